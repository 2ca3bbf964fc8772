"""The figures wear the colours of the theme."""

import tomllib
from pathlib import Path

import pytest

from core.figures.palette import palette

THEME = tomllib.loads(
    (Path(__file__).parents[1] / ".streamlit" / "config.toml").read_text("utf-8")
)["theme"]


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_figures_take_their_colours_from_the_theme(appearance):
    theme, colours = THEME[appearance], palette(appearance)
    assert colours.ink == theme["textColor"]
    assert colours.muted == theme["grayColor"]
    assert (colours.accent, colours.warn) == tuple(theme["chartCategoricalColors"][:2])
    assert colours.ground == theme["backgroundColor"]
    assert colours.line == theme["borderColor"]


def test_an_unknown_appearance_is_light():
    assert palette(None) == palette("light") != palette("dark")
