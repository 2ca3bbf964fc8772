"""Find anything from anywhere: Ctrl+K, a few letters, and the link to it."""

from pathlib import Path
from typing import NamedTuple

import streamlit as st

from core.content.loader import bank
from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.person import Person
from core.domain.question import Question
from core.domain.record import Record
from core.rules.finder import Hit, fits, found
from pages.parts.boundary import boundary
from pages.parts.literal import literal, shortened
from pages.parts.places import PLACES, link
from pages.parts.workspace import snapshot

_cursor = st.components.v2.component(
    "inside_view_finder", js=Path(__file__).with_suffix(".js").read_text("utf-8")
)


class Where(NamedTuple):
    """The screen that shows a kind of record, and how a link names it there."""

    screen: str
    part: str
    icon: str


WHERE: dict[type[Record], Where] = {
    Person: Where("person", "id", "person"),
    Employer: Where("research", "employer", "apartment"),
    Field: Where("research", "field", "travel_explore"),
    Question: Where("questions", "question", "forum"),
}


def finder() -> None:
    """Draw the button that opens the search; Ctrl+K presses it."""
    if st.button("Find", icon=":material/search:", key="find", shortcut="Ctrl+K", width="stretch"):
        _search()


@st.dialog("Find", icon=":material/search:")
@boundary()
def _search() -> None:
    words = st.text_input(
        "What are you looking for?",
        key="find-words",
        live="300ms",
        placeholder="A person, employer, field, screen …",
    )
    _cursor(key="find-cursor", height=1)
    screens = [
        name for name, place in PLACES.items() if not place.hidden and fits(place.title, words)
    ]
    hits = found(snapshot(), words, bank())
    for name in screens:
        link(PLACES[name].title, name, icon=PLACES[name].icon)
    for hit in hits:
        _hit(hit)
    if words.strip() and not screens and not hits:
        st.caption("Nothing here holds these words.")


def _hit(hit: Hit) -> None:
    where = WHERE[type(hit.record)]
    label = literal(shortened(hit.title, 70))
    if hit.about and not isinstance(hit.record, Question):
        label = f"**{label}** {literal(shortened(hit.about, 60))}"
    link(label, where.screen, icon=where.icon, **{where.part: hit.record.id})
