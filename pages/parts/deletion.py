"""Ask once before something goes that takes other things along."""

from collections import Counter

import streamlit as st

from core.actions.deletion import delete, goes_with
from core.domain.record import Record
from core.rules.difference import title
from pages.parts.acts import act
from pages.parts.boundary import boundary
from pages.parts.labels import KIND
from pages.parts.literal import literal, shortened
from pages.parts.places import go
from pages.parts.workspace import snapshot


@st.dialog("Delete this?")
@boundary()
def confirm_deletion(record: Record, back: str = "") -> None:
    """Say what would go with a record, and delete it; `back` names the screen to go to then."""
    gone = Counter(type(each) for each in goes_with(snapshot(), record))
    parts = [f"{count} {KIND[kind][count != 1].lower()}" for kind, count in gone.items()]
    st.markdown(
        f"**{literal(shortened(title(record, snapshot())))}** will be deleted"
        + (", with " + ", ".join(parts) if parts else "")
        + "."
    )
    st.caption("You can undo this right afterwards.")
    if st.button("Delete", type="primary", key="confirm-delete") and act(
        delete, type(record), record.id
    ):
        if back:
            go(back)
        st.rerun()
