"""Progress: who introduced whom."""

from collections.abc import Sequence

import streamlit as st

from core.figures.network import network
from core.figures.palette import palette
from core.rules.introductions import Branch, introductions, led_to
from core.rules.standing import standing
from pages.parts.cards import one_page
from pages.parts.chart import chart
from pages.parts.workspace import snapshot

ROWS = 40


def network_seen() -> None:
    """Draw the introductions, from those I knew outwards."""
    st.header("Who introduced whom")
    view = snapshot()
    branches = introductions(view)
    if not branches:
        st.info(
            "Nobody has introduced you to anybody yet. Ask at the end of a conversation: "
            "who else should I talk to? Then note on the new person's page who gave you the name."
        )
        return
    introduced = [each for each in branches if each.introducer_id]
    people = view.people
    met = frozenset(
        each.person.id for each in branches if standing(view, each.person).met is not None
    )
    shown = one_page(branches, "network-page", ROWS)
    chart(
        network((*led_to(branches, shown[0]), *shown), met, palette(st.context.theme.type)),
        _says(branches, met),
        lambda: [
            {
                "Person": each.person.name,
                "Introduced by": people[each.introducer_id].name,
                "Met": "Yes" if each.person.id in met else "Not yet",
                "Role": each.person.role,
                "Employer": each.person.employer,
            }
            for each in introduced
            if each.introducer_id
        ],
        key="network",
    )


def _says(branches: Sequence[Branch], met: frozenset[str]) -> str:
    """Say how much came of introductions, and how far they reach."""
    introduced = [each.person.id for each in branches if each.introducer_id]
    people = len(snapshot().people)
    farthest = max(each.depth for each in branches) - 1
    steps = "one introduction" if farthest == 1 else f"{farthest} introductions in a row"
    return (
        f"{len(introduced)} of your {people:,} people were introduced by somebody; you have met "
        f"{len(met.intersection(introduced))} of them. The longest way is {steps}."
    )
