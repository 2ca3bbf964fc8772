"""Any file of contacts -> the people in it, whatever program wrote it.

What a file is shows in what it holds; its name may say anything.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from core.exchange import (
    connections,
    google,
    linkedin_export,
    linkedin_messages,
    mapping,
    outlook,
    thunderbird,
    vcard,
)
from core.exchange.column import Column, Layout, unlike
from core.exchange.contacts import Contacts, Source
from core.exchange.decode import EMPTY, GUESSES, Decoded, decode
from core.exchange.details import one_line
from core.exchange.errors import UnreadableFile
from core.exchange.mapping import Table
from core.exchange.sheet import Sheet, opened, recognised
from core.exchange.table import Progress, people

MOST_BYTES = 25 * 1024 * 1024

TOO_LARGE = (
    f"This file is larger than {MOST_BYTES // 1024**2} MB. If it is a whole LinkedIn export, "
    "unpack it and choose only Connections.csv; if it holds photos, export it without them."
)
NOT_A_LIST = (
    "This does not look like a list of contacts. Please choose an export of LinkedIn, Google, "
    "Outlook or Thunderbird, a vCard, or a CSV file with a heading over each column."
)
NO_NAMES = "Please say which column holds the names."

_FORMATS: tuple[tuple[Source, Callable[[Sequence[str]], Layout | None]], ...] = (
    (Source.LINKEDIN, connections.layout),
    (Source.GOOGLE, google.layout),
    (Source.THUNDERBIRD, thunderbird.layout),
    (Source.OUTLOOK, outlook.layout),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SHOWN_ROWS = 5
_HEAD = 4_000
"""Bytes in which the headings are looked for."""


class Recognised(Struct, frozen=True, kw_only=True):
    """What kind of file this is; of a table, its owner may say what the columns hold.

    The table of a program we know comes with what its columns are known to hold.
    """

    source: Source
    encoding: str = "utf-8"
    guessed: bool = False
    """The encoding is a guess: offer `decode.choices`. Cards may still name their own letters."""
    table: Table | None = None


def recognise(name: str, content: bytes, encoding: str | None = None) -> Recognised:
    """Tell what kind of file this is, by what it holds.

    Raises UnreadableFile with a sentence for the user if it is no list of contacts.
    """
    if _is_zip(name, content):
        linkedin_export.check(content)
        return Recognised(source=Source.LINKEDIN)
    decoded = _decoded(content, encoding)
    source, table = Source.VCARD, None
    if not vcard.is_vcard(decoded.text):
        source, table = _recognised(_opened(decoded.text))
    return Recognised(
        source=source, encoding=decoded.encoding, guessed=decoded.guessed, table=table
    )


def read(
    name: str,
    content: bytes,
    columns: Mapping[str, Column] | None = None,
    encoding: str | None = None,
    progress: Progress | None = None,
) -> Contacts:
    """Read a file; columns say by heading what a table holds that no program we know wrote.

    Without them such a table is read as `recognise` proposes. Raises UnreadableFile with a
    sentence for the user if nothing of the file can be used.
    """
    if _is_zip(name, content):
        return linkedin_export.read(content, progress)
    decoded = _decoded(content, encoding)
    if vcard.is_vcard(decoded.text):
        return vcard.read(content, decoded, encoding, progress)
    contacts = _read_table(decoded.text, columns, progress)
    return replace(contacts, encoding=decoded.encoding, guessed=decoded.guessed)


def _decoded(content: bytes, encoding: str | None) -> Decoded:
    """Decode; of several guesses, take the first in which the headings are words we know."""
    decoded = decode(content, encoding)
    head = content[:_HEAD].rpartition(b"\n")[0]
    for guess in GUESSES if decoded.guessed and head else ():
        with suppress(UnreadableFile):
            if any(mapping.is_header(row.cells) for row in opened(decode(head, guess).text).first):
                return replace(decode(content, guess), guessed=True)
    return decoded


def _recognised(sheet: Sheet) -> tuple[Source, Table | None]:
    known = recognised(sheet, _known)
    if not known:
        return Source.CSV, _table(sheet, _header(sheet))
    header, (source, layout) = known
    return source, _table(sheet, header, layout) if layout else None


def _is_zip(name: str, content: bytes) -> bool:
    if len(content) > MOST_BYTES:
        raise UnreadableFile(TOO_LARGE)
    is_broken_zip = name.casefold().endswith(".zip") and b"\0" in content[:1000]
    return content.startswith(_ZIP) or is_broken_zip


def _read_table(
    text: str, columns: Mapping[str, Column] | None, progress: Progress | None
) -> Contacts:
    sheet = _opened(text)
    known = recognised(sheet, _known)
    header = known[0] if known else _header(sheet)
    if columns is not None or not known:
        table = _table(sheet, header)
        mapped = _mapped(sheet, header, table, columns or table.mapping, progress)
        return replace(mapped, source=known[1][0]) if known else mapped
    source, layout = known[1]
    if not layout:
        return linkedin_export.words(text)
    found, problems, rows = people(sheet, header, layout, progress)
    return Contacts(people=found, problems=problems, rows=rows, source=source)


def _mapped(
    sheet: Sheet,
    header: int,
    table: Table,
    columns: Mapping[str, Column],
    progress: Progress | None,
) -> Contacts:
    if not mapping.has_name(table.headings, columns):
        raise UnreadableFile(NO_NAMES if columns else NOT_A_LIST)
    layout = mapping.layout(table.headings, columns)
    found, problems, rows = people(sheet, header, layout, progress)
    return Contacts(people=found, problems=problems, rows=rows)


def _opened(text: str) -> Sheet:
    sheet = opened(text)
    if not sheet.first:
        raise UnreadableFile(EMPTY)
    return sheet


def _known(found: Sequence[str]) -> tuple[Source, Layout] | None:
    """Tell whose headings these are; the messages of LinkedIn have no layout of people."""
    for source, layout in _FORMATS:
        if places := layout(found):
            return source, places
    are_words = linkedin_messages.are_messages(found) or linkedin_messages.are_invitations(found)
    return (Source.LINKEDIN, ()) if are_words else None


def _header(sheet: Sheet) -> int:
    """Return which row has the headings, or -1 if the first is somebody already."""
    rows = [row.cells for row in sheet.first]
    widest = max(sum(map(bool, map(str.strip, cells))) for cells in rows)
    likely = (i for i, cells in enumerate(rows) if mapping.is_header(cells))
    wide = (i for i, cells in enumerate(rows) if sum(map(bool, map(str.strip, cells))) * 2 > widest)
    header = next(likely, next(wide, 0))
    return -1 if mapping.is_headless(rows[header]) else header


def _table(sheet: Sheet, header: int, layout: Layout = ()) -> Table:
    width = sheet.width(header)
    written = sheet.first[header].cells if header >= 0 else ("",) * width
    sample = tuple(row.cells for row in sheet.first[header + 1 :])
    told = unlike(map(one_line, written))
    proposal = {told[place.index]: place.column for place in layout}
    proposal = proposal or mapping.proposed(told, sample)
    if not proposal and width == 1:
        raise UnreadableFile(NOT_A_LIST)
    return Table(told, sample[:_SHOWN_ROWS], proposal)
