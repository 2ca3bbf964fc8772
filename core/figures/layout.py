"""What all figures share: quiet, in the theme's colours, and no text of users read as markup."""

import html
import textwrap
from typing import Any

import plotly.graph_objects as go

from core.figures.palette import Palette

Figure = go.Figure
ABOVE = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
"""Where the legend stands if the words of the axis stand below."""


def quiet(figure: go.Figure, colours: Palette, height: int) -> go.Figure:
    """Give a figure our look; height in pixels."""
    # Said for each axis: the theme of the page would draw these words paler than can be read.
    quiet_words = {"tickfont_color": colours.muted, "title_font_color": colours.muted}
    figure.update_xaxes(quiet_words, automargin=True)
    figure.update_yaxes(quiet_words, automargin=True)
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 16, "t": 8, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"color": colours.ink, "size": 14},
        legend={"orientation": "h", "y": -0.02, "yanchor": "top", "x": 0},
        hoverlabel={"bgcolor": colours.ground, "font": {"color": colours.ink}, "align": "left"},
        dragmode=False,
    )
    return figure


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
