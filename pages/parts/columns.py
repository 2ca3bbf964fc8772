"""What somebody says of a table nobody knows: its letters, and what each column holds."""

from collections.abc import Mapping

import streamlit as st

from core.domain.column_mapping import ColumnMapping
from core.exchange.column import Column
from core.exchange.decode import Letters, choices
from core.exchange.mapping import Table, has_name
from core.exchange.remembered import columns_of
from pages.parts.labels import COLUMN
from pages.parts.literal import literal, shortened

_SHOWN = 3
"""Examples beside a heading."""
_LEFT_OUT = ""
_CHOICES: list[str] = [_LEFT_OUT, *COLUMN]


def choose_letters(content: bytes, guess: str, remembered: str, key: str) -> str:
    """Draw the choice of an encoding beside how names would look; return what is chosen."""
    found = {each.encoding: each for each in choices(content)}
    first = remembered if remembered in found else guess
    st.markdown("**Do the names look right?** If not, choose other letters.")
    left, right = st.columns([2, 3])
    chosen = left.selectbox(
        "Letters of this file",
        list(found),
        index=list(found).index(first) if first in found else 0,
        format_func=lambda encoding: found[encoding].words,
        key=key,
    )
    right.code(_sample(found[chosen]), language=None, wrap_lines=True)
    return chosen


def _sample(letters: Letters) -> str:
    return "\n".join(shortened(line, 46) for line in letters.sample.splitlines())


def _say(column: str) -> str:
    return COLUMN[Column(column)] if column else "Leave this out"


def choose_columns(
    table: Table, remembered: ColumnMapping | None, key: str
) -> Mapping[str, Column] | None:
    """Draw for each column what it holds; return None while no column holds names."""
    known = columns_of(remembered) if remembered else table.mapping
    said: dict[str, Column] = {}
    for index, heading in enumerate(table.headings):
        examples = [row[index] for row in table.sample if index < len(row) and row[index].strip()]
        if not examples and heading not in known:
            continue
        left, right = st.columns([2, 3], vertical_alignment="bottom", gap="small")
        chosen = left.selectbox(
            literal(shortened(heading, 40)),
            _CHOICES,
            index=_CHOICES.index(known.get(heading, _LEFT_OUT)),
            format_func=_say,
            key=f"{key}-{index}",
        )
        right.caption(
            " · ".join(literal(shortened(each, 40)) for each in examples[:_SHOWN]) or "Empty"
        )
        if chosen:
            said[heading] = Column(chosen)
    if not has_name(table.headings, said):
        st.info(
            "Say which column holds the names, and the people will show here. "
            "If none does, please choose another file.",
            icon=":material/badge:",
        )
        return None
    return said
