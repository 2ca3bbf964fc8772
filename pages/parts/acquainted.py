"""Those of a file who are here already, or may be: what changes, and who is whom."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from core.exchange.likeness import Likeness
from core.exchange.matching import Match
from core.rules.arrival import Change
from pages.parts.labels import PERSON_PART

_COMPARED = ("Here", "In the file")
"""Columns narrow enough to be seen beside each other."""


def choose_changes(matches: Sequence[Match], key: str) -> dict[str, tuple[Change, ...]]:
    """Draw what is here beside what the file says; return by person what is taken over."""
    lines = [(match, change) for match in matches for change in match.changes]
    if not lines:
        return {}
    st.markdown("**Here already, and the file says more**")
    if all(change.is_gap for _, change in lines):
        st.caption("The file fills what is empty here. Untick what you do not want.")
    else:
        st.caption(
            "Gaps are ticked. Where the file says something else, your words stay unless you tick."
        )
    table = pd.DataFrame(
        {
            "Take over": [change.is_gap for _, change in lines],
            "Name": [match.person.name for match, _ in lines],
            "What": [PERSON_PART[change.attribute] for _, change in lines],
            "Here": [change.old for _, change in lines],
            "In the file": [change.new for _, change in lines],
            "Row": [match.found.row for match, _ in lines],
        }
    )
    wanted = _ticked(table, "Take over", key, "What the file would change, line by line")
    found: dict[str, tuple[Change, ...]] = {}
    for (match, change), is_wanted in zip(lines, wanted, strict=True):
        if is_wanted:
            found[match.person.id] = (*found.get(match.person.id, ()), change)
    return found


def choose_same(likely: Sequence[Likeness], key: str) -> dict[int, str]:
    """Draw who may be here already; return rows that are the same person, with their id."""
    if not likely:
        return {}
    st.markdown("**Perhaps here already under another name or address**")
    st.caption(
        "Tick a line if both are the same person: the file then fills what is empty here. "
        "Otherwise they come in as somebody else. You can merge people later, too."
    )
    table = pd.DataFrame(
        {
            "Same person": [False] * len(likely),
            "In the file": [_said(each.found.name, each.found.employer) for each in likely],
            "Here": [_said(each.person.name, each.person.employer) for each in likely],
            "Why": [each.why for each in likely],
            "Row": [each.found.row for each in likely],
        }
    )
    wanted = _ticked(table, "Same person", key, "People who may be here already")
    found: dict[int, str] = {}
    for each, is_wanted in zip(likely, wanted, strict=True):
        if is_wanted:
            found.setdefault(each.found.row, each.person.id)
    return found


def _said(name: str, employer: str) -> str:
    return ", ".join(filter(None, (name, employer)))


def _ticked(table: pd.DataFrame, column: str, key: str, alt: str) -> list[bool]:
    edited = st.data_editor(
        table,
        hide_index=True,
        height=420 if len(table) > 10 else "content",
        disabled=[name for name in table.columns if name != column],
        column_config={
            "Row": st.column_config.NumberColumn(width="small"),
            **{name: st.column_config.TextColumn(width="medium") for name in _COMPARED},
        },
        key=key,
        alt=alt,
    )
    return list(edited[column])
