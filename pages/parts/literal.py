"""Show what people wrote exactly as they wrote it."""

import re
import unicodedata

from core.rules.short import shortened as shortened

_JOINER = "\u2060"
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_TURNS = {"R", "AL", "RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"}
"""Kinds of signs, as Unicode names them, that change the direction in which a line is read."""
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_STILL_READ = re.compile(
    r"(?i)(?<=http)(?=s?:)|(?<=ftp)(?=:)|(?<=www)(?=\.)|(?<=@)|(?<=:)(?=\w)|(?<=[-<>=])(?=[-<>=])"
)
"""Where escaping is not enough: links, icons like :name:, and arrows are found in the finished
text, so an invisible word joiner has to stand in their middle."""


def literal(text: str) -> str:
    """Return Markdown that shows the text and nothing else: no link, picture, icon or heading."""
    joined = _STILL_READ.sub(_JOINER, text)
    escaped = _PUNCTUATION.sub(r"\\\1", joined)
    lines = [line.strip() for line in escaped.splitlines()]
    return "  \n".join(_apart(line) for line in lines if line)


def mail_words(address: str) -> str:
    """Return the words of a link to an address, which can be copied sign by sign.

    No address is looked for inside a link, so nothing invisible has to stand in this one.
    """
    return literal(address).replace(f"@{_JOINER}", "@")


def _apart(line: str) -> str:
    """Keep the direction of a line to itself, so that our words around it are not turned round."""
    if line.isascii() or not any(unicodedata.bidirectional(sign) in _TURNS for sign in line):
        return line
    ends = line.count(_END_ISOLATE) + 1  # an end of its own would let the rest out
    begun = sum(unicodedata.bidirectional(sign) in {"RLI", "LRI", "FSI"} for sign in line)
    return _ISOLATE * ends + line + _END_ISOLATE * (ends + begun)


def web_link(text: str) -> str:
    """Return the text if it is a web address, else ""; nothing else may become a link."""
    text = text.strip()
    return text if re.match(r"https?://[^\s/]", text, re.IGNORECASE) else ""
