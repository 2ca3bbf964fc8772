"""Opening another state in the place of this one: a file, or an earlier copy."""

from datetime import datetime

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core.domain.snapshot import Snapshot
from core.rules.days import say_day
from core.rules.difference import Difference, differences
from core.store.state import State
from core.store.workspace import opened
from pages.parts.acts import restore
from pages.parts.boundary import boundary
from pages.parts.clock import today, zone
from pages.parts.forms import Form
from pages.parts.labels import KIND
from pages.parts.record_names import names_of
from pages.parts.together import together
from pages.parts.workspace import snapshot, workspace

INSTEAD, TOGETHER = "In place of what I have", "Together with what I have"


def backup_file(name: str) -> tuple[Form, State | None]:
    """Draw the upload of a file and return what it holds, if anything."""
    filling = Form(name)
    file: UploadedFile | None = st.file_uploader(
        "A file that Inside View made (.json)", key=filling.field("file"), max_upload_size=200
    )
    if not file:
        return filling, None
    found = None
    with boundary():
        found = opened(file.getvalue())
    return filling, found


def open_file() -> None:
    """Draw the upload of a backup, what it would change, and the button that does."""
    filling, found = backup_file("restore")
    if found and preview(found, "file"):
        filling.renew()
        st.rerun()


def go_back() -> None:
    """Draw the copies that were made by themselves, what one would change, and the button."""
    made = st.selectbox(
        "Copies made while you worked",
        workspace().backups(),
        index=None,
        format_func=_moment,
        placeholder="Choose a day and time",
        key="backup",
    )
    if made:
        with boundary():
            if preview(workspace().backup(made), "copy"):
                st.rerun()


def preview(found: State, name: str) -> bool:
    """Say what would differ and draw the button; return whether it was done."""
    here, there = snapshot(), found.snapshot
    different = differences(here, there)
    if not different:
        st.info("This holds just what you have now.", icon=":material/check:")
        return False
    way = st.segmented_control(
        "How to open it",
        (INSTEAD, TOGETHER),
        default=INSTEAD,
        required=True,
        key=f"way-{name}",
    )
    if way == TOGETHER:
        return together(found, name)
    lines = [f"- {_line(each, here, there)}" for each in different]
    st.markdown("\n".join(["What would change:", "", *lines]))
    if found.unreadable:
        st.caption(f"{found.unreadable} entries in it cannot be shown. They are kept as they are.")
    st.caption("You can undo this right afterwards.")
    return st.button("Open it in place of what I have", key=f"restore-{name}") and restore(found)


def _line(each: Difference, here: Snapshot, there: Snapshot) -> str:
    one, many = KIND[each.kind]
    parts = [
        f"{len(records)} {verbs[len(records) != 1]}{names_of(records, view)}"
        for records, verbs, view in (
            (each.back, ("comes back", "come back"), there),
            (each.away, ("goes away", "go away"), here),
            (each.changed, ("changes", "change"), there),
        )
        if records
    ]
    total = len(each.back) + len(each.away) + len(each.changed)
    return f"**{one if total == 1 else many}**: {'; '.join(parts)}"


def _moment(made: datetime) -> str:
    local = made.astimezone(zone())
    day = say_day(local.date(), today())
    return f"{day[0].upper()}{day[1:]} at {local:%H:%M}"
