"""How conversations went, and how confident the next one felt."""

from collections.abc import Sequence

import plotly.graph_objects as go

from core.figures.layout import ABOVE, plain, quiet, titled
from core.figures.palette import Palette
from core.rules.rhythm import Feeling


def feelings_chart(felt: Sequence[Feeling], colours: Palette, last: int | None = None) -> go.Figure:
    """Draw two lines over the conversations in their order, from 1 (hard) to 5 (well).

    `last` is the number of the last of them, where there are earlier ones.
    """
    last = last or len(felt)
    first = last - len(felt) + 1
    numbers = list(range(first, last + 1))
    lines = [
        {
            "type": "scatter",
            "x": numbers,
            "y": values,
            "name": name,
            "mode": "lines+markers",
            "connectgaps": True,
            "line": {"color": colour, "width": 2, "dash": dash},
            "marker": {"symbol": symbol, "size": 10},
            "customdata": [plain(each.person.name, 60) for each in felt],
            "hovertemplate": f"%{{customdata}}: {name.lower()} %{{y}} of 5<extra></extra>",
        }
        for name, values, colour, symbol, dash in (
            ("How it went", [each.went for each in felt], colours.accent, "circle", "solid"),
            (
                "How the next one felt",
                [each.confidence for each in felt],
                colours.warn,
                "diamond",
                "dot",
            ),
        )
    ]
    return quiet(
        lines,
        colours,
        300,
        x={
            "showgrid": False,
            "title": titled("Conversation", colours),
            "dtick": max(1, -(-len(felt) // 12)),
            "range": [first - 0.5, last + 0.5],
        },
        y={
            "range": [0.7, 5.3],
            "tickvals": list(range(1, 6)),
            "ticktext": ["hard 1", "2", "3", "4", "well 5"],
            "zeroline": False,
        },
        legend=ABOVE,
    )
