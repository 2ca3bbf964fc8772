"""HTML that found its way into a message -> the text it shows."""

import html
import re

_TAG = re.compile(
    r"</?(?P<name>p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table|td|span|a|b|i|em|strong|u|s|img|font)"
    r"(?:\s[^<>]*+)?/?>",
    re.IGNORECASE,
)
_WITHIN_A_LINE = frozenset({"span", "a", "b", "i", "em", "strong", "u", "s", "img", "font", "td"})


def text_of(words: str) -> str:
    """Return what a reader would see; words without tags stay exactly as they are.

    Only tags that mail editors write are taken for tags: "2 < 3" and "<Ann>" are words.
    """
    if not _TAG.search(words):
        return words
    flat = _TAG.sub(_break, " ".join(words.split()))
    lines = (" ".join(line.split()) for line in html.unescape(flat).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _break(tag: re.Match[str]) -> str:
    return "" if tag["name"].lower() in _WITHIN_A_LINE else "\n"
