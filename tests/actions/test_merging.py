import pytest
from msgspec.structs import replace

from core.actions.merging import merge_people
from core.actions.people import add_person, set_aside
from core.domain.lead import Lead
from core.domain.person import Person, Tie
from core.domain.snapshot import REFERENCES
from core.domain.snooze import Snooze
from core.store.errors import Gone, Refused
from tests.actions.search import ADA, LATER, MO, NOW, orphans


def test_everything_that_belonged_to_the_other_belongs_to_the_one_who_stays(search):
    before = search.snapshot()
    search.run(merge_people, "mo", "ada")
    view = search.snapshot()
    assert set(view.people) == {"mo"}
    for kind, attributes in REFERENCES.items():
        for attribute, target in attributes.items():
            if target is Person and kind not in (Person, Lead):
                assert len(view.where(kind, attribute, "mo")) == len(
                    before.where(kind, attribute, "mo")
                ) + len(before.where(kind, attribute, "ada"))
    assert view.table(Lead).keys() == before.table(Lead).keys()
    assert orphans(search) == []


def test_what_one_of_them_does_not_say_the_other_does(search):
    other = search.run(
        add_person, name="M. Okoye", now=LATER, email="mo@example.org", tie=Tie.FRIEND, phone="2"
    )
    merged = search.run(merge_people, "mo", other.id)
    assert (merged.name, merged.email, merged.phone) == ("Mo", "mo@example.org", "1")
    assert (merged.tie, merged.created) == (Tie.FRIEND, NOW)
    assert search.last_act.label == "Merged two entries for Mo"


def test_what_was_chosen_wins(search):
    merged = search.run(merge_people, "mo", "ada", {"name": "Mo Okafor", "email": ""})
    assert (merged.name, merged.email) == ("Mo Okafor", "")


def test_fields_tags_and_notes_are_joined(search):
    with search.transaction() as tx:
        tx.put(replace(ADA, tags=("nurse", "kind"), notes="Met in June"))
        tx.put(replace(MO, tags=("kind", "night"), notes="Likes tea"))
    merged = search.run(merge_people, "mo", "ada")
    assert merged.field_ids == ("nursing", "law")
    assert merged.tags == ("kind", "night", "nurse")
    assert merged.notes == "Likes tea\n\nMet in June"


def test_nobody_introduces_themselves(search):
    merged = search.run(merge_people, "mo", "ada")
    assert (merged.introducer_id, merged.may_name_introducer) == (None, False)


def test_whoever_the_other_introduced_keeps_their_introducer(search):
    zoe = search.run(add_person, name="Zoë", now=NOW, introducer_id="ada", may_name_introducer=True)
    search.run(merge_people, "mo", "ada")
    kept = search.snapshot().people[zoe.id]
    assert (kept.introducer_id, kept.may_name_introducer) == ("mo", True)


def test_one_who_is_pursued_under_either_name_is_not_set_aside(search):
    search.run(set_aside, "ada", NOW)
    assert search.run(merge_people, "mo", "ada").set_aside is None


def test_what_was_put_off_stays_put_off(search):
    search.run(merge_people, "mo", "ada")
    put_off = search.snapshot().table(Snooze)
    assert set(put_off) == {"ask:mo", "follow_lead:lead", "name_field"}
    assert put_off["ask:mo"].until is None  # what the one who stays said


def test_nobody_is_merged_with_themselves_or_with_somebody_gone(search):
    with pytest.raises(Refused, match=r"^This is one and the same entry\.$"):
        search.run(merge_people, "ada", "ada")
    with pytest.raises(Gone):
        search.run(merge_people, "ada", "nobody")
    assert set(search.snapshot().people) == {"ada", "mo"}
