"""The messages and invitations of a LinkedIn export, as its files have them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from msgspec import Struct

from core.exchange.contacts import Problem
from core.exchange.csv_rows import Row
from core.exchange.details import link, one_line, paragraphs
from core.exchange.earlier import Direction
from core.exchange.html_text import text_of
from core.exchange.keys import profile_key
from core.exchange.person_row import problem

UNCLEAR = "It is not clear when this was written, or by whom, so it was left out."

_MESSAGES = frozenset({"conversation id", "from", "to", "date", "content"})
_INVITATIONS = frozenset({"from", "to", "sent at", "direction"})
_DIRECTIONS = {"outgoing": Direction.SENT, "incoming": Direction.RECEIVED}
_SENT_AT = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2}),?\s+(\d{1,2}):(\d\d)(?::\d\d)?\s*([AP]M)?",
    re.ASCII | re.IGNORECASE,
)
_YES = frozenset({"yes", "true"})
_ADVERTISEMENT = re.compile(r"spinmail-quill-editor|%FIRSTNAME%")

Said = Mapping[str, str]


class Correspondent(Struct, frozen=True):
    """Somebody who wrote or was written to; some have no profile, some in old files no name."""

    name: str
    profile_link: str = ""
    key: str | None = None
    """What the profile is known by."""


class Message(Struct, frozen=True, kw_only=True):
    """A message, before we know which of these people we are."""

    row: int
    sender: Correspondent
    recipients: tuple[Correspondent, ...]
    when: datetime
    text: str
    subject: str
    conversation: str


class Invitation(Struct, frozen=True, kw_only=True):
    """An invitation to connect; whoever sent a SENT one is who we are."""

    row: int
    direction: Direction
    inviter: Correspondent
    invitee: Correspondent
    when: datetime
    text: str


def are_messages(headings: Sequence[str]) -> bool:
    """Tell whether these are the headings of messages.csv, of any year."""
    return {*headings} >= _MESSAGES


def are_invitations(headings: Sequence[str]) -> bool:
    """Tell whether these are the headings of Invitations.csv, of any year."""
    return {*headings} >= _INVITATIONS


def messages(
    headings: Sequence[str], rows: Iterable[Row]
) -> tuple[tuple[Message, ...], tuple[Problem, ...]]:
    """Read messages, leaving out drafts, spam, advertisements and senders LinkedIn hides."""
    found: list[Message] = []
    problems: list[Problem] = []
    for row in rows:
        said = dict(zip(headings, row.cells, strict=False))
        when = _utc(said.get("date", ""))
        if _is_unwanted(said):
            continue
        if when is None or row.is_broken:
            problems.append(problem(row, UNCLEAR))
        else:
            found.append(_message(row.number, said, when))
    return tuple(found), tuple(problems)


def invitations(
    headings: Sequence[str], rows: Iterable[Row]
) -> tuple[tuple[Invitation, ...], tuple[Problem, ...]]:
    """Read the invitations sent and received."""
    found: list[Invitation] = []
    problems: list[Problem] = []
    for row in rows:
        said = dict(zip(headings, row.cells, strict=False))
        when = _sent_at(one_line(said.get("sent at", "")))
        direction = _DIRECTIONS.get(said.get("direction", "").strip().lower())
        if when is None or direction is None:
            problems.append(problem(row, UNCLEAR))
        else:
            found.append(_invitation(row.number, said, when, direction))
    return tuple(found), tuple(problems)


def _is_unwanted(said: Said) -> bool:
    is_draft = said.get("is message draft", "").strip().lower() in _YES
    is_spam = said.get("folder", "").strip().lower() == "spam"
    is_hidden = not said.get("sender profile url", "").strip() and (
        said.get("from", "").strip() in {"", "LinkedIn Member"}
    )
    return is_draft or is_spam or is_hidden or bool(_ADVERTISEMENT.search(said.get("content", "")))


def _message(number: int, said: Said, when: datetime) -> Message:
    return Message(
        row=number,
        sender=_correspondent(said.get("from", ""), said.get("sender profile url", "")),
        recipients=tuple(_recipients(said.get("to", ""), said.get("recipient profile urls", ""))),
        when=when,
        text=paragraphs(text_of(said.get("content", ""))),
        subject=one_line(said.get("subject", "")),
        conversation=said.get("conversation id", "").strip(),
    )


def _invitation(number: int, said: Said, when: datetime, direction: Direction) -> Invitation:
    return Invitation(
        row=number,
        direction=direction,
        inviter=_correspondent(said.get("from", ""), said.get("inviterprofileurl", "")),
        invitee=_correspondent(said.get("to", ""), said.get("inviteeprofileurl", "")),
        when=when,
        text=paragraphs(said.get("message", "")),
    )


def _correspondent(name: str, address: str) -> Correspondent:
    profile = link(address)
    return Correspondent(one_line(name), profile, profile_key(profile))


def _recipients(names: str, addresses: str) -> Iterator[Correspondent]:
    """Pair names and profiles where there are as many of each.

    Both lists are joined with commas, and a name may hold one itself: "Doe, Ph.D.".
    """
    profiles = [address for address in addresses.split(",") if address.strip()]
    parts = [name for name in names.split(",") if name.strip()]
    if len(profiles) <= 1:
        yield _correspondent(names, profiles[0] if profiles else "")
    elif len(parts) == len(profiles):
        yield from map(_correspondent, parts, profiles)
    else:
        yield from (_correspondent("", profile) for profile in profiles)


def _utc(written: str) -> datetime | None:
    """Read "2026-02-01 08:00:00 UTC"; older files leave the zone out and mean the same."""
    try:
        when = datetime.fromisoformat(written.strip().removesuffix("UTC").strip())
    except ValueError:
        return None
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def _sent_at(written: str) -> datetime | None:
    """Read "1/29/26, 2:37 PM", the month first."""
    match = _SENT_AT.fullmatch(written)
    if not match:
        return None
    month, day, year, hour, minute = map(int, match.groups()[:5])
    if half := match[6]:
        hour = hour % 12 + 12 * (half.upper() == "PM")
    try:
        return datetime(year + 2000 * (year < 100), month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
