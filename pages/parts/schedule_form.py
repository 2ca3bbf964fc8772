"""When, how long and where a conversation takes place, or took place, or begins right now."""

from enum import StrEnum
from typing import Any

import streamlit as st
from msgspec.structs import replace

from core.actions.interviews import begin_now, schedule
from core.content.appointments import appointments
from core.content.loader import bank, closing_questions
from core.domain.interview import Interview, Mode, Purpose
from core.domain.person import Person
from core.domain.question import Question
from pages.parts.acts import Done
from pages.parts.appointed_time import appointed_time, tell_clashes
from pages.parts.clock import now, zone
from pages.parts.forms import Form
from pages.parts.labels import MODE, PURPOSE
from pages.parts.workspace import snapshot

PLACES = {
    Mode.VIDEO: "The link of the call, such as https://…",
    Mode.PHONE: "The number, and who calls whom",
    Mode.THEIR_WORKPLACE: "Address, floor, whom to ask for",
    Mode.ELSEWHERE: "Where you meet",
}


class Case(StrEnum):
    """Which conversation is entered."""

    LATER = "For later"
    NOW = "Right now"
    HELD = "It took place"


def schedule_form(person: Person, interview: Interview | None) -> Done[Interview] | None:
    """Draw the form for the conversation to come; return it once it is saved.

    It is no `st.form`, because it answers to each choice: what both clocks show, what overlaps.
    """
    filling = Form(f"schedule-{person.id}")
    planned = interview or Interview(
        person_id=person.id, minutes=snapshot().settings.minutes, created=now()
    )
    case = st.segmented_control(
        "When",
        list(Case),
        default=Case.LATER,
        required=True,
        key=filling.field("case"),
        label_visibility="collapsed",
    )
    return _on_the_spot(planned, filling) if case is Case.NOW else _timed(planned, filling, case)


def _on_the_spot(planned: Interview, filling: Form) -> Done[Interview] | None:
    mode = _mode(planned, filling, Mode.PHONE)
    st.caption("The clock starts at once, and your checklist is ready beside it.")
    if not _pressed("Begin now", "play_arrow", filling):
        return None
    return filling.save(
        begin_now,
        planned.person_id,
        interview_id=planned.id,
        mode=mode,
        timezone=str(zone()),
        questions=on_the_spot(),
        closing=closing_questions(),
        now=now(),
    )


def on_the_spot() -> list[Question]:
    """Return the questions for a talk that begins before any were chosen."""
    known = {question.id: question for question in bank()}
    return [known[id] for id in appointments().on_the_spot]


def _timed(planned: Interview, filling: Form, case: Case) -> Done[Interview] | None:
    took_place = case is Case.HELD
    said = appointed_time(planned, filling, took_place=took_place)
    said |= _where(planned, filling)
    if not took_place:
        tell_clashes(
            replace(planned, starts=said["starts"], minutes=said["minutes"]),
        )
    label = "Save and look back" if took_place else "Save the time"
    if not _pressed(label, "event_available", filling):
        return None
    return filling.save(
        schedule,
        planned.person_id,
        interview_id=planned.id,
        **said,
        took_place=took_place,
        closing=closing_questions(),
        now=now(),
    )


def _pressed(label: str, icon: str, filling: Form) -> bool:
    return st.button(label, type="primary", icon=f":material/{icon}:", key=filling.field("save"))


def _mode(planned: Interview, filling: Form, default: Mode) -> Mode:
    return st.pills(
        "Where",
        list(Mode),
        default=default,
        required=True,
        format_func=lambda mode: MODE[mode].word,
        key=filling.field(f"mode-{default}"),
    )


def _where(planned: Interview, filling: Form) -> dict[str, Any]:
    mode = _mode(planned, filling, planned.mode)
    place = st.text_input(
        "Place or link",
        planned.place,
        key=filling.field("place"),
        placeholder=PLACES[mode],
        live="500ms",
    )
    purpose = st.selectbox(
        "What for",
        list(Purpose),
        list(Purpose).index(planned.purpose),
        PURPOSE.__getitem__,
        key=filling.field("purpose"),
    )
    return {"mode": mode, "place": place or "", "purpose": purpose}
