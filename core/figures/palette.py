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


LIGHT = Palette("#1f2a2e", "#5c6b70", "#0f6b68", "#b4532a", "#fffdf9", "#d9d5cb")
DARK = Palette("#eef1ee", "#a5b1b0", "#57b8ae", "#f0a070", "#14191b", "#3a4446")


def palette(appearance: str | None) -> Palette:
    """Return the colours for "light" or "dark"; anything else is light."""
    return DARK if appearance == "dark" else LIGHT
