"""The funnel: how many people came at least this far."""

from collections.abc import Sequence

import plotly.graph_objects as go

from core.figures.layout import quiet
from core.figures.palette import Palette
from core.rules.progress import FunnelRow


def funnel(rows: Sequence[FunnelRow], colours: Palette) -> go.Figure:
    """Draw a bar for each step of the way, the number written on it."""
    bars = {
        "type": "funnel",
        "y": [row.label for row in rows],
        "x": [row.count for row in rows],
        "texttemplate": "%{x:,}",
        "textposition": "auto",
        "insidetextfont": {"color": colours.ground, "size": 15},
        "outsidetextfont": {"color": colours.ink, "size": 15},
        "marker": {"color": colours.accent},
        "connector": {"fillcolor": colours.line, "line": {"width": 0}},
        "hovertemplate": "%{y}: %{x:,}<extra></extra>",
    }
    return quiet([bars], colours, 300, y={"showgrid": False})
