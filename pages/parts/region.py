"""The country the visitor is in, as far as anybody can tell."""

import re

import streamlit as st

from pages.parts.workspace import snapshot


def region() -> str | None:
    """Return the chosen country, else the one the browser's language names, such as "GB"."""
    return snapshot().settings.holidays_of[:2] or region_of_browser()


def region_of_browser() -> str | None:
    """Return the country in the language of the browser: "en-GB" is spoken in "GB"."""
    match = re.search(r"-([A-Z]{2})\b", st.context.locale or "")
    return match[1] if match else None
