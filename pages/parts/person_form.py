"""Everything about a person, to edit in place."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from core.actions.edit import edit
from core.domain.message import Channel
from core.domain.person import Person, Seniority, Tie
from core.rules.people_list import choices
from pages.parts.forms import record_form
from pages.parts.labels import CHANNEL, INTIMIDATION, PERSON_PART, SENIORITY, TIE
from pages.parts.pick import option_for
from pages.parts.pick_fields import pick_fields
from pages.parts.side_by_side import side_by_side
from pages.parts.workspace import snapshot

EXAMPLES = {
    "pronunciation": "ah-MAH-rah oh-KOR-oh",
    "common_ground": "both studied in Leeds",
    "why": "you moved from teaching into this work",
    "profile_link": "https://",
}
WHERE_IT_GOES = {
    "greet_as": "How to greet them, after “Dear”. Only where the name alone would sound wrong.",
    "common_ground": "Goes into your message after the word “we”.",
    "why": "Goes into your message after the word “because”.",
}
Key = Callable[[str], str]


def person_form(person: Person) -> bool:
    """Draw the form; only what was changed is written. Return whether it was saved."""
    with record_form(person, border=True) as filling:
        shown: Person = filling.record
        said = _who(shown, filling.field) | _reach(shown, filling.field)
        said |= _why_them(shown, filling.field) | _how_known(shown, filling.field)
        if st.form_submit_button("Save", type="primary"):
            changes = filling.changes(said)
            return changes is not None and bool(
                filling.save(edit, Person, person.id, **_tidy(changes))
            )
    return False


def _who(person: Person, key: Key) -> dict[str, Any]:
    places = iter(side_by_side(6))
    return {
        "name": _words(next(places), person, "name", key),
        "pronunciation": _words(next(places), person, "pronunciation", key),
        "role": _words(next(places), person, "role", key),
        "employer": _one_of(
            next(places),
            person,
            "employer",
            key,
            choices(snapshot()).employers,
            accept_new_options=True,
            placeholder="Choose, or type a new one",
        )
        or "",
        "greet_as": _words(next(places), person, "greet_as", key),
        "seniority": _one_of(
            next(places), person, "seniority", key, list(Seniority), SENIORITY.__getitem__
        ),
        "has_left": st.checkbox(PERSON_PART["has_left"], person.has_left, key=key("has_left")),
        "field_ids": _fields_known(person, key),
    }


def _reach(person: Person, key: Key) -> dict[str, Any]:
    *places, last = side_by_side(4)
    words = {
        part: _words(place, person, part, key)
        for place, part in zip(places, ("email", "phone", "profile_link"), strict=True)
    }
    channel = _one_of(
        last, person, "preferred_channel", key, list(Channel), lambda each: CHANNEL[each].word
    )
    return words | {"preferred_channel": channel}


def _why_them(person: Person, key: Key) -> dict[str, Any]:
    return {
        "common_ground": _words(st, person, "common_ground", key),
        "why": _words(st, person, "why", key),
        "intimidation": st.pills(
            PERSON_PART["intimidation"],
            list(INTIMIDATION),
            default=person.intimidation,
            format_func=INTIMIDATION.__getitem__,
            key=key("intimidation"),
            help="Press it again to leave it unsaid. We propose the easiest first.",
        ),
    }


def _how_known(person: Person, key: Key) -> dict[str, Any]:
    left, right = st.columns(2)
    people = snapshot().people
    others = sorted((id for id in people if id != person.id), key=lambda id: people[id].name)
    tags = [*dict.fromkeys((*person.tags, *choices(snapshot()).tags))]
    return {
        "tie": _one_of(left, person, "tie", key, list(Tie), TIE.__getitem__),
        "introducer_id": _one_of(
            right, person, "introducer_id", key, others, lambda id: option_for(people[id])
        ),
        "may_name_introducer": right.checkbox(
            "I may use the introducer's name", person.may_name_introducer, key=key("may_name")
        ),
        "tags": tuple(
            st.multiselect(
                PERSON_PART["tags"],
                tags,
                list(person.tags),
                accept_new_options=True,
                placeholder="Choose, or type a new one",
                key=key("tags"),
            )
        ),
        "notes": st.text_area(PERSON_PART["notes"], person.notes, key=key("notes")),
    }


def _words(column: Any, person: Person, part: str, key: Key) -> str:
    return column.text_input(
        PERSON_PART[part],
        getattr(person, part),
        key=key(part),
        placeholder=EXAMPLES.get(part),
        help=WHERE_IT_GOES.get(part),
    )


def _one_of(
    column: Any,
    person: Person,
    part: str,
    key: Key,
    options: Any,
    word: Callable[[Any], str] = str,
    *,
    placeholder: str = "Choose",
    accept_new_options: bool = False,
) -> Any:
    """Draw one choice that can also be left open again.

    Streamlit lets only what began empty be emptied, so the value is put in beside the default.
    """
    value = getattr(person, part) or None
    known = [*options] if value in options or value is None else [value, *options]
    st.session_state.setdefault(key(part), value)
    return column.selectbox(
        PERSON_PART[part],
        known,
        None,
        word,
        key=key(part),
        placeholder=placeholder,
        accept_new_options=accept_new_options,
    )


def _fields_known(person: Person, key: Key) -> tuple[str, ...]:
    fields = snapshot().fields
    known = [id for id in person.field_ids if id in fields]
    if not fields:
        return person.field_ids
    chosen = pick_fields(known, key("fields"))
    # A field deleted meanwhile is not among the choices, and nobody took it away here.
    return person.field_ids if chosen == known else tuple(chosen)


def _tidy(changes: dict[str, Any]) -> dict[str, Any]:
    """Without an introducer there is nobody whose name could be used."""
    if changes.get("introducer_id", "") is None:
        return changes | {"may_name_introducer": False}
    return changes
