"""People: everybody who could tell how it really is."""

from collections.abc import Callable

import streamlit as st

from core.actions.people import add_person
from core.content.loader import coach
from core.domain.person import Person, Tie
from core.domain.step import Stage
from core.rules.next_steps import next_steps
from core.rules.standing import standing
from pages.parts.bring_in import bring_in
from pages.parts.cards import empty, one_page, stage_badge
from pages.parts.clock import now, zone
from pages.parts.forms import form
from pages.parts.labels import TIE
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot


def quick_add() -> None:
    """Draw the form that needs only a name."""
    with form("add-person", border=False) as filling:
        name = st.text_input("Name", key=filling.field("name"))
        left, right = st.columns(2)
        role = left.text_input("What they do", key=filling.field("role"))
        employer = right.text_input("Where they work", key=filling.field("employer"))
        email = left.text_input("Email", key=filling.field("email"))
        tie = right.selectbox(
            "How you know them",
            list(Tie),
            index=None,
            format_func=TIE.__getitem__,
            key=filling.field("tie"),
            placeholder="Choose",
        )
        field_ids: list[str] = []
        if snapshot().fields:
            field_ids = st.pills(
                "Fields they know",
                list(snapshot().fields),
                selection_mode="multi",
                default=[id for id in [snapshot().profile.focus_field_id] if id],
                format_func=lambda id: literal(snapshot().fields[id].name),
                key=filling.field("fields"),
            )
        if st.form_submit_button("Add this person", type="primary"):
            known = {"role": role.strip(), "employer": employer.strip(), "email": email.strip()}
            if filling.save(
                add_person, name=name, now=now(), tie=tie, field_ids=tuple(field_ids), **known
            ):
                st.rerun()


def found() -> list[Person]:
    """Return the people that match the search and the stage, those with something due first."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            "Search", key="people-search", live="300ms", icon=":material/search:", width=320
        )
        stages = st.multiselect(
            "Stage",
            list(Stage),
            format_func=lambda stage: coach().stage[stage].label,
            key="people-stage",
            placeholder="All",
            width=280,
        )
    asked = (words or "").casefold().split()
    people = [
        person
        for person in snapshot().people.values()
        if all(
            word in f"{person.name} {person.role} {person.employer}".casefold() for word in asked
        )
        and (not stages or standing(snapshot(), person).stage in stages)
    ]
    return sorted(people, key=_due_first())


def _due_first() -> Callable[[Person], tuple[int, int, str]]:
    """Return the order of the list: what is due, then the stage, then the name."""
    due = [each.person_id for each in next_steps(snapshot(), now(), zone())]
    places = {person_id: place for place, person_id in reversed(list(enumerate(due)))}
    stages = list(Stage)

    def key(person: Person) -> tuple[int, int, str]:
        stage = standing(snapshot(), person).stage
        return places.get(person.id, len(due)), stages.index(stage), person.name.casefold()

    return key


def show(people: list[Person]) -> None:
    """Draw one page of the list."""
    for person in one_page(people, "people-page"):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            where = ", ".join(part for part in (person.role, person.employer) if part)
            st.markdown(
                f"**{literal(person.name)}**" + (f"  \n{literal(where)}" if where else ""),
                width="stretch",
            )
            stage_badge(standing(snapshot(), person).stage)
            link("Open", "person", icon="arrow_forward", id=person.id)


st.title("People")
if not snapshot().people:
    empty("people")
with st.expander("Add a person", icon=":material/person_add:", expanded=not snapshot().people):
    quick_add()
with st.expander("Bring in your contacts", icon=":material/upload_file:"):
    bring_in()
if snapshot().people:
    people = found()
    st.caption(f"{len(people)} of {len(snapshot().people)} people")
    show(people)
