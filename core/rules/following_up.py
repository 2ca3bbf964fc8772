"""Everything that follows a talk, part by part, the most pressing part first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct

from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.domain.snooze import Snooze
from core.rules.case import put_off
from core.rules.days import local_day
from core.rules.due import Due, DueKind, Urgency
from core.rules.next_steps import all_steps


class Part(StrEnum):
    """What there is to do after a talk; the order where all press alike."""

    THANK = "thank"
    PROMISES = "promises"
    LEADS = "leads"
    TELL = "tell"
    THINK = "think"
    TOUCH = "touch"


PART_OF: Mapping[DueKind, Part] = MappingProxyType(
    {
        DueKind.THANK: Part.THANK,
        DueKind.KEEP_PROMISE: Part.PROMISES,
        DueKind.AWAIT_PROMISE: Part.PROMISES,
        DueKind.FOLLOW_LEAD: Part.LEADS,
        DueKind.REPORT_BACK: Part.TELL,
        DueKind.TELL_OUTCOME: Part.TELL,
        DueKind.REFLECT: Part.THINK,
        DueKind.KEEP_IN_TOUCH: Part.TOUCH,
    }
)
WORDS_FOR: Mapping[DueKind, MessageKind] = MappingProxyType(
    {
        DueKind.THANK: MessageKind.THANK_YOU,
        DueKind.REPORT_BACK: MessageKind.REPORT_BACK,
        DueKind.TELL_OUTCOME: MessageKind.OUTCOME,
        DueKind.KEEP_IN_TOUCH: MessageKind.KEEP_IN_TOUCH,
    }
)
"""The message that does a step."""
_STAY = (Part.PROMISES, Part.LEADS)
"""What remains in sight when one does not want to be reminded of it."""


class FollowUps(Struct, frozen=True, kw_only=True):
    """What follows the talks."""

    parts: Mapping[Part, tuple[Due, ...]]
    """What waits, the most pressing first; a part in which nothing waits is left out."""
    later: tuple[Due, ...]
    """With whom to be in touch some day, the soonest first."""
    openings: tuple[Lead, ...]
    """Openings that rest until the search is over."""
    followed: tuple[Lead, ...]
    """Leads that were followed, the newest first."""


def follow_ups(
    snapshot: Snapshot, now: datetime, zone: tzinfo, person: Person | None = None
) -> FollowUps:
    """Gather what follows the talks with everybody, or with one person.

    That with everybody is kept with the snapshot, for as long as the steps are the same.
    """
    steps = all_steps(snapshot, now, zone)
    if person:
        return _gathered(snapshot, steps, now, zone, person)
    known: tuple[object, FollowUps] | None = snapshot.derived.get(follow_ups)
    if known is None or known[0] is not steps:
        known = steps, _gathered(snapshot, steps, now, zone, None)
        snapshot.derived[follow_ups] = known
    return known[1]


def _gathered(
    snapshot: Snapshot, steps: Sequence[Due], now: datetime, zone: tzinfo, person: Person | None
) -> FollowUps:
    today = local_day(now, zone)
    found: defaultdict[Part, list[Due]] = defaultdict(list)
    later = []
    for due in steps:
        part = PART_OF.get(due.kind)
        if part is None or (person and due.person_id != person.id):
            continue
        if due.kind is DueKind.KEEP_IN_TOUCH and due.urgency(today) is Urgency.LATER:
            later.append(due)
        elif part in _STAY or not _is_out_of_sight(snapshot, due, now, zone, person):
            found[part].append(due)
    leads = snapshot.leads_from(person.id) if person else snapshot.table(Lead).values()
    return FollowUps(
        parts=_most_pressing_first(found, now, zone),
        later=tuple(sorted(later, key=lambda due: due.day)),
        openings=tuple(each for each in leads if _rests(each)),
        followed=tuple(each for each in leads if each.status is LeadStatus.FOLLOWED)[::-1],
    )


def _is_out_of_sight(
    snapshot: Snapshot, due: Due, now: datetime, zone: tzinfo, person: Person | None
) -> bool:
    """Whoever looks at one person sees also what was put off, but nothing that was put away."""
    snooze = snapshot.get(Snooze, due.key)
    if person:
        return snooze is not None and snooze.until is None
    return put_off(snapshot, due, local_day(now, zone))


def _most_pressing_first(
    found: Mapping[Part, list[Due]], now: datetime, zone: tzinfo
) -> Mapping[Part, tuple[Due, ...]]:
    today = local_day(now, zone)
    urgencies, order = list(Urgency), list(Part)
    sorted_parts = {
        part: tuple(sorted(dues, key=lambda due: (urgencies.index(due.urgency(today)), due.day)))
        for part, dues in found.items()
    }

    def place(part: Part) -> tuple[int, int]:
        return urgencies.index(sorted_parts[part][0].urgency(today)), order.index(part)

    return {part: sorted_parts[part] for part in sorted(sorted_parts, key=place)}


def _rests(lead: Lead) -> bool:
    return lead.kind is LeadKind.OPENING and lead.status is LeadStatus.OPEN
