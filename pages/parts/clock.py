"""The one place that reads the clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def zone() -> ZoneInfo:
    """Return the visitor's time zone as the browser tells it, else UTC."""
    return zone_named(st.context.timezone) or ZoneInfo("UTC")


def zone_named(name: str | None) -> ZoneInfo | None:
    """Return a zone by its IANA name, or None where nobody knows it here."""
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def today() -> date:
    """Return the visitor's calendar day."""
    return now().astimezone(zone()).date()
