"""Answer rates with their intervals, and guesses beside what became of them."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from core.figures.layout import ABOVE, broken, hatched, quiet
from core.figures.palette import Palette
from core.rules.rates import Band, Rate

ROW_HEIGHT = 64
FRAME_HEIGHT = 60


def answer_rates(rates: Sequence[Rate], words: Mapping[Any, str], colours: Palette) -> go.Figure:
    """Draw a dot and its 90 % interval for each group that is large enough to tell."""
    told = [rate for rate in rates if not rate.too_few]
    dots = {
        "type": "scatter",
        "x": [rate.share for rate in told],
        "y": list(range(len(told))),
        "mode": "markers",
        "marker": {"size": 14, "color": colours.accent},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [rate.high - rate.share for rate in told],
            "arrayminus": [rate.share - rate.low for rate in told],
            "color": colours.accent,
            "thickness": 3,
            "width": 8,
        },
        "customdata": [[rate.answered, rate.asked] for rate in told],
        "hovertemplate": "%{customdata[0]} of %{customdata[1]} answered<extra></extra>",
    }
    return quiet(
        [dots],
        colours,
        FRAME_HEIGHT + ROW_HEIGHT * max(1, len(told)),
        x={
            "range": [-0.04, 1.04],
            "tickformat": ".0%",
            "tickvals": [0, 0.25, 0.5, 0.75, 1],
            "showgrid": True,
            "gridcolor": colours.line,
            "zeroline": False,
        },
        y={
            "tickvals": list(range(len(told))),
            "ticktext": [
                f"{broken(words[rate.key], 17)}<br>{rate.answered} of {rate.asked}" for rate in told
            ],
            "range": [len(told) - 0.5, -0.5],
            "showgrid": False,
            "zeroline": False,
        },
    )


def guesses(bands: Sequence[Band], colours: Palette) -> go.Figure:
    """Draw what was guessed beside what came, band by band."""
    labels = [f"{band.least}–{band.most}%" for band in bands]
    bars = [
        {
            "type": "bar",
            "x": labels,
            "y": values,
            "name": name,
            "marker": hatched(colour, pattern, colours),
            "hovertemplate": f"Guesses of %{{x}}: {name.lower()} %{{y:.0%}}<extra></extra>",
        }
        for name, values, colour, pattern in (
            ("You guessed", [band.guessed for band in bands], colours.third, "."),
            ("Said yes", [band.agreed for band in bands], colours.accent, ""),
        )
    ]
    return quiet(
        bars,
        colours,
        300,
        x={"showgrid": False, "type": "category"},
        y={"range": [0, 1.02], "tickformat": ".0%", "dtick": 0.25},
        barmode="group",
        bargap=0.35,
        legend=ABOVE,
    )
