"""Who may subscribe to my calendar, and how long before a talk it reminds."""

from msgspec.structs import replace

from core.domain.settings import Settings
from core.store.transaction import Transaction


def open_calendar(tx: Transaction, *, secret: str, instead_of: str, timezone: str) -> None:
    """Let calendar programs subscribe at the address with this secret; the older one is void.

    Where the older one is not the one in force any more, a second click was too many.
    """
    if tx.before.settings.calendar_token != instead_of:
        return
    _change(tx, calendar_token=secret, calendar_zone=timezone)
    tx.label = "Renewed the calendar address" if instead_of else "Switched the calendar on"


def close_calendar(tx: Transaction) -> None:
    """Answer nobody any more."""
    _change(tx, calendar_token="")
    tx.label = "Switched the calendar off"


def remind_before(tx: Transaction, minutes: int) -> None:
    """Set how many minutes before a talk the calendar reminds; 0 for never."""
    _change(tx, remind_minutes=minutes)
    tx.label = "Saved when the calendar reminds"


def _change(tx: Transaction, **changes: str | int) -> None:
    tx.put(replace(tx.get(Settings, "settings") or Settings(), **changes))
