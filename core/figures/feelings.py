"""How conversations went, and how confident the next one felt."""

from collections.abc import Sequence

import plotly.graph_objects as go

from core.figures.layout import ABOVE, plain, quiet
from core.figures.palette import Palette
from core.rules.rhythm import Feeling


def feelings_chart(felt: Sequence[Feeling], colours: Palette) -> go.Figure:
    """Draw two lines over the conversations in their order, from 1 (hard) to 5 (very well)."""
    figure = go.Figure()
    numbers = list(range(1, len(felt) + 1))
    for name, values, colour, symbol, dash in (
        ("How it went", [each.went for each in felt], colours.accent, "circle", "solid"),
        (
            "How the next one felt",
            [each.confidence for each in felt],
            colours.warn,
            "diamond",
            "dot",
        ),
    ):
        figure.add_scatter(
            x=numbers,
            y=values,
            name=name,
            mode="lines+markers",
            connectgaps=True,
            line={"color": colour, "width": 2, "dash": dash},
            marker={"symbol": symbol, "size": 10},
            customdata=[plain(each.person.name, 60) for each in felt],
            hovertemplate=f"%{{customdata}}: {name.lower()} %{{y}} of 5<extra></extra>",
        )
    figure.update_xaxes(
        fixedrange=True,
        showgrid=False,
        title="Conversation",
        dtick=max(1, -(-len(felt) // 12)),
        range=[0.5, len(felt) + 0.5],
    )
    figure.update_yaxes(
        fixedrange=True, gridcolor=colours.line, range=[0.7, 5.3], dtick=1, zeroline=False
    )
    return quiet(figure, colours, 300).update_layout(legend=ABOVE)
