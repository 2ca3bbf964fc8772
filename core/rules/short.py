"""Long words cut to what fits a line, and names to what fits a sentence."""


def shortened(text: str, most: int = 60) -> str:
    """Return the text on one line, cut at `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def short_name(name: str) -> str:
    """Return a name as a sentence has it: "Ada Okafor, RN" is Ada Okafor."""
    return shortened(name.split(",")[0])
