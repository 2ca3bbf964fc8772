"""How easily an English text is read."""

import re

from core.rules.plain import sentences

HARD = 50
"""Below this a text is "difficult" on the scale that comes with the formula."""
FEWEST_WORDS = 40
"""In a shorter text a single long name would decide."""

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
_TWO_IN_ONE = re.compile(
    r"i(?:a(?![ln])|um|o(?!n|us)|et)|[^aeioudt]ie[nt]|scien|eo(?![pu])|crea(?=t)|[dr]eas?$"
    r"|[aeiouy]ing|u(?:el|ent|a(?![lrn]))"
)
"""Vowels side by side that are said one after the other: "idea", "create", "being"."""
_SILENT = re.compile(
    r"(?<=\w[^aeiouy])e(?=(?:ly|ful\w*|less|ment\w*)$)|(?<![sxzcg])(?<!ch|sh)(?<![^aeiouy]l)es$"
    r"|(?<=[^aeiouydtl])ed$|(?<![^aeiouy]l)(?<![aeiouy])e$"
)
"""An "e" that is not said: "time", "asked", "useful"; but "table", "wanted", "places"."""

_NAME = re.compile(r"(?<![.?!…] )(?<!^)(?<!\n)\b[A-Z][\w’'-]+")
_ENGLISH = frozenset({
    "the", "and", "to", "of", "you", "your", "that", "with", "for", "have", "would", "what",
    "this", "these", "are", "is", "from", "who", "how", "my", "i", "at", "about", "be", "it",
    "could", "can", "if", "not", "which", "but", "by", "they", "we",
})  # fmt: skip
_LEAST_ENGLISH = 0.15
"""In English about one word in three is one of these, even in stiff English one in six."""


def reading_ease(text: str) -> float | None:
    """Return the Flesch reading ease, from about 0 (very hard) to 100 (very easy).

    None for texts of fewer than 40 words or in another language than English, which it does not
    measure. Names count as words of two syllables, since nobody can choose an easier one.
    R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
    """
    words = _WORD.findall(_NAME.sub("person", text))
    if len(words) < FEWEST_WORDS or not _is_english(words):
        return None
    spoken = sum(syllables(word) for word in words)
    said = max(1, sum(len(_WORD.findall(each)) > 2 for each in sentences(text)))
    return 206.835 - 1.015 * len(words) / said - 84.6 * spoken / len(words)


def syllables(word: str) -> int:
    """Return about how many syllables an English word has, and at least one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    said = _SILENT.sub("", letters) if len(letters) > 3 else letters
    return max(1, len(_VOWELS.findall(said)) + len(_TWO_IN_ONE.findall(said)))


def _is_english(words: list[str]) -> bool:
    common = sum(word.lower() in _ENGLISH for word in words)
    return common >= _LEAST_ENGLISH * len(words)
