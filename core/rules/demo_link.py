"""The link that opens the sample, told by the page one is on."""

from urllib.parse import urlsplit, urlunsplit

from core.rules.admission import is_this_machine

LONGEST = 500
"""Characters; nobody types more, and a code of more is hard to read."""


def demo_link(page_url: str | None, screen: str) -> str | None:
    """Return the link to the sample for somebody on a screen; None where it cannot be told."""
    try:
        parts = urlsplit(page_url or "")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    path = parts.path.removesuffix(screen)
    link = urlunsplit((parts.scheme, f"{host}{port}", path if path else "/", "demo", ""))
    return link if len(link) <= LONGEST else None


def opens_only_here(link: str) -> bool:
    """Tell whether the link leads to the very machine of whoever opens it."""
    return is_this_machine(urlsplit(link).hostname)
