"""How somebody is reached from their page, and whether an address looks right."""

import re
from urllib.parse import quote

from email_validator import EmailNotValidError, validate_email

from core.exchange.clean import clean
from core.exchange.keys import phone_key

_FEWEST_DIGITS = 3
_RESERVED = ("example", "invalid", "localhost", "test")
"""Endings that reach nobody, used in examples; in themselves they are written rightly."""


def mail_link(email: str) -> str:
    """Return a link that begins a mail, or "" where there is no address."""
    address = clean("".join(email.split()))
    return f"mailto:{quote(address, safe='@')}" if "@" in address else ""


def call_link(phone: str, region: str | None = None) -> str:
    """Return a link that dials: E.164 where the number can be read so (RFC 3966), else as written.

    The region, such as "GB", is where numbers without a country are dialled.
    """
    number = phone_key(phone, region)
    if number:
        return f"tel:{number}"
    digits = re.sub(r"[^\d+*#]", "", phone, flags=re.ASCII)
    return f"tel:{quote(digits, safe='+')}" if len(digits) >= _FEWEST_DIGITS else ""


def doubt_about_email(email: str) -> str:
    """Return in a sentence what looks wrong about an address, or ""; nothing is looked up."""
    address = email.strip()
    if not address:
        return ""
    before, at, domain = address.rpartition("@")
    if not at:
        return "An email address has an @ in it, and this one does not."
    if not before or not domain:
        return "Something is missing before or after the @."
    if "." not in domain:
        return "The part after the @ looks unfinished, such as a missing .com or .org."
    if domain.rpartition(".")[2].casefold() in _RESERVED:
        domain += ".info"
    try:
        validate_email(f"{before}@{domain}", check_deliverability=False)
    except EmailNotValidError:
        return "Something in this address may be mistyped."
    return ""
