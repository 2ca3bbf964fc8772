"""Where phone numbers without a country are dialled, for this visitor."""

import streamlit as st

from core.actions.profile import change_settings
from core.exchange.region import code_of, guess, regions
from pages.parts.acts import act_quietly
from pages.parts.workspace import snapshot


def region() -> str | None:
    """Return the region that was chosen, else the one the browser's time zone lies in."""
    return snapshot().settings.region or guess(st.context.timezone, st.context.locale)


def choose_region(key: str) -> None:
    """Draw the choice of a region; it is kept in the settings."""
    codes, here = list(regions()), region()
    chosen = st.selectbox(
        "Phone numbers without a country code are from",
        codes,
        index=codes.index(here) if here in codes else None,
        format_func=lambda code: f"{regions()[code]} ({code_of(code)})",
        placeholder="Choose a country",
        key=key,
        help="Helps to see that 020 7946 0018 and +44 20 7946 0018 are one number.",
        width=360,
    )
    if chosen and chosen != here and act_quietly(change_settings, region=chosen):
        st.rerun()
