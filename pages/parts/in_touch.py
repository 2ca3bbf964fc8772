"""Staying in touch with somebody: how often, and what to share next time."""

from collections.abc import Sequence

import streamlit as st

from core.actions.edit import edit
from core.domain.person import Person
from core.rules.days import say_day
from core.rules.due import Due
from pages.parts.acts import act, act_quietly
from pages.parts.clock import today
from pages.parts.literal import literal, shortened
from pages.parts.live_text import live_text
from pages.parts.places import link
from pages.parts.workspace import snapshot

_RHYTHMS = (None, 30, 60, 90, 180, 365, 0)
_SAID = {
    0: "Never",
    7: "Every week",
    14: "Every two weeks",
    30: "Every month",
    60: "Every two months",
    90: "Every three months",
    180: "Every half year",
    365: "Every year",
}


def staying_in_touch(person: Person) -> None:
    """Draw how often one wants to be in touch, and what to share next time."""
    rhythm(person)
    something_to_share(person)


def rhythm(person: Person) -> None:
    """Draw how often; the key names what was kept, so that no older tab takes it back."""
    have = person.keep_in_touch_days
    options = _RHYTHMS if have in _RHYTHMS else (*_RHYTHMS, have)
    chosen = st.selectbox(
        "How often you want to be in touch",
        options,
        options.index(have),
        say_rhythm,
        key=f"rhythm-{person.id}-{have}",
        help="Counted from the last time you wrote, met or spoke. The usual rhythm is under Data.",
    )
    if chosen != have and act(edit, Person, person.id, keep_in_touch_days=chosen):
        st.rerun()


def something_to_share(person: Person) -> None:
    """Draw the note that goes into the next message; it is kept as it is typed."""

    def keep(text: str) -> str | None:
        return text if act_quietly(edit, Person, person.id, to_share=text) else None

    live_text(
        "Something to share with them next time",
        value=person.to_share,
        key=f"share-{person.id}",
        keep=keep,
        rows=2,
        placeholder="An article they may like, or how their advice helped you",
    )


def in_touch_later(later: Sequence[Due]) -> None:
    """Draw with whom to be in touch some day, and when."""
    for due in later:
        person = snapshot().people[due.person_id or ""]
        with st.container(horizontal=True, vertical_alignment="center"):
            name = literal(shortened(person.name))
            st.markdown(f"**{name}**, {say_day(due.day, today())}", width="stretch")
            link("Open", "person", icon="arrow_forward", id=person.id)


def say_rhythm(days: int | None) -> str:
    """Return how often a number of days is; 0 is never, and None as in the settings."""
    if days is None:
        usual = snapshot().settings.keep_in_touch_days
        return f"As usual: {say_rhythm(usual).lower()}"
    return _SAID.get(days, f"Every {days} days")
