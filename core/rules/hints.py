"""What would weaken a message, as ids of hints; every hint advises and none blocks."""

import re
from collections.abc import Iterator

from msgspec import Struct

from core.domain.message import Channel, MessageKind
from core.rules.job_asking import asks_for_job
from core.rules.speaking import words_in

EMAIL_WORDS = 100
FEWEST_WORDS = 40
SUBJECT_WORDS = 8
NOTE_CHARACTERS = 200
NOTE_CHARACTERS_PREMIUM = 300

_PLACEHOLDER = re.compile(
    r"\{[^{}\n]*\}|\[(?!\d+\])[^\[\]\n]{1,40}\](?!\()|<[A-Za-z][^<>@:/\n]{0,30}>|\bX{3,}\b|_{3,}"
    r"|\.{4,}|\bDear\s*(?:\.{2,}|…)?\s*,"
)
"""Gaps as templates mark them; a link, a footnote and an address in angle brackets are none."""
_TIME = re.compile(
    r"\b(?:\d{1,2}|five|ten|fifteen|twenty|thirty|forty|forty-five)[\s-]*(?:to \d+ )?"
    r"(?:min\b|mins\b|minutes?\b|hour)|\b(?:quarter of an|half an|an|one) hour\b",
    re.IGNORECASE,
)
_ASK = re.compile(
    r"\b(?:could|can|would|may|might|will) (?:you|i|we)\b[^.!?\n]*\?"
    r"|\bplease\b[^.?!\n]*\b(?:send|share|tell|introduce|forward)\b",
    re.IGNORECASE,
)
_CONNECTS = re.compile(
    r"\b(?:introduced|suggested|recommended|mentioned your name|gave me your name"
    r"|told me about you|we both|we share|we met|we worked|we studied|fellow|alum(?:n\w+|s)?\b"
    r"|member of|because you|your work (?:on|with)|your (?:talk|article|profile|post|book)"
    r"|i (?:read|saw|heard|found|came across))\b"
)
_FIRST_ASKS = 2
"""Asking for a talk and, in the same breath, when or how it suits, is one ask in two sentences."""


class Letter(Struct, frozen=True, kw_only=True):
    """A message as the hints look at it."""

    kind: MessageKind
    channel: Channel
    subject: str
    body: str
    connection: tuple[str, ...] = ()
    """Words of which one should appear: the introducer's name, what we share, where we met."""
    premium: bool = False


class Weakness(Struct, frozen=True):
    """A hint that applies, with the words or the numbers that made it apply."""

    id: str
    quote: str = ""
    count: int = 0
    limit: int = 0


def weaknesses(letter: Letter) -> tuple[Weakness, ...]:
    """Return what would weaken a message, the gravest first."""
    found = [*_words_that_hurt(letter), *_subject(letter), *_length(letter)]
    if letter.kind is MessageKind.REQUEST:
        found += _request(letter)
    return tuple(found)


def placeholder_left(text: str) -> str:
    """Return the first part that still waits to be filled in, such as "[name]", or ""."""
    match = _PLACEHOLDER.search(text)
    return match.group() if match else ""


def _words_that_hurt(letter: Letter) -> Iterator[Weakness]:
    if quote := asks_for_job(letter.body) or asks_for_job(letter.subject):
        yield Weakness("asks_for_job", quote)
    if quote := placeholder_left(letter.body) or placeholder_left(letter.subject):
        yield Weakness("placeholder_left", quote)


def _subject(letter: Letter) -> Iterator[Weakness]:
    if letter.channel is not Channel.EMAIL:
        return
    words = words_in(letter.subject)
    if not words:
        yield Weakness("subject_missing")
    elif words > SUBJECT_WORDS:
        yield Weakness("subject_long", count=words, limit=SUBJECT_WORDS)


def _length(letter: Letter) -> Iterator[Weakness]:
    words = words_in(letter.body)
    if letter.channel is Channel.LINKEDIN_NOTE:
        limit = NOTE_CHARACTERS_PREMIUM if letter.premium else NOTE_CHARACTERS
        if len(letter.body) > limit:
            yield Weakness("note_too_long", count=len(letter.body), limit=limit)
    elif letter.channel is Channel.EMAIL and letter.kind is MessageKind.REQUEST:
        if words > EMAIL_WORDS:
            yield Weakness("too_long", count=words, limit=EMAIL_WORDS)
        elif words < FEWEST_WORDS:
            yield Weakness("too_short", count=words, limit=FEWEST_WORDS)


def _request(letter: Letter) -> Iterator[Weakness]:
    if not _TIME.search(letter.body):
        yield Weakness("no_time_asked")
    if not _names_connection(letter):
        yield Weakness("no_connection")
    asks = len(_ASK.findall(letter.body))
    if asks > _FIRST_ASKS:
        yield Weakness("several_asks", count=asks, limit=1)


def _names_connection(letter: Letter) -> bool:
    """Look for the facts we know; with none known, for the usual words that name a connection."""
    body = letter.body.casefold()
    if any(words.casefold() in body for words in letter.connection if words):
        return True
    return _CONNECTS.search(body) is not None
