"""From a file to the people in it, asking what the file does not say itself."""

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core.domain.column_mapping import ColumnMapping
from core.exchange.column import Column
from core.exchange.contacts import Contacts, Source
from core.exchange.read import Recognised
from core.exchange.remembered import columns_of, mapping_id, remembering
from pages.parts.columns import choose_columns, choose_letters
from pages.parts.forms import Form
from pages.parts.upload import contacts, recognised
from pages.parts.workspace import snapshot


class Reading(NamedTuple):
    """Who is in a file, and how it was read where that is worth remembering."""

    contacts: Contacts
    mapping: ColumnMapping | None = None


def read_file(file: UploadedFile, filling: Form) -> Reading | None:
    """Return what is in the file; None while something is missing, which is on the screen then."""
    known = recognised(file, None)
    if not known:
        return None
    # Headings are remembered as they read at first, since their letters may be chosen otherwise.
    id = mapping_id(known.table.headings) if known.table else ""
    before = snapshot().get(ColumnMapping, id)
    letters = _letters(file, known, before, filling)
    if letters and not (known := recognised(file, letters)):
        return None
    if not known.table:
        found = contacts(file, letters, None)
        return Reading(found) if found else None
    columns = columns_of(before) if before else None
    is_asked, said = _columns(file, known, before, filling)
    if is_asked:
        is_usual = known.source is not Source.CSV and said == known.table.mapping
        columns = None if is_usual else said
    if is_asked and said is None:
        return None
    found = contacts(file, letters, columns)
    told = remembering(id, columns, letters) if columns else None
    return Reading(found, told) if found else None


def _letters(
    file: UploadedFile, known: Recognised, before: ColumnMapping | None, filling: Form
) -> str | None:
    if not known.guessed:
        return None
    return choose_letters(
        file.getvalue(),
        known.encoding,
        before.encoding if before else "",
        filling.field(f"letters-{file.file_id}"),
    )


def _columns(
    file: UploadedFile, known: Recognised, before: ColumnMapping | None, filling: Form
) -> tuple[bool, Mapping[str, Column] | None]:
    """Return whether columns were asked for, and what was said of them."""
    assert known.table
    key = filling.field(f"columns-{file.file_id}")
    if known.source is Source.CSV and not before:
        with st.expander("What each column holds", expanded=True, icon=":material/view_column:"):
            return True, choose_columns(known.table, None, key)
    read_as = "as you said before" if before else f"as {known.source} writes it"
    if not st.toggle(f"Change what the columns hold (now read {read_as})", key=f"{key}-change"):
        return False, None
    with st.container(border=True):
        return True, choose_columns(known.table, before, key)
