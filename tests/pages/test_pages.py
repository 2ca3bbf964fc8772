"""Every screen, empty, with the sample, and with text that tries to be more than text."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from core.content.loader import guide
from core.domain.agreement import Agreement
from core.domain.ask_list import AskList, ToAsk
from core.domain.belief import Belief
from core.domain.column_mapping import ColumnMapping
from core.domain.debrief import Debrief
from core.domain.decision import Argument, ArgumentKind, Choice, Decision, Side
from core.domain.demand import Demand, DemandKind
from core.domain.distinction import Distinction
from core.domain.employer import Employer, News
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field, FieldStatus, Source
from core.domain.interview import AgendaItem, Interview, OwnTask
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.question import Question
from core.domain.record import Record
from core.domain.reflection import Reflection
from core.domain.reply import Reply, ReplyKind
from core.domain.search_place import SearchPlace
from core.domain.snapshot import TABLES
from core.domain.template import Template
from core.domain.touch import Touch
from pages.parts.literal import literal
from pages.parts.places import PLACES
from tests.pages.conftest import NOON, App, holding, plain

EMPTY = {
    "today": "Begin my search",
    "research": "Add a field",
    "people": "Add a person",
    "person": "There is nothing under this link.",
    "bring_in": "Nothing comes in before you have seen it.",
    "outreach": "Add a person",
    "call": "Add a person",
    "questions": "Add a person first",
    "interviews": "Add a person first.",
    "interview": "There is nothing under this link.",
    "follow_up": "Follow-up",
    "progress": "Progress",
    "decision": "There is nothing under this link.",
    "data": "Your work lives in this visit only.",
    "guide": "Guide",
}
"""What each screen says while nothing has been entered."""


def test_every_screen_is_tried_here():
    assert set(EMPTY) == set(PLACES)


@pytest.mark.parametrize("name", PLACES)
def test_an_empty_workspace(app, name):
    app.open(name)
    assert app.problems == []
    assert app.sees(EMPTY[name])


def links(view, name: str) -> list[dict[str, str]]:
    """Return the links to a screen that a workspace has."""
    if name == "decision":
        return [{"field": id} for id in view.fields]
    records = {"person": view.people, "interview": view.interviews}.get(name)
    return [{}] if records is None else [{"id": id} for id in records]


@pytest.mark.parametrize("name", PLACES)
def test_the_sample_leaves_no_screen_empty(app, sample, name):
    view = sample.snapshot()
    for ids in links(view, name):
        app.work_in(sample).open(name, **ids)
        assert app.problems == []
        assert app.title
        assert app.sees("This is a made-up person's search")
    EXPECT[name](app, view)


def today(app: App, view: Any) -> None:
    assert app.title == "Today, Mara"
    assert app.sees("Overdue")
    assert app.sees("Coming conversations")
    assert [b.label for b in app.at.button if b.proto.type == "primary"] != []


def research(app: App, view: Any) -> None:
    assert app.sees(next(iter(view.table(Belief).values())).statement)
    for tab, words in (
        ("Employers", view.employers[0].name),
        ("About me", "Only for you"),
        ("My network", "Who was told"),
        ("Places to look", next(iter(view.table(SearchPlace).values())).name),
        ("My introduction", "seconds when spoken"),
    ):
        app.at.session_state["research-tab"] = tab
        assert app.run().sees(words)


def people(app: App, view: Any) -> None:
    assert app.sees(f"{len(view.people)} of {len(view.people)} people")


def bring_in(app: App, view: Any) -> None:
    assert app.sees("How do I get my contacts as a file?")
    assert [tab.label for tab in app.at.tabs][:2] == ["LinkedIn", "Google"]


def person(app: App, view: Any) -> None:
    assert app.title == list(view.people.values())[-1].name
    assert app.sees("The story so far")


def outreach(app: App, view: Any) -> None:
    [who] = [each for each in app.at.selectbox if each.label == "Who do you write to?"]
    chosen = view.people[who.value]
    assert app.open("outreach", person=chosen.id).sees("Copy the words")
    assert chosen.name.split()[0] in app.at.code[0].value or "{" not in app.at.code[0].value


def call(app: App, view: Any) -> None:
    who = next(person for person in view.people.values() if person.phone)
    app.open("call", person=who.id)
    assert app.title == who.name
    assert {"Now is fine", "Voicemail", "Nobody picks up"} <= {b.label for b in app.at.button}
    for pressed in ("Ask me later", "No", "Voicemail", "Nobody picks up"):
        assert app.click(pressed).problems == []
        app.click("Back to the words")


def questions(app: App, view: Any) -> None:
    assert app.sees("Question bank")
    assert app.sees("Checklist")
    for tab, words in (
        ("My questions", "Put away (1)"),
        ("Deal out", "Who could answer what"),
        ("Answers", "To compare"),
    ):
        app.at.session_state["questions-tab"] = tab
        assert app.run().sees(words)


def interviews(app: App, view: Any) -> None:
    assert {"Coming", "Held"} <= {each.value for each in app.at.header}


def interview(app: App, view: Any) -> None:
    held = next(each for each in view.interviews.values() if each.debrief)
    app.open("interview", id=held.id)
    assert app.title == view.people[held.person_id].name
    assert app.sees(held.debrief.learned[0])


def follow_up(app: App, view: Any) -> None:
    assert {plain(each.value) for each in app.at.header} == {
        "Say thank you",
        "Promises",
        "Leads",
        "Tell them what came of it",
        "Think it over",
        "Stay in touch",
        "Kept for you",
    }


def progress(app: App, view: Any) -> None:
    assert app.sees(f"{len(view.people)} people against six steps")
    assert len(app.elements("plotly_chart")) == 2


def decision(app: App, view: Any) -> None:
    last = list(view.fields.values())[-1]
    assert app.title == last.name
    assert app.sees("Decided on")
    app.at.session_state[f"look-{last.id}"] = True
    app.run()
    assert app.sees("What speaks against it")


def data(app: App, view: Any) -> None:
    [minutes] = [each for each in app.at.number_input if each.label == "Minutes you ask for"]
    assert minutes.value == view.settings.minutes
    assert app.sees("Download a backup")
    assert app.sees("Pack for my counsellor")


def guide_page(app: App, view: Any) -> None:
    for page in guide():
        app.at.session_state["guide-part"] = page.slug
        assert [each.value for each in app.run().at.header] == [page.title]


EXPECT = {
    "today": today,
    "research": research,
    "people": people,
    "person": person,
    "bring_in": bring_in,
    "outreach": outreach,
    "call": call,
    "questions": questions,
    "interviews": interviews,
    "interview": interview,
    "follow_up": follow_up,
    "progress": progress,
    "decision": decision,
    "data": data,
    "guide": guide_page,
}


@pytest.mark.parametrize("id", ["nope", "", "../../etc/passwd", "<b>", "\u202e", "0" * 2000])
@pytest.mark.parametrize(("name", "back"), [("person", "people"), ("interview", "interviews")])
def test_a_link_to_nothing_says_so(app, sample, name, back, id):
    app.work_in(sample).open(name, id=id)
    [said] = app.at.info
    assert said.value.startswith("There is nothing under this link.")
    assert app.sees("Go to the list")
    assert app.problems == []


@pytest.mark.parametrize("name", ["outreach", "questions", "interviews", "follow_up"])
def test_a_link_that_names_nobody_opens_the_screen_all_the_same(app, sample, name):
    app.work_in(sample).open(name, person="nope")
    assert app.problems == []
    EXPECT[name](app, sample.snapshot())


HOSTILE = {
    "html": "<img/src=x/onerror=alert(1)><script>alert(1)</script>",
    "image beacon": "![seen](https://beacon.invalid/seen.png)",
    "script link": "[click](javascript:alert(1))",
    "icon": ":material/home::smile::red[alarm]",
    "formula": "$x$and$$y$$",
    "bare link": "https://beacon.invalid/www.beacon.invalid/a@beacon.invalid",
    "braces": "{curly}{0}{name!r}%s%(name)s",
    "heading": "#not*a*_heading_`code`~~no~~",
    "other scripts": "\u202eنسرین احمدی\u202c שלום👩🏽‍🔬🏳️‍🌈\u200b",
    "long": "Wolfeschlegelsteinhausen" * 12 + "bergerdorff",
    "lines": "first\n\n# second\n\n- third\n\n    fourth",
}


def hostile_records(text: str) -> list[Record]:
    """Return one record or more of every kind, with the text wherever text may stand."""
    field = filled(Field, text, sources=(Source(title=text, link=text, notes=text),))
    law = filled(Field, text)
    arguments = tuple(
        Argument(kind=kind, source_id=kind, text=text, heard=text, side=side)
        for kind in ArgumentKind
        for side in Side
    )
    ada = filled(Person, text, field_ids=(field.id, law.id), tie=Tie.FRIEND, email=text)
    mo = filled(Person, text, introducer_id=ada.id, may_name_introducer=True)
    zoe = filled(Person, text, introducer_id=ada.id)
    agenda = (
        AgendaItem(text=text, notes=text),
        AgendaItem(text=text),
        AgendaItem(text=text, closing=True),
    )
    coming = filled(
        Interview,
        text,
        person_id=mo.id,
        agenda=agenda,
        takeaway_id=agenda[0].id,
        starts=NOON,
        own_tasks=(OwnTask(text=text),),
    )
    mine = [filled(Question, text, prompts=(text,), archived=away) for away in (False, True)]
    held = filled(
        Interview,
        text,
        person_id=ada.id,
        agenda=agenda,
        ended=NOON,
        debrief=Debrief(learned=(text,), advice=text, finished=NOON),
    )
    belief = filled(Belief, text, field_id=field.id)
    return [
        field,
        ada,
        mo,
        zoe,
        replace(filled(Profile, text), focus_field_id=field.id),
        belief,
        filled(Belief, text, field_id=field.id),
        *(
            filled(Decision, text, field_id=id, arguments=arguments, **decided)
            for id, decided in (
                (field.id, {}),
                (law.id, {"choice": Choice.PURSUE, "decided": NOON}),
            )
        ),
        law,
        filled(Demand, text, field_id=field.id, kind=DemandKind.PHYSICAL),
        filled(Touch, text, person_id=ada.id, at=NOON),
        Distinction(first_id=ada.id, second_id=mo.id),
        filled(SearchPlace, text),
        ColumnMapping(columns={text: "name"}),
        ColumnMapping(columns={"name": text}),
        filled(Template, text, changed=NOON),
        *(
            Template(id=f"request/email/{each}", text=text, ours=text, changed=NOON)
            for each in ("stranger", "introduced")
        ),
        filled(Employer, text, news=(News(title=text, link=text),)),
        *mine,
        filled(
            AskList,
            text,
            entries=tuple(ToAsk(question_id=id, since=NOON) for id in (mine[0].id, text)),
        ),
        filled(Agreement, text, agree=True, answer_ids=(), decided=NOON),
        coming,
        held,
        filled(Message, text, person_id=mo.id, sent=NOON, kind=MessageKind.REQUEST),
        filled(Message, text, person_id=zoe.id, kind=MessageKind.REQUEST, channel=Channel.EMAIL),
        filled(Reply, text, person_id=mo.id, kind=ReplyKind.YES),
        *(
            filled(Lead, text, kind=kind, giver_id=ada.id, interview_id=held.id)
            for kind in LeadKind
        ),
        filled(Evidence, text, belief_id=belief.id, interview_id=held.id, verdict=Verdict.MIXED),
        filled(Reflection, text, interview_id=held.id),
        *(filled(Promise, text, by=by, person_id=ada.id) for by in PromisedBy),
    ]


def filled(kind: type[Record], text: str, /, **known: Any) -> Any:
    """Return a record with the text in every attribute that takes any text."""
    values: dict[str, Any] = {}
    for each in msgspec.structs.fields(kind):
        if each.name == "id" or each.name.endswith(("_id", "_ids")) or each.name == "timezone":
            continue
        if each.name in ("created", "received"):
            values[each.name] = NOON
        elif each.type is str or getattr(each.type, "__origin__", None) is str:
            values[each.name] = text
        elif each.type == tuple[str, ...]:
            values[each.name] = (text,)
    return kind(**(values | known))


def test_the_hostile_workspace_has_every_kind_of_record():
    kinds = {type(record) for record in hostile_records("x")}
    assert {kind.__name__ for kind in set(TABLES.values()) - kinds} == {"Settings", "Snooze"}
    wordless = (Distinction,)
    assert all(
        "x" in msgspec.json.encode(record).decode()
        for record in hostile_records("x")
        if not isinstance(record, wordless)
    )


TOGETHER = [
    ("html", "image beacon", "script link"),
    ("icon", "formula", "braces", "heading"),
    ("bare link",),
    ("other scripts",),
    ("long",),
    ("lines",),
]
"""What one text may hold at a time."""


def test_every_hostile_text_is_tried_here():
    assert {name for names in TOGETHER for name in names} == set(HOSTILE)


@pytest.mark.parametrize("text", [" ".join(map(HOSTILE.get, names)) for names in TOGETHER])
def test_text_stays_text_on_every_screen(app, at_noon, text):
    view = holding(hostile_records(text))
    seen = set()
    for name in every_state(app.work_in(view), view.snapshot()):
        assert app.problems == []
        seen |= {(name, *found) for found in read_as_more_than_text(app, text)}
    assert seen == set()
    app.open("person", id=next(iter(view.snapshot().people)))
    assert app.title.split() == text.split()


def every_state(app: App, view: Any) -> Iterator[str]:
    """Open every screen with every record, tab and state it has; yield its name each time."""
    for name in PLACES:
        for ids in links(view, name):
            app.open(name, **ids)
            yield name
    app.open("research")
    for tab in ("Employers", "About me", "My introduction", "My network", "Places to look"):
        app.at.session_state["research-tab"] = tab
        app.run()
        yield f"research, {tab}"
    app.at.session_state["research-tab"] = "Fields"
    for part in ("Demands", "Sources"):
        app.at.session_state["field-part"] = part
        app.run()
        yield f"research, {part}"
    app.open("questions")
    for tab in ("My questions", "Deal out", "Answers"):
        app.at.session_state["questions-tab"] = tab
        app.run()
        yield f"questions, {tab}"
    for each in view.interviews.values():
        for state in ("Prepare", "Live", "Debrief"):
            app.open("interview", id=each.id).choose("Part of the conversation", state)
            yield f"interview, {state}"
    for tab in ("Waiting", "My introduction", "Templates"):
        app.open("outreach")
        app.at.session_state["outreach-tab--0"] = tab
        app.run()
        yield f"outreach, {tab}"
    for who in view.people:
        app.open("outreach", person=who)
        yield "outreach"
        app.open("person", id=who).click("Edit")
        yield "person, edit"
        app.open("call", person=who)
        yield "call"
    app.open("people").click("Choose several").click("All on this page")
    yield "people, choosing"


def read_as_more_than_text(app: App, text: str) -> Iterator[tuple[str, str]]:
    """Yield where Streamlit gets the text as Markdown, or Plotly as HTML."""
    for words in {text, *text.split()}:
        if literal(words).strip("\u2068\u2069") != words and len(words) > 3:
            yield from ((where, said) for where, said in app.marked_down() if words in said)
    for chart in app.elements("plotly_chart"):
        if "<img" in chart.proto.spec or "<script" in chart.proto.spec:
            yield "plotly", chart.proto.spec


def test_a_status_of_every_kind_has_its_word(app, sample):
    for status in FieldStatus:
        field = next(iter(sample.snapshot().fields.values()))
        sample.run(lambda tx, field=field, status=status: tx.put(replace(field, status=status)))
        assert app.work_in(sample).open("research").problems == []
