"""How long a text takes to say."""

INTRODUCTION_SECONDS = (15, 30)
PITCH_SECONDS = (60, 90)


def words_in(text: str) -> int:
    """Return the number of words, as text between spaces that holds a letter or a digit."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def spoken_seconds(text: str, words_per_minute: int) -> int:
    """Return the seconds it takes to say a text at a pace, rounded."""
    return round(words_in(text) * 60 / words_per_minute)
