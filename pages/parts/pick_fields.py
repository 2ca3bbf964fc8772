"""Choose among my fields: all in sight while they are few, a list to search once they are many."""

from collections.abc import Sequence

import streamlit as st

from pages.parts.labels import PERSON_PART
from pages.parts.literal import literal, shortened
from pages.parts.workspace import snapshot

_IN_SIGHT = 8


def pick_fields(chosen: Sequence[str], key: str) -> list[str]:
    """Draw the fields somebody knows; return the ids of those chosen."""
    label, fields = PERSON_PART["field_ids"], snapshot().fields
    if len(fields) > _IN_SIGHT:
        return st.multiselect(
            label,
            list(fields),
            list(chosen),
            format_func=lambda id: shortened(fields[id].name),
            key=key,
            placeholder="None",
        )
    return st.pills(
        label,
        list(fields),
        selection_mode="multi",
        default=chosen,
        format_func=lambda id: literal(fields[id].name),
        key=key,
    )
