"""The words I introduce myself with, and how long they take to say."""

import streamlit as st

from core.actions.profile import describe_me
from core.rules.speaking import INTRODUCTION_SECONDS, PITCH_SECONDS, spoken_seconds, words_in
from pages.parts.acts import act_quietly
from pages.parts.live_text import live_text
from pages.parts.workspace import snapshot

_WORDS = (
    (
        "introduction",
        "My introduction",
        INTRODUCTION_SECONDS,
        "Who you are, what brings you here, and what you would like to hear. It opens the talk.",
        "My name is … I have worked as … for … years. I am looking into … "
        "and would like to hear what your days are really like.",
    ),
    (
        "pitch",
        "My longer pitch",
        PITCH_SECONDS,
        "For when somebody says: tell me about yourself. A story with a beginning and a wish.",
        "",
    ),
)


def my_words() -> None:
    """Draw the introduction and the pitch with the seconds they take to say."""
    me, pace = snapshot().profile, snapshot().settings.words_per_minute
    for part, label, seconds, what, example in _WORDS:
        live_text(
            label,
            value=getattr(me, part),
            key=f"words-{part}",
            keep=lambda text, part=part: text if act_quietly(describe_me, **{part: text}) else None,
            rows=5,
            placeholder=example,
        )
        text = getattr(snapshot().profile, part)
        st.markdown(f":material/timer: **{_verdict(text, pace, seconds)}**")
        st.caption(f"{what} Kept as you type.")
    st.caption(f"Counted at {pace} words a minute; you can change that on the Data page.")


def _verdict(text: str, pace: int, range_: tuple[int, int]) -> str:
    """Say how long a text takes and what to do about it; the range is in seconds."""
    least, most = range_
    seconds = spoken_seconds(text, pace)
    aim = f"aim for {least} to {most}"
    if not text.strip():
        return f"Nothing written yet: {aim} seconds"
    said = f"{seconds} seconds when spoken"
    if least <= seconds <= most:
        return f"{said}: a good length"
    too_many = words_in(text) - most * pace // 60
    too_few = -(-least * pace // 60) - words_in(text)
    change = f"about {too_many} words too many" if seconds > most else f"room for {too_few} more"
    return f"{said}: {aim} ({change})"
