import tomllib
from itertools import combinations
from math import dist
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
    ("name", "ratio"), [("ink", 4.5), ("muted", 4.5), ("accent", 3), ("warn", 3), ("third", 3)]
)
def test_every_colour_stands_out_from_the_ground(colours, name, ratio):
    one, other = sorted((_light(getattr(colours, name)), _light(colours.ground)))
    assert (other + 0.05) / (one + 0.05) >= ratio


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sees", ["without red", "without green", "without blue"])
def test_series_are_told_apart_by_colour_blind_readers(colours, sees):
    seen = [_as_seen(each, _SIGHT[sees]) for each in (colours.accent, colours.warn, colours.third)]
    for one, other in combinations(seen, 2):
        assert dist(one, other) > 0.08, "enough where shape or hatching tells the series apart too"


_SIGHT = {
    "without red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "without green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "without blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What of red, green and blue is left (Machado, Oliveira and Fernandes, 2009; full severity)."""


def _as_seen(colour, sight):
    """Return the colour in OKLab (B. Ottosson, 2020), where distances are as they look."""
    linear = [min(1, max(0, part)) for part in _times(sight, _linear(colour))]
    return _times(_TO_LAB, [part ** (1 / 3) for part in _times(_TO_CONES, linear)])


def _times(matrix, vector):
    return [sum(w * c for w, c in zip(row, vector, strict=True)) for row in matrix]


_TO_CONES = ((0.4122, 0.5363, 0.0514), (0.2119, 0.6807, 0.1074), (0.0883, 0.2817, 0.6300))
_TO_LAB = ((0.2105, 0.7936, -0.0041), (1.9780, -2.4286, 0.4506), (0.0259, 0.7828, -0.8087))


def _light(colour):
    """Return the relative luminance as WCAG 2 defines it."""
    weights = (0.2126, 0.7152, 0.0722)
    return sum(weight * c for weight, c in zip(weights, _linear(colour), strict=True))


def _linear(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
