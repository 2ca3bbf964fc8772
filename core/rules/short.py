"""Long words cut to what fits a line."""


def shortened(text: str, most: int = 60) -> str:
    """Return the text on one line, cut at `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
