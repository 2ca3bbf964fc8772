"""What somebody is known by in every file: a profile, an address, a number."""

import re
import unicodedata
from urllib.parse import unquote

import phonenumbers

_SLUG = re.compile(r"(?:^|[/.])linkedin\.com/(?:[a-z]{2}/|mwlite/)?in/([^/?#\s]+)", re.IGNORECASE)
_FEWEST_DIGITS = 8
"""As many digits at the end of a number as tell it apart in any country."""


def profile_key(link: str) -> str | None:
    """Return the lower-cased `/in/` slug of a LinkedIn address, percent-decoded."""
    match = _SLUG.search(link.strip())
    if not match:
        return None
    try:
        return composed(unquote(match[1], errors="strict")).lower()
    except UnicodeDecodeError:
        return match[1].lower()


def email_key(email: str) -> str | None:
    """Return an address as it is compared; letter case is ignored, as mail providers do."""
    key = composed(email.strip()).casefold()
    return key if "@" in key else None


def phone_key(phone: str, region: str | None = None) -> str | None:
    """Return a number as E.164, with `;ext=` (RFC 3966) where it has an extension.

    Without a region, such as "GB", only numbers that begin with + can be read. None if the
    number cannot exist; colleagues behind one switchboard are told apart by their extension.
    """
    if region is None and "+" not in phone:
        return None
    try:
        number = phonenumbers.parse(phone, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{written};ext={number.extension}" if number.extension else written


def last_digits(phone: str) -> str | None:
    """Return the end of a number, by which one without its country can be compared."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) < _FEWEST_DIGITS:
        return None
    return "".join(str(unicodedata.decimal(digit)) for digit in digits[-_FEWEST_DIGITS:])


def composed(text: str) -> str:
    """Write ö one way, whether it came as one character or as o and two dots."""
    return unicodedata.normalize("NFC", text)
