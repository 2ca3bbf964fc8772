"""Who introduced whom, as a tree read from top to bottom."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from core.figures.layout import ABOVE, broken, plain, quiet
from core.figures.palette import Palette
from core.rules.introductions import Branch

ROW_HEIGHT = 30
FRAME_HEIGHT = 60
COLUMNS = 6
"""Steps of indentation that at least fit beside each other; names reach over several."""
ROOM = 2.1
"""The width for each step of the deepest row: on a phone half of it is needed for the name."""


def network(branches: Sequence[Branch], met: frozenset[str], colours: Palette) -> go.Figure:
    """Draw a row for everybody, set in below whoever introduced them; who was met is filled."""
    at = {each.person.id: (each.depth, row) for row, each in enumerate(branches)}
    marks = [
        _marks(
            label,
            symbol,
            [each for each in branches if (each.person.id in met) is is_met],
            at,
            colours,
        )
        for label, symbol, is_met in (
            ("Met", "circle", True),
            ("Not met yet", "circle-open", False),
        )
    ]
    deepest = max((each.depth for each in branches), default=1)
    return quiet(
        [_lines(branches, at, colours), *marks],
        colours,
        FRAME_HEIGHT + ROW_HEIGHT * max(1, len(branches)),
        x={"visible": False, "range": [0.8, max(COLUMNS, deepest * ROOM)]},
        y={"visible": False, "range": [len(branches) - 0.4, -0.6]},
        legend=ABOVE,
    )


def _marks(
    label: str,
    symbol: str,
    group: Sequence[Branch],
    at: Mapping[str, tuple[int, int]],
    colours: Palette,
) -> dict[str, Any]:
    places = [at[each.person.id] for each in group]
    return {
        "type": "scatter",
        "x": [depth for depth, _ in places],
        "y": [row for _, row in places],
        "mode": "markers+text",
        "name": label,
        "text": [f"  {plain(each.person.name, 24)}" for each in group],
        "textposition": "middle right",
        "marker": {
            "symbol": symbol,
            "size": 12,
            "color": colours.accent,
            "line": {"width": 2, "color": colours.accent},
        },
        "customdata": [_hover(each) for each in group],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _hover(branch: Branch) -> str:
    where = ", ".join(filter(None, (branch.person.role, branch.person.employer)))
    return "<br>".join(broken(text, 36) for text in (branch.person.name, where) if text)


def _lines(
    branches: Sequence[Branch], at: Mapping[str, tuple[int, int]], colours: Palette
) -> dict[str, Any]:
    """Draw from each introducer down, and across to whom they introduced."""
    x: list[float | None] = []
    y: list[float | None] = []
    for each in branches:
        if each.introducer_id and each.introducer_id in at:
            (left, top), (right, bottom) = at[each.introducer_id], at[each.person.id]
            x += [left, left, right, None]
            y += [top, bottom, bottom, None]
    return {
        "type": "scatter",
        "x": x,
        "y": y,
        "mode": "lines",
        "line": {"color": colours.line, "width": 2},
        "hoverinfo": "skip",
        "showlegend": False,
    }
