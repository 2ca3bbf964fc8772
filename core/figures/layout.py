"""What all figures share: quiet, in the theme's colours, and no text of users read as markup."""

import html
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from core.figures.palette import Palette

Figure = go.Figure
ABOVE = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
"""Where the legend stands if the words of the axis stand below."""


def quiet(
    traces: Sequence[Mapping[str, Any]],
    colours: Palette,
    height: int,
    *,
    x: Mapping[str, Any] | None = None,
    y: Mapping[str, Any] | None = None,
    **layout: Any,
) -> go.Figure:
    """Return a figure in our look, with what its two axes have of their own; height in pixels.

    It is made in one go: plotly takes ten times as long to change a figure afterwards.
    """
    # Said for each axis: the theme of the page would draw these words paler than can be read.
    words = {"tickfont": {"color": colours.muted}, "automargin": True, "fixedrange": True}
    base = {
        "height": height,
        "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": colours.ink, "size": 14},
        "legend": {"orientation": "h", "y": -0.02, "yanchor": "top", "x": 0},
        "hoverlabel": {
            "bgcolor": colours.ground,
            "font": {"color": colours.ink},
            "align": "left",
        },
        "dragmode": False,
        "xaxis": words | dict(x or {}),
        "yaxis": words | {"gridcolor": colours.line} | dict(y or {}),
    }
    return go.Figure(data=list(traces), layout=base | layout)


def titled(text: str, colours: Palette) -> dict[str, Any]:
    """Return the title of an axis."""
    return {"text": text, "font": {"color": colours.muted}}


def hatched(colour: str, shape: str, colours: Palette) -> dict[str, Any]:
    """Return the look of a bar that is told from others by its hatching too, as in grey."""
    pattern = {"shape": shape, "fillmode": "overlay", "fgcolor": colours.ground}
    return {"color": colour, "pattern": pattern}


def plain(text: str, most: int = 28) -> str:
    """Return a text that plotly shows literally, cut at `most` characters; it reads HTML tags."""
    line = " ".join(text.split())
    return html.escape(line if len(line) <= most else line[: most - 1] + "…", quote=False)


def broken(text: str, width: int, most_lines: int = 2) -> str:
    """Return a literal text in lines of at most `width` characters; what does not fit is cut."""
    lines = textwrap.wrap(" ".join(text.split()), width) or [""]
    if len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], " ".join(lines[most_lines - 1 :])]
    return "<br>".join(plain(line, width) for line in lines)
