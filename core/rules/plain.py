"""Sentences of a text, and their words in one plain spelling for rules to look at."""

import re
import unicodedata

_ABBREVIATIONS = r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bProf)(?<!\bSt)(?<!\be\.g)(?<!\bi\.e)"
_WRAPPED = 50
"""A line this long goes on in the next one; a shorter one ended on purpose. In characters."""
_LONGEST = 60
"""Words of a sentence that are looked at together; a text without a full stop costs no more."""

_END = re.compile(rf"(?:{_ABBREVIATIONS}[.?!…]+|[?!]+)[\"'”’)]*(?=\s|$)")
_SHORT_FORMS = {
    "n't": " not", "'m": " am", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would",
    "'s": " is",
}  # fmt: skip
_SHORT = re.compile(r"(?<=\w)(?:n't|'m|'re|'ve|'ll|'d)\b|\b(?<=it|at|ow|ho|re)'s\b")
_WHOLE = {"won't": "will not", "can't": "can not", "shan't": "shall not"}
_WILL_NOT = re.compile(r"\b(?:won't|can't|shan't)(?!\w)")
_SPELLINGS = {
    "cannot": "can not", "cant": "can not", "dont": "do not", "doesnt": "does not",
    "didnt": "did not", "isnt": "is not", "im": "i am", "ive": "i have", "u": "you",
    "ur": "your", "r": "are", "plz": "please", "pls": "please", "gimme": "give me",
    "wanna": "want to", "gonna": "going to", "atm": "at the moment", "wat": "what",
    "waht": "what", "wot": "what", "whats": "what is", "hows": "how is", "wold": "would",
    "cud": "could", "wud": "would", "aply": "apply", "reccomend": "recommend",
    "sombody": "somebody", "someones": "someone", "lookin": "looking", "workin": "working",
    "y'all": "you", "jop": "job", "wich": "which",
}  # fmt: skip
"""Short forms and slips of the finger that are common enough to be read without a thought."""

_LONG_WORDS = (
    "internship", "internships", "apprenticeship", "traineeship", "vacancy", "vacancies",
    "opening", "openings", "position", "positions", "opportunity", "opportunities",
    "resume", "employment", "recruiting", "available", "company", "application", "department",
    "interview", "experience", "attached", "looking", "hiring",
)  # fmt: skip
_TOKEN = re.compile(r"[a-z0-9]+(?:[-'.][a-z0-9]+)*|[,;:?!]|[–—]|\S")


def _with_one_slip(word: str) -> set[str]:
    """Return what is left of a word without one letter, or with two neighbours changed over."""
    places = range(1, len(word))
    less = {word[:i] + word[i + 1 :] for i in places}
    swapped = {word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :] for i in places[1:]}
    return less | swapped


_SLIPS = {slip: word for word in _LONG_WORDS for slip in _with_one_slip(word) if len(slip) > 6}
_SLIPS |= {
    word[:i] + letter + word[i:]: word
    for word in _LONG_WORDS
    for i, letter in enumerate(word)
    if len(word) > 6
}
"""A letter forgotten, doubled, or changed over with the next one, in the long words that matter."""
_SLIPS = {slip: word for slip, word in _SLIPS.items() if slip not in _LONG_WORDS}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text as they stand there, without the space around them."""
    return [
        sentence
        for paragraph in _paragraphs(text)
        for sentence in _split(paragraph)
        if any(sign.isalnum() for sign in sentence)
    ]


def plain(sentence: str) -> str:
    """Return the words in small letters, with one space between them, short forms written out.

    Marks inside a sentence stand alone, as words do. "I’d like résumés, ok?" becomes
    "i would like resumes , ok ?".
    """
    folded = unicodedata.normalize("NFKD", sentence.lower().replace("’", "'").replace("‘", "'"))
    folded = "".join(sign for sign in folded if not unicodedata.combining(sign))
    folded = _WILL_NOT.sub(lambda short: _WHOLE[short.group()], folded)
    folded = _SHORT.sub(lambda short: _SHORT_FORMS[short.group()], folded)
    words = (_SPELLINGS.get(word, word) for word in _TOKEN.findall(folded))
    return " ".join(_SLIPS.get(word, word) for word in words)


def pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern for plain words; line breaks with their indentation are only layout."""
    return re.compile(re.sub(r"\n *", "", text))


def pieces(sentence: str) -> list[str]:
    """Return a plain sentence in stretches that are short enough to be searched with care."""
    words = sentence.split()
    step = _LONGEST * 3 // 4
    starts = range(0, max(1, len(words) - (_LONGEST - step)), step)
    return [" ".join(words[start : start + _LONGEST]) for start in starts]


def _paragraphs(text: str) -> list[str]:
    """Join the lines that only a mail program has broken."""
    found, goes_on = [""], False
    for line in text.splitlines():
        if goes_on and line.strip():
            found[-1] += " " + line.strip()
        else:
            found.append(line.strip())
        goes_on = len(line) >= _WRAPPED
    return found


def _split(paragraph: str) -> list[str]:
    start, found = 0, []
    for end in _END.finditer(paragraph):
        found.append(paragraph[start : end.end()].strip())
        start = end.end()
    return [*found, paragraph[start:].strip()]
