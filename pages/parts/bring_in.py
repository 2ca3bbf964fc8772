"""Bring in the people somebody already has: a file, a preview, one save."""

import pandas as pd
import streamlit as st

from core.actions.people import import_people
from core.exchange.errors import UnreadableFile
from core.exchange.matching import Preview, as_person, completed, preview
from core.exchange.read import read
from pages.parts.clock import now
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.workspace import snapshot

FEW = 100


def bring_in() -> None:
    """Draw the uploader, the preview of what would come in, and the button that does it."""
    st.markdown(
        "On LinkedIn, ask for a copy of your data (Settings, Data privacy) and bring the file they "
        "send you: the whole `.zip`, or only `Connections.csv`. Contacts exported from Google, "
        "Outlook, Thunderbird or a phone (`.csv` or `.vcf`) come in the same way."
    )
    filling = Form("bring-in")
    file = st.file_uploader(
        "A file with contacts",
        type=["zip", "csv", "vcf", "txt"],
        key=filling.field("file"),
        max_upload_size=30,
    )
    if not file:
        return
    try:
        found = preview(read(file.name, file.getvalue()), snapshot().people.values())
    except UnreadableFile as error:
        st.error(literal(str(error)), icon=":material/error:")
        return
    _counts(found)
    _problems(found)
    chosen = _choice(found, filling)
    changed = [completed(match.person, match.found) for match in found.changed]
    if not chosen and not changed:
        st.info("There is nobody new to bring in.", icon=":material/info:")
        return
    count = len(chosen) + len(changed)
    if st.button(f"Bring in {count} {'person' if count == 1 else 'people'}", type="primary"):
        people = [as_person(found.new[i], now(), found.source) for i in chosen]
        if filling.save(import_people, people, changed):
            st.rerun()


def _counts(found: Preview) -> None:
    with st.container(horizontal=True):
        for label, value in (
            ("New", found.new),
            ("Here already", found.known),
            ("Fills a gap", found.changed),
            ("Not usable as is", found.problems),
        ):
            st.metric(label, len(value), border=True, width=150)


def _choice(found: Preview, filling: Form) -> list[int]:
    """Let the user pick who comes in; of a long list, nobody is chosen to begin with."""
    if not found.new:
        return []
    everybody = st.toggle("Everybody", len(found.new) <= FEW, key=filling.field("everybody"))
    rows = pd.DataFrame(
        {
            "Bring in": [everybody] * len(found.new),
            "Name": [each.name for each in found.new],
            "Role": [each.role for each in found.new],
            "Employer": [each.employer for each in found.new],
            "Row": [each.row for each in found.new],
        }
    )
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=["Name", "Role", "Employer", "Row"],
        key=filling.field(f"choice-{len(found.new)}-{everybody}"),
        alt="New people in the file; untick whom you do not want to bring in",
    )
    return [i for i, wanted in enumerate(edited["Bring in"]) if wanted]


def _problems(found: Preview) -> None:
    if not found.problems:
        return
    count = len(found.problems)
    title = "1 row needs a look" if count == 1 else f"{count} rows need a look"
    with st.expander(title, icon=":material/report:"):
        st.dataframe(
            [{"Row": each.row, "Why": each.reason, "Text": each.text} for each in found.problems],
            hide_index=True,
            alt="Rows that could not be used as they are, with the reason",
        )
