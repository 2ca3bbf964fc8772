"""Choose a person, or find the record a link names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TypeVar

import streamlit as st

from core.domain.person import Person
from core.domain.record import Record
from core.domain.step import Stage
from core.rules.next_steps import next_steps
from core.rules.people_list import by_name
from core.rules.standing import standing
from pages.parts.boundary import ScreenEnded
from pages.parts.clock import now, zone
from pages.parts.literal import shortened
from pages.parts.places import link
from pages.parts.workspace import snapshot

R = TypeVar("R", bound=Record)

LONGEST_OPTION = 80
MOST_OPTIONS = 1_000
"""People in one list to choose from; nobody reads on so far, and each costs time at every click."""


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
    here, named_today = snapshot(), _named_today()
    everybody = {
        person.id: person
        for stage in stages
        for person in (*named_today[stage], *by_name(here, stage))
    }
    named = here.people.get(st.query_params.get("person", ""))
    people = dict(islice(everybody.items(), MOST_OPTIONS))
    if named and named.id not in people:
        people = {named.id: named, **people}
    if not people:
        return None
    chosen = st.selectbox(
        label,
        list(people),
        index=list(people).index(named.id) if named else 0,
        format_func=lambda id: option_for(people[id]),
        key=f"pick-{label}-{named.id if named else ''}",
    )
    if len(everybody) > MOST_OPTIONS:
        st.caption(f"The first {MOST_OPTIONS:,} of {len(everybody):,}. Ctrl+K finds the others.")
    return people[chosen]


def _named_today() -> Mapping[Stage, Sequence[Person]]:
    """Return whom Today names, by stage, in the order it does."""
    here = snapshot()
    found: defaultdict[Stage, list[Person]] = defaultdict(list)
    for step in next_steps(here, now(), zone())[:MOST_OPTIONS]:
        if person := here.people.get(step.person_id or ""):
            found[standing(here, person).stage].append(person)
    return found


def option_for(person: Person) -> str:
    """Return a person's name with where they work, as an option to choose."""
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
