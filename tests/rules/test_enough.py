"""What the last conversations still added, and who would add most."""

import pytest

from core.domain.belief import Belief
from core.domain.demand import Demand, DemandKind
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field
from core.domain.person import Seniority, Tie
from core.domain.reflection import Reflection
from core.rules.enough import Enough, ask_next, heard_about, themes_of
from tests.rules.records import NOW, at, person, snapshot, talk

CARE = Field(id="care", name="Care", created=NOW)


def heard(day, *themes, **known):
    """Return somebody, a talk with them, and what it was about."""
    who = person(f"p{day}", field_ids=("care",), **known)
    held = talk(id=f"t{day}", person_id=who.id, ended=at(f"2026-02-{day:02} 10:00"))
    return who, held, Reflection(interview_id=held.id, themes=themes, created=NOW)


def after(*talks):
    records = [each for one in talks for each in one]
    return heard_about(snapshot(CARE, *records), "care")


def test_each_conversation_adds_what_no_earlier_one_was_about():
    found = after(heard(3, "Pace"), heard(1, "pace", "nights"), heard(2, "NIGHTS", "pay"))
    assert [each.id for each in found.talks] == ["t1", "t2", "t3"]
    assert (found.new, found.themes) == ((2, 1, 0), 3)


def test_every_field_is_heard_about_and_asked_about_by_itself():
    said = heard(1, "pace")
    mo, lee = person("Mo", field_ids=("care",)), person("Lee", field_ids=("law",))
    view = snapshot(CARE, Field(id="law", name="Law", created=NOW), *said, mo, lee)
    assert [heard_about(view, id).themes for id in ("care", "law")] == [1, 0]
    assert [[each.person for each in ask_next(view, id)] for id in ("care", "law")] == [[], [lee]]


def test_before_five_conversations_it_is_too_early_to_say():
    four = [heard(day, "pace") for day in range(1, 5)]
    assert after(*four).verdict is Enough.TOO_EARLY
    assert after(*four, heard(5, "pace")).verdict is Enough.LITTLE_NEW


def test_as_long_as_the_last_two_add_something_it_is_worth_asking_on():
    first = [heard(day, f"theme {day}") for day in range(1, 5)]
    assert after(*first, heard(5, "theme 1")).verdict is Enough.STILL_NEW
    assert after(*first, heard(5, "theme 1"), heard(6, "theme 2")).verdict is Enough.LITTLE_NEW


def test_conversations_that_are_about_nothing_tell_nothing():
    assert after(*[heard(day) for day in range(1, 8)]).verdict is Enough.TOO_EARLY


def test_beliefs_weighed_and_demands_learned_are_themes_too():
    who, held, thought = heard(1, "pace")
    loud = Belief(id="loud", field_id="care", statement="x", created=NOW)
    other = Belief(id="other", field_id="law", statement="x", created=NOW)
    weighed = [
        Evidence(belief_id=id, interview_id="t1", verdict=Verdict.MIXED, created=NOW)
        for id in ("loud", "other")
    ]
    stand = Demand(
        id="stand",
        field_id="care",
        text="x",
        kind=DemandKind.PHYSICAL,
        interview_id="t1",
        created=NOW,
    )
    view = snapshot(CARE, who, held, thought, loud, other, *weighed, stand)
    assert themes_of(view, held, "care") == {"pace", "loud", "stand"}
    assert heard_about(view, "care").new == (3,)


def test_how_varied_they_were_is_counted_once_each():
    found = after(
        heard(1, employer="Clinic Ltd", role="Nurse", tie=Tie.FRIEND),
        heard(2, employer="CLINIC", role="Head of care", tie=Tie.FRIEND, has_left=True),
        heard(3, role=""),
    )
    assert found.employers == {"clinic"}
    assert found.seniorities == {Seniority.EXPERIENCED, Seniority.LEADING}
    assert found.ties == {Tie.FRIEND}
    assert (found.insiders, found.leavers) == (2, 1)


def test_who_would_add_most_is_proposed_first_with_the_reasons():
    known = heard(1, "pace", employer="Clinic", role="Nurse", tie=Tie.FRIEND)
    same = person("same", field_ids=("care",), employer="Clinic", role="Nurse", tie=Tie.FRIEND)
    other = person("other", field_ids=("care",), employer="Hospice", role="Nurse", tie=Tie.FRIEND)
    left = person("left", field_ids=("care",), employer="Ward", role="Director", has_left=True)
    outside = person("outside", field_ids=("law",), employer="Court")
    view = snapshot(
        CARE, Field(id="law", name="Law", created=NOW), *known, same, other, left, outside
    )
    found = ask_next(view, "care")
    assert [each.person.id for each in found] == ["left", "other"]
    assert found[1].reasons == ("works at Hospice, where you have heard from nobody",)
    assert found[0].reasons == (
        "has left this work, and nobody who left has told you why",
        "works at Ward, where you have heard from nobody",
        "leads others, unlike those you talked with",
    )


def test_before_the_first_conversation_the_easiest_to_write_to_is_proposed():
    hard = person("hard", field_ids=("care",), employer="Ward", role="Director", intimidation=5)
    easy = person("easy", field_ids=("care",), employer="Clinic", intimidation=2)
    first, second = ask_next(snapshot(CARE, hard, easy), "care")
    assert (first.person.id, second.person.id) == ("easy", "hard")
    assert first.reasons == (
        "would be the first to tell you about this work",
        "is easy to write to",
    )
    assert second.reasons == ("would be the first to tell you about this work",)


def test_of_those_who_would_add_as_much_the_easier_comes_first_and_an_unknown_is_in_between():
    known = heard(1, "pace", employer="Clinic")
    said = {"hard": 4, "unknown": None, "usual": 3, "easy": 2}
    people = [
        person(name, field_ids=("care",), employer="Ward", intimidation=how)
        for name, how in said.items()
    ]
    found = ask_next(snapshot(CARE, *known, *people), "care")
    assert [each.person.id for each in found] == ["easy", "unknown", "usual"]


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        ({"role": "Junior nurse"}, "has only just begun, unlike those you talked with"),
        ({"role": "Senior nurse"}, "has some years in the work, unlike those you talked with"),
        ({"tie": Tie.FAMILY}, "came to you another way than the others"),
    ],
)
def test_a_reason_to_ask_somebody_says_what_they_would_add(known, reason):
    talked = heard(1, "pace", role="Head nurse", tie=Tie.FRIEND)
    (found,) = ask_next(
        snapshot(CARE, *talked, person("new", field_ids=("care",), **known)), "care"
    )
    assert found.reasons == (reason,)


def test_without_a_conversation_everything_is_still_to_be_heard():
    found = heard_about(snapshot(CARE), "care")
    assert (found.talks, found.themes, found.lately) == ((), 0, 0.0)
    assert found.verdict is Enough.TOO_EARLY
