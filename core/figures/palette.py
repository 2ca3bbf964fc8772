"""The colours of the theme, for figures; `.streamlit/config.toml` holds the same ones."""

from typing import NamedTuple


class Palette(NamedTuple):
    """Colours for one appearance."""

    ink: str
    muted: str
    accent: str
    warn: str
    ground: str
    line: str
    third: str
    """A further series, told from accent and warn also by colour-blind readers."""


LIGHT = Palette("#15110c", "#6d655a", "#0f6660", "#b74b11", "#fdfbf7", "#d9cfbf", "#4b96c2")
DARK = Palette("#f4eee4", "#9c9284", "#4fb8ab", "#d9903a", "#161412", "#453f37", "#8fd3f0")


def palette(appearance: str | None) -> Palette:
    """Return the colours for "light" or "dark"; anything else is light."""
    return DARK if appearance == "dark" else LIGHT
