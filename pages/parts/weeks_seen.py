"""Progress: what was done week by week, and how it felt."""

from collections.abc import Iterable, Sequence
from statistics import fmean

import streamlit as st

from core.actions.profile import change_settings
from core.figures.feelings import feelings_chart
from core.figures.palette import palette
from core.figures.rhythm import rhythm
from core.rules.rhythm import Feeling, feelings, weeks
from pages.parts.acts import act
from pages.parts.chart import chart
from pages.parts.clock import today, zone
from pages.parts.workspace import snapshot

DRAWN = 20
"""Conversations whose faces fit on a phone; the table has them all."""


def weeks_seen() -> None:
    """Draw the weekly rhythm with the goal, and the confidence from talk to talk."""
    goal = snapshot().settings.weekly_goal
    found = weeks(snapshot(), today(), zone())
    this, met = found[-1], sum(week.asked >= goal for week in found)
    st.header("Week by week")
    chosen = st.number_input(
        "My goal: people to ask in a week", 1, 50, goal, key=f"goal-{goal}", width=280
    )
    if chosen != goal and act(change_settings, weekly_goal=int(chosen)):
        st.rerun()
    chart(
        rhythm(found, goal, palette(st.context.theme.type)),
        f"This week so far: {this.asked} asked, {this.talked} talked with, {this.thanked} thanked. "
        f"You reached your goal in {met} of {len(found)} weeks.",
        lambda: [
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
    st.header("From one conversation to the next")
    felt = feelings(snapshot())
    if len(felt) < 2:
        st.caption("Two debriefs with a face chosen, and you see here how your confidence grows.")
        return
    chart(
        feelings_chart(felt[-DRAWN:], palette(st.context.theme.type), len(felt)),
        _how_it_felt(felt),
        lambda: [
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


def _how_it_felt(felt: Sequence[Feeling]) -> str:
    """Compare the first faces with the last: one pair of talks alone says little."""
    some = min(3, len(felt) // 2)
    said = [f"{len(felt)} conversations, from 1 (hard) to 5 (well)."]
    if len(felt) > DRAWN:
        said = [f"The last {DRAWN} of {said[0]}"]
    for words, part in (("They went", "went"), ("Your confidence after them", "confidence")):
        begun, now = (_mean(getattr(each, part) for each in f) for f in (felt[:some], felt[-some:]))
        if begun and now:
            said.append(f"{words}: {begun:.2g} at first, {now:.2g} lately.")
    return " ".join(said)


def _mean(faces: Iterable[int | None]) -> float | None:
    known = [face for face in faces if face is not None]
    return fmean(known) if known else None
