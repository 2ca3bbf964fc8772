"""Weighing what is known about a field, for and against, and writing down the reasons."""

from collections.abc import Sequence

import streamlit as st

from core.actions.decisions import keep_reasons, weigh
from core.domain.decision import Argument, ArgumentKind, Decision, Side
from core.domain.field import Field
from core.exchange.memo import who
from core.rules.decision import OnTheTable, draft_of, made
from pages.parts.acts import act_quietly
from pages.parts.cards import one_page
from pages.parts.clock import now
from pages.parts.labels import ARGUMENT, SIDE
from pages.parts.literal import literal
from pages.parts.live_text import live_text
from pages.parts.places import link
from pages.parts.workspace import snapshot

_ON_A_PAGE = 10


def table_in_brief(table: OnTheTable) -> None:
    """Say in a few numbers how much is known."""
    weighed = len({each.text for each in table.of(ArgumentKind.BELIEF)})
    believed = weighed + len(table.untested)
    with st.container(horizontal=True):
        for label, value in (
            ("People talked to", table.people),
            ("Employers", table.employers),
            ("Beliefs tested", f"{weighed} of {believed}" if believed else "–"),
            ("Open demands", len(table.open_demands)),
        ):
            st.metric(label, value, border=True, width=150)
    if 0 < table.people < 3:
        st.caption("One or two voices are few. Three or more people give a fairer picture.")


def weighing(field: Field, table: OnTheTable) -> None:
    """Draw everything that could speak for or against the field, kind by kind."""
    if not table.arguments:
        st.info(
            "Nothing to weigh yet. What you note and learn in conversations with people of this "
            "field appears here.",
            icon=":material/balance:",
        )
        link("Find somebody to ask", "people", icon="person_search")
        return
    st.markdown("Which of this speaks for it, and which against? Leave out what does not matter.")
    draft = _draft(field)
    for kind in ArgumentKind:
        if found := table.of(kind):
            box = st.expander(
                f"{ARGUMENT[kind]} ({len(found)})",
                expanded=_opens(kind),
                on_change="rerun",
                key=f"pile-{field.id}-{kind}",
            )
            if box.open:
                with box:
                    _pile(field, kind, found, draft)


def _pile(
    field: Field, kind: ArgumentKind, found: Sequence[Argument], draft: Decision | None
) -> None:
    st.caption(_weighed(found, draft))
    if kind is ArgumentKind.DEMAND:
        st.caption("This stays out of the memo unless you ask for it each time.")
    for each in one_page(found, f"weigh-{field.id}-{kind}", _ON_A_PAGE):
        _piece(field, each, draft)


def _opens(kind: ArgumentKind) -> bool:
    return kind in (ArgumentKind.BELIEF, ArgumentKind.LEARNED)


def _weighed(found: Sequence[Argument], draft: Decision | None) -> str:
    sides = [draft.side_of(each) for each in found] if draft else []
    return f"{sides.count(Side.FOR)} for, {sides.count(Side.AGAINST)} against"


def reasons(field: Field) -> None:
    """Draw where the reasons are written; what is typed is kept."""
    draft = _draft(field)

    def kept(text: str) -> str | None:
        return text if act_quietly(keep_reasons, field.id, text, now=now()) else None

    live_text(
        "Why I see it this way",
        value=draft.reasons if draft else "",
        key=f"reasons-{field.id}",
        keep=kept,
        rows=6,
    )
    st.caption("Your reasons go into the memo as you write them.")


def _draft(field: Field) -> Decision | None:
    return draft_of(snapshot(), field.id) or next(iter(made(snapshot(), field.id)), None)


def _piece(field: Field, argument: Argument, draft: Decision | None) -> None:
    talk = snapshot().interviews.get(argument.interview_id or "")
    said = "  \n".join(filter(None, map(literal, (argument.text, argument.heard))))
    source = ", ".join(map(literal, who(snapshot(), talk).split(", ")))
    with st.container(border=True):
        text, choice = st.columns([3, 1], vertical_alignment="center")
        text.markdown(said + (f"  \n:small[{source}]" if source else ""))
        with choice:
            _which_way(field, argument, draft.side_of(argument) if draft else None)


def _which_way(field: Field, argument: Argument, before: Side | None) -> None:
    """Draw the choice; only a press is saved, so an older tab does not take back a newer one's."""
    state = st.session_state
    key = f"side-{field.id}-{argument.kind}-{argument.source_id}"
    seen = f"{key}:seen"
    if key not in state or (state[key] == state.get(seen) and state[seen] != before):
        state[key] = state[seen] = before
    side: Side | None = st.segmented_control(
        "Which way does this speak?",
        list(Side),
        format_func=lambda each: SIDE[each].word,
        label_visibility="collapsed",
        key=key,
    )
    if side != state[seen]:
        if act_quietly(weigh, field.id, argument, side, now=now()):
            state[seen] = side
            st.rerun()
