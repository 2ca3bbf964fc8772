"""The five-minute look back, part by part; each is kept as it is written.

The key of a choice names what was kept, so that no older tab takes back a newer one.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, TypeVar

import streamlit as st

from core.actions.debriefs import keep_debrief, keep_row
from core.domain.debrief import DebriefDraft, LeadGiven, PromiseMade
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind
from core.domain.promise import PromisedBy
from pages.parts.acts import act_quietly
from pages.parts.clock import today
from pages.parts.labels import AS_PROMISED, LEAD, PROMISED
from pages.parts.literal import literal
from pages.parts.live_text import live_text
from pages.parts.workspace import snapshot

T = TypeVar("T", LeadGiven, PromiseMade)
LEARNED = ("One thing you learned", "Another thing you learned")
MOST_ROWS = 12


def _written(interview: Interview) -> DebriefDraft:
    """Return what is written so far; a part above may just have been kept."""
    newest = snapshot().interviews.get(interview.id, interview)
    return newest.unfinished or DebriefDraft()


def _text(interview: Interview, part: str, label: str, rows: int = 2) -> None:
    live_text(
        label,
        value=getattr(_written(interview), part),
        key=f"debrief-{part}-{interview.id}",
        keep=lambda text: text if act_quietly(keep_debrief, interview.id, **{part: text}) else None,
        rows=rows,
    )


def learned(interview: Interview) -> None:
    """Draw what was learned, advised and felt."""
    lines = (*_written(interview).learned, *("" for _ in LEARNED))
    for row, label in enumerate(LEARNED):
        _row_text(interview, "learned", row, lines[row], label, rows=2)
    _text(interview, "advice", "A piece of advice")
    went, confidence = st.columns(2)
    with went:
        _faces(interview, "went", "How did it go?")
    with confidence:
        _faces(interview, "confidence", "How do you feel about the next one?")
    _text(interview, "felt", "How it felt, in your own words")


def _faces(interview: Interview, part: str, label: str) -> None:
    have = getattr(_written(interview), part)
    st.markdown(f":small[{label}]")
    chosen = st.feedback(
        "faces", default=None if have is None else have - 1, key=f"{part}-{interview.id}-{have}"
    )
    said = None if chosen is None else chosen + 1
    if said != have:
        act_quietly(keep_debrief, interview.id, **{part: said})


def leads(interview: Interview, name: str) -> None:
    """Draw a row for each lead, and an empty one."""
    st.markdown(f"**Who or what {literal(name)} pointed you to**")
    for lead in snapshot().where(Lead, "interview_id", interview.id):
        st.markdown(f":material/{LEAD[lead.kind].icon}: {literal(lead.text)} (noted)")
    for row, lead in _rows(interview, "leads", LeadGiven()):
        key = f"lead-{row}-{interview.id}"
        kinds, words = st.columns([1, 2], vertical_alignment="top")
        with words:
            _row_text(interview, "leads", row, lead.text, "Who or what")
        kind = kinds.selectbox(
            "Kind",
            list(LeadKind),
            list(LeadKind).index(lead.kind),
            format_func=lambda kind: LEAD[kind].word,
            key=f"{key}-{lead.kind}",
        )
        may = lead.may_name_giver
        if lead.text.strip() and kind is LeadKind.PERSON:
            may = st.checkbox(f"I may use {literal(name)}'s name", may, key=f"{key}-may-{may}")
        _keep_row(interview, "leads", row, lead, kind=kind, may_name_giver=may)


def promises(interview: Interview, name: str) -> None:
    """Draw a row for each promise, and an empty one."""
    st.markdown("**What was promised**")
    for row, promise in _rows(interview, "promises", PromiseMade()):
        key = f"promise-{row}-{interview.id}"
        whose, words, days = st.columns([2, 3, 2], vertical_alignment="top")
        with words:
            example = AS_PROMISED[promise.by]
            _row_text(interview, "promises", row, promise.text, PROMISED, placeholder=example)
        by = whose.selectbox(
            "Who promised",
            list(PromisedBy),
            list(PromisedBy).index(promise.by),
            format_func=lambda by: "I did" if by is PromisedBy.ME else f"{name} did",
            key=f"{key}-{promise.by}",
        )
        due = days.date_input(
            "By", promise.due or today() + timedelta(days=7), key=f"{key}-due-{promise.due}"
        )
        said = due if promise.text.strip() else promise.due
        _keep_row(interview, "promises", row, promise, by=by, due=said)


def _rows(interview: Interview, part: str, empty: T) -> Iterator[tuple[int, T]]:
    """Yield the rows written so far, and an empty one as soon as the last has words."""
    for row in range(MOST_ROWS):
        written: tuple[T, ...] = getattr(_written(interview), part)
        yield row, written[row] if row < len(written) else empty
        written = getattr(_written(interview), part)
        if row >= len(written) or (row == len(written) - 1 and not written[row].text.strip()):
            return


def _row_text(
    interview: Interview,
    part: str,
    row: int,
    have: str,
    label: str,
    *,
    rows: int = 1,
    placeholder: str = "",
) -> None:
    def kept(text: str) -> str | None:
        return text if act_quietly(keep_row, interview.id, part, row, text) else None

    live_text(
        label,
        value=have,
        key=f"{part}-{row}-{interview.id}",
        keep=kept,
        rows=rows,
        placeholder=placeholder,
    )


def _keep_row(interview: Interview, part: str, row: int, drawn: Any, **said: Any) -> None:
    """Keep what was chosen anew in one row."""
    new = {name: value for name, value in said.items() if value != getattr(drawn, name)}
    if new:
        act_quietly(keep_row, interview.id, part, row, **new)
