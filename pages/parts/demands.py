"""What the work in a field asks, held against what I can do."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from core.actions.deletion import delete
from core.actions.demands import add_demand
from core.actions.edit import edit
from core.domain.demand import CanMeet, Demand, DemandKind, DemandSource
from core.domain.field import Field
from core.rules.demands import demand_sum, open_first
from core.rules.inquiries import inquiry
from pages.parts.acts import act
from pages.parts.cards import one_page
from pages.parts.clock import now
from pages.parts.forms import form, record_form
from pages.parts.in_place import edit_button, is_edited, leave_buttons, stop_editing
from pages.parts.inquiry import ask_buttons, edit_question, the_question, what_was_said
from pages.parts.labels import CAN_MEET, DEMAND, DEMAND_SOURCE
from pages.parts.literal import literal
from pages.parts.workspace import snapshot

SHOWN = 8
COLOUR = {CanMeet.YES: "green", CanMeet.WITH_ADJUSTMENT: "blue", CanMeet.NO: "orange"}


def demands(field: Field) -> None:
    """Draw the demands of a field, the open ones first, beside what I wrote about myself."""
    known = snapshot().demands_of(field.id)
    st.caption(
        _sum_line(known) if known else "What would a usual day ask of you, and could you meet it?"
    )
    _what_i_wrote()
    for demand in one_page(open_first(known), f"demands-{field.id}", SHOWN):
        with st.container(border=True, key=f"demand-{demand.id}"):
            if is_edited(demand.id):
                _edit(demand)
            else:
                _read(demand)
    with st.expander("Add a demand", icon=":material/add:"):
        _add(field)


def _sum_line(known: tuple[Demand, ...]) -> str:
    met, adjusted, unmet, open_ = demand_sum(known)
    parts = (
        f"{met} met",
        f"{adjusted} with an adjustment" if adjusted else "",
        f"{unmet} not met" if unmet else "",
        f"{open_} still open" if open_ else "none open",
    )
    return ", ".join(part for part in parts if part)


def _what_i_wrote() -> None:
    me = snapshot().profile
    said = [text for text in (me.abilities, me.limits, me.accommodations) if text.strip()]
    if not said:
        st.caption(
            ":material/lock: Under “About me” you can write what you can and cannot do at work. "
            "It then stands here, to compare, and goes nowhere else."
        )
        return
    with st.expander("What I wrote about myself, only for me", icon=":material/lock:"):
        for label, text in (
            ("I can do well", me.abilities),
            ("I cannot, or not for long", me.limits),
            ("It would help me", me.accommodations),
        ):
            if text.strip():
                st.markdown(f"**{label}:** {literal(text)}")


def _read(demand: Demand) -> None:
    found = inquiry(snapshot(), demand)
    label, answer = DEMAND[demand.kind], CAN_MEET[demand.can_meet]
    st.markdown(f":material/{label.icon}: {literal(demand.text)}")
    st.caption(" · ".join(_facts(demand)))
    with st.container(horizontal=True, vertical_alignment="center"):
        if demand.is_open:
            st.badge("Open", icon=":material/help:", color="gray")
        else:
            colour = COLOUR.get(demand.can_meet, "gray")
            st.badge(answer.word, icon=f":material/{answer.icon}:", color=colour)
        ask_buttons(demand, found, open_=demand.is_open)
        edit_button(demand.id, label="Answer" if demand.is_open else "Edit")
    what_was_said(found)
    the_question(found)


def _facts(demand: Demand) -> list[str]:
    level = f"{demand.level} of 5" if demand.level else "not known how demanding"
    facts = [DEMAND[demand.kind].word, level, DEMAND_SOURCE[demand.source].lower()]
    if demand.is_open and demand.can_meet is not CanMeet.DONT_KNOW:
        facts.append(f"can I meet it: {CAN_MEET[demand.can_meet].word.lower()}")
    if demand.adjustment:
        facts.append(f"would help: {literal(demand.adjustment)}")
    return facts


def _add(field: Field) -> None:
    blank = Demand(field_id=field.id, text="", kind=DemandKind.PHYSICAL, created=now())
    with form(f"demand-{field.id}", border=False) as filling:
        said = _asked(blank, filling.field)
        if st.form_submit_button("Add this demand", icon=":material/add:"):
            if filling.save(add_demand, field_id=field.id, now=now(), **said):
                st.rerun()


def _edit(demand: Demand) -> None:
    with record_form(demand, border=False) as filling:
        said = _asked(filling.record, filling.field)
        saved = st.form_submit_button("Save the demand", type="primary")
    if saved:
        changes = filling.changes(said)
        if changes is not None and filling.save(edit, Demand, demand.id, **changes):
            stop_editing()
    edit_question(inquiry(snapshot(), demand))
    if leave_buttons(demand.id) and act(delete, Demand, demand.id):
        stop_editing()


def _asked(shown: Demand, key: Callable[[str], str]) -> dict[str, Any]:
    """Draw the questions about one demand, for adding and for editing."""
    kinds, answers = list(DemandKind), list(CanMeet)
    text = st.text_input(
        "The work asks for …",
        shown.text,
        key=key("text"),
        placeholder="long hours on your feet",
    )
    left, right = st.columns(2)
    return {
        "text": text,
        "kind": left.selectbox(
            "It asks it of",
            kinds,
            kinds.index(shown.kind),
            lambda kind: DEMAND[kind].word,
            key=key("kind"),
        ),
        "source": right.selectbox(
            "How I know",
            list(DemandSource),
            list(DemandSource).index(shown.source),
            DEMAND_SOURCE.__getitem__,
            key=key("source"),
        ),
        "level": left.select_slider(
            "How demanding it is",
            [None, 1, 2, 3, 4, 5],
            shown.level,
            lambda level: "not known" if level is None else str(level),
            key=key("level"),
            help="1 is hardly, 5 is very.",
        ),
        "can_meet": right.selectbox(
            "Can I meet it?",
            answers,
            answers.index(shown.can_meet),
            lambda answer: CAN_MEET[answer].word,
            key=key("can_meet"),
        ),
        "adjustment": st.text_input(
            "What would make it possible",
            shown.adjustment,
            key=key("adjustment"),
            placeholder="a stool at the desk",
        ),
    }
