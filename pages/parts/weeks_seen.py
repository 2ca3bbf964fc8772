"""Progress: what was done week by week, and how it felt."""

import streamlit as st

from core.actions.profile import change_settings
from core.figures.feelings import feelings_chart
from core.figures.palette import palette
from core.figures.rhythm import rhythm
from core.rules.rhythm import feelings, weeks
from pages.parts.acts import act
from pages.parts.chart import chart
from pages.parts.clock import today, zone
from pages.parts.workspace import snapshot


def weeks_seen() -> None:
    """Draw the weekly rhythm with the goal, and the confidence from talk to talk."""
    goal = snapshot().settings.weekly_goal
    found = weeks(snapshot(), today(), zone())
    this, met = found[-1], sum(week.asked >= goal for week in found)
    st.subheader("Week by week")
    chosen = st.number_input(
        "My goal: people to ask in a week", 1, 50, goal, key=f"goal-{goal}", width=280
    )
    if chosen != goal and act(change_settings, weekly_goal=int(chosen)):
        st.rerun()
    chart(
        rhythm(found, goal, palette(st.context.theme.type)),
        f"This week so far: {this.asked} asked, {this.talked} talked with, {this.thanked} thanked. "
        f"You reached your goal in {met} of {len(found)} weeks.",
        [
            {
                "Week of": week.monday,
                "Asked": week.asked,
                "Talked": week.talked,
                "Thanked": week.thanked,
            }
            for week in found
        ],
        key="rhythm",
    )
    _feelings()


def _feelings() -> None:
    st.subheader("From one conversation to the next")
    felt = feelings(snapshot())
    if len(felt) < 2:
        st.caption("Two debriefs with a face chosen, and you see here how your confidence grows.")
        return
    first, last = felt[0], felt[-1]
    says = [f"{len(felt)} conversations."]
    if first.went and last.went:
        says.append(f"The first went {first.went} of 5, the last {last.went} of 5.")
    if first.confidence and last.confidence:
        says.append(f"Your confidence: {first.confidence} then, {last.confidence} now.")
    chart(
        feelings_chart(felt, palette(st.context.theme.type)),
        " ".join(says),
        [
            {
                "Conversation with": each.person.name,
                "On": each.when.astimezone(zone()).date(),
                "How it went": each.went,
                "How the next one felt": each.confidence,
            }
            for each in felt
        ],
        key="feelings",
    )
