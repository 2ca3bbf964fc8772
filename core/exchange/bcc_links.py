"""Links that open one message to many people, who do not see each other's addresses."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from core.exchange.compose_links import fits_mailto, gmail, mailto

_ADDRESS = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@,;<>\"]+")


class Batch(NamedTuple):
    """As many people as one link can carry."""

    addresses: tuple[str, ...]
    mail: str
    gmail: str


def usable_address(text: str) -> str:
    """Return the address, or "" where the text is none and would break a whole batch."""
    line = text.strip()
    return line if _ADDRESS.fullmatch(line) else ""


def bcc_batches(addresses: Iterable[str], subject: str, body: str) -> tuple[Batch, ...]:
    """Return links that together reach every address once; none where the words are too long.

    Mail programs cut long links short, so each stays within what they take.
    """
    usable = {found.casefold(): found for each in addresses if (found := usable_address(each))}
    batches: list[Batch] = []
    waiting: list[str] = []
    for address in usable.values():
        if waiting and not fits_mailto(_mail([*waiting, address], subject, body)):
            batches.append(_batch(waiting, subject, body))
            waiting = []
        waiting.append(address)
    if waiting:
        batches.append(_batch(waiting, subject, body))
    return tuple(batches) if all(fits_mailto(each.mail) for each in batches) else ()


def _batch(addresses: list[str], subject: str, body: str) -> Batch:
    address = f"{gmail('', subject, body)}&bcc={_joined(addresses)}"
    return Batch(tuple(addresses), _mail(addresses, subject, body), address)


def _mail(addresses: list[str], subject: str, body: str) -> str:
    return mailto("", subject, body).replace("mailto:?", f"mailto:?bcc={_joined(addresses)}&", 1)


def _joined(addresses: list[str]) -> str:
    """Join as RFC 6068 wants it: the comma between addresses stays, all else is quoted."""
    return ",".join(quote(each, safe="@") for each in addresses)
