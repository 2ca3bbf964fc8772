import pytest
from msgspec.structs import replace

from core.actions.deletion import delete
from core.actions.merging import merge_people, tell_apart
from core.actions.people import add_person, set_aside
from core.domain.distinction import Distinction
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


@pytest.mark.parametrize(("ours", "theirs", "kept"), [(0, 30, 0), (None, 0, 0), (30, None, 30)])
def test_a_rhythm_stays_and_never_is_one_as_well(search, ours, theirs, kept):
    with search.transaction() as tx:
        tx.put(replace(MO, keep_in_touch_days=ours))
        tx.put(replace(ADA, keep_in_touch_days=theirs))
    assert search.run(merge_people, "mo", "ada").keep_in_touch_days == kept


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


def test_a_name_that_may_not_be_used_stays_unnamed(search):
    zoe = search.run(add_person, name="Zoë", now=NOW, introducer_id="mo", may_name_introducer=False)
    twin = search.run(
        add_person, name="Zoe", now=NOW, introducer_id="ada", may_name_introducer=True
    )
    merged = search.run(merge_people, zoe.id, twin.id)
    assert (merged.introducer_id, merged.may_name_introducer) == ("mo", False)


def test_with_the_introducer_chosen_comes_what_was_said_about_their_name(search):
    zoe = search.run(add_person, name="Zoë", now=NOW, introducer_id="mo")
    twin = search.run(
        add_person, name="Zoe", now=NOW, introducer_id="ada", may_name_introducer=True
    )
    merged = search.run(merge_people, zoe.id, twin.id, {"introducer_id": "ada"})
    assert (merged.introducer_id, merged.may_name_introducer) == ("ada", True)


def test_another_way_to_reach_them_is_kept_in_the_notes(search):
    twin = search.run(
        add_person, name="Ada", now=NOW, email="ada@home.example", phone="7", notes="Tea"
    )
    merged = search.run(merge_people, "ada", twin.id)
    assert (merged.email, merged.phone) == ("a@example.org", "7")
    assert merged.notes == "Tea\n\nAlso: ada@home.example"


def test_of_two_addresses_the_one_not_chosen_is_kept_in_the_notes_whosever_it_was(search):
    twin = search.run(add_person, name="Ada", now=NOW, email="ada@home.example")
    merged = search.run(merge_people, "ada", twin.id, {"email": "ada@home.example"})
    assert (merged.email, merged.notes) == ("ada@home.example", "Also: a@example.org")


def test_two_people_told_apart_are_told_apart_once_whoever_is_named_first(search):
    one = search.run(tell_apart, "ada", "mo")
    assert search.run(tell_apart, "mo", "ada") == one
    assert len(search.snapshot().table(Distinction)) == 1
    with pytest.raises(Gone):
        search.run(tell_apart, "ada", "nobody")


def test_whom_the_other_entry_is_not_the_one_who_stays_is_not_either(search):
    twin = search.run(add_person, name="Ada", now=NOW)
    search.run(tell_apart, twin.id, "mo")
    search.run(merge_people, "ada", twin.id)
    [apart] = search.snapshot().table(Distinction).values()
    assert {apart.first_id, apart.second_id} == {"ada", "mo"}
    search.run(tell_apart, "mo", "ada")
    assert len(search.snapshot().table(Distinction)) == 1
    search.run(merge_people, "ada", "mo")
    assert not search.snapshot().table(Distinction)
    assert orphans(search) == []


def test_what_was_told_apart_goes_with_one_of_them(search):
    search.run(tell_apart, "ada", "mo")
    search.run(delete, Person, "mo")
    assert not search.snapshot().table(Distinction)
    assert orphans(search) == []
