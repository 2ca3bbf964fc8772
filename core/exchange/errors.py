"""What can go wrong with a file somebody brings."""


class UnreadableFile(Exception):
    """Nothing of a file can be used; `str(error)` says what is wrong and what to do about it."""
