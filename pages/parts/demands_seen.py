"""Progress: what the work of a field asks, and how it looks now."""

import streamlit as st

from core.domain.demand import Demand
from core.domain.field import Field
from core.rules.decision import meeting
from core.rules.demands import DemandSum, demand_sum, open_first
from pages.parts.cards import one_page
from pages.parts.labels import CAN_MEET, DEMAND
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot

_ON_A_PAGE = 12


def demands_seen(field: Field) -> None:
    """Draw how many demands can be met, and each of them, the open ones first."""
    st.header("What the work asks, and how it looks now")
    demands = snapshot().demands_of(field.id)
    if not demands:
        st.caption("You have not noted yet what this work asks of people.")
        link("Note a demand", "research", icon="travel_explore")
        return
    total = demand_sum(demands)
    st.caption(_says(total, len(demands)))
    shown = one_page(open_first(demands), f"demands-page-{field.id}", _ON_A_PAGE)
    st.markdown("\n".join(f"- {_line(each)}" for each in shown))
    if total.open:
        link("Choose questions about the open ones", "questions", icon="checklist")


def _says(total: DemandSum, count: int) -> str:
    demands = "1 demand" if count == 1 else f"{count} demands"
    return (
        f"{demands}: {total.met} you can meet, {total.adjusted} with an adjustment, "
        f"{total.unmet} you cannot meet, {total.open} still open."
    )


def _line(demand: Demand) -> str:
    """Tell what is asked, whether it can be met, and, quieter, how hard it is and who said so."""
    talk = snapshot().interviews.get(demand.interview_id or "")
    level = f"{demand.level} of 5" if demand.level else "how demanding is not known yet"
    heard = f"from {literal(snapshot().people[talk.person_id].name)}" if talk else ""
    about = ", ".join(filter(None, (DEMAND[demand.kind].word, level, heard)))
    can = f":material/{CAN_MEET[demand.can_meet].icon}: {literal(meeting(demand))}"
    return f"{literal(demand.text)}  \n{can}  \n:small[{about}]".replace("\n", "\n  ")
