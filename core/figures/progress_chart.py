"""The progress chart: people against the six steps."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from core.domain.step import Step
from core.figures.layout import broken, plain, quiet
from core.figures.palette import Palette
from core.rules.progress import Mark, ProgressRow

ROW_HEIGHT = 34
FRAME_HEIGHT = 160
"""On a phone the names of the steps stand upright, and the legend takes three lines."""
NAME_WIDTH = 15
"""Characters in a line of a name: on a phone the six columns need their room."""

# Shape and size tell the marks apart, so that the chart reads in grey as well.
_SHAPES = {
    Mark.DONE: ("circle", 15, "Done"),
    Mark.NEXT: ("circle-open", 15, "Next"),
    Mark.OVERDUE: ("triangle-up", 16, "Overdue"),
    Mark.AHEAD: ("circle", 5, "Ahead"),
    Mark.CLOSED: ("line-ew-open", 11, "Closed"),
}
_NOWHERE = [None]
"""Where a mark is drawn that nobody has, so that the legend still explains it."""


def progress_chart(
    rows: Sequence[ProgressRow], words: Mapping[Step, str], colours: Palette
) -> go.Figure:
    """Draw a row a person and a column a step; `words` names the steps."""
    return quiet(
        [_marks(mark, rows, words, colours) for mark in _SHAPES],
        colours,
        FRAME_HEIGHT + ROW_HEIGHT * max(1, len(rows)),
        x={
            "categoryorder": "array",
            "categoryarray": [words[step] for step in Step],
            "range": [-0.5, len(Step) - 0.5],
            "side": "top",
            "autotickangles": [0, -90],
            "showgrid": False,
        },
        y={
            "tickvals": list(range(len(rows))),
            "ticktext": [broken(row.person.name, NAME_WIDTH) for row in rows],
            "range": [len(rows) - 0.5, -0.5],
            "zeroline": False,
        },
    )


def _marks(
    mark: Mark, rows: Sequence[ProgressRow], words: Mapping[Step, str], colours: Palette
) -> dict[str, Any]:
    """Draw one kind of mark wherever it stands."""
    shape, size, label = _SHAPES[mark]
    colour = _colour(mark, colours)
    points = [
        (step, place)
        for place, row in enumerate(rows)
        for step, found in row.marks.items()
        if found is mark
    ]
    return {
        "type": "scatter",
        "x": [words[step] for step, _ in points] or _NOWHERE,
        "y": [place for _, place in points] or _NOWHERE,
        "customdata": [[plain(rows[place].person.name, 80), label] for _, place in points],
        "hovertemplate": "%{customdata[0]}<br>%{x}: %{customdata[1]}<extra></extra>",
        "mode": "markers",
        "name": label,
        "marker": {
            "symbol": shape,
            "size": size,
            "color": colour,
            "line": {"width": 3, "color": colour},
        },
    }


def _colour(mark: Mark, colours: Palette) -> str:
    return {
        Mark.DONE: colours.accent,
        Mark.NEXT: colours.accent,
        Mark.OVERDUE: colours.warn,
    }.get(mark, colours.muted)
