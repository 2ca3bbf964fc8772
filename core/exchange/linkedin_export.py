"""The zip LinkedIn sends whoever asks for their data -> connections, and what was exchanged."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from core.exchange import connections
from core.exchange.archive import read_known
from core.exchange.column import Column
from core.exchange.contacts import Contacts, Problem, Source
from core.exchange.csv_rows import Row
from core.exchange.decode import decode
from core.exchange.earlier import Earlier
from core.exchange.errors import UnreadableFile
from core.exchange.exchanged import exchanged, owner
from core.exchange.keys import profile_key
from core.exchange.linkedin_messages import (
    Invitation,
    Message,
    are_invitations,
    are_messages,
    invitations,
    messages,
)
from core.exchange.person_row import best_name
from core.exchange.sheet import headings, opened, recognised
from core.exchange.table import Progress, people

CONNECTIONS = "Connections.csv"
MESSAGES = "messages.csv"
INVITATIONS = "Invitations.csv"
PROFILE = "Profile.csv"

NOT_INSIDE = (
    f"There is no {CONNECTIONS} in this zip file. When you ask LinkedIn for a copy of your data, "
    "tick “Connections”, and bring the file they send you. "
    "For any other list, unpack the zip and choose the CSV or vCard file inside."
)
OTHER_HEADINGS = (
    f"The {CONNECTIONS} in this zip file does not have the headings LinkedIn writes. "
    "Please download your export again."
)
WHO_ARE_YOU = (
    "It is not clear which of the people in this file is you, so no earlier messages come in. "
    "Bring the whole zip from LinkedIn, which also holds your name."
)
UNREADABLE = "Nothing of this file comes in, but everything else does."

_Words = TypeVar("_Words", Message, Invitation)
_Known = Callable[[Sequence[str]], bool]
_Reader = Callable[[Sequence[str], Iterable[Row]], tuple[tuple[_Words, ...], tuple[Problem, ...]]]


def check(content: bytes) -> None:
    """Raise UnreadableFile if this is no zip from LinkedIn."""
    if CONNECTIONS not in read_known(content, [CONNECTIONS]):
        raise UnreadableFile(NOT_INSIDE)


def read(content: bytes, progress: Progress | None = None) -> Contacts:
    """Read a zip; if its messages cannot be read that is a problem, and the people come in.

    Raises UnreadableFile without a list of connections that can be read.
    """
    inside = read_known(content, [CONNECTIONS])
    if CONNECTIONS not in inside:
        raise UnreadableFile(NOT_INSIDE)
    decoded = decode(inside[CONNECTIONS])
    sheet = opened(decoded.text)
    known = recognised(sheet, connections.layout)
    if not known:
        raise UnreadableFile(OTHER_HEADINGS)
    found, problems, rows = people(sheet, *known, progress)
    keys = {key for each in found if (key := profile_key(each.profile_link))}
    earlier, other_problems = _correspondence(content, keys)
    return Contacts(
        people=found,
        problems=(*problems, *other_problems),
        rows=rows,
        source=Source.LINKEDIN,
        encoding=decoded.encoding,
        guessed=decoded.guessed,
        earlier=earlier,
    )


def words(text: str) -> Contacts:
    """Read messages.csv or Invitations.csv alone: nobody comes in, but what was exchanged does."""
    written, problems = _told(text, are_messages, messages)
    invited, more = _told(text, are_invitations, invitations)
    earlier, unclear = _between(written, invited)
    return Contacts(
        people=(),
        problems=(*problems, *more, *unclear),
        rows=len(written) + len(invited) + len(problems) + len(more),
        source=Source.LINKEDIN,
        earlier=earlier,
    )


def _between(
    written: Sequence[Message],
    invited: Sequence[Invitation],
    name: str = "",
    keys: Collection[str] = (),
) -> tuple[tuple[Earlier, ...], tuple[Problem, ...]]:
    us = owner(written, invited, name=name, connections=keys)
    if us:
        return exchanged(written, invited, us), ()
    rows = [*(each.row for each in written), *(each.row for each in invited)]
    return (), tuple(Problem(row=row, reason=WHO_ARE_YOU, text="") for row in rows[:1])


def _correspondence(
    content: bytes, keys: Collection[str]
) -> tuple[tuple[Earlier, ...], tuple[Problem, ...]]:
    written, problems = _told_inside(content, MESSAGES, are_messages, messages)
    invited, more = _told_inside(content, INVITATIONS, are_invitations, invitations)
    earlier, unclear = _between(written, invited, _own_name(content), keys)
    return earlier, (*problems, *more, *_of_file(unclear, MESSAGES))


def _told_inside(
    content: bytes, file: str, are_known: _Known, reader: _Reader[_Words]
) -> tuple[tuple[_Words, ...], tuple[Problem, ...]]:
    try:
        inside = read_known(content, [file])
        found, problems = _told(decode(inside[file]).text, are_known, reader)
    except KeyError:
        return (), ()
    except UnreadableFile as error:
        return (), (Problem(row=1, reason=f"{error} {UNREADABLE}", text="", file=file),)
    return found, _of_file(problems, file)


def _told(
    text: str, are_known: _Known, reader: _Reader[_Words]
) -> tuple[tuple[_Words, ...], tuple[Problem, ...]]:
    sheet = opened(text)
    known = recognised(sheet, are_known)
    if not known:
        return (), ()
    return reader(headings(sheet.first[known[0]]), sheet.under(known[0]))


def _own_name(content: bytes) -> str:
    """Return the name in Profile.csv, which has only one row."""
    try:
        sheet = opened(decode(read_known(content, [PROFILE])[PROFILE]).text)
    except (KeyError, UnreadableFile):
        return ""
    if len(sheet.first) < 2:
        return ""
    said = dict(zip(headings(sheet.first[0]), sheet.first[1].cells, strict=False))
    parts = {
        Column.FIRST_NAME: [said.get("first name", "")],
        Column.LAST_NAME: [said.get("last name", "")],
    }
    return best_name(parts)


def _of_file(problems: Iterable[Problem], file: str) -> tuple[Problem, ...]:
    return tuple(replace(each, file=file) for each in problems)
