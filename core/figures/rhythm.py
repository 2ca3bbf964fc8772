"""Week by week: people asked, talked with and thanked, and the goal."""

from collections.abc import Sequence

import plotly.graph_objects as go

from core.figures.layout import ABOVE, hatched, quiet
from core.figures.palette import Palette
from core.rules.rhythm import Week


def rhythm(weeks: Sequence[Week], goal: int, colours: Palette) -> go.Figure:
    """Draw three bars a week, and a line at the goal of people asked in a week."""
    labels = [f"{week.monday.day} {week.monday:%b}" for week in weeks]
    bars = [
        {
            "type": "bar",
            "x": labels,
            "y": counts,
            "name": name,
            "marker": hatched(colour, pattern, colours),
            "hovertemplate": f"Week of %{{x}}: {name.lower()} %{{y}}<extra></extra>",
        }
        for name, counts, colour, pattern in (
            ("Asked", [week.asked for week in weeks], colours.accent, ""),
            ("Talked", [week.talked for week in weeks], colours.warn, "/"),
            ("Thanked", [week.thanked for week in weeks], colours.third, "."),
        )
    ]
    line = {
        "type": "scatter",
        "x": labels,
        "y": [goal] * len(labels),
        "name": f"My goal: ask {goal}",
        "mode": "lines",
        "line": {"color": colours.muted, "dash": "dash", "width": 2},
        "hoverinfo": "skip",
    }
    return quiet(
        [*bars, line],
        colours,
        320,
        x={"showgrid": False, "tickangle": 0, "nticks": 6},
        y={"rangemode": "tozero", "dtick": _step(weeks, goal)},
        barmode="group",
        bargap=0.25,
        legend=ABOVE,
    )


def _step(weeks: Sequence[Week], goal: int) -> int:
    """Return a whole step of the axis that leaves a handful of lines."""
    highest = max([goal, *(max(week.asked, week.talked, week.thanked) for week in weeks)])
    return max(1, -(-highest // 5))
