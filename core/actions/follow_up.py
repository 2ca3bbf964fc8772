"""Promises kept, next steps put off."""

from datetime import date, datetime

from msgspec.structs import replace

from core.domain.promise import Promise
from core.domain.snooze import Snooze
from core.store.transaction import Transaction


def keep_promise(tx: Transaction, promise_id: str, now: datetime) -> None:
    """Mark a promise as kept."""
    tx.change(Promise, promise_id, lambda promise: replace(promise, kept=now))
    tx.label = "Promise kept"


def snooze(tx: Transaction, key: str, until: date | None, words: str = "") -> None:
    """Put a next step off until a day, or away for good where no day is given."""
    tx.put(Snooze(id=key, until=until))
    tx.label = f"Put off: {words}" if until else "Put away"
