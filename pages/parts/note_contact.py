"""Note a contact that was no message and no conversation of ours."""

import streamlit as st

from core.actions.touches import note_contact
from core.domain.message import Channel
from core.domain.person import Person
from core.domain.touch import Direction
from pages.parts.clock import now, today, zone
from pages.parts.forms import form

WAYS: dict[str, tuple[Direction, Channel | None]] = {
    "We met": (Direction.BOTH, None),
    "We spoke on the phone": (Direction.BOTH, Channel.PHONE),
    "I wrote to them": (Direction.FROM_ME, Channel.EMAIL),
    "They wrote to me": (Direction.FROM_THEM, Channel.EMAIL),
}
"""How one was in contact, as one says it."""


def contact_form(person: Person) -> bool:
    """Draw the form; return whether a contact was noted."""
    with form(f"contact-{person.id}", border=False) as filling:
        way = st.pills(
            "What happened",
            list(WAYS),
            default="We met",
            required=True,
            key=filling.field("way"),
        )
        day = st.date_input("When", today(), max_value=today(), key=filling.field("day"))
        text = st.text_input("A few words about it, if you like", key=filling.field("text"))
        if not st.form_submit_button("Note it", type="primary"):
            return False
        direction, channel = WAYS[way]
        done = filling.save(
            note_contact,
            person_id=person.id,
            day=day,
            direction=direction,
            channel=channel,
            text=text,
            now=now(),
            zone=zone(),
        )
        return done is not None
