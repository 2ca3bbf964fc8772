"""Two entries for one person: look at both, decide, make them one."""

from collections import Counter
from typing import Any

import streamlit as st

from core.actions.merging import merge_people, tell_apart
from core.domain.person import Person
from core.domain.record import Record
from core.exchange.duplicates import entered_twice
from core.rules.same_person import belonging, differing, says, who_stays
from pages.parts.acts import act
from pages.parts.boundary import boundary
from pages.parts.forms import Form
from pages.parts.labels import KIND, PERSON_PART
from pages.parts.literal import literal, shortened
from pages.parts.pick import option_for
from pages.parts.places import go
from pages.parts.region import region
from pages.parts.said import say_part
from pages.parts.workspace import snapshot

QUICKLY_COMPARED = 1_000
"""With more people than that, comparing them all waits until somebody asks for it."""


def suggest_merging() -> None:
    """Say quietly that somebody may be here twice."""
    if len(snapshot().people) > QUICKLY_COMPARED:
        label = "Look for people entered twice"
    else:
        count = len(entered_twice(snapshot(), region()))
        label = "2 may be the same person" if count == 1 else f"{count} pairs may be the same"
        if not count:
            return
    if st.button(label, key="suggest-merging", type="tertiary", icon=":material/group:"):
        st.session_state["merging-at"] = 0
        look_at_pairs()


@st.dialog("The same person?", width="medium")
@boundary()
def look_at_pairs() -> None:
    """Offer one pair after the other."""
    with st.spinner("Comparing everybody …"):
        pairs = entered_twice(snapshot(), region())
    if not pairs:
        st.markdown("Nobody seems to be here twice.")
        return
    at = st.session_state.get("merging-at", 0) % len(pairs)
    pair = pairs[at]
    counted = f"Pair {at + 1} of {len(pairs)}. " if len(pairs) > 1 else ""
    st.markdown(f"{counted}{pair.why}")
    keep, other = who_stays(snapshot(), pair.first, pair.second)
    chosen = _both_sides(keep, other)
    with st.container(horizontal=True):
        if _make_one(keep, other, chosen):
            st.rerun()
        if st.button("These are two people", key="tell-apart"):
            if act(tell_apart, keep.id, other.id):
                st.rerun(scope="fragment" if len(pairs) > 1 else "app")
        if len(pairs) > 1 and st.button("Decide later", key="merge-later", type="tertiary"):
            st.session_state["merging-at"] = at + 1
            st.rerun(scope="fragment")


@st.dialog("The same person as …", width="medium")
@boundary()
def merge_by_hand(person: Person) -> None:
    """Let the user name the other entry, and make the two one."""
    people = snapshot().people
    others = [id for id in people if id != person.id]
    others.sort(key=lambda id: people[id].name.casefold())
    other_id = st.selectbox(
        "The other entry",
        others,
        None,
        lambda id: option_for(people[id]),
        key=f"same-as-{person.id}",
        placeholder="Choose a person",
    )
    if other_id:
        keep, other = who_stays(snapshot(), person, people[other_id])
        if _make_one(keep, other, _both_sides(keep, other)):
            go("person", id=keep.id)


def _both_sides(keep: Person, other: Person) -> dict[str, Any]:
    """Draw both sides, and each thing they say differently; return what was chosen of it."""
    filling = _filling(keep, other)
    for column, person in zip(st.columns(2), (keep, other), strict=True):
        with column, st.container(border=True, height="stretch"):
            _side(person, other if person is keep else keep)
    chosen: dict[str, Any] = {}
    for part in differing(keep, other):
        values = [getattr(keep, part), getattr(other, part)]
        chosen[part] = st.radio(
            PERSON_PART[part],
            values,
            format_func=lambda value, part=part: literal(say_part(part, value)),
            key=filling.field(part),
        )
    st.caption(_what_happens(keep, other))
    return chosen


def _make_one(keep: Person, other: Person, chosen: dict[str, Any]) -> bool:
    """Draw the button; return whether the two are one now."""
    filling = _filling(keep, other)
    if not st.button("Make them one", key=filling.field("do"), type="primary"):
        return False
    return filling.save(merge_people, keep.id, other.id, chosen) is not None


def _filling(keep: Person, other: Person) -> Form:
    return Form(f"merge-{keep.id}-{other.id}")


def _side(person: Person, beside: Person) -> None:
    """Draw what one entry says that the one beside it does not say as well."""
    said = [
        f":gray[{_begun(part)}] {literal(shortened(say_part(part, value), 160))}"
        for part in PERSON_PART
        if part != "name"
        and says(value := getattr(person, part))
        and value != getattr(beside, part)
    ]
    st.markdown(f"**{literal(shortened(person.name, 120))}**")
    st.markdown("  \n".join(said) or "Says nothing more.")
    st.caption(
        literal(_count(belonging(snapshot(), person)) or "Nothing happened yet").capitalize()
    )


def _begun(part: str) -> str:
    """Return the label a value follows: "What you share: we" leads into its sentence."""
    label = PERSON_PART[part]
    return literal(label.removesuffix(" …") if label.endswith("…") else f"{label}:")


def _what_happens(keep: Person, other: Person) -> str:
    moving = _count(belonging(snapshot(), other))
    return (
        "Where only one entry says something, that is kept. Fields, tags and notes of both are "
        f"joined. {f'{moving} of the other entry move over. ' if moving else ''}"
        "You can undo it right afterwards."
    ).replace("  ", " ")


def _count(found: Counter[type[Record]]) -> str:
    words = {Person: ("person introduced", "people introduced")}
    return ", ".join(
        f"{count:,} {words.get(kind, KIND[kind])[count != 1].lower()}"
        for kind, count in found.items()
    )
