"""What is due when; the stories stand in stories.toml, which says how to tell one."""

import re
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from core.domain.decision import Choice, Decision
from core.domain.field import Field
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.promise import Promise, PromisedBy
from core.domain.reply import Reply, ReplyKind
from core.domain.settings import Settings
from core.domain.step import Step
from core.rules.asking_steps import ASK_AT_ONCE
from core.rules.chasing import PACES, Pace
from core.rules.due import Due, DueKind, Urgency
from core.rules.next_steps import all_steps, next_steps, next_steps_with
from tests.rules.records import NOW, person, snapshot, talk
from tests.rules.telling import Telling

APPROVED = Path(__file__).with_name("reasons.txt")
"""What the steps of all stories say, read aloud until it was kind and clear."""
HOUR = re.compile(r"\b\d\d:\d\d\b")
DAY = re.compile(r"\b(?:on \w+day|on \d+ [A-Z]\w+(?: \d{4})?|today|yesterday|tomorrow)\b")
NATURE = {
    "add_people": {"find, of the search, 1", "find, of the search, 30"},
    "ask": {"ask, of the person, 30", "ask, of the person, 7"},
    "ask_again": {"ask, of a record, 3"},
    "await_promise": {"follow_up, of a record, 30"},
    "chase": {"ask, of a record, 4"},
    "close": {"ask, of a record, 7"},
    "debrief": {"follow_up, of a talk, 1"},
    "find_way": {"find, of the person, 30"},
    "follow_lead": {"follow_up, of a record, 7"},
    "go_on": {"talk, of a talk, 1"},
    "hold": {"talk, of a talk, 1"},
    "keep_in_touch": {"follow_up, of the person, 30"},
    "keep_promise": {"follow_up, of a record, 1"},
    "name_field": {"research, of the search, 1"},
    "offer_time": {"prepare, of a talk, 2"},
    "prepare": {"prepare, of a talk, 2"},
    "reflect": {"follow_up, of a talk, 14"},
    "report_back": {"follow_up, of a record, 7"},
    "schedule": {"prepare, of a record, 3"},
    "send_draft": {"ask, of the person, 7"},
    "tell_outcome": {"follow_up, of a record, 14"},
    "thank": {"follow_up, of a talk, 2"},
}
"""The part of the way a step belongs to, what it is about, and the days until it is overdue."""
STORIES = tomllib.loads(Path(__file__).with_name("stories.toml").read_text("utf-8"))["story"]


def with_ada(view, now, zone):
    return next_steps_with(view, view.people["ada"], now, zone)


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_what_is_due_follows_from_what_happened(story):
    found = {when: Telling(story, until=when).due() for when in story["due"]}
    assert found == story["due"]


def test_there_are_stories_enough_each_with_a_name_of_its_own():
    assert len({story["name"] for story in STORIES}) == len(STORIES) >= 20


def test_every_kind_of_next_step_is_told_of():
    told = {line.split()[0] for story in STORIES for due in story["due"].values() for line in due}
    assert told == set(DueKind)


def test_what_is_more_urgent_comes_first_and_a_conversation_before_everything():
    view = snapshot(
        person("Ada", email="a@example.org"),
        talk(starts=NOW, created=NOW),
        person("Mo", email="m@example.org"),
    )
    steps = next_steps(view, NOW, UTC)
    urgencies = [list(Urgency).index(step.urgency(NOW.date())) for step in steps]
    assert urgencies == sorted(urgencies)
    assert steps[0].kind is DueKind.HOLD


@pytest.fixture(scope="module")
def tellings():
    return [Telling(story, until=when) for story in STORIES for when in story["due"]]


def steps_anew(told):
    """Return what is due, also where nothing was concluded on the way to this moment."""
    return next_steps(told.view.replaced({}), told.now, told.zone)


def as_approved(told, step):
    """Return the kind of a step and what it says, whoever and whenever that is."""
    reason = HOUR.sub("<hour>", DAY.sub("<day>", step.reason))
    for known in told.view.people.values():
        reason = re.sub(rf"\b{known.name}\b", "<name>", reason)
    return f"{step.kind}: {reason}\n"


def test_a_reason_reads_as_it_was_approved(tellings):
    lines = {as_approved(told, step) for told in tellings for step in steps_anew(told)}
    assert sorted(lines) == APPROVED.read_text("utf-8").splitlines(keepends=True)


def test_a_step_knows_its_place_on_the_way_what_it_is_about_and_how_long_it_may_wait(tellings):
    found: dict[str, set[str]] = {}
    for step in [step for told in tellings for step in steps_anew(told)]:
        of_person = "of the person" if step.person_id else "of the search"
        about = "of a record" if step.record_id else of_person
        about = "of a talk" if step.interview_id else about
        days = (step.overdue_on - step.day).days
        found.setdefault(step.kind, set()).add(f"{step.step}, {about}, {days}")
    assert found == NATURE


def test_a_step_has_a_key_of_its_own_a_reason_and_a_sense(tellings):
    for told in tellings:
        steps = steps_anew(told)
        assert len({step.key for step in steps}) == len(steps)
        for step in steps:
            assert step.reason[0].isupper()
            assert "None" not in step.reason
            assert step.day < step.overdue_on
            if step.person_id:
                assert told.view.people[step.person_id].name in step.reason


def test_a_reason_says_who_and_when():
    ada = person("Ada Okafor, RN", employer="Northern Grid", phone="1")
    asking, holding = (
        next_steps(snapshot(*records), NOW, UTC)
        for records in ([ada], [ada, talk("a", "b", "c", takeaway_id="a", starts=NOW)])
    )
    assert "You have not written to Ada Okafor at Northern Grid yet." in [s.reason for s in asking]
    assert "Your conversation with Ada Okafor is today at 12:00." in [s.reason for s in holding]
    early = NOW - timedelta(hours=2)
    for how, said in (({"began": early}, "You talked"), ({}, "You were to talk")):
        (over,) = next_steps_with(snapshot(ada, talk(starts=early, **how)), ada, NOW, UTC)
        assert over.reason.startswith(f"{said} with Ada Okafor today.")


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        (LeadKind.PERSON, "Zoë", "Ada named someone to talk to: Zoë"),
        (LeadKind.EVENT, "Zoë", "Ada gave you a lead: Zoë"),
        (LeadKind.EVENT, "x" * 160, f"Ada gave you a lead: {'x' * 160}"),
        (LeadKind.EVENT, "x" * 200, f"Ada gave you a lead: {'x' * 159}…"),
    ],
)
def test_the_reason_to_follow_a_lead_says_what_it_is(kind, text, reason):
    lead = Lead(kind=kind, text=text, giver_id="ada", created=NOW)
    assert reason in [step.reason for step in next_steps(snapshot(person(), lead), NOW, UTC)]


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        ("", "You talked with Bo Lind, whom Ada named. "),
        ("I may watch her work", "Something came of what Ada pointed you to: Bo. "),
    ],
)
def test_the_reason_to_report_back_is_what_was_written_rather_than_the_talk(outcome, reason):
    followed = Lead(
        kind=LeadKind.PERSON,
        text="Bo",
        giver_id="ada",
        person_id="bo",
        status=LeadStatus.FOLLOWED,
        outcome=outcome,
        created=NOW,
    )
    view = snapshot(person(), person("Bo Lind, RN"), followed, talk(person_id="bo", ended=NOW))
    said = [step.reason for step in next_steps(view, NOW, UTC)]
    assert f"{reason}Tell them; people like to hear it." in said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Care"], "Care"),
        (["Care", "Law"], "Care and Law"),
        (["Care", "Law", "Arts", "Sports"], "Care, Law, Arts and Sports"),
    ],
)
def test_all_that_was_decided_is_told_in_one_sentence_the_first_decision_first(names, said):
    fields = [Field(id=name, name=name, created=NOW) for name in reversed(names)]
    decisions = [
        Decision(field_id=name, choice=Choice.PURSUE, created=NOW, decided=NOW + timedelta(hours=n))
        for n, name in enumerate(names)
    ]
    ada = person(field_ids=tuple(names))
    view = snapshot(ada, talk(ended=NOW), *fields, *decisions)
    told = f"You decided about {said} today, and Ada helped. Tell them what came of it."
    assert told in [step.reason for step in next_steps_with(view, ada, NOW, UTC)]


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (" \n", "Share something small with them."),
        ("A book on care\n", "You kept something to share: A book on care"),
        ("x" * 200, f"You kept something to share: {'x' * 159}…"),
    ],
)
def test_a_greeting_says_what_was_kept_to_share(kept, said):
    ada = person(keep_in_touch_days=30, to_share=kept)
    no = Reply(person_id="ada", kind=ReplyKind.NO, received=NOW)
    reasons = [step.reason for step in all_steps(snapshot(ada, no), NOW, UTC)]
    assert f"You were last in touch with Ada today. {said}" in reasons


@pytest.mark.parametrize("asked", [next_steps, all_steps, with_ada])
def test_the_hour_in_a_reason_is_the_one_where_the_user_is(asked):
    view = snapshot(person(), talk("a", "b", "c", takeaway_id="a", starts=NOW))
    steps = asked(view, NOW, ZoneInfo("Asia/Kolkata"))
    assert "Your conversation with Ada is today at 17:30." in [step.reason for step in steps]


@pytest.mark.parametrize("way", ["email", "phone", "profile_link", "introducer_id"])
def test_any_way_to_reach_somebody_will_do(way):
    view = snapshot(person("Ada", **{way: "x"}))
    assert DueKind.ASK in {step.kind for step in next_steps(view, NOW, UTC)}


def test_where_somebody_is_silent_a_second_person_there_is_to_be_asked_or_found():
    silent = person("Ada Okafor, RN", employer="Clinic")
    sent = NOW - timedelta(days=8)
    asked = Message(
        id="asked", person_id="ada", kind=MessageKind.REQUEST, body="x", created=sent, sent=sent
    )
    pace = Settings(**PACES[Pace.THREE_B_SEVEN])
    other = person("Bea Lind, MD", employer="Clinic", email="b@example.org")
    words = "Ada Okafor at Clinic has not answered yet."

    def due(*records):
        steps = next_steps(snapshot(pace, silent, asked, *records), NOW, UTC)
        return next(step for step in steps if step.reason.startswith(words))

    found, wanted = due(other), due()
    assert (found.key, found.step, found.person_id) == ("ask:bea", Step.ASK, "bea")
    assert found.reason == f"{words} You could ask Bea Lind there as well."
    assert (wanted.key, wanted.step, wanted.person_id) == ("add_people:asked", Step.FIND, None)
    assert wanted.reason == f"{words} Is there a second person you could ask there?"
    assert {each.day for each in (found, wanted)} == {date(2026, 2, 27)}


@pytest.mark.parametrize(
    ("by", "text", "due", "reason"),
    [
        (PromisedBy.ME, "x" * 160, None, f"You promised Ada: {'x' * 160}"),
        (PromisedBy.ME, "x" * 200, None, f"You promised Ada: {'x' * 159}…"),
        (PromisedBy.THEM, "x" * 160, None, f"Ada promised you: {'x' * 160}"),
        (PromisedBy.THEM, "plan X.", NOW.date(), "Ada promised you: plan X. It is to be today."),
    ],
)
def test_a_promise_is_repeated_in_its_own_words_as_far_as_they_fit(by, text, due, reason):
    made = Promise(person_id="ada", by=by, text=text, due=due, created=NOW)
    found = all_steps(snapshot(person(), made), NOW, UTC)
    assert reason in [step.reason for step in found]


def test_of_many_people_only_a_few_are_proposed():
    people = [person(f"P{n}", id=f"p{n:03}", email="x") for n in range(200)]
    asks = [s for s in next_steps(snapshot(*people), NOW, UTC) if s.kind is DueKind.ASK]
    assert [step.person_id for step in asks] == ["p000", "p001"]
    assert len(asks) == ASK_AT_ONCE


@pytest.mark.parametrize(
    ("day", "urgency"),
    [
        ("2026-03-04", Urgency.LATER),
        ("2026-03-05", Urgency.THIS_WEEK),
        ("2026-03-10", Urgency.THIS_WEEK),
        ("2026-03-11", Urgency.TODAY),
        ("2026-03-12", Urgency.TODAY),
        ("2026-03-13", Urgency.OVERDUE),
        ("2027-03-13", Urgency.OVERDUE),
    ],
)
def test_urgency_grows_with_the_days(day, urgency):
    due = Due(
        key="x",
        kind=DueKind.THANK,
        step=Step.FOLLOW_UP,
        reason="Because.",
        day=datetime(2026, 3, 11, tzinfo=UTC).date(),
        overdue_on=datetime(2026, 3, 13, tzinfo=UTC).date(),
    )
    assert due.urgency(datetime.fromisoformat(day).date()) is urgency


def test_the_steps_are_worked_out_once_until_something_happens():
    view = snapshot(person("Ada", email="x"), talk(starts=NOW + timedelta(hours=2)))
    first = next_steps(view, NOW, UTC)
    assert next_steps(view, NOW, UTC) is first
    assert next_steps(view, NOW + timedelta(minutes=5), UTC) is first
    assert next_steps(view.replaced({}), NOW, UTC) is not first


@pytest.mark.parametrize(
    ("now", "zone"),
    [
        (NOW + timedelta(days=1), UTC),
        (NOW - timedelta(minutes=1), UTC),
        (NOW, ZoneInfo("Pacific/Kiritimati")),
    ],
)
def test_another_day_hour_or_zone_is_worked_out_anew(now, zone):
    records = person("Ada", email="x"), talk("a", "b", "c", takeaway_id="a", starts=NOW)
    view = snapshot(*records)
    next_steps(view, NOW, UTC)
    assert next_steps(view, now, zone) == next_steps(snapshot(*records), now, zone)


def test_a_conversation_that_ends_while_one_looks_is_noticed():
    view = snapshot(person("Ada"), talk("a", "b", "c", takeaway_id="a", starts=NOW, minutes=15))
    kinds = [
        [each.kind for each in next_steps(view, NOW + timedelta(minutes=minutes), UTC)]
        for minutes in (1, 29, 30)
    ]
    assert [DueKind.HOLD in each for each in kinds] == [True, True, False]
    assert [DueKind.DEBRIEF in each for each in kinds] == [False, False, True]


def test_a_step_says_the_name_that_somebody_has_now():
    view = snapshot(ada := person("Ada"), talk(ended=NOW))
    assert with_ada(view, NOW, UTC)
    renamed = view.changed({Person: {"ada": replace(ada, name="Ada Lind")}})
    assert all("Ada Lind" in step.reason for step in with_ada(renamed, NOW, UTC))


def test_what_is_due_with_one_person_is_part_of_all_that_is_due():
    view = snapshot(ada := person("Ada", email="x"), mo := person("Mo"))
    steps = next_steps(view, NOW, UTC)
    assert next_steps_with(view, ada, NOW, UTC) == tuple(s for s in steps if s.person_id == "ada")
    assert next_steps_with(view, mo, NOW, UTC) == ()
