import tomllib
from pathlib import Path

import pytest

from core.figures import palette as module
from core.figures.palette import DARK, LIGHT, palette

CONFIG = tomllib.loads(
    (Path(module.__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8")
)


@pytest.mark.parametrize(
    ("appearance", "expected"), [("light", LIGHT), ("dark", DARK), (None, LIGHT), ("x", LIGHT)]
)
def test_the_appearance_decides_the_colours(appearance, expected):
    assert palette(appearance) is expected


@pytest.mark.parametrize(("appearance", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_colours_are_those_of_the_theme(appearance, colours):
    theme = CONFIG["theme"][appearance]
    assert colours.ink == theme["textColor"]
    assert colours.ground == theme["backgroundColor"]
    assert colours.line == theme["borderColor"]
    assert [colours.accent, colours.warn] == theme["chartCategoricalColors"][:2]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("name", "ratio"), [("ink", 4.5), ("muted", 4.5), ("accent", 3), ("warn", 3)]
)
def test_every_colour_stands_out_from_the_ground(colours, name, ratio):
    one, other = sorted((_light(getattr(colours, name)), _light(colours.ground)))
    assert (other + 0.05) / (one + 0.05) >= ratio


def _light(colour):
    """Return the relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
