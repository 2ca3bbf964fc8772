"""A small search that holds a record of every kind, and ways to look at it from outside."""

from datetime import UTC, date, datetime
from typing import Any

from core.domain.agreement import Agreement
from core.domain.ask_list import AskList, ToAsk
from core.domain.belief import Belief
from core.domain.column_mapping import ColumnMapping
from core.domain.debrief import DebriefDraft, LeadGiven, PromiseMade
from core.domain.decision import Argument, ArgumentKind, Choice, Decision
from core.domain.demand import Demand, DemandKind
from core.domain.employer import Employer, News
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field, Source
from core.domain.interview import AgendaItem, Interview, OwnTask
from core.domain.lead import Lead, LeadKind
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.question import Question
from core.domain.reflection import Fit, Reflection
from core.domain.reply import Reply, ReplyKind
from core.domain.search_place import SearchPlace
from core.domain.settings import Settings
from core.domain.snapshot import REFERENCES, TABLES
from core.domain.snooze import Snooze
from core.domain.template import Template
from core.domain.touch import Touch
from core.store.workspace import Workspace

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
BYE = (Question(id="bye-1", text="Who else should I ask?"), Question(id="bye-2", text="May I?"))
HOW = Question(id="how", text="How did you begin?")

HANDBOOK = Source(title="Handbook", link="https://handbook.example.org")
OPENED = News(title="A ward opened", day=date(2026, 2, 1))
NURSING = Field(id="nursing", name="Nursing", sources=(HANDBOOK,), created=NOW)
LAW = Field(id="law", name="Law", created=NOW)
BELIEF = Belief(id="belief", field_id="nursing", statement="It is loud.", created=NOW)
DRY = Belief(id="dry", field_id="law", statement="It is dry.", created=NOW)
DEMAND = Demand(
    id="demand",
    field_id="nursing",
    text="Standing for hours",
    kind=DemandKind.PHYSICAL,
    created=NOW,
)
CLINIC = Employer(id="clinic", name="Clinic", rank=1, news=(OPENED,), created=NOW)
COURT = Employer(id="court", name="Court", rank=2, created=NOW)
HOSPICE = Employer(id="hospice", name="Hospice", rank=3, created=NOW)
ADA = Person(
    id="ada", name="Ada Okafor", email="a@example.org", field_ids=("nursing", "law"), created=NOW
)
MO = Person(
    id="mo",
    name="Mo",
    introducer_id="ada",
    may_name_introducer=True,
    phone="1",
    tags=("warm",),
    created=NOW,
)
TALK = Interview(
    id="talk",
    person_id="ada",
    agenda=(
        AgendaItem(id="one", text="How are the nights?", question_id="q-one"),
        AgendaItem(id="two", text="What is hard?", question_id="q-two"),
        AgendaItem(id="bye", text="Who else should I ask?", question_id="bye-1", closing=True),
    ),
    takeaway_id="one",
    unfinished=DebriefDraft(
        learned=("Patience", ""),
        leads=(LeadGiven(kind=LeadKind.EVENT, text="The fair"),),
        promises=(PromiseMade(by=PromisedBy.ME, text="to call"),),
    ),
    own_tasks=(OwnTask(id="task", text="A pen"),),
    created=NOW,
)
EVIDENCE = Evidence(
    id="evidence",
    belief_id="belief",
    interview_id="talk",
    verdict=Verdict.MIXED,
    quote="Loud by day",
    created=NOW,
)
THOUGHT = Reflection(id="thought", interview_id="talk", values=Fit.YES, created=NOW)
LEA = Person(id="lea", name="Lea", created=NOW)
LONG = Interview(
    id="long",
    person_id="lea",
    agenda=tuple(AgendaItem(id=f"long-{n}", text=f"What about {n}?") for n in range(8)),
    created=NOW,
)
ANSWERED = tuple(
    Interview(
        id=f"held-{words}",
        person_id="lea",
        agenda=(AgendaItem(id=words, text="How?", question_id="q-said", notes=words),),
        ended=NOW,
        created=NOW,
    )
    for words in ("slowly", "fast")
)
AGREEMENT = Agreement(
    id="agreement", question="q-said", agree=True, answer_ids=("slowly",), decided=NOW
)
ASK_LIST = AskList(
    entries=(ToAsk(question_id="own", since=NOW), ToAsk(question_id="about-belief", since=NOW))
)
DRAFT = Message(
    id="draft", person_id="ada", kind=MessageKind.REQUEST, subject="Hi", body="Dear", created=NOW
)
REPLY = Reply(id="reply", person_id="mo", kind=ReplyKind.REFERRED, received=NOW)
LEAD = Lead(
    id="lead",
    kind=LeadKind.PERSON,
    text="Zoë",
    giver_id="ada",
    interview_id="talk",
    may_name_giver=True,
    created=NOW,
)
FROM_MO = Lead(
    id="from-mo", kind=LeadKind.PERSON, text="Ada", giver_id="mo", person_id="ada", created=NOW
)
PROMISE = Promise(
    id="promise",
    text="to write",
    by=PromisedBy.ME,
    person_id="ada",
    interview_id="talk",
    due=date(2026, 3, 9),
    created=NOW,
)
OWN = Question(id="own", text="What is your view?")
MADE = (
    Question(id="about-belief", text="How loud is it?", belief_id="belief"),
    Question(id="about-demand", text="How long do you stand?", demand_id="demand"),
)
NIGHTS = Argument(
    kind=ArgumentKind.ANSWER, source_id="one", text="How are the nights?", heard="Quiet"
)
DECISIONS = (
    Decision(
        id="made",
        field_id="nursing",
        choice=Choice.KEEP_EXPLORING,
        reasons="I know too little.",
        created=NOW,
        decided=NOW,
    ),
    Decision(id="open", field_id="law", reasons="It is dry.", created=NOW),
)
TOUCH = Touch(id="touch", person_id="ada", at=NOW, text="Met on the train")
ALUMNI = SearchPlace(id="alumni", name="Alumni office", created=NOW)
COLUMNS = ColumnMapping(id="columns", columns={"Who": "name"})
NOTE = Template(
    id="request/linkedin_note/known", text="Hello {their_name}", ours="Dear", changed=NOW
)
SNOOZES = (
    Snooze(id="ask:ada", until=date(2026, 3, 9)),
    Snooze(id="follow_lead:lead"),
    Snooze(id="ask:mo"),
    Snooze(id="name_field"),
)
ME = Profile(
    name="Elena",
    focus_field_id="nursing",
    target_employer_id="clinic",
    practice_employer_id="court",
    limits="cannot stand for long",
)
NUMBERS = Settings(minutes=20, calendar_token="old")

SEARCH = (
    *(ME, NUMBERS, NURSING, LAW, BELIEF, CLINIC, COURT, HOSPICE, ADA, MO, TALK),
    *(DRAFT, REPLY, LEAD, FROM_MO, PROMISE, OWN, *SNOOZES),
    *(EVIDENCE, THOUGHT, DRY, DEMAND, *MADE, TOUCH, ALUMNI, COLUMNS),
    *DECISIONS,
    NOTE,
)

HEARD = (LEA, LONG, *ANSWERED, AGREEMENT, ASK_LIST)
"""What belongs to questions beside the search: a long checklist, answers, what is still to ask."""


def tables(workspace: Workspace) -> dict[str, dict[str, Any]]:
    """Return what is kept, by table and our own id; TinyDB's numbers do not matter."""
    kept = workspace.storage.read()
    found = {name: {doc["id"]: doc for doc in kept.get(name, {}).values()} for name in TABLES}
    return {name: documents for name, documents in found.items() if documents}


def orphans(workspace: Workspace) -> list[str]:
    """Return what points to a record that is not there, also from a next step put off."""
    kept = tables(workspace)
    ids = {id for documents in kept.values() for id in documents}
    found = []
    for name, kind in TABLES.items():
        for document in kept.get(name, {}).values():
            for attribute in REFERENCES.get(kind, {}):
                value = document.get(attribute) or []
                named = [value] if isinstance(value, str) else value
                found += [f"{name} {document['id']} {attribute}" for id in named if id not in ids]
    found += [key for key in kept.get("snoozes", {}) if ":" in key and key.split(":")[1] not in ids]
    return found
