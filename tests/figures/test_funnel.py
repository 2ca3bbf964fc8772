import pytest

from core.figures.funnel import funnel
from core.figures.palette import DARK, LIGHT
from core.rules.progress import FunnelRow


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [("Found", 0)],
        [("Found", 8), ("Asked", 5), ("Agreed", 3), ("Talked", 2), ("Thanked", 0)],
        [(f"Step {n}", 200 - n) for n in range(200)],
    ],
    ids=["none", "one", "five", "two hundred"],
)
def test_the_numbers_are_those_of_the_rows_in_their_order(rows):
    (bars,) = funnel([FunnelRow(label=label, count=n) for label, n in rows], LIGHT).data
    assert list(zip(bars.y, bars.x, strict=True)) == rows
    assert bars.texttemplate == "%{x:,}"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_funnel_is_in_the_colours_of_the_theme(colours):
    figure = funnel([FunnelRow(label="Found", count=1)], colours)
    assert figure.data[0].marker.color == colours.accent
    assert figure.layout.font.color == colours.ink


def test_the_funnel_cannot_be_dragged_out_of_sight():
    figure = funnel([FunnelRow(label="Found", count=1)], LIGHT)
    assert figure.layout.dragmode is False
    assert figure.layout.xaxis.fixedrange
    assert figure.layout.yaxis.fixedrange
