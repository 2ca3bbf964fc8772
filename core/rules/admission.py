"""Which workspace a visitor gets; a stranger must never see the file of the machine's owner."""

import ipaddress
from enum import StrEnum
from urllib.parse import urlsplit

from msgspec import Struct

PROXY_HEADERS = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
"""Who sends one of these stands between the visitor and this server."""
HOSTING_MARKS = (
    "STREAMLIT_SHARING_MODE",
    "DYNO",
    "K_SERVICE",
    "SPACE_ID",
    "KUBERNETES_SERVICE_HOST",
)
"""Environment variables that hosting platforms set."""


class Place(StrEnum):
    """Where a visitor's work is kept."""

    LOCAL_FILE = "local_file"
    PRIVATE_SESSION = "private_session"
    ACCOUNT = "account"


class Signals(Struct, frozen=True, kw_only=True):
    """What the server can tell about a visitor; None where it cannot."""

    peer: str | None
    """Address of the other end; Streamlit gives None for loopback."""
    host: str | None
    """The Host header."""
    page_url: str | None
    """What the browser's address bar says."""
    forwarded: bool
    """Whether any proxy header is present."""
    hosted: bool
    """Whether this process runs on a hosting platform."""
    mode: str | None
    """INSIDE_VIEW_MODE: "local" or "visitor" overrides the rest."""
    accounts: bool = False
    """Whether the secrets name a database or a sign-in, be it only in part."""


def place(signals: Signals) -> Place:
    """Decide where a visitor's work is kept; anything doubtful is private to the session."""
    if signals.mode == "local":
        return Place.LOCAL_FILE
    if signals.accounts and signals.mode != "visitor":
        return Place.ACCOUNT
    here = (
        signals.mode is None
        and not signals.hosted
        and not signals.forwarded
        and (signals.peer is None or _is_loopback(signals.peer))
        and _is_loopback(_host_of(f"//{signals.host}") if signals.host else None)
        and _is_loopback(_host_of(signals.page_url))
    )
    return Place.LOCAL_FILE if here else Place.PRIVATE_SESSION


def may_fetch(signals: Signals) -> bool:
    """Decide whether a program without a page, such as a calendar, may ask for the local file.

    Even where the owner has declared every visit to be local, only this very machine may.
    """
    return (
        place(signals) is Place.LOCAL_FILE
        and not signals.forwarded
        and _is_loopback(signals.peer)
        and _is_loopback(_host_of(f"//{signals.host}") if signals.host else None)
    )


def _host_of(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _is_loopback(host: str | None) -> bool:
    if host is None:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
