"""A file somebody brings: read once, however often the screen is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from core.domain.person import Person
from core.exchange.column import Column
from core.exchange.contacts import Contacts
from core.exchange.errors import UnreadableFile
from core.exchange.matching import Preview, preview
from core.exchange.read import Recognised, read, recognise
from pages.parts.literal import literal
from pages.parts.region import region
from pages.parts.workspace import snapshot

T = TypeVar("T")

LARGE = 200_000
"""Bytes from which reading takes long enough to show how far it is."""

MANY = 2_000
"""People from whom comparing takes long enough to say so."""


@dataclass
class Kept:
    """What came of a file when it was last looked at."""

    asked: tuple[Any, ...]
    value: Any = None
    refusal: str = ""


def recognised(file: UploadedFile, letters: str | None) -> Recognised | None:
    """Return what kind of file this is; None, and a sentence, where it is no list of contacts."""
    name = "relettered" if letters else "recognised"
    asked = (file.file_id, letters)
    return _once(name, asked, lambda: recognise(file.name, file.getvalue(), letters))


def contacts(
    file: UploadedFile, letters: str | None, columns: Mapping[str, Column] | None
) -> Contacts | None:
    """Return who is in the file; None, and a sentence, where that cannot be told."""
    asked = (file.file_id, letters, columns)
    return _once("contacts", asked, lambda: _read(file, letters, columns))


def sorted_out(found: Contacts) -> Preview:
    """Return who of the file is new, here already, or here with less."""
    people, where = snapshot().people, region()
    seen = _once("preview", (found, people, where), lambda: _sorted(found, people, where))
    assert seen  # nothing is refused once it is read
    return seen


def _sorted(found: Contacts, people: Mapping[str, Person], region: str | None) -> Preview:
    if len(found.people) < MANY:
        return preview(found, people.values(), region)
    with st.spinner("Comparing them with the people who are here …"):
        return preview(found, people.values(), region)


def _read(
    file: UploadedFile, letters: str | None, columns: Mapping[str, Column] | None
) -> Contacts:
    if file.size < LARGE:
        return read(file.name, file.getvalue(), columns, letters)
    bar = st.progress(0.0, text="Reading the file")
    try:
        return read(file.name, file.getvalue(), columns, letters, bar.progress)
    finally:
        bar.empty()


def _once(name: str, asked: tuple[Any, ...], make: Callable[[], T]) -> T | None:
    """Return what was made for the same question before, else make it."""
    place = f"upload:{name}"
    kept: Kept | None = st.session_state.get(place)
    if kept is None or not _is_same(kept.asked, asked):
        kept = Kept(asked)
        try:
            kept.value = make()
        except UnreadableFile as error:
            kept.refusal = str(error)
        st.session_state[place] = kept
    if kept.refusal:
        st.error(literal(kept.refusal), icon=":material/error:")
    return kept.value


def _is_same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return all(mine is theirs or mine == theirs for mine, theirs in zip(one, other, strict=True))


def forget_upload() -> None:
    """Let go of a file that is done with."""
    for name in ("recognised", "relettered", "contacts", "preview"):
        st.session_state.pop(f"upload:{name}", None)
