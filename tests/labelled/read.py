"""The labelled sets: what people write, and what a careful reader says about it.

Half of each set is kept away from whoever writes the rules. Which half a text belongs to depends on
nothing but its letters, so a set can grow without anything changing sides.
"""

import hashlib
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from core.domain.message import Channel, MessageKind
from core.rules.hints import Letter

HERE = Path(__file__).parent


class Half(StrEnum):
    DEVELOP = "develop"
    HELD_BACK = "held back"


class Labelled(NamedTuple):
    """A text with the label it should get."""

    text: str
    label: str

    @property
    def half(self) -> Half:
        return half(self.text)


class LabelledLetter(NamedTuple):
    """A whole message with exactly the hints that it deserves."""

    letter: Letter
    hints: frozenset[str]

    @property
    def half(self) -> Half:
        return half(self.letter.body)


def half(text: str) -> Half:
    odd = hashlib.sha256(text.encode()).digest()[0] % 2
    return Half.HELD_BACK if odd else Half.DEVELOP


def labelled(name: str) -> list[Labelled]:
    """Read a set of texts, with what the batches of many voices add to it; each text once."""
    batches = (_read(f"voices_{which}").get(name, {}) for which in ("first", "second", "third"))
    found = (each for part in (_read(name), *batches) for each in _under_labels(part))
    return list({each.text: each for each in found}.values())


def never_used(name: str) -> list[Labelled]:
    """Read what no rule was ever developed with: the last batch of many voices.

    Its "letters" are whole messages, with the labels of "job_asking".
    """
    return _under_labels(_read("voices_fourth")[name])


def letters() -> list[LabelledLetter]:
    """Read the whole messages."""
    return [
        LabelledLetter(
            Letter(
                kind=MessageKind(each.get("kind", "request")),
                channel=Channel(each.get("channel", "email")),
                subject=each.get("subject", ""),
                body=each["body"].strip(),
                connection=tuple(each.get("connection", ())),
                premium=each.get("premium", False),
            ),
            frozenset(each["hints"]),
        )
        for each in _read("messages")["messages"]
    ]


def _under_labels(found: dict[str, list[str]]) -> list[Labelled]:
    return [Labelled(text, label) for label, texts in found.items() for text in texts]


def _read(name: str) -> dict:
    return tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
