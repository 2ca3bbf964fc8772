"""What I am looking into, as a sentence for a message, however shortly it was written down."""

import re

_MAX_WORDS = 10
"""What is longer is left as it was written."""
_ABOUT_ME = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")
_WISH = re.compile(
    r"(?:to\s+)?(?:find|learn|change|move|understand|see|hear|become|get|start|explore|decide"
    r"|know|work|help|switch|return|go|leave|build|make|discover|meet|try)\b",
    re.IGNORECASE,
)
_THINKING = re.compile(r"(?!(?:engineer|market|nurs|bank|teach|account|train)ing\b)\w+ing\s", re.I)
"""Doing something, as in "moving into energy"; a trade such as engineering is none."""


def goal_sentence(goal: str) -> str:
    """Return a goal as a whole sentence.

    "Renewable energy" becomes "I am looking into renewable energy."; whoever wrote a sentence
    about themselves, or more than ten words, is taken at their word.
    """
    words = " ".join(goal.split()).rstrip(".")
    if not words or _ABOUT_ME.search(words) or len(words.split()) > _MAX_WORDS:
        return goal
    if words[-1] in "!?…" or ". " in words:
        return goal
    inside = words if words[:2].isupper() else words[:1].lower() + words[1:]
    if _WISH.match(words):
        return f"I would like {inside if inside.startswith('to ') else f'to {inside}'}."
    if _THINKING.match(words):
        return f"I am thinking about {inside}."
    return f"I am looking into {inside}."
