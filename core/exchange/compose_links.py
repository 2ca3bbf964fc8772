"""Links that open a draft in a mail program or on the web, a call, or a text message."""

import re
from urllib.parse import quote

from core.exchange.clean import clean
from core.exchange.keys import phone_key

MAILTO_LIMIT = 1800
"""In characters of the whole link; mail programs cut longer ones short, so offer copying."""

WEB_LIMIT = 8_000
"""In characters: servers are only asked to take links of that length (RFC 9110, section 4.1)."""

_GMAIL = "https://mail.google.com/mail/?view=cm&fs=1"
_OUTLOOK = "https://outlook.live.com/mail/deeplink/compose"
_OUTLOOK_AT_WORK = "https://outlook.cloud.microsoft/mail/deeplink/compose"


def mailto(to: str, subject: str, body: str) -> str:
    """Return a link for the mail program of the computer (RFC 6068: line breaks as CR LF)."""
    return f"mailto:{_line(to)}?subject={_line(subject)}&body={_text(body)}"


def fits_mailto(link: str) -> bool:
    """Tell whether mail programs will take the whole link."""
    return len(link) <= MAILTO_LIMIT


def fits_web(link: str) -> bool:
    """Tell whether a mail service on the web will take the whole link."""
    return len(link) <= WEB_LIMIT


def gmail(to: str, subject: str, body: str) -> str:
    """Return a link that opens a draft in Gmail."""
    return f"{_GMAIL}&to={_line(to)}&su={_line(subject)}&body={_text(body)}"


def outlook(to: str, subject: str, body: str, *, at_work: bool = False) -> str:
    """Return a link that opens a draft in Outlook.com, or in the Outlook of an organisation."""
    base = _OUTLOOK_AT_WORK if at_work else _OUTLOOK
    return f"{base}?mailtouri={quote(mailto(to, subject, body), safe='')}"


def tel(phone: str, region: str | None = None) -> str:
    """Return a link that dials a number (RFC 3966), or "" where the number cannot be dialled.

    The region, such as "GB", is where a number without its country is dialled.
    """
    number = phone_key(phone, region)
    return f"tel:{number}" if number else ""


def sms(phone: str, body: str, region: str | None = None) -> str:
    """Return a link that opens a text message (RFC 5724), or "" where nobody could get it."""
    number = phone_key(phone, region)
    if number is None or ";" in number:  # an extension gets no text messages
        return ""
    return f"sms:{number}?body={_text(body)}"


def _line(text: str) -> str:
    """Quote what must stay on one line, so that it cannot add a header of its own."""
    return quote(clean(" ".join(text.split())), safe="")


def _text(text: str) -> str:
    unbroken = clean(re.sub(r"\r\n?", "\n", text))
    return quote(unbroken.replace("\n", "\r\n"), safe="")
