"""Text as it comes from a form, made fit to keep."""

from core.store.errors import Refused

LONGEST_NAME = 300


def one_line(text: str) -> str:
    """Return the text on one line, without spaces around it."""
    return " ".join(text.split())


def required(text: str, sentence: str) -> str:
    """Return the text on one line.

    Raises:
        Refused: With the sentence, where nothing was written, or where it is far too long.
    """
    line = one_line(text)
    if not line:
        raise Refused(sentence)
    if len(line) > LONGEST_NAME:
        raise Refused(f"That is {len(line)} characters long; at most {LONGEST_NAME} fit here.")
    return line
