"""Progress: who answers, how soon, and how good my guesses are."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from core.figures.palette import palette
from core.figures.rates import answer_rates, guesses
from core.rules.rates import FEWEST, bands, rates
from core.rules.rounds import Round, days_to_answer, rounds
from pages.parts.chart import chart
from pages.parts.labels import CHANNEL, TIE
from pages.parts.workspace import snapshot


def answers_seen() -> None:
    """Draw answer rates by channel and by tie, the time to an answer, and the guesses."""
    every = rounds(snapshot())
    if not every:
        st.info("Nobody was asked yet. Here you will see which ways of asking work for you.")
        return
    answered, waiting = sum(r.answered for r in every), sum(r.waiting for r in every)
    days = days_to_answer(every)
    with st.container(horizontal=True):
        st.metric("Asked", len(every), width="content")
        st.metric("Answered", answered, width="content")
        st.metric("Still waiting", waiting, width="content")
        st.metric("Half answer within", _days(days), width="content")
    _rates("By the way you write", every, lambda r: r.request.channel, _channels())
    _rates("By how you know them", every, lambda r: r.person.tie, {**TIE, None: "Not said"})
    _guesses(every)


def _channels() -> dict[Any, str]:
    return {channel: label.word for channel, label in CHANNEL.items()}


def _days(days: float | None) -> str:
    if days is None:
        return "–"
    return "a day" if days <= 1 else f"{days:.0f} days"


def _rates(
    title: str,
    every: tuple[Round, ...],
    by: Callable[[Round], Any],
    words: Mapping[Any, str],
) -> None:
    st.subheader(title)
    found = [rate for rate in rates(every, by) if rate.asked]
    told, few = [r for r in found if not r.too_few], [r for r in found if r.too_few]
    says = "; ".join(f"{words[r.key]}: {r.answered} of {r.asked} answered" for r in told)
    if told:
        chart(
            answer_rates(told, words, palette(st.context.theme.type)),
            f"{says}. The lines show how far chance alone may move each of them (90 %).",
            [
                {
                    title.removeprefix("By ").capitalize(): words[r.key],
                    "Asked": r.asked,
                    "Answered": r.answered,
                    "Said yes": r.agreed,
                    "Rate": f"{r.answered / r.asked:.0%}",
                    "90 % interval": f"{r.low:.0%} to {r.high:.0%}",
                }
                for r in told
            ],
            key=f"rates-{title}",
        )
    if few:
        others = ", ".join(f"{words[r.key]} ({r.asked})" for r in few)
        st.caption(f"Too few to tell, under {FEWEST}: {others}.")


def _guesses(every: tuple[Round, ...]) -> None:
    st.subheader("Your guesses")
    found = bands(every)
    told = [band for band in found if not band.too_few]
    if not told:
        st.caption(
            f"Guess before you send how likely a yes is. From {FEWEST} guesses of one height on, "
            "you see here how right you are."
        )
        return
    count = sum(band.count for band in told)
    guessed = sum(band.guessed * band.count for band in told) / count
    came = sum(band.agreed * band.count for band in told) / count
    more = "more often than" if came > guessed + 0.05 else "less often than"
    compared = "about as often as" if abs(came - guessed) <= 0.05 else more
    chart(
        guesses(told, palette(st.context.theme.type)),
        f"People said yes {compared} you guessed: {came:.0%} against {guessed:.0%}.",
        [
            {
                "Guessed": f"{band.least}–{band.most} %",
                "Requests": band.count,
                "Your mean guess": f"{band.guessed:.0%}",
                "Said yes": f"{band.agreed:.0%}",
            }
            for band in told
        ],
        key="guesses",
    )
