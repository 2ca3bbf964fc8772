"""Choose a person, or find the record a link names."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

from core.domain.person import Person
from core.domain.record import Record
from core.domain.step import Stage
from core.rules.next_steps import next_steps
from core.rules.standing import standing
from pages.parts.boundary import ScreenEnded
from pages.parts.clock import now, zone
from pages.parts.literal import shortened
from pages.parts.places import link
from pages.parts.workspace import snapshot

R = TypeVar("R", bound=Record)

LONGEST_OPTION = 80


def record_of_link(kind: type[R], back: str, what: str, key: str = "id") -> R:
    """Return the record that `?id=` names, or say that it is not here and end the screen."""
    record = snapshot().get(kind, st.query_params.get(key))
    if record is None:
        st.title(what)
        st.info(
            "There is nothing under this link. It may have been deleted, "
            "or belong to another workspace.",
            icon=":material/link_off:",
        )
        link("Go to the list", back, icon="arrow_back")
        raise ScreenEnded
    return record


def pick_person(label: str, stages: tuple[Stage, ...]) -> Person | None:
    """Let the user choose among people of these stages; `?person=` in the link chooses first.

    Of each stage, those stand first whom Today names first.
    """
    people = [p for p in snapshot().people.values() if standing(snapshot(), p).stage in stages]
    steps = next_steps(snapshot(), now(), zone())
    turn = {step.person_id: -number for number, step in enumerate(reversed(steps))}
    people.sort(
        key=lambda p: (
            stages.index(standing(snapshot(), p).stage),
            turn.get(p.id, 1),
            p.name.casefold(),
        )
    )
    named = snapshot().people.get(st.query_params.get("person", ""))
    if named and named not in people:
        people.insert(0, named)
    if not people:
        return None
    ids = [person.id for person in people]
    chosen = st.selectbox(
        label,
        ids,
        index=ids.index(named.id) if named else 0,
        format_func=named_option,
        key=f"pick-{label}-{named.id if named else ''}",
    )
    return snapshot().people[chosen]


def named_option(person_id: str) -> str:
    """Return a person's name with where they work, as an option to choose."""
    person = snapshot().people[person_id]
    name = shortened(person.name, LONGEST_OPTION)
    return f"{name} ({shortened(person.employer)})" if person.employer else name


def choose_person(
    label: str, names: Mapping[str, str], person: Person | None, key: str
) -> str | None:
    """Let one of the named people be chosen; return their id, at first that of `person`."""
    ids = list(names)
    return st.selectbox(
        label,
        ids,
        ids.index(person.id) if person else None,
        lambda id: names[id],
        key=key,
        placeholder="Choose a person",
    )
