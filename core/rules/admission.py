"""Which workspace a visitor gets; a stranger must never see the file of the machine's owner."""

import ipaddress
from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import urlsplit

from msgspec import Struct

_PROXY_HEADERS = frozenset(
    {
        "cdn-loop",
        "cf-connecting-ip",
        "client-ip",
        "fastly-client-ip",
        "fly-client-ip",
        "forwarded",
        "true-client-ip",
        "via",
    }
)
_PROXY_PREFIXES = (
    "x-client-ip",
    "x-cluster-client-ip",
    "x-envoy-external",
    "x-forwarded",
    "x-original-",
    "x-real-ip",
    "x-proxy",
)
_HOSTING_MARKS = frozenset(
    {
        "STREAMLIT_SHARING_MODE",
        "DYNO",
        "FLY_APP_NAME",
        "K_SERVICE",
        "KUBERNETES_SERVICE_HOST",
        "RAILWAY_ENVIRONMENT",
        "RENDER",
        "SPACE_ID",
        "WEBSITE_SITE_NAME",
    }
)


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
    """Whether somebody stands between the visitor and this server, see `is_forwarded`."""
    hosted: bool
    """Whether this process runs on a hosting platform, see `is_hosted`."""
    mode: str | None
    """INSIDE_VIEW_MODE: "local" or "visitor" overrides the rest."""
    accounts: bool = False
    """Whether the secrets name a database or a sign-in, be it only in part."""


def is_forwarded(headers: Iterable[str]) -> bool:
    """Tell by the names of a request's headers whether a proxy passed it on."""
    names = {name.lower() for name in headers}
    return bool(names & _PROXY_HEADERS) or any(name.startswith(_PROXY_PREFIXES) for name in names)


def is_hosted(environment: Iterable[str]) -> bool:
    """Tell by the names of the environment's variables whether this is a hosting platform."""
    return not _HOSTING_MARKS.isdisjoint(environment)


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
        and (signals.peer is None or is_this_machine(signals.peer))
        and is_this_machine(_host_of(f"//{signals.host}") if signals.host else None)
        and is_this_machine(_host_of(signals.page_url))
    )
    return Place.LOCAL_FILE if here else Place.PRIVATE_SESSION


def may_fetch(signals: Signals) -> bool:
    """Decide whether a program without a page, such as a calendar, may ask for the local file.

    Even where the owner has declared every visit to be local, only this very machine may.
    """
    return (
        place(signals) is Place.LOCAL_FILE
        and not signals.forwarded
        and is_this_machine(signals.peer)
        and is_this_machine(_host_of(f"//{signals.host}") if signals.host else None)
    )


def _host_of(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def is_this_machine(host: str | None) -> bool:
    """Tell whether a host name or address always means the machine that it is used on."""
    if host is None:
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    # A server that listens on both versions sees visitors of version 4 as ::ffff:127.0.0.1.
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback
