"""What can go wrong with a file somebody brings or takes."""


class UnreadableFile(Exception):
    """Nothing of a file can be used; `str(error)` says what is wrong and what to do about it."""


class NotWritable(Exception):
    """Something cannot be said in a format; `str(error)` says what to change."""
