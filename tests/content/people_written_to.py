"""People as different as the ones who will use this, and whom they write to.

Run as a module it writes the drafts anew, to be read aloud before they are committed:
python -m tests.content.people_written_to
"""

from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core.content.sample import sample_records
from core.content.templates import script
from core.domain.field import Field, FieldStatus
from core.domain.interview import Debrief, Interview, Mode
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.profile import Profile
from core.domain.record import Record
from core.domain.reply import Reply, ReplyKind
from core.domain.settings import Settings
from core.domain.snapshot import Snapshot
from core.rules.drafts import Draft, fill, fill_within
from core.rules.facts import request_facts, story_facts, thank_you_facts
from core.rules.standing import standing
from core.rules.writing import situation_for

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
"""A Tuesday."""


class Case(NamedTuple):
    """Somebody who writes, to whom, and for what."""

    kind: MessageKind
    channel: Channel
    records: tuple[Record, ...]
    to: str = "them"
    about: str = ""
    times: str = ""


def days_ago(count: int) -> datetime:
    return datetime.fromordinal(NOW.toordinal() - count).replace(hour=10, tzinfo=UTC)


def them(name: str, **known) -> Person:
    return Person(**{"id": "them", "name": name, "field_ids": ("field",), "created": NOW} | known)


def field(name: str, **known) -> Field:
    return Field(id="field", name=name, created=NOW, **known)


def sent(kind: MessageKind, ago: int, channel: Channel = Channel.EMAIL) -> Message:
    return Message(
        person_id="them",
        kind=kind,
        channel=channel,
        body="…",
        created=days_ago(ago),
        sent=days_ago(ago),
    )


def answered(kind: ReplyKind, ago: int, **known) -> Reply:
    return Reply(person_id="them", kind=kind, received=days_ago(ago), **known)


STUDENT = Profile(
    name="Minh",
    background="I am in my second year of biology at Harbor College.",
    goal="I would like to find out whether research could be something for me.",
)
NURSE = Profile(
    name="Joan Pickering",
    background="I have worked as a nurse on a heart ward for fourteen years.",
    goal="I am thinking about moving into hospital management, where such decisions are made.",
    phone="+44 7700 900166",
)
NEWCOMER = Profile(
    name="Suharti",
    background="I kept the books of a shipping office in Surabaya and moved here this spring.",
    goal="I would like to understand how accounting work is done in this country.",
)
DRIVER = Profile(
    name="Tom Barrow",
    background="I drove a bus for nine years, until my back said stop.",
    goal="I am looking into planning timetables instead.",
    phone="+44 7700 900155",
)
RETURNER = Profile(
    name="Aisling Byrne",
    background="I was a pastry cook before two years of illness.",
    goal="I am finding out what I could do sitting down, and food safety interests me.",
)
SAMPLE = sample_records(NOW)
REQUEST, CHASE = MessageKind.REQUEST, MessageKind.CHASE

CASES = {
    "01 a shy student to a professor": Case(
        REQUEST,
        Channel.EMAIL,
        (
            STUDENT,
            field("Plant genetics"),
            them(
                "Professor Ruth Adeyemi",
                why="your lecture on wild barley was the first one I talked about at home",
            ),
        ),
    ),
    "02 a nurse to the director of her hospital": Case(
        REQUEST,
        Channel.LETTER,
        (
            NURSE,
            field("Hospital management"),
            them(
                "Dr. Helena Strand",
                common_ground="both began on the wards of St Anne's",
                why="you went from the bedside to running the house",
            ),
        ),
    ),
    "03 a newcomer with one name to a former classmate": Case(
        REQUEST,
        Channel.LINKEDIN_MESSAGE,
        (
            NEWCOMER,
            field("Accounting"),
            them("Wayan", tie=Tie.CLASSMATE_OR_ALUMNI, why="you took the same step before me"),
        ),
    ),
    "04 somebody introduced, in the sample": Case(
        REQUEST, Channel.EMAIL, SAMPLE, to="sample-person-marguerite"
    ),
    "05 alumni, in 200 characters": Case(
        REQUEST,
        Channel.LINKEDIN_NOTE,
        (
            RETURNER,
            field("Food safety"),
            them("Łukasz Nowak", common_ground="both trained at the Harbor School of Catering"),
        ),
    ),
    "06 a stranger of whom nothing is known": Case(
        REQUEST, Channel.EMAIL, (Profile(name="Kai"), them("Pat Morgan", field_ids=()))
    ),
    "07 after a no": Case(
        MessageKind.AFTER_NO,
        Channel.EMAIL,
        (
            RETURNER,
            field("Food safety"),
            them("Ewa Lis"),
            sent(REQUEST, 6),
            answered(ReplyKind.NO, 1),
        ),
    ),
    "08 after a later": Case(
        REQUEST,
        Channel.EMAIL,
        (
            DRIVER,
            field("Transport planning"),
            them("Grace Oduya", why="you plan the night buses that I used to drive"),
            sent(REQUEST, 80),
            answered(ReplyKind.LATER, 70, ask_again=NOW.date()),
        ),
    ),
    "09 the second of three reminders": Case(
        CHASE,
        Channel.EMAIL,
        (
            DRIVER,
            Settings(most_chases=3),
            field("Transport planning"),
            them("Grace Oduya"),
            sent(REQUEST, 15),
            sent(CHASE, 8),
        ),
    ),
    "10 a voicemail": Case(
        REQUEST,
        Channel.VOICEMAIL,
        (
            DRIVER,
            field("Transport planning"),
            Person(id="mo", name="Mo Farrell", created=NOW),
            them("Grace Oduya", introducer_id="mo", may_name_introducer=True),
        ),
    ),
    "11 a friend": Case(
        REQUEST,
        Channel.EMAIL,
        (
            RETURNER,
            field("Food safety"),
            them("Bea", tie=Tie.FRIEND, why="you have done this work for years"),
        ),
    ),
    "12 a call to an introduced person": Case(
        REQUEST,
        Channel.PHONE,
        (
            NURSE,
            field("Hospital management"),
            Person(id="mo", name="Mo Farrell", created=NOW),
            them(
                "Robin Asante",
                introducer_id="mo",
                may_name_introducer=True,
                why="you run three wards at once",
            ),
        ),
    ),
    "13 the last reminder": Case(
        CHASE,
        Channel.EMAIL,
        (
            DRIVER,
            Settings(most_chases=2),
            field("Transport planning"),
            them("Grace Oduya"),
            sent(REQUEST, 15),
            sent(CHASE, 8),
        ),
    ),
    "14 the first reminder to an introduced person": Case(
        CHASE,
        Channel.EMAIL,
        (
            DRIVER,
            field("Transport planning"),
            Person(id="mo", name="Mo Farrell", created=NOW),
            them("Grace Oduya", introducer_id="mo", may_name_introducer=True),
            sent(REQUEST, 7),
        ),
    ),
    "15 a yes, and times to choose from": Case(
        MessageKind.CONFIRM,
        Channel.EMAIL,
        (
            STUDENT,
            field("Plant genetics"),
            them("Professor Ruth Adeyemi"),
            sent(REQUEST, 3),
            answered(ReplyKind.YES, 1),
        ),
        times="Tuesday at 10 or Thursday after 2",
    ),
    "16 a yes, and a time is fixed": Case(
        MessageKind.CONFIRM,
        Channel.EMAIL,
        (
            STUDENT,
            field("Plant genetics"),
            them("Professor Ruth Adeyemi"),
            sent(REQUEST, 3),
            answered(ReplyKind.YES, 1),
            Interview(
                id="talk",
                person_id="them",
                starts=datetime(2026, 12, 3, 14, 30, tzinfo=UTC),
                mode=Mode.THEIR_WORKPLACE,
                place="Greenhouse 2, behind the library",
                created=NOW,
            ),
        ),
    ),
    "17 a word from the introducer": Case(
        MessageKind.ASK_INTRODUCER,
        Channel.EMAIL,
        (
            NURSE,
            field("Hospital management"),
            them("Mo Farrell", tie=Tie.FORMER_COLLEAGUE),
            Person(id="robin", name="Robin Asante", introducer_id="them", created=NOW),
        ),
        about="robin",
    ),
    "18 after being sent to somebody else": Case(
        MessageKind.AFTER_REFERRAL,
        Channel.EMAIL,
        (
            NEWCOMER,
            field("Accounting"),
            them("Ms Ivy Chen"),
            sent(REQUEST, 5),
            answered(ReplyKind.REFERRED, 1),
            Lead(
                kind=LeadKind.PERSON,
                text="Dana Ruiz, who trains new staff",
                giver_id="them",
                created=NOW,
            ),
        ),
    ),
    "19 what I decided": Case(
        MessageKind.OUTCOME,
        Channel.EMAIL,
        (
            DRIVER,
            field("Transport planning", status=FieldStatus.PURSUING),
            them("Grace Oduya"),
            Interview(
                id="talk",
                person_id="them",
                starts=days_ago(30),
                ended=days_ago(30),
                debrief=Debrief(
                    learned=("a good timetable begins at the stop, not at the desk",),
                    finished=days_ago(30),
                ),
                created=days_ago(31),
            ),
        ),
    ),
}


def snapshot_of(records: tuple[Record, ...]) -> Snapshot:
    tables: defaultdict[type[Record], dict[str, Record]] = defaultdict(dict)
    for record in records:
        tables[type(record)][record.id] = record
    return Snapshot(tables)


def draft_of(case: Case) -> Draft:
    """Return the draft as the screen would show it."""
    view = snapshot_of(case.records)
    person = view.people[case.to]
    facts = request_facts(view, person) | story_facts(view, person, NOW, UTC)
    if met := standing(view, person).met:
        facts |= thank_you_facts(view, met, UTC)
    about = view.people.get(case.about)
    facts |= {"times": case.times, "friend": about.name if about else ""}
    template = script(case.kind, case.channel, situation_for(view, person, case.kind))
    if case.channel is Channel.LINKEDIN_NOTE:
        return fill_within(template, facts, 200)
    return fill(template, facts)


FOLDER = Path(__file__).with_name("drafts")


def written(case: Case) -> str:
    """Return a draft as a reviewer reads it, a paragraph a line."""
    draft = draft_of(case)
    subject = f"Subject: {draft.subject}\n\n" if draft.subject else ""
    return f"{subject}{draft.body}\n"


def approved(name: str) -> Path:
    """Return where the approved words of a case stand."""
    return FOLDER / f"{name.replace(',', '').replace(' ', '-')}.txt"


def main() -> None:
    for name, case in CASES.items():
        approved(name).write_text(written(case), "utf-8")


if __name__ == "__main__":
    main()
