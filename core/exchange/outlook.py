"""Contacts exported by Outlook: on the web, or on a computer in its own language."""

from collections.abc import Sequence
from functools import lru_cache

from core.exchange import dialect
from core.exchange.column import Layout


def layout(headings: Sequence[str]) -> Layout | None:
    """Return where the columns of Outlook stand, if these are its headings."""
    return dialect.layout(headings, _dialects())


@lru_cache(maxsize=1)
def _dialects() -> tuple[dialect.Dialect, ...]:
    return dialect.dialects("outlook.toml")
