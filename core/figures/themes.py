"""What each conversation about a field still added."""

from collections.abc import Sequence

import plotly.graph_objects as go

from core.figures.layout import broken, hatched, quiet, titled
from core.figures.palette import Palette


def themes(
    new: Sequence[int], names: Sequence[str], last: int, colours: Palette, count: int = 0
) -> go.Figure:
    """Draw a bar of new themes for each conversation; the `last` ones, looked at, are hatched.

    Where only the last ones of `count` are drawn, they keep their numbers.
    """
    before, earlier = max(0, len(new) - last), max(0, count - len(new))
    bars = [
        {
            "type": "bar",
            "x": list(range(earlier + start + 1, earlier + end + 1)),
            "y": list(new[start:end]),
            "name": label,
            "marker": hatched(colour, pattern, colours),
            "customdata": [broken(name, 36) for name in names[start:end]],
            "hovertemplate": "%{customdata}<br>New themes: %{y}<extra></extra>",
        }
        for label, start, end, colour, pattern in (
            ("Earlier", 0, before, colours.accent, ""),
            ("The last ones", before, len(new), colours.warn, "/"),
        )
    ]
    return quiet(
        bars,
        colours,
        240,
        x={
            "showgrid": False,
            "title": titled("Conversation", colours),
            "dtick": max(1, -(-len(new) // 12)),
            "range": [earlier + 0.4, earlier + max(5, len(new)) + 0.6],
        },
        y={
            "rangemode": "tozero",
            "title": titled("New themes", colours),
            "dtick": max(1, -(-max(new, default=1) // 4)),
        },
        bargap=0.4,
        showlegend=False,
    )
