"""What holds for every verb: one act, with a label, that can be taken back whole."""

import importlib
import inspect
import pkgutil
from datetime import date

import pytest

from core import actions
from core.actions import (
    calendar,
    calls,
    checklists,
    debriefs,
    decisions,
    deletion,
    demands,
    edit,
    employers,
    fields,
    follow_up,
    imports,
    interviews,
    leads,
    merging,
    messages,
    network,
    people,
    preparations,
    profile,
    questions,
    reflections,
    search_places,
    several,
    templates,
    touches,
    whole,
)
from core.actions.checklists import Dealt
from core.domain.debrief import LeadGiven, PromiseMade
from core.domain.decision import Choice, Side
from core.domain.demand import DemandKind
from core.domain.evidence import Verdict
from core.domain.interview import Mode, Preparation, Purpose
from core.domain.lead import LeadKind, LeadStatus
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.promise import PromisedBy
from core.domain.reflection import Fit
from core.domain.reply import ReplyKind
from core.domain.template import Situation
from core.rules.arrival import Arrival
from core.store.transaction import Transaction
from tests.actions.search import (
    BYE,
    DRY,
    HANDBOOK,
    HEARD,
    HOW,
    LATER,
    NIGHTS,
    NOW,
    OPENED,
    OWN,
    SEARCH,
    orphans,
    tables,
)
from tests.rules.records import snapshot

WORDS = Message(person_id="mo", kind=MessageKind.REQUEST, body="Dear Mo", created=NOW)
WHEN = {
    "starts": LATER,
    "timezone": "Europe/Berlin",
    "minutes": 30,
    "mode": Mode.PHONE,
    "place": "",
    "purpose": Purpose.LEARN_EMPLOYER,
}
BACKUP = snapshot(Person(id="zoe", name="Zoë", created=NOW))
WRITTEN = {
    "learned": ("Patience",),
    "advice": "Rest",
    "went": 4,
    "leads": (LeadGiven(kind=LeadKind.EVENT, text="The fair"),),
    "promises": (PromiseMade(by=PromisedBy.ME, text="to call"),),
}
DEBRIEF = {
    "thank_you_template": "Subject: Thanks\n\nDear {their_name},\n\nThanks.",
    "now": LATER,
    "zone": NOW.tzinfo,
}
SPOKEN = Message(
    person_id="mo", kind=MessageKind.REQUEST, channel=Channel.PHONE, body="Hello Mo", created=NOW
)


def _closed(tx):
    """Asked, and closed for want of an answer."""
    messages.send_message(tx, WORDS, NOW)
    messages.record_reply(tx, person_id="mo", kind=ReplyKind.NO_ANSWER, now=LATER)


ACTS = {
    profile.begin: ((), {"name": "Sam", "curious_about": "Baking", "now": NOW}),
    profile.describe_me: ((), {"goal": "Rest"}),
    profile.change_settings: ((), {"minutes": 30}),
    fields.add_field: ((), {"name": "Baking", "why": "bread", "now": NOW}),
    fields.focus_on: (("law",), {}),
    fields.add_belief: ((), {"field_id": "law", "statement": "It is dry.", "now": NOW}),
    demands.add_demand: (
        (),
        {"field_id": "law", "text": "Long days", "kind": DemandKind.SCHEDULE, "now": NOW},
    ),
    demands.ask_about: ((DRY,), {"text": "How dry is it?", "topic": ""}),
    employers.add_employer: ((), {"name": "Bakery", "why": "", "now": NOW}),
    employers.move_employer: (("hospice", -2), {}),
    employers.aim_at: (("hospice",), {}),
    employers.practise_with: (("clinic",), {}),
    employers.add_news: (("clinic",), {"title": "New ward", "link": "", "day": None}),
    employers.change_news: (("clinic", OPENED), {"title": "New", "link": "", "day": None}),
    employers.remove_news: (("clinic", OPENED), {}),
    fields.add_source: (("law",), {"title": "Handbook", "link": "", "notes": ""}),
    fields.change_source: (("nursing", HANDBOOK), {"title": "Book", "link": "", "notes": ""}),
    fields.tick_source: (("nursing", HANDBOOK), {"read": True}),
    fields.remove_source: (("nursing", HANDBOOK), {}),
    search_places.add_search_place: ((), {"name": "Library", "now": NOW}),
    people.add_person: ((), {"name": "Zoë", "now": NOW}),
    imports.import_people: ((lambda _: Arrival(new=(Person(name="Zoë", created=NOW),)),), {}),
    people.set_aside: (("ada", NOW), {}),
    people.take_up_again: (("mo",), {}),
    deletion.delete: ((Person, "ada"), {}),
    merging.merge_people: (("ada", "mo"), {}),
    merging.tell_apart: (("mo", "ada"), {}),
    several.tag_people: ((["ada", "mo"], "kind"), {}),
    several.untag_people: ((["ada", "mo"], "warm"), {}),
    several.add_people_to_field: ((["ada", "mo"], "nursing"), {}),
    several.set_people_aside: ((["ada", "mo"], NOW), {}),
    several.delete_people: ((["ada", "mo"],), {}),
    touches.note_contact: (
        (),
        {"person_id": "ada", "day": NOW.date(), "now": NOW, "zone": NOW.tzinfo},
    ),
    network.tell_network: (
        (["ada"],),
        {"body": "I look into nursing.", "channel": Channel.EMAIL, "now": NOW},
    ),
    messages.keep_draft: ((WORDS,), {}),
    messages.drop_draft: (("draft",), {}),
    questions.add_question: ((), {"text": "How do you rest?", "topic": ""}),
    questions.archive_question: (("own", True), {}),
    questions.ask_later: ((HOW,), {"now": NOW}),
    questions.add_to_list: ((["how"],), {"now": NOW}),
    questions.take_off_list: (("own",), {}),
    questions.move_on_list: (("own", None), {}),
    questions.compare_answers: (("q-said",), {"agree": False, "now": LATER}),
    checklists.choose_question: (("ada", HOW), {"closing": BYE, "now": NOW}),
    checklists.drop_question: (("talk", "two"), {}),
    checklists.move_question: (("talk", "two", -1), {}),
    checklists.reword_question: (("talk", "two", "What is hardest?"), {}),
    checklists.set_takeaway: (("talk", "two"), {}),
    checklists.keep_six: (("long", NOW), {}),
    checklists.deal_out: (
        ([Dealt(person_id="mo", questions=(HOW, OWN))],),
        {"closing": BYE, "now": NOW},
    ),
    preparations.tick: (("talk", Preparation.EARLY, True), {}),
    preparations.add_task: (("talk", "A notebook"), {}),
    preparations.tick_task: (("talk", "task", True), {}),
    preparations.drop_task: (("talk", "task"), {}),
    messages.send_message: ((WORDS, NOW), {}),
    messages.record_reply: ((), {"person_id": "ada", "kind": ReplyKind.YES, "now": NOW}),
    messages.reopen: (("mo", date(2026, 4, 1)), {}),
    messages.fill_gaps: (("mo",), {"me": {"background": "I bake."}, "them": {"why": "you bake"}}),
    calls.talk_now: (
        (SPOKEN,),
        {"questions": [HOW], "timezone": "UTC", "closing": BYE, "now": NOW},
    ),
    calls.call_answered: ((SPOKEN, ReplyKind.NO), {"now": NOW}),
    calls.nobody_picked_up: (
        ("ada",),
        {"step": "ask:ada", "again": date(2026, 4, 1), "now": NOW},
    ),
    templates.change_template: (
        (MessageKind.CHASE, Channel.PHONE, Situation.FIRST),
        {"text": "Hello", "now": NOW},
    ),
    templates.return_to_ours: (("request/linkedin_note/known",), {}),
    templates.keep_mine: (("request/linkedin_note/known",), {}),
    interviews.plan_interview: ((), {"person_id": "mo", "closing": BYE, "now": NOW}),
    interviews.new_interview: (("mo",), {"closing": BYE, "now": NOW}),
    interviews.schedule: (("ada",), {**WHEN, "closing": BYE, "now": NOW}),
    interviews.begin_now: (
        ("mo",),
        {"mode": Mode.PHONE, "timezone": "UTC", "questions": [HOW], "closing": BYE, "now": NOW},
    ),
    interviews.cancel: (("talk", NOW), {}),
    interviews.begin_talk: (("talk", NOW), {}),
    interviews.end_talk: (("talk", NOW), {}),
    interviews.note_answer: (("talk", "one"), {"asked": True, "notes": "Quiet"}),
    interviews.note_talk: (("talk",), {"notes": "A bright ward"}),
    debriefs.keep_debrief: (("talk",), WRITTEN),
    debriefs.keep_row: (("talk", "promises", 1), {"text": "to write"}),
    reflections.reflect: (("talk",), {"would_want": Fit.PARTLY, "now": NOW}),
    reflections.weigh: (("dry", "talk", Verdict.SUPPORTED), {"now": NOW}),
    reflections.quote: (("evidence", "Very loud"), {}),
    reflections.learn: (("law", "talk", "It is warm."), {"now": NOW}),
    calendar.open_calendar: (
        (),
        {"secret": "new", "instead_of": "old", "timezone": "Europe/Berlin"},
    ),
    calendar.close_calendar: ((), {}),
    calendar.remind_before: ((30,), {}),
    debriefs.finish_debrief: (("talk",), DEBRIEF),
    follow_up.make_promise: (
        (),
        {"person_id": "mo", "by": PromisedBy.THEM, "text": "to call", "now": NOW},
    ),
    follow_up.keep_promise: (("promise", NOW), {}),
    follow_up.said_already: (("ada", MessageKind.REPORT_BACK), {"now": NOW}),
    leads.note_lead: (
        (LeadGiven(kind=LeadKind.EVENT, text="The fair"),),
        {"giver_id": "ada", "now": NOW},
    ),
    leads.settle_lead: (("lead", LeadStatus.DROPPED), {"now": NOW}),
    leads.meet_lead: (("lead",), {"name": "Zoë", "now": NOW}),
    leads.know_lead: (("lead", "mo"), {}),
    leads.list_lead: (("lead",), {"name": "Bakery", "now": NOW}),
    follow_up.snooze: (("ask:ada", date(2026, 4, 1)), {}),
    decisions.weigh: (("law", NIGHTS, Side.FOR), {"now": LATER}),
    decisions.keep_reasons: (("law", "It is not dry."), {"now": LATER}),
    decisions.decide: (("law", Choice.SET_ASIDE), {"now": LATER}),
    decisions.think_again: (("nursing",), {"now": LATER}),
    edit.edit: ((Person, "ada"), {"role": "Nurse"}),
    whole.fill_with: ((SEARCH[1:3],), {}),
    whole.bring_together: ((BACKUP,), {}),
}


@pytest.fixture
def search(talked):
    return talked


FIRST = {
    people.take_up_again: (people.set_aside, "mo", NOW),
    messages.reopen: (_closed,),
}
"""What must have happened before some acts."""
every_act = pytest.mark.parametrize("action", ACTS, ids=lambda action: action.__name__)


def verbs():
    """Return every public function of the actions that takes a transaction and changes it."""
    for found in pkgutil.iter_modules(actions.__path__):
        module = importlib.import_module(f"core.actions.{found.name}")
        for name, verb in inspect.getmembers(module, inspect.isfunction):
            first = next(iter(inspect.signature(verb).parameters.values()), None)
            if (
                verb.__module__ == module.__name__
                and not name.startswith("_")
                and first is not None
                and first.annotation is Transaction
            ):
                yield verb


def test_every_verb_stands_in_this_table():
    parts = {messages.draft_of, deletion.delete_all, interviews.change_interview}
    assert set(verbs()) - parts == set(ACTS)


@every_act
def test_it_can_be_taken_back_whole(search, action):
    if action in FIRST:
        search.run(*FIRST[action])
    before, view = tables(search), search.snapshot()
    args, known = ACTS[action]
    search.run(action, *args, **known)
    assert tables(search) != before
    search.undo(search.last_act.id)
    assert tables(search) == before
    for kind in {type(record) for record in SEARCH + HEARD}:
        assert search.snapshot().table(kind) == view.table(kind)


@every_act
def test_it_says_what_was_done_and_leaves_no_orphan(search, action):
    if action in FIRST:
        search.run(*FIRST[action])
    args, known = ACTS[action]
    acts = search.last_act
    search.run(action, *args, **known)
    label = search.last_act.label
    assert search.last_act is not acts
    assert label[0].isupper()
    assert not label.endswith(".")
    assert orphans(search) == []


@every_act
def test_an_exception_afterwards_leaves_everything_as_it_was(search, action):
    if action in FIRST:
        search.run(*FIRST[action])
    before, acts = tables(search), search.last_act
    args, known = ACTS[action]

    def interrupted(tx):
        action(tx, *args, **known)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        search.run(interrupted)
    assert tables(search) == before
    assert search.last_act is acts


@every_act
def test_pressed_twice_it_is_done_once(search, action):
    if action in FIRST:
        search.run(*FIRST[action])
    args, known = ACTS[action]
    first = search.run_once("press", action, *args, **known)
    after, acts = tables(search), search.last_act
    assert search.run_once("press", action, *args, **known) is first
    assert tables(search) == after
    assert search.last_act is acts


def test_another_press_is_another_act(workspace):
    for token in ("one", "one", "two"):
        workspace.run_once(token, people.add_person, name="Ada", now=NOW)
    assert len(workspace.snapshot().people) == 2


def test_a_press_that_failed_can_be_tried_again(workspace):
    with pytest.raises(Exception, match="write the person"):
        workspace.run_once("press", people.add_person, name=" ", now=NOW)
    workspace.run_once("press", people.add_person, name="Ada", now=NOW)
    assert len(workspace.snapshot().people) == 1
