"""The evidence map: beliefs against conversations."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from core.domain.evidence import Verdict
from core.figures.layout import broken, quiet
from core.figures.palette import Palette
from core.rules.evidence import SIGN, EvidenceMap

ROW_HEIGHT = 40
FRAME_HEIGHT = 170
_FEWEST_COLUMNS = 4
"""Where there are fewer, they stand on the left and not far apart."""
_SHAPES = {
    Verdict.SUPPORTED: ("circle", "Supported"),
    Verdict.CONTRADICTED: ("x", "Contradicted"),
    Verdict.MIXED: ("diamond-open", "Mixed"),
}


def evidence_figure(found: EvidenceMap, names: Mapping[str, str], colours: Palette) -> go.Figure:
    """Draw a mark where a conversation spoke to a belief; `names` by id of the conversation.

    What was heard in other conversations than those of the map is left out.
    """
    columns = {talk.id: place for place, talk in enumerate(found.talks)}
    return quiet(
        [_marks(verdict, found, columns, names, colours) for verdict in _SHAPES],
        colours,
        FRAME_HEIGHT + ROW_HEIGHT * max(1, len(found.rows)),
        x={
            "tickvals": list(columns.values()),
            "ticktext": [broken(names[id], 15) for id in columns],
            "range": [-0.5, max(_FEWEST_COLUMNS, len(columns)) - 0.5],
            "side": "top",
            "tickangle": -90,
            "gridcolor": colours.line,
            "zeroline": False,
        },
        y={
            "tickvals": list(range(len(found.rows))),
            "ticktext": [f"{place}" for place in range(1, len(found.rows) + 1)],
            "range": [len(found.rows) - 0.5, -0.5],
            "zeroline": False,
        },
    )


def _marks(
    verdict: Verdict,
    found: EvidenceMap,
    columns: Mapping[str, int],
    names: Mapping[str, str],
    colours: Palette,
) -> dict[str, Any]:
    """Draw one kind of verdict wherever it was heard, with who said it and in which words."""
    symbol, label = _SHAPES[verdict]
    colour = {Verdict.SUPPORTED: colours.accent, Verdict.CONTRADICTED: colours.warn}.get(
        verdict, colours.muted
    )
    cells = [
        (columns[id], place, heard.quote, names[id])
        for place, row in enumerate(found.rows)
        for id, heard in row.heard.items()
        if heard.verdict is verdict and id in columns
    ]
    return {
        "type": "scatter",
        "x": [cell[0] for cell in cells],
        "y": [cell[1] for cell in cells],
        "mode": "markers",
        "name": f"{label} ({SIGN[verdict]})",
        "marker": {
            "symbol": symbol,
            "size": 15,
            "color": colour,
            "line": {"width": 2, "color": colour},
        },
        "customdata": [[broken(name, 36), broken(quote, 36, 7)] for _, _, quote, name in cells],
        "hovertemplate": f"%{{customdata[0]}}: {label.lower()}<br>%{{customdata[1]}}"
        "<extra></extra>",
    }
