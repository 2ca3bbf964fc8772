import pytest
from msgspec.structs import replace

from core.actions.leads import know_lead, list_lead, meet_lead, settle_lead
from core.domain.lead import Lead, LeadStatus
from core.domain.person import Person, Tie
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOW


def lead_of(search, id: str = "lead") -> Lead:
    return search.snapshot().table(Lead)[id]


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (LeadStatus.FOLLOWED, "Lead followed"),
        (LeadStatus.DROPPED, "Lead dropped"),
    ],
)
def test_a_lead_is_followed_or_dropped_and_taken_up_again(search, status, label):
    search.run(settle_lead, "lead", status, now=NOW)
    assert (lead_of(search).status, lead_of(search).came) == (status, None)
    assert search.last_act.label == label
    search.run(settle_lead, "lead", LeadStatus.OPEN, now=NOW)
    assert lead_of(search).status is LeadStatus.OPEN
    assert search.last_act.label == "Lead taken up again"


def test_what_came_of_a_lead_keeps_its_first_moment_until_it_is_taken_back(search):
    for outcome, now in (("  It was full.\nI met two. ", NOW), ("It was very full.", LATER)):
        search.run(settle_lead, "lead", LeadStatus.FOLLOWED, outcome=outcome, now=now)
        assert (lead_of(search).outcome, lead_of(search).came) == (outcome.strip(), NOW)
    search.run(settle_lead, "lead", LeadStatus.OPEN, now=LATER)
    assert (lead_of(search).outcome, lead_of(search).came) == ("It was very full.", NOW)
    search.run(settle_lead, "lead", LeadStatus.FOLLOWED, outcome="", now=LATER)
    assert (lead_of(search).outcome, lead_of(search).came) == ("", None)


def test_twenty_thousand_characters_of_outcome_are_kept(search):
    words = "An evening full of voices. " * 800
    search.run(settle_lead, "lead", LeadStatus.FOLLOWED, outcome=words, now=NOW)
    assert lead_of(search).outcome == words.strip()


def test_a_named_person_becomes_a_contact_with_introducer_and_permission(search):
    zoe = search.run(meet_lead, "lead", name=" Zoë Lind ", employer=" Hill Clinic ", now=LATER)
    assert zoe.employer == "Hill Clinic"
    assert search.snapshot().people[zoe.id] == zoe
    assert (zoe.name, zoe.tie, zoe.created) == ("Zoë Lind", Tie.INTRODUCED, LATER)
    assert (zoe.introducer_id, zoe.may_name_introducer) == ("ada", True)
    assert zoe.field_ids == ("nursing", "law")
    assert (lead_of(search).person_id, lead_of(search).status) == (zoe.id, LeadStatus.FOLLOWED)
    assert search.last_act.label == "Added Zoë Lind"


def test_from_two_tabs_a_named_person_is_added_once(search):
    zoe = search.run(meet_lead, "lead", name="Zoë", now=NOW)
    assert search.run(meet_lead, "lead", name="Zoë Lind", now=LATER) == zoe
    assert [each.name for each in search.snapshot().people.values()].count("Zoë Lind") == 0


def test_without_permission_the_giver_is_introducer_but_not_to_be_named(search):
    search.run(lambda tx: tx.put(replace(lead_of(search, "from-mo"), person_id=None)))
    someone = search.run(meet_lead, "from-mo", name="Cem", now=NOW)
    assert (someone.introducer_id, someone.may_name_introducer) == ("mo", False)


def test_a_named_person_needs_a_name(search):
    with pytest.raises(Refused, match=r"^Please write the person's name\.$"):
        search.run(meet_lead, "lead", name=" ", now=NOW)
    assert lead_of(search).status is LeadStatus.OPEN


def test_who_is_known_already_is_introduced_once(search):
    search.run(lambda tx: tx.put(Person(id="zoe", name="Zoë", created=NOW)))
    search.run(know_lead, "lead", "zoe")
    zoe = search.snapshot().people["zoe"]
    assert (zoe.introducer_id, zoe.may_name_introducer) == ("ada", True)
    assert (lead_of(search).person_id, lead_of(search).status) == ("zoe", LeadStatus.FOLLOWED)
    search.run(lambda tx: tx.put(replace(lead_of(search, "from-mo"), person_id=None)))
    search.run(know_lead, "from-mo", "zoe")
    assert search.snapshot().people["zoe"] == zoe


def test_nobody_introduces_themselves(search):
    search.run(know_lead, "lead", "ada")
    assert search.snapshot().people["ada"].introducer_id is None


def test_an_organisation_stands_on_the_list_with_who_pointed_to_it(search):
    count = len(search.snapshot().employers)
    bakery = search.run(list_lead, "lead", name=" Bakery ", now=LATER)
    assert (bakery.name, bakery.why) == ("Bakery", "Ada Okafor pointed me to it: Zoë")
    assert search.snapshot().employers[-1] == bakery
    assert len(search.snapshot().employers) == count + 1
    assert (lead_of(search).employer_id, lead_of(search).status) == (
        bakery.id,
        LeadStatus.FOLLOWED,
    )


def test_an_organisation_that_is_listed_is_only_joined_to(search):
    before = search.snapshot().employers
    found = search.run(list_lead, "lead", name=f"{before[0].name} Ltd.", now=NOW)
    assert found == before[0]
    assert search.snapshot().employers == before


@pytest.mark.parametrize(
    ("verb", "args", "known"),
    [
        (settle_lead, (LeadStatus.DROPPED,), {"now": NOW}),
        (meet_lead, (), {"name": "Zoë", "now": NOW}),
        (know_lead, ("mo",), {}),
        (list_lead, (), {"name": "Bakery", "now": NOW}),
    ],
    ids=["settle", "meet", "know", "list"],
)
def test_what_was_deleted_in_another_tab_is_gone(search, verb, args, known):
    with pytest.raises(Gone, match=r"^This lead was deleted in the meantime"):
        search.run(verb, "nowhere", *args, **known)


def test_who_was_deleted_cannot_be_the_one_named(search):
    with pytest.raises(Gone, match=r"^This person was deleted in the meantime"):
        search.run(know_lead, "lead", "nobody")
