"""Contact beside our messages and conversations, written down by hand."""

from datetime import date, datetime, time, tzinfo

from core.domain.message import Channel
from core.domain.person import Person
from core.domain.touch import Direction, Touch
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction


def note_contact(
    tx: Transaction,
    *,
    person_id: str,
    day: date,
    direction: Direction = Direction.BOTH,
    channel: Channel | None = None,
    text: str = "",
    now: datetime,
    zone: tzinfo,
) -> Touch:
    """Note that there was contact on a day, which is at noon, or at this moment where it is today.

    Raises:
        Gone: The person was deleted in the meantime.
        Refused: The day lies ahead.
    """
    person = tx.get(Person, person_id)
    if person is None:
        raise Gone(Person)
    today = now.astimezone(zone).date()
    if day > today:
        raise Refused("That day lies ahead. Note a contact once it has happened.")
    at = now if day == today else datetime.combine(day, time(12), zone)
    tx.label = f"Noted your contact with {person.name}"
    return tx.put(
        Touch(person_id=person_id, at=at, direction=direction, channel=channel, text=text.strip())
    )
