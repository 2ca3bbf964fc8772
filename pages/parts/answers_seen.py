"""Progress: who answers, how soon, and how good my guesses are."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from core.figures.palette import palette
from core.figures.rates import answer_rates, guesses
from core.rules.rates import FEWEST, Band, Rate, asking, clearly_apart
from pages.parts.chart import chart
from pages.parts.labels import CHANNEL, TIE
from pages.parts.places import link
from pages.parts.workspace import snapshot


def answers_seen() -> None:
    """Draw answer rates by channel and by tie, the time to an answer, and the guesses."""
    every = asking(snapshot())
    if not every.asked:
        st.info("Nobody was asked yet. Here you will see which ways of asking work for you.")
        link("Write to somebody", "outreach", icon="edit")
        return
    with st.container(horizontal=True):
        st.metric("Asked", every.asked, width="content")
        st.metric("Answered", every.answered, width="content")
        st.metric("Still waiting", every.waiting, width="content")
        st.metric("Half of the answers came within", _days(every.days), width="content")
    _rates("By the way you write", every.by_channel, _channels())
    _rates("By how you know them", every.by_tie, {**TIE, None: "Not said"})
    _guesses(every.bands)


def _channels() -> dict[Any, str]:
    return {channel: label.word for channel, label in CHANNEL.items()}


def _days(days: float | None) -> str:
    if days is None:
        return "–"
    return "a day" if days <= 1 else f"{days:.0f} days"


def _rates(title: str, every: Sequence[Rate], words: Mapping[Any, str]) -> None:
    st.header(title)
    found = [rate for rate in every if rate.asked]
    told, few = [r for r in found if not r.too_few], [r for r in found if r.too_few]
    if told:
        chart(
            answer_rates(told, words, palette(st.context.theme.type)),
            _compared(told, words),
            lambda: [_row(title.removeprefix("By ").capitalize(), words[r.key], r) for r in told],
            key=f"rates-{title}",
            numbers="; ".join(f"{words[r.key]}: {r.answered} of {r.asked} answered" for r in told),
        )
    if few:
        others = ", ".join(f"{words[r.key]} ({r.answered} of {r.asked})" for r in few)
        st.caption(f"Too few to tell, under {FEWEST} asked: {others}.")
    if not found:
        st.caption("An answer may still come from everybody you asked.")


def _compared(told: Sequence[Rate], words: Mapping[Any, str]) -> str:
    """Say what may be concluded from the lines, which is often nothing."""
    lines = "Each line shows how far chance alone may move the dot (90%)."
    if len(told) == 1:
        return lines
    apart = clearly_apart(told)
    if apart is None:
        return f"{lines} The lines overlap, so the differences may well be chance."
    best, worst = apart
    return (
        f"{lines} {words[best.key]} is answered more often than {words[worst.key].lower()}, "
        "by more than chance explains."
    )


def _row(kind: str, word: str, rate: Rate) -> dict[str, Any]:
    return {
        kind: word,
        "Asked": rate.asked,
        "Answered": rate.answered,
        "Said yes": rate.agreed,
        "Rate": f"{rate.share:.0%}",
        "90 % interval": f"{rate.low:.0%} to {rate.high:.0%}",
    }


def _guesses(found: Sequence[Band]) -> None:
    st.header("Your guesses")
    told = [band for band in found if not band.too_few]
    if told:
        chart(
            guesses(told, palette(st.context.theme.type)),
            _hit(told),
            lambda: [
                {
                    "Guessed": f"{band.least}–{band.most}%",
                    "Requests": band.count,
                    "Your mean guess": f"{band.guessed:.0%}",
                    "Said yes": f"{band.agreed:.0%}",
                }
                for band in told
            ],
            key="guesses",
            numbers="; ".join(
                f"guesses of {band.least} to {band.most}%: {band.agreed:.0%} of {band.count} yes"
                for band in told
            ),
        )
    else:
        st.caption(
            f"Guess before you send how likely a yes is. From {FEWEST} guesses of one height on, "
            "you see here how right you are."
        )
    if few := [f"{band.least}–{band.most}% ({band.count})" for band in found if band.too_few]:
        st.caption(f"Too few to tell, under {FEWEST} guesses: {', '.join(few)}.")


def _hit(told: Sequence[Band]) -> str:
    count = sum(band.count for band in told)
    guessed = sum(band.guessed * band.count for band in told) / count
    came = sum(band.agreed * band.count for band in told) / count
    more = "more often than" if came > guessed else "less often than"
    compared = "about as often as" if abs(came - guessed) <= _CLOSE else more
    return f"People said yes {compared} you guessed: {came:.0%} against {guessed:.0%}."


_CLOSE = 0.05
"""Up to this difference a guess was right."""
