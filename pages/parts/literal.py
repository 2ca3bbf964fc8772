"""Show what people wrote exactly as they wrote it."""

import re

_JOINER = "\u2060"
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
    return "  \n".join(line for line in lines if line)


def shortened(text: str, most: int = 60) -> str:
    """Return the text on one line, cut at `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def web_link(text: str) -> str:
    """Return the text if it is a web address, else ""; nothing else may become a link."""
    text = text.strip()
    return text if re.match(r"https?://[^\s/]", text, re.IGNORECASE) else ""
