"""The evidence map: beliefs against conversations."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from core.domain.evidence import Verdict
from core.domain.interview import Interview
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
    figure = go.Figure()
    tint = {
        Verdict.SUPPORTED: colours.accent,
        Verdict.CONTRADICTED: colours.warn,
        Verdict.MIXED: colours.muted,
    }
    columns = {talk.id: place for place, talk in enumerate(found.talks)}
    for verdict, (symbol, label) in _SHAPES.items():
        cells = [
            (columns[id], place, heard.quote, names[id])
            for place, row in enumerate(found.rows)
            for id, heard in row.heard.items()
            if heard.verdict is verdict and id in columns
        ]
        figure.add_scatter(
            x=[cell[0] for cell in cells],
            y=[cell[1] for cell in cells],
            mode="markers",
            name=f"{label} ({SIGN[verdict]})",
            marker={
                "symbol": symbol,
                "size": 15,
                "color": tint[verdict],
                "line": {"width": 2, "color": tint[verdict]},
            },
            customdata=[[broken(name, 36), broken(quote, 36, 7)] for _, _, quote, name in cells],
            hovertemplate=f"%{{customdata[0]}}: {label.lower()}<br>%{{customdata[1]}}"
            "<extra></extra>",
        )
    _axes(figure, found.talks, names, [row.belief.statement for row in found.rows], colours)
    return quiet(figure, colours, FRAME_HEIGHT + ROW_HEIGHT * max(1, len(found.rows)))


def _axes(
    figure: go.Figure,
    talks: Sequence[Interview],
    names: Mapping[str, str],
    statements: Sequence[str],
    colours: Palette,
) -> None:
    figure.update_xaxes(
        tickvals=list(range(len(talks))),
        ticktext=[broken(names[talk.id], 15) for talk in talks],
        range=[-0.5, max(_FEWEST_COLUMNS, len(talks)) - 0.5],
        side="top",
        tickangle=-90,
        gridcolor=colours.line,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(
        tickvals=list(range(len(statements))),
        ticktext=[f"{place}" for place in range(1, len(statements) + 1)],
        range=[len(statements) - 0.5, -0.5],
        gridcolor=colours.line,
        zeroline=False,
        fixedrange=True,
        automargin=True,
    )
