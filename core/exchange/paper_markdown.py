"""A paper -> Markdown, in which what people wrote is shown and never obeyed."""

import re
from collections.abc import Iterator

from core.exchange.clean import clean
from core.exchange.paper import Heading, Paper, Part, Point, Words, lines

_JOINER = "\u2060"
_MARKS = re.compile(r"([\\`*_{}\[\]<>&~$|^])")
_AT_THE_START = re.compile(r"^(?:(?=[#+=:%-])|(?=\d+[.)])(\d+))")
_FOUND_LATER = re.compile(
    r"(?i)(?<=http)(?=s?:)|(?<=ftp)(?=:)|(?<=www)(?=\.)|(?<=@)|(?<=:)(?=\w)"
    r"|(?<=[^\W_]\.)(?=[^\W\d_]{2})|(?<=/)(?=/)"
)
"""Programs look for addresses and :names: in the finished text, where escaping does not help."""


def markdown(paper: Paper) -> bytes:
    """Return the paper as UTF-8 Markdown."""
    blocks = [f"# {escaped(' '.join(lines(paper.title)))}"]
    if paper.subtitle:
        blocks.append(escaped(paper.subtitle))
    for part in paper.parts:
        blocks += _blocks(part)
    return ("\n\n".join(filter(None, blocks)) + "\n").encode()


def escaped(text: str) -> str:
    """Return Markdown that shows the text: no link, picture, HTML, list or heading of its own."""
    return "  \n".join(_line(line) for line in lines(clean(text)))


def _line(line: str) -> str:
    marked = _MARKS.sub(r"\\\1", _FOUND_LATER.sub(_JOINER, line))
    return _AT_THE_START.sub(lambda start: f"{start[1] or ''}\\", marked)


def _blocks(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield f"## {escaped(part.text)}"
    elif isinstance(part, Words):
        yield from _paragraphs(part)
    else:
        yield "\n".join(map(_point, part.points))


def _paragraphs(words: Words) -> Iterator[str]:
    """Yield a block for each paragraph; the label stands before the first."""
    label = f"**{escaped(words.label)}:** " if words.label else ""
    for paragraph in re.split(r"\n\s*\n", words.text.strip()):
        if text := escaped(paragraph):
            yield label + text
            label = ""


def _point(point: Point) -> str:
    source = f" ({escaped(point.source)})" if point.source else ""
    said = "  \n".join(filter(None, (escaped(point.text), escaped(point.detail))))
    return "- " + f"{said}{source}".replace("\n", "\n  ")
