"""Our templates of messages, and the words of a phone call, from the files beside this module."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from core.domain.message import Channel, MessageKind
from core.domain.template import Situation

_HERE = Path(__file__).parent

_STANDS_IN = {
    Channel.LINKEDIN_NOTE: Channel.LINKEDIN_MESSAGE,
    Channel.LINKEDIN_MESSAGE: Channel.EMAIL,
    Channel.PHONE: Channel.EMAIL,
    Channel.VOICEMAIL: Channel.PHONE,
    Channel.LETTER: Channel.EMAIL,
    Channel.CARD: Channel.EMAIL,
}
"""Whose template a channel borrows where it has none of its own."""
_ONLY_FOR = re.compile(r"\[([a-z_, ]+)\] ?")
"""How a line of a template begins that is only for some situations: "[known, shared] "."""


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A named part of a template: what it stands for, and an example."""

    means: str
    example: str


class Call(Struct, frozen=True, forbid_unknown_fields=True):
    """What to say on the phone once they have answered, and what to think when nobody does."""

    now: str
    another_day: str
    later: str
    no: str
    nobody: str
    before: str


@cache
def parts() -> Mapping[str, Part]:
    """Return the named parts a template may hold, in the order to show them in."""
    return msgspec.toml.decode((_HERE / "parts.toml").read_bytes(), type=dict[str, Part])


@cache
def call_words() -> Call:
    """Return the words for each way a phone call can go."""
    return msgspec.toml.decode((_HERE / "call.toml").read_bytes(), type=Call)


@cache
def script(kind: MessageKind, channel: Channel, situation: Situation = Situation.ANY) -> str:
    """Return our template of a message; there is one for every kind, channel and situation.

    In its file a line may begin with the situations it is for. Only an email's template begins
    with subject lines.
    """
    text = next(_candidates(kind, channel)).read_text("utf-8")
    lines = (_line_for(line, situation) for line in text.strip().splitlines())
    kept = "\n".join(line for line in lines if line is not None)
    if channel is not Channel.EMAIL:
        kept = re.sub(r"^Subject:.*\n+", "", kept, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", kept).strip()


def _candidates(kind: MessageKind, channel: Channel) -> Iterator[Path]:
    """Yield the existing templates, the most fitting first."""
    stand_in: Channel | None = channel
    while stand_in:
        path = _HERE / "scripts" / f"{kind}.{stand_in}.md"
        if path.exists():
            yield path
        stand_in = _STANDS_IN.get(stand_in)


def _line_for(line: str, situation: Situation) -> str | None:
    """Return a line without its mark, or None where it is for other situations."""
    mark = _ONLY_FOR.match(line)
    if mark is None:
        return line
    return line[mark.end() :] if situation in re.split(r",\s*", mark[1]) else None
