"""What the coach says, read once from the TOML and Markdown files beside this module."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from core.domain.message import Channel, MessageKind
from core.domain.profile import Want
from core.domain.question import Question
from core.domain.step import Stage, Step

_HERE = Path(__file__).parent

_STANDS_IN = {
    Channel.LINKEDIN_NOTE: Channel.LINKEDIN_MESSAGE,
    Channel.LINKEDIN_MESSAGE: Channel.EMAIL,
    Channel.PHONE: Channel.EMAIL,
    Channel.LETTER: Channel.EMAIL,
    Channel.CARD: Channel.EMAIL,
}
"""Whose template a channel borrows where it has none of its own."""


class Topic(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of questions, and what somebody who wants it hopes to take away."""

    id: str
    name: str
    wants: tuple[Want, ...]


class Hint(Struct, frozen=True, forbid_unknown_fields=True):
    """What to change, why, and who says so; the sentence may hold {count} and {limit}."""

    sentence: str
    reason: str
    source: str


class TopicWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a question finds its topic, from those that settle it to those that help."""

    certain: tuple[str, ...]
    sure: tuple[str, ...]
    likely: tuple[str, ...]
    slight: tuple[str, ...]

    def points(self) -> dict[str, int]:
        """Return what each word is worth."""
        worth = ((self.slight, 1), (self.likely, 2), (self.sure, 3), (self.certain, 5))
        return {word: points for words, points in worth for word in words}


class GuidePage(Struct, frozen=True):
    """A page of the guide: Markdown without its title."""

    slug: str
    title: str
    body: str


class EmptyState(Struct, frozen=True, forbid_unknown_fields=True):
    """What an empty screen says."""

    title: str
    text: str


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """The word on screen for a stage or a step, and a sentence about it."""

    label: str
    meaning: str


class Etiquette(Struct, frozen=True, forbid_unknown_fields=True):
    """Reminders for during the conversation."""

    live: tuple[str, ...]


class Phases(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence for each phase of the live clock."""

    opening: str
    questions: str
    closing: str


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for when there is nothing to say but something kind."""

    nothing_due: str


class Coach(Struct, frozen=True, forbid_unknown_fields=True):
    """The short texts of the screens."""

    empty: Mapping[str, EmptyState]
    stage: Mapping[Stage, Wording]
    step: Mapping[Step, Wording]
    etiquette: Etiquette
    phases: Phases
    kind: Kind


class _Questions(Struct, frozen=True, forbid_unknown_fields=True):
    topics: tuple[Topic, ...]
    questions: tuple[Question, ...]
    closing: tuple[Question, ...]


def topics() -> tuple[Topic, ...]:
    """Return the topics of the question bank, in their order."""
    return _questions().topics


def bank() -> tuple[Question, ...]:
    """Return the questions of the bank, topic by topic."""
    return _questions().questions


def closing_questions() -> tuple[Question, ...]:
    """Return the four questions that stand at the end of every checklist."""
    return _questions().closing


def hint(name: str) -> Hint:
    """Return one hint by its id; an unknown one is a KeyError."""
    return _hints()[name]


@cache
def topic_words() -> Mapping[str, Mapping[str, int]]:
    """Return for each topic what its words are worth, for `core.rules.topics`."""
    text = (_HERE / "topic_words.toml").read_bytes()
    found = msgspec.toml.decode(text, type=dict[str, TopicWords])
    return {topic: words.points() for topic, words in found.items()}


@cache
def script(kind: MessageKind, channel: Channel, relation: str = "stranger") -> str:
    """Return the template of a message; there is one for every kind and channel.

    The relation is "known", "introduced", "shared" or "stranger" and matters to requests by email.
    Only an email's template begins with a subject line.
    """
    text = next(_candidates(kind, channel, relation)).read_text("utf-8").strip()
    return text if channel is Channel.EMAIL else _without_subject(text)


@cache
def guide() -> tuple[GuidePage, ...]:
    """Return the guide: a page for each step, with the value of Step as its slug, then the rest."""
    return tuple(_guide_page(path) for path in sorted((_HERE / "guide").glob("*.md")))


@cache
def coach() -> Coach:
    """Return the short texts of the screens."""
    return msgspec.toml.decode((_HERE / "coach.toml").read_bytes(), type=Coach)


@cache
def _questions() -> _Questions:
    return msgspec.toml.decode((_HERE / "questions.toml").read_bytes(), type=_Questions)


@cache
def _hints() -> Mapping[str, Hint]:
    return msgspec.toml.decode((_HERE / "hints.toml").read_bytes(), type=dict[str, Hint])


def _candidates(kind: MessageKind, channel: Channel, relation: str) -> Iterator[Path]:
    """Yield the existing templates, the most fitting first."""
    stand_in: Channel | None = channel
    while stand_in:
        for ending in (f".{relation}", "", ".stranger"):
            path = _HERE / "scripts" / f"{kind}.{stand_in}{ending}.md"
            if path.exists():
                yield path
        stand_in = _STANDS_IN.get(stand_in)


def _without_subject(text: str) -> str:
    if not text.startswith("Subject:"):
        return text
    return text.partition("\n")[2].lstrip()


def _guide_page(path: Path) -> GuidePage:
    """Read a page; "6-follow-up.md" becomes the slug "follow_up"."""
    title, _, body = path.read_text("utf-8").partition("\n")
    slug = path.stem.lstrip("0123456789-").replace("-", "_")
    return GuidePage(slug, title.removeprefix("#").strip(), body.strip())
