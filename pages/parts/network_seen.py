"""Progress: who introduced whom."""

import streamlit as st

from core.figures.network import network
from core.figures.palette import palette
from core.rules.introductions import introductions
from core.rules.standing import standing
from pages.parts.chart import chart
from pages.parts.workspace import snapshot


def network_seen() -> None:
    """Draw the introductions, from those I knew outwards."""
    branches = introductions(snapshot())
    if not branches:
        st.info(
            "Nobody has introduced you to anybody yet. Ask at the end of a conversation: "
            "who else should I talk to?"
        )
        return
    introduced = [each for each in branches if each.introducer_id]
    people = snapshot().people
    met = frozenset(
        each.person.id for each in branches if standing(snapshot(), each.person).met is not None
    )
    says = (
        f"{len(introduced)} of your {len(people)} people were introduced by somebody; "
        f"you have met {sum(each.person.id in met for each in introduced)} of them."
    )
    chart(
        network(branches, met, palette(st.context.theme.type)),
        says,
        [
            {
                "Person": each.person.name,
                "Introduced by": people[each.introducer_id].name,
                "Met": "Yes" if each.person.id in met else "Not yet",
            }
            for each in introduced
            if each.introducer_id
        ],
        key="network",
    )
