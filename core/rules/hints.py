"""What would weaken a message, as ids of hints; every hint advises and none blocks."""

from collections.abc import Iterator

from msgspec import Struct

from core.domain.message import Channel, MessageKind
from core.rules.asks import asks_in
from core.rules.connection import names_connection
from core.rules.gaps import placeholder_left
from core.rules.job_asking import asks_for_job
from core.rules.plain import pattern, plain, sentences
from core.rules.reading_ease import HARD, reading_ease
from core.rules.speaking import words_in

EMAIL_WORDS = 100
FEWEST_WORDS = 40
SUBJECT_WORDS = 8
NOTE_CHARACTERS = 200
NOTE_CHARACTERS_PREMIUM = 300

_NUMBER = r"""(?:\d{1,3}|five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|sixty
    |ninety)"""
_TIME = pattern(
    rf"""\b(?:(?:{_NUMBER}(?:(?: |-|/|–| to | or | – |-to-){_NUMBER})?[ -]?(?:(?:min|mins
    |minutes?|mn)\b(?! late| early| ago
    | (?:walk|drive|ride|away|from|by|before|after|earlier|later|on foot)| of your (?:talk|video
    |speech|podcast|film|programme))|')
    |\d ?(?:h|hrs?)\b)|(?:quarter|half)(?: of)?(?: an?)?[ -]hours?|half an h\b|(?:an?|one|\d
    |1 / 2) (?:half[- ])?hour(?! (?:away|ago|from|late|by|drive))\b
    |half hour|three quarters of an hour)"""
)
"""A length of time that could be asked for; "ten minutes from your office" is none."""


class Letter(Struct, frozen=True, kw_only=True):
    """A message as the hints look at it."""

    kind: MessageKind
    channel: Channel
    subject: str
    body: str
    connection: tuple[str, ...] = ()
    """Words of which one should appear: the introducer's name, what we share, where we met."""
    is_close: bool = False
    """To a friend or the family, who need not be told what connects us."""
    premium: bool = False


class Weakness(Struct, frozen=True):
    """A hint that applies, with the words or the numbers that made it apply."""

    id: str
    quote: str = ""
    count: int = 0
    limit: int = 0
    suggestion: str = ""
    """Better words for what is quoted, where there are some."""


def weaknesses(letter: Letter) -> tuple[Weakness, ...]:
    """Return what would weaken a message, the gravest first."""
    found = [*_words_that_hurt(letter), *_subject(letter), *_length(letter)]
    if letter.kind is MessageKind.REQUEST:
        found += _request(letter)
    return tuple(found)


def note_characters(text: str) -> int:
    """Return the length of an invitation note, in UTF-16 units: most emoji count two.

    LinkedIn does not publish how it counts. Browsers measure text in these units, and counting
    characters never comes to more, so a note that fits by this count fits.
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


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
        if (count := note_characters(letter.body)) > limit:
            yield Weakness("note_too_long", count=count, limit=limit)
    elif letter.channel is Channel.EMAIL and letter.kind is MessageKind.REQUEST:
        if words > EMAIL_WORDS:
            yield Weakness("too_long", count=words, limit=EMAIL_WORDS)
        elif words < FEWEST_WORDS:
            yield Weakness("too_short", count=words, limit=FEWEST_WORDS)
    ease = reading_ease(letter.body)
    if ease is not None and ease < HARD:
        yield Weakness("hard_to_read", count=max(0, round(ease)), limit=HARD)


def _request(letter: Letter) -> Iterator[Weakness]:
    if not any(_TIME.search(plain(each)) for each in sentences(letter.body)):
        yield Weakness("no_time_asked")
    if not letter.is_close and not names_connection(letter.body, letter.connection):
        yield Weakness("no_connection")
    asks = len(asks_in(letter.body))
    if asks > 1:
        yield Weakness("several_asks", count=asks, limit=1)
