"""The one place that reads the clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import streamlit as st


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def zone() -> ZoneInfo:
    """Return the visitor's time zone as the browser tells it, else UTC."""
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ValueError, OSError):
        return ZoneInfo("UTC")


def today() -> date:
    """Return the visitor's calendar day."""
    return now().astimezone(zone()).date()
