"""Who of a file comes in: a list to search, filter and tick, also of thousands."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from core.domain.field import FieldStatus
from core.exchange.contacts import Found
from core.exchange.interest import Interest
from pages.parts.workspace import snapshot

_FEW = 10
"""People who need no search."""
_MOST_OPTIONS = 1_000


def choose_newcomers(new: Sequence[Found], key: str) -> frozenset[int]:
    """Draw the list; return the rows of those who come in, which at first is everybody."""
    left_out: set[int] = st.session_state.setdefault(f"{key}-left-out", set())
    listed = _in_order(new)
    shown = _filtered(listed, key) if len(listed) > _FEW else listed
    if not shown:
        st.info("Nobody in the file fits this search.", icon=":material/search_off:")
    else:
        if len(listed) > _FEW:
            _tick_all({each.row for each, _ in shown}, left_out, key)
        _list(shown, left_out, key)
    chosen = frozenset(each.row for each in new if each.row not in left_out)
    st.caption(f"{len(chosen):,} of {len(new):,} ticked" + _hidden(chosen, shown))
    return chosen


def _tick_all(rows: set[int], left_out: set[int], key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Tick all shown", key=f"{key}-all", icon=":material/check_box:"):
            left_out -= rows
            _draw_anew(key)
        if st.button(
            "Untick all shown", key=f"{key}-none", icon=":material/check_box_outline_blank:"
        ):
            left_out |= rows
            _draw_anew(key)


def _in_order(new: Sequence[Found]) -> list[tuple[Found, str]]:
    """Return people with why they may be worth meeting first; those come first."""
    here = snapshot()
    interest = Interest(
        [employer.name for employer in here.employers],
        [each.name for each in here.fields.values() if each.status is not FieldStatus.SET_ASIDE],
    )
    told = [(each, interest.reason(each) if interest else "") for each in new]
    return sorted(told, key=lambda pair: not pair[1])


def _filtered(listed: list[tuple[Found, str]], key: str) -> list[tuple[Found, str]]:
    left, middle, right = st.columns(3)
    with left:
        words = st.text_input("Search", key=f"{key}-words", live="300ms", icon=":material/search:")
    with middle:
        employers = _pick("Where they work", [each.employer for each, _ in listed], key)
    with right:
        roles = _pick("What they do", [each.role for each, _ in listed], key)
    is_first = any(why for _, why in listed) and st.toggle(
        "Only my fields and employers", key=f"{key}-first"
    )
    asked = (words or "").casefold().split()
    return [
        (each, why)
        for each, why in listed
        if (not employers or each.employer in employers)
        and (not roles or each.role in roles)
        and (why or not is_first)
        and _fits(each, asked)
    ]


def _pick(label: str, values: Sequence[str], key: str) -> list[str]:
    """Draw a filter over the values, the most frequent first."""
    counted = Counter(value for value in values if value)
    options = [value for value, _ in counted.most_common(_MOST_OPTIONS)]
    return st.multiselect(
        label, options, key=f"{key}-{label}", placeholder="All", disabled=not options
    )


def _fits(each: Found, asked: Sequence[str]) -> bool:
    if not asked:
        return True
    said = f"{each.name} {each.role} {each.employer} {each.email}".casefold()
    return all(word in said for word in asked)


def _list(shown: Sequence[tuple[Found, str]], left_out: set[int], key: str) -> None:
    """Draw the rows that are shown and take over which of them are ticked."""
    rows = [each.row for each, _ in shown]
    looks = (st.session_state.get(f"{key}-drawn", 0), tuple(rows))
    if st.session_state.get(f"{key}-looks") != looks:
        st.session_state[f"{key}-looks"] = looks
        st.session_state[f"{key}-list"] = st.session_state.get(f"{key}-list", 0) + 1
        st.session_state[f"{key}-ticked"] = [
            place for place, row in enumerate(rows) if row not in left_out
        ]
    frame = pd.DataFrame(
        {
            "Name": [each.name for each, _ in shown],
            "What they do": [each.role for each, _ in shown],
            "Where they work": [each.employer for each, _ in shown],
            "On my list": [why for _, why in shown],
            "Row": rows,
        }
    )
    if not any(why for _, why in shown):
        del frame["On my list"]
    ticked = st.dataframe(
        frame,
        hide_index=True,
        height=420 if len(rows) > 10 else "content",
        key=f"{key}-list-{st.session_state[f'{key}-list']}",
        on_select="rerun",
        selection_mode="multi-row",
        selection_default={"selection": {"rows": st.session_state[f"{key}-ticked"]}},
        column_config={"Row": st.column_config.NumberColumn(width="small")},
        alt="New people in the file; those who are ticked come in",
    ).selection.rows
    left_out |= set(rows)
    left_out -= {rows[place] for place in ticked if place < len(rows)}


def _draw_anew(key: str) -> None:
    """A list keeps what was ticked by hand for as long as it has the same key."""
    st.session_state[f"{key}-drawn"] = st.session_state.get(f"{key}-drawn", 0) + 1


def _hidden(chosen: frozenset[int], shown: Sequence[tuple[Found, str]]) -> str:
    hidden = len(chosen - {each.row for each, _ in shown})
    return f", {hidden:,} of them not in this search" if hidden else ""
