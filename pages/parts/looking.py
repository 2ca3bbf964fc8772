"""Look for people: words, filters tucked away, and the order."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from core.content.loader import coach
from core.domain.person import Tie
from core.domain.step import Stage
from core.rules.people_list import Asked, Order, choices
from pages.parts.forms import Form
from pages.parts.labels import ORDER, TIE
from pages.parts.literal import literal, shortened
from pages.parts.pick import option_for
from pages.parts.side_by_side import side_by_side
from pages.parts.workspace import snapshot


class Filter(NamedTuple):
    """One way to narrow the list."""

    part: str
    label: str
    options: Callable[[], Sequence[Any]]
    word: Callable[[Any], str]


FILTERS = (
    Filter("stages", "Stage", lambda: list(Stage), lambda stage: coach().stage[stage].label),
    Filter(
        "field_ids", "Field", lambda: list(snapshot().fields), lambda id: snapshot().fields[id].name
    ),
    Filter("employers", "Employer", lambda: choices(snapshot()).employers, str),
    Filter("ties", "How you know them", lambda: list(Tie), TIE.__getitem__),
    Filter(
        "introducer_ids",
        "Introduced by",
        lambda: choices(snapshot()).introducer_ids,
        lambda id: option_for(snapshot().people[id]),
    ),
    Filter("tags", "Tag", lambda: choices(snapshot()).tags, str),
)


def asked() -> Asked:
    """Draw what to look for; return it. It stays while other screens are visited."""
    looking = Form("people-looking")
    chosen = {each: _chosen(each, looking) for each in FILTERS}
    count = sum(map(bool, chosen.values()))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            "Search",
            key=looking.field("words"),
            live="300ms",
            icon=":material/search:",
            placeholder="Name, employer, field, tag …",
            persist_state="session",
            width=300,
        )
        order = st.selectbox(
            "Order",
            list(Order),
            format_func=ORDER.__getitem__,
            key="people-order",
            persist_state="session",
            width=190,
        )
        if st.button(
            f"Filter ({count})" if count else "Filter",
            icon=":material/filter_list:",
            key="people-filter",
        ):
            st.session_state["people-filtering"] = not st.session_state.get("people-filtering")
            st.rerun()
    if st.session_state.get("people-filtering"):
        with st.container(border=True, key="people-filters"):
            _draw(looking)
    said = {each.part: tuple(values) for each, values in chosen.items()}
    _in_sight(chosen, looking)
    return Asked(words=words or "", order=order or Order.NEXT_STEP, **said)


def _chosen(each: Filter, looking: Form) -> Sequence[Any]:
    """Return what a filter is set to, drawn or not, without what was deleted meanwhile."""
    values = st.session_state.get(looking.field(each.part)) or ()
    return [value for value in values if value in each.options()] if values else ()


def _draw(looking: Form) -> None:
    filters = [each for each in FILTERS if each.options()]
    for place, each in zip(side_by_side(len(filters)), filters, strict=True):
        key = looking.field(each.part)
        if key in st.session_state:
            st.session_state[key] = list(_chosen(each, looking))
        with place:
            st.multiselect(
                each.label,
                each.options(),
                format_func=each.word,
                key=key,
                placeholder="All",
                persist_state="session",
            )


def _in_sight(chosen: dict[Filter, Sequence[Any]], looking: Form) -> None:
    """Say what narrows the list, with one click to see everybody again."""
    said = [
        f"{each.label}: {', '.join(shortened(each.word(value), 40) for value in values)}"
        for each, values in chosen.items()
        if values
    ]
    if not said:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f":material/filter_list: {literal(' · '.join(said))}", width="content")
        if st.button("Show everybody", key="people-clear", type="tertiary"):
            looking.renew()
            st.rerun()
