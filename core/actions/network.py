"""Telling one's own network what one is looking into."""

from collections.abc import Iterable
from datetime import datetime

from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.store.errors import Refused
from core.store.transaction import Transaction


def tell_network(
    tx: Transaction,
    person_ids: Iterable[str],
    *,
    body: str,
    channel: Channel,
    now: datetime,
    subject: str = "",
) -> int:
    """Record that these people were told, in these words; return how many.

    Raises:
        Refused: Nobody was chosen, or nothing was written.
    """
    ids = [id for id in dict.fromkeys(person_ids) if tx.get(Person, id)]
    if not ids:
        raise Refused("Please choose whom you told.")
    if not body.strip():
        raise Refused("There are no words yet. Write them first.")
    for id in ids:
        tx.put(
            Message(
                person_id=id,
                kind=MessageKind.ANNOUNCEMENT,
                channel=channel,
                subject=subject.strip() if channel is Channel.EMAIL else "",
                body=body.strip(),
                created=now,
                sent=now,
            )
        )
    tx.label = f"Noted that you told {len(ids)} {'person' if len(ids) == 1 else 'people'}"
    return len(ids)
