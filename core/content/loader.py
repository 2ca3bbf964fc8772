"""What the coach says, read once from the TOML and Markdown files beside this module."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from core.domain.belief import Belief
from core.domain.demand import Demand, DemandKind
from core.domain.interview import Preparation
from core.domain.profile import Want
from core.domain.question import Question
from core.domain.step import Stage, Step

_HERE = Path(__file__).parent

_LONGEST_QUOTE = 160
"""Characters of the user's own words that a question about them repeats."""


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
    """The word on screen for a stage, a step or a preparation, and a sentence about it."""

    label: str
    meaning: str


class Etiquette(Struct, frozen=True, forbid_unknown_fields=True):
    """Reminders for during the conversation."""

    live: tuple[str, ...]


class KindWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for when there is nothing to say but something kind."""

    nothing_due: str
    all_asked: str
    """Where people were asked, and their answers are awaited."""
    talk_ahead: str
    """Where a conversation is to come."""
    nothing_to_follow_up: str


class Coach(Struct, frozen=True, forbid_unknown_fields=True):
    """The short texts of the screens."""

    empty: Mapping[str, EmptyState]
    stage: Mapping[Stage, Wording]
    step: Mapping[Step, Wording]
    preparation: Mapping[Preparation, Wording]
    follow_up: Mapping[str, Wording]
    """The parts of what follows a talk."""
    etiquette: Etiquette
    enough: Mapping[str, str]
    """What to make of what the last conversations still added."""
    phases: Mapping[str, str]
    """A sentence for each phase of the live clock."""
    kind: KindWords


class AskAbout(Struct, frozen=True, forbid_unknown_fields=True):
    """How to ask about something open: the words stand at {it}, the question under the topic."""

    topic: str
    text: str


class PlaceToLook(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of place where people can be found, and how to use it."""

    name: str
    notes: str


class _PlacesToLook(Struct, frozen=True, forbid_unknown_fields=True):
    places: tuple[PlaceToLook, ...]


class _Questions(Struct, frozen=True, forbid_unknown_fields=True):
    topics: tuple[Topic, ...]
    to_begin_with: tuple[str, ...]
    questions: tuple[Question, ...]
    closing: tuple[Question, ...]


def topics() -> tuple[Topic, ...]:
    """Return the topics of the question bank, in their order."""
    return _questions().topics


def bank() -> tuple[Question, ...]:
    """Return the questions of the bank, topic by topic."""
    return _questions().questions


def questions_to_begin_with() -> tuple[Question, ...]:
    """Return a few questions of the bank that are good in any first conversation."""
    by_id = {question.id: question for question in bank()}
    return tuple(by_id[id] for id in _questions().to_begin_with)


def closing_questions() -> tuple[Question, ...]:
    """Return the four questions that stand at the end of every checklist."""
    return _questions().closing


def ask_about(kind: DemandKind | None = None) -> AskAbout:
    """Return how to ask about a demand of a kind, or about a belief."""
    return _ask_about()[kind or "belief"]


def question_about(what: Belief | Demand) -> Question:
    """Word a question about an untested belief or an open demand; it is not kept yet."""
    if isinstance(what, Belief):
        asked, words = ask_about(), _quote(what.statement)
        text = asked.text.replace("{it}", words)
        return Question(text=text, topic=asked.topic, belief_id=what.id)
    asked, words = ask_about(what.kind), _quote(what.text)
    text = asked.text.replace("{it}", words)
    return Question(text=text, topic=asked.topic, demand_id=what.id)


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
def guide() -> tuple[GuidePage, ...]:
    """Return the guide: a page for each step, with the value of Step as its slug, then the rest."""
    return tuple(_guide_page(path) for path in sorted((_HERE / "guide").glob("*.md")))


@cache
def contact_files() -> tuple[GuidePage, ...]:
    """Return how to get a file of contacts out of each program."""
    return tuple(map(_guide_page, sorted((_HERE / "contact_files").glob("*.md"))))


@cache
def coach() -> Coach:
    """Return the short texts of the screens."""
    return msgspec.toml.decode((_HERE / "coach.toml").read_bytes(), type=Coach)


@cache
def places_to_look() -> tuple[PlaceToLook, ...]:
    """Return kinds of places to look for people."""
    found = msgspec.toml.decode((_HERE / "places_to_look.toml").read_bytes(), type=_PlacesToLook)
    return found.places


@cache
def _ask_about() -> Mapping[str, AskAbout]:
    return msgspec.toml.decode((_HERE / "ask_about.toml").read_bytes(), type=dict[str, AskAbout])


@cache
def _questions() -> _Questions:
    return msgspec.toml.decode((_HERE / "questions.toml").read_bytes(), type=_Questions)


@cache
def _hints() -> Mapping[str, Hint]:
    return msgspec.toml.decode((_HERE / "hints.toml").read_bytes(), type=dict[str, Hint])


def _quote(words: str) -> str:
    """Return somebody's own words as they stand in quotes, whatever they wrote."""
    line = " ".join(words.split()).strip('"“”„«» ').rstrip(".,;:…! ")
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _guide_page(path: Path) -> GuidePage:
    """Read a page; "6-follow-up.md" becomes the slug "follow_up"."""
    title, _, body = path.read_text("utf-8").partition("\n")
    slug = path.stem.lstrip("0123456789-").replace("-", "_")
    return GuidePage(slug, title.removeprefix("#").strip(), body.strip())
