"""The sample person: rich, consistent, and dated rightly on every day of the year."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from core.content.loader import bank, closing_questions, topics
from core.content.sample import sample_records
from core.domain.ask_list import AskList
from core.domain.belief import Belief
from core.domain.decision import Choice, Decision
from core.domain.demand import CanMeet, Demand, DemandKind, DemandSource
from core.domain.employer import Employer
from core.domain.field import Field, FieldStatus
from core.domain.interview import FellThrough, Interview
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.question import Question
from core.domain.record import Record
from core.domain.reply import Reply, ReplyKind
from core.domain.search_place import SearchPlace
from core.domain.settings import Settings
from core.domain.snapshot import REFERENCES, Snapshot
from core.domain.touch import Touch
from core.exchange.duplicates import entered_twice
from core.rules.answers import Outcome, heard
from core.rules.brief import missing_parts
from core.rules.decision import STATUS_OF, made, on_the_table
from core.rules.due import DueKind, Urgency
from core.rules.inquiries import Stand, inquiry
from core.rules.introductions import introduced_by
from core.rules.network import tellings
from core.rules.next_steps import next_steps
from core.rules.question_list import still_to_ask
from core.rules.speaking import INTRODUCTION_SECONDS, PITCH_SECONDS, spoken_seconds

NOON = datetime(2026, 5, 6, 12, tzinfo=UTC)
ZONES = ("Pacific/Auckland", "America/Los_Angeles", "UTC")
DAYS = {
    "a Monday": date(2026, 5, 4),
    "a Saturday": date(2026, 5, 9),
    "a Sunday": date(2026, 5, 10),
    "the last day of the year": date(2026, 12, 31),
    "a leap day": date(2028, 2, 29),
    "the day after the clocks changed in Los Angeles": date(2026, 3, 9),
}
TIMES = ((0, 0), (0, 5), (8, 31), (12, 0), (23, 55))
PAST = (
    "created",
    "sent",
    "received",
    "began",
    "ended",
    "finished",
    "cancelled",
    "changed",
    "kept",
    "set_aside",
    "decided",
    "came",
)
ASKS_FOR_JOB = re.compile(
    r"\b(jobs?|vacanc\w+|hir(?:e|ing) me|position|opening|apply|application|c\.?v\.?"
    r"|r[eé]sum[eé]|recruit\w*)\b",
    re.IGNORECASE,
)
WHAT_STAYS_PRIVATE = re.compile(
    r"\b(ill|illness|sick|tired of|limits?|accommodations?|disab\w+)\b", re.IGNORECASE
)

moments = pytest.mark.parametrize(
    ("now", "zone"),
    [
        pytest.param(
            datetime(day.year, day.month, day.day, *time, tzinfo=ZoneInfo(zone)),
            zone,
            id=f"{name} {time[0]:02}:{time[1]:02} {zone}",
        )
        for name, day in DAYS.items()
        for time in TIMES
        for zone in ZONES
    ],
)


def records(kind: type[Any], now: datetime = NOON, zone: str = "UTC") -> list[Any]:
    return [record for record in sample_records(now, zone) if type(record) is kind]


def snapshot(now: datetime, zone: str) -> Snapshot:
    tables: defaultdict[type[Record], dict[str, Record]] = defaultdict(dict)
    for record in sample_records(now, zone):
        tables[type(record)][record.id] = record
    return Snapshot(tables)


def past_moments(value: Any) -> Iterator[tuple[str, datetime]]:
    """Yield every moment of something that happened, also those within a debrief."""
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if isinstance(part, msgspec.Struct):
            yield from past_moments(part)
        elif name in PAST and part is not None:
            yield name, part


def requests() -> list[Message]:
    return [
        each for each in records(Message) if each.kind in (MessageKind.REQUEST, MessageKind.CHASE)
    ]


def test_the_sample_is_rich_enough_that_no_screen_is_empty() -> None:
    held = [interview for interview in records(Interview) if interview.held]
    assert len(records(Person)) >= 28
    assert len(records(Field)) >= 4
    assert len(records(Employer)) >= 10
    assert len(held) >= 8
    assert len(records(Message)) >= 14
    assert len(records(Lead)) >= 8
    assert len(records(Promise)) >= 6
    assert len(records(Question)) >= 4
    assert len(records(Touch)) >= 3
    assert sum(bool(person.tags) for person in records(Person)) >= 8
    assert len(records(Demand)) >= 8
    assert len(records(SearchPlace)) >= 3


def test_the_profile_has_no_gap_and_focuses_on_a_field_still_open() -> None:
    (profile,) = records(Profile)
    focus = next(field for field in records(Field) if field.id == profile.focus_field_id)
    assert all(getattr(profile, name) for name in profile.__struct_fields__)
    assert focus.status is not FieldStatus.SET_ASIDE


def test_introduction_and_pitch_can_be_said_in_the_advised_time() -> None:
    (profile,) = records(Profile)
    (settings,) = records(Settings)
    for text, (shortest, longest) in (
        (profile.introduction, INTRODUCTION_SECONDS),
        (profile.pitch, PITCH_SECONDS),
    ):
        assert shortest <= spoken_seconds(text, settings.words_per_minute) <= longest


def test_employers_are_ranked_without_a_gap_each_with_its_why() -> None:
    employers = records(Employer)
    assert sorted(each.rank for each in employers) == list(range(1, len(employers) + 1))
    assert all(each.why for each in employers)


def test_some_briefs_are_whole_and_some_still_want_reading() -> None:
    gaps = [len(missing_parts(each)) for each in records(Employer)]
    assert 0 in gaps
    assert max(gaps) >= 5
    news = [each for employer in records(Employer) for each in employer.news]
    assert len(news) >= 3
    assert all(each.day <= NOON.date() and each.link for each in news)


def test_beliefs_and_demands_stand_at_every_point_between_open_and_settled() -> None:
    view = snapshot(NOON, "UTC")
    about = (*view.table(Belief).values(), *view.table(Demand).values())
    found = [inquiry(view, each) for each in about]
    assert {each.stand for each in found} >= {Stand.UNTESTED, Stand.HEARD}
    assert any(each.question and not each.heard for each in found)
    assert any(each.question is None for each in found)
    assert {each.is_open for each in records(Demand)} == {True, False}
    assert any(each.adjustment for each in records(Demand))


def test_every_field_has_sources_some_read_and_some_waiting() -> None:
    sources = [source for field in records(Field) for source in field.sources]
    assert all(field.sources for field in records(Field))
    assert {source.read for source in sources} == {True, False}


def test_the_network_was_told_more_than_once() -> None:
    found = tellings(snapshot(NOON, "UTC"))
    assert len(found) >= 2
    assert any(len(each.people) > 1 for each in found)


def test_several_people_work_at_the_employers_on_the_list() -> None:
    listed = {each.name for each in records(Employer)}
    assert len({person.employer for person in records(Person)} & listed) >= 8


def test_ids_are_readable_and_used_once() -> None:
    ids = [record.id for record in sample_records(NOON)]
    items = [item.id for each in records(Interview) for item in each.agenda]
    assert len(set(ids + items)) == len(ids + items)
    assert all(
        re.fullmatch(r"me|settings|ask_list|sample-[a-z0-9-]+|[a-z_]+/[a-z_]+/[a-z_]+", each)
        for each in ids + items
    )


def test_everything_a_record_refers_to_stands_before_it() -> None:
    seen: set[tuple[type[Record], str]] = set()
    for record in sample_records(NOON):
        for attribute, kind in REFERENCES.get(type(record), {}).items():
            value = getattr(record, attribute)
            for named in value if isinstance(value, tuple) else (value,):
                assert named is None or (kind, named) in seen, f"{record.id}: {attribute} {named}"
        seen.add((type(record), record.id))


def test_questions_belong_to_the_bank_or_to_mara_and_their_topics_exist() -> None:
    known = {each.id for each in (*bank(), *closing_questions(), *records(Question))}
    used = {item.question_id for each in records(Interview) for item in each.agenda}
    assert used - {None} <= known
    assert {each.topic for each in records(Question)} <= {topic.id for topic in topics()}


def test_answers_to_one_question_are_settled_disputed_and_waiting_to_be_compared() -> None:
    found = heard(snapshot(NOON, "UTC"))
    assert {each.outcome for each in found.values()} == set(Outcome) - {Outcome.OPEN}
    assert any(each.has_news for each in found.values())
    assert any(
        each.outcome is Outcome.ANSWERED and each.comparable and not each.agreement
        for each in found.values()
    )
    assert max(len(each.noted) for each in found.values()) >= 3


def test_more_than_six_questions_wait_to_be_dealt_out_and_none_of_them_was_asked() -> None:
    (listed,) = records(AskList)
    waiting = still_to_ask(snapshot(NOON, "UTC"), bank())
    assert [each.id for each in waiting] == [each.question_id for each in listed.entries]
    assert len(waiting) > 6
    assert any(each.archived for each in records(Question))
    assert any(each.belief_id for each in records(Question))


def test_a_coming_conversation_is_partly_prepared() -> None:
    coming = [each for each in records(Interview) if each.prepared]
    assert coming
    assert {task.done for each in coming for task in each.own_tasks} == {True, False}


def test_what_is_about_an_interview_names_the_person_it_was_held_with() -> None:
    whom = {each.id: each.person_id for each in records(Interview)}
    for each in (*records(Message), *records(Promise)):
        assert each.interview_id is None or whom[each.interview_id] == each.person_id, each.id
    for each in records(Lead):
        assert each.interview_id is None or whom[each.interview_id] == each.giver_id, each.id


@pytest.mark.parametrize(
    ("kind", "attribute", "values"),
    [
        (Reply, "kind", ReplyKind),
        (Lead, "kind", LeadKind),
        (Lead, "status", LeadStatus),
        (Promise, "by", PromisedBy),
        (Field, "status", FieldStatus),
        (Demand, "kind", DemandKind),
        (Demand, "source", DemandSource),
        (Demand, "can_meet", CanMeet),
        (Person, "tie", Tie),
        (Message, "kind", MessageKind),
        (Message, "channel", Channel),
    ],
)
def test_every_kind_occurs(kind: type[Record], attribute: str, values: Any) -> None:
    assert set(values) - {getattr(record, attribute) for record in records(kind)} == set()


def test_one_field_was_decided_about_and_another_is_being_weighed() -> None:
    view = snapshot(NOON, "UTC")
    decided = [each for each in records(Decision) if each.decided]
    assert [each.choice for each in decided] == [Choice.SET_ASIDE]
    assert [each for each in records(Decision) if not each.decided and each.arguments]
    for decision in decided:
        field = view.fields[decision.field_id]
        assert field.status is STATUS_OF[decision.choice]
        assert made(view, field.id)[0] == decision


def test_what_was_weighed_says_what_the_notes_say() -> None:
    view = snapshot(NOON, "UTC")
    for decision in records(Decision):
        known = {each.key: each for each in on_the_table(view, decision.field_id).arguments}
        for each in decision.arguments:
            there = known[each.key]
            assert (each.text, each.heard) == (there.text, there.heard), each.key
            assert each.interview_id == there.interview_id


def test_people_named_by_an_insider_became_contacts_with_that_introducer() -> None:
    people = {person.id: person for person in records(Person)}
    became = [lead for lead in records(Lead) if lead.person_id]
    assert len(became) >= 2
    assert all(people[lead.person_id].introducer_id == lead.giver_id for lead in became)


def test_somebody_introduced_has_introduced_somebody_else() -> None:
    introduced = {each.id: each.introducer_id for each in records(Person) if each.introducer_id}
    assert set(introduced) & set(introduced.values())


def test_a_chain_of_introductions_leads_to_somebody_and_one_person_is_here_twice() -> None:
    view = snapshot(NOON, "UTC")
    assert max(len(introduced_by(view, person)) for person in view.people.values()) >= 2
    [pair] = entered_twice(view, "GB")
    assert pair.first.name == pair.second.name


def test_names_come_from_many_scripts_and_lengths() -> None:
    names = [person.name for person in records(Person)]
    assert any(" " not in name and name.isascii() for name in names)
    assert any(re.search("[\u4e00-\u9fff]", name) for name in names)
    assert any(re.search("[\u0600-\u06ff]", name) for name in names)
    assert any(len(name) > 50 for name in names)


def test_addresses_and_numbers_lead_to_nobody_real() -> None:
    for person in records(Person):
        assert re.fullmatch(r"(\S+@[a-z-]+\.example)?", person.email)
        assert re.fullmatch(r"(\+44 7700 900\d{3}|\+1 415 555 01\d\d)?", person.phone)
        assert re.fullmatch(r"(https://profiles\.example\.org/[a-z-]+)?", person.profile_link)


def test_some_people_cannot_be_reached_yet_and_two_are_set_aside() -> None:
    people = records(Person)
    assert any(not (person.email or person.phone or person.profile_link) for person in people)
    assert sum(person.set_aside is not None for person in people) == 2


def test_every_checklist_has_three_to_six_questions_four_closing_ones_and_its_takeaway() -> None:
    with_agenda = [each for each in records(Interview) if each.agenda]
    assert len([each for each in with_agenda if each.held]) >= 6
    for interview in with_agenda:
        assert 3 <= len(interview.main_questions) <= 6, interview.id
        assert {each.question_id for each in interview.closing_questions} == {
            each.id for each in closing_questions()
        }
        assert interview.takeaway in interview.main_questions, interview.id


def test_every_question_asked_has_an_answer() -> None:
    asked = [item for each in records(Interview) for item in each.agenda if item.asked]
    assert asked
    assert all(item.notes for item in asked)


def test_requests_never_ask_for_a_job() -> None:
    assert len(requests()) >= 20
    for message in requests():
        assert not ASKS_FOR_JOB.search(f"{message.subject} {message.body}"), message.id


def test_the_guard_against_asking_for_a_job_notices_one() -> None:
    assert ASKS_FOR_JOB.search("Is there a job for me?")
    assert ASKS_FOR_JOB.search("My CV is attached.")


def test_what_mara_cannot_do_stays_out_of_every_message() -> None:
    for message in records(Message):
        assert not WHAT_STAYS_PRIVATE.search(f"{message.subject} {message.body}"), message.id


def test_requests_are_short_say_how_long_and_ask_once() -> None:
    for message in requests():
        assert len(message.body.split()) <= 100, message.id
        assert re.search(r"\b(15|fifteen|twenty|thirty) minutes\b", message.body), message.id
        assert message.body.count("?") <= 1, message.id
        if message.channel is Channel.EMAIL:
            assert 1 <= len(message.subject.split()) <= 8, message.id
        if message.channel is Channel.LINKEDIN_NOTE:
            assert len(message.body) <= 200, message.id


def test_every_request_names_what_connects_the_two() -> None:
    people = {person.id: person for person in records(Person)}
    for message in records(Message):
        if message.kind is MessageKind.REQUEST:
            person = people[message.person_id]
            introducer = people[person.introducer_id].name if person.may_name_introducer else None
            facts = [f"we {person.common_ground}" if person.common_ground else None, introducer]
            assert any(fact and fact in message.body for fact in facts), message.id


@moments
def test_nothing_that_happened_lies_ahead(now: datetime, zone: str) -> None:
    for record in sample_records(now, zone):
        for name, moment in past_moments(record):
            assert moment <= now, f"{record.id}: {name}"
            assert moment.utcoffset() == timedelta(0)


@moments
def test_conversations_to_come_lie_ahead(now: datetime, zone: str) -> None:
    interviews = records(Interview, now, zone)
    coming = [each for each in interviews if each.starts and not each.held and not each.cancelled]
    assert len(coming) == 2
    assert all(each.starts > now for each in coming)
    assert sum(each.starts is None for each in interviews) == 1
    assert {each.fell_through for each in interviews if each.cancelled} == {
        FellThrough.BY_THEM,
        FellThrough.NO_SHOW,
    }


@moments
def test_things_follow_one_another_in_their_natural_order(now: datetime, zone: str) -> None:
    view = snapshot(now, zone)
    for person in view.people.values():
        sent = [(each.kind, each.sent) for each in view.messages_to(person.id) if each.sent]
        order = [
            person.created,
            *(moment for kind, moment in sent if kind is MessageKind.REQUEST),
            *(moment for kind, moment in sent if kind is MessageKind.CHASE),
            *(each.received for each in view.replies_from(person.id)),
            *(each.ended for each in view.interviews_with(person.id) if each.ended),
            *(moment for kind, moment in sent if kind is MessageKind.THANK_YOU),
        ]
        assert order == sorted(order), person.id


@moments
def test_every_message_was_written_before_it_was_sent(now: datetime, zone: str) -> None:
    for message in records(Message, now, zone):
        assert message.sent is None or message.created < message.sent, message.id


@moments
def test_the_interview_times_are_those_of_the_visitors_zone(now: datetime, zone: str) -> None:
    yesterday = next(
        each for each in records(Interview, now, zone) if each.ended and not each.debrief
    )
    local = yesterday.starts.astimezone(ZoneInfo(zone))
    assert yesterday.timezone == zone
    assert (local.hour, local.minute) == (17, 30)
    assert local.date() == now.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)


@moments
def test_everything_today_can_show_is_due_and_not_too_much(now: datetime, zone: str) -> None:
    steps = next_steps(snapshot(now, zone), now, ZoneInfo(zone))
    today = now.astimezone(ZoneInfo(zone)).date()
    pressing = [step for step in steps if step.urgency(today) in (Urgency.OVERDUE, Urgency.TODAY)]
    assert {step.kind for step in steps} >= {
        DueKind.DEBRIEF,
        DueKind.THANK,
        DueKind.CHASE,
        DueKind.KEEP_PROMISE,
        DueKind.FOLLOW_LEAD,
        DueKind.SCHEDULE,
        DueKind.PREPARE,
        DueKind.ASK,
        DueKind.SEND_DRAFT,
        DueKind.KEEP_IN_TOUCH,
        DueKind.REFLECT,
        DueKind.REPORT_BACK,
        DueKind.TELL_OUTCOME,
        DueKind.AWAIT_PROMISE,
    }
    assert {step.urgency(today) for step in steps if step.kind is DueKind.THANK} == {
        Urgency.OVERDUE,
        Urgency.TODAY,
    }
    assert len(pressing) <= 14
    assert len(steps) <= 18


def test_there_is_more_in_the_last_three_weeks_than_in_the_three_before() -> None:
    sent = [each.sent for each in records(Message) if each.sent]
    ages = [(NOON - each).days for each in sent]
    assert sum(age < 21 for age in ages) > sum(21 <= age < 42 for age in ages)
    assert 56 <= max(ages) <= 66


def test_promises_are_overdue_due_this_week_and_kept() -> None:
    mine = [each for each in records(Promise) if each.by is PromisedBy.ME and not each.kept]
    assert any(each.due < NOON.date() for each in mine)
    assert any(NOON.date() <= each.due < NOON.date() + timedelta(days=7) for each in mine)
    assert any(each.kept for each in records(Promise))


def test_whoever_asked_for_time_says_when_to_write_again() -> None:
    later = [each for each in records(Reply) if each.kind is ReplyKind.LATER]
    assert later
    assert all(each.ask_again and each.ask_again > NOON.date() for each in later)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        sample_records(NOON.replace(tzinfo=None))
