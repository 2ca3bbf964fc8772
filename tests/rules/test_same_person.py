"""Two entries for one person, compared."""

from datetime import timedelta

from core.domain.distinction import Distinction
from core.domain.lead import Lead, LeadKind
from core.domain.person import Person, Tie
from core.domain.touch import Touch
from core.rules.same_person import SAID, belonging, differing, who_stays
from tests.rules.records import NOW, person, snapshot

ADA = person("Ada", role="Nurse", email="a@b.example", tie=Tie.FRIEND, tags=("kind",))
TWIN = person("Ada", id="twin", role="Ward nurse", email="a@b.example", notes="Met in June")
MO = person("Mo", introducer_id="twin")
TOUCH = Touch(person_id="twin", at=NOW)


def test_only_what_both_say_differently_has_to_be_decided():
    assert differing(ADA, TWIN) == ("role",)
    assert differing(ADA, ADA) == ()


def test_of_each_attribute_it_is_known_what_becomes_of_it_when_two_are_joined():
    joined = {"field_ids", "tags", "notes", "may_name_introducer", "source", "set_aside"}
    assert {*SAID, *joined, "id", "created"} == {*Person.__struct_fields__}


def test_never_to_be_in_touch_is_something_that_is_said():
    never, monthly = person("Ada", keep_in_touch_days=0), person("Ada", keep_in_touch_days=30)
    assert differing(never, monthly) == ("keep_in_touch_days",)
    assert differing(never, person("Ada")) == ()
    assert differing(person("Ada", to_share="A"), person("Ada", to_share="B")) == ("to_share",)


def test_everything_that_names_an_entry_belongs_to_it_but_not_whom_it_is_not():
    lead = Lead(kind=LeadKind.PERSON, text="x", giver_id="twin", person_id="twin", created=NOW)
    apart = Distinction(first_id="mo", second_id="twin")
    found = belonging(snapshot(ADA, TWIN, MO, TOUCH, lead, apart), TWIN)
    assert found == {Person: 1, Touch: 1, Lead: 1}


def test_the_entry_with_the_longer_story_stays_whichever_is_named_first():
    view = snapshot(ADA, TWIN, TOUCH)
    assert who_stays(view, ADA, TWIN) == who_stays(view, TWIN, ADA) == (TWIN, ADA)


def test_without_a_story_the_fuller_one_stays_else_the_older():
    assert who_stays(snapshot(ADA, TWIN), TWIN, ADA) == (ADA, TWIN)
    older = person("Ada", id="older", created=NOW - timedelta(days=1))
    newer = person("Ada", id="newer")
    assert who_stays(snapshot(older, newer), newer, older) == (older, newer)
    twin = person("Ada", id="other")
    assert who_stays(snapshot(newer, twin), newer, twin) == (newer, twin)
