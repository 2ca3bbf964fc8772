"""One person, as the rules of what is due look at them."""

from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from core.domain.decision import Decision
from core.domain.interview import Interview
from core.domain.lead import Lead
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.promise import Promise
from core.domain.reply import Reply
from core.domain.snapshot import Snapshot
from core.domain.snooze import Snooze
from core.domain.step import Step
from core.rules.days import local_day, say_day
from core.rules.due import Due, DueKind
from core.rules.short import short_name
from core.rules.standing import Standing


class Case(NamedTuple):
    """One person as the rules below look at them."""

    snapshot: Snapshot
    person: Person
    at: Standing
    now: datetime
    zone: tzinfo
    today: date

    @property
    def name(self) -> str:
        return short_name(self.person.name)

    def day(self, moment: datetime) -> date:
        return local_day(moment, self.zone)

    def say(self, day: date) -> str:
        return say_day(day, self.today)

    def due(
        self,
        kind: DueKind,
        step: Step,
        reason: str,
        day: date,
        *,
        grace: int = 1,
        about: Interview | Message | Reply | Lead | Promise | Decision | None = None,
        at_once: bool = False,
    ) -> Due:
        """Make a step about this person; it is overdue `grace` days after its day."""
        key = f"{kind}:{about.id if about else self.person.id}"
        if isinstance(about, Decision):  # the same one is told to several people
            key = f"{key}:{self.person.id}"
        return Due(
            key=key,
            kind=kind,
            step=step,
            reason=reason,
            day=day,
            overdue_on=day + timedelta(days=grace),
            person_id=self.person.id,
            interview_id=about.id if isinstance(about, Interview) else None,
            record_id=about.id if about and not isinstance(about, Interview) else None,
            at_once=at_once,
        )


def draft_of_request(case: Case) -> Message | None:
    """Return words of a request that wait to be sent, or None."""
    return next(
        (
            message
            for message in case.snapshot.messages_to(case.person.id)
            if message.kind is MessageKind.REQUEST and not message.sent and message.body.strip()
        ),
        None,
    )


def put_off(snapshot: Snapshot, due: Due, today: date) -> bool:
    """Tell whether a step was put off to a later day, or put away."""
    snooze = snapshot.get(Snooze, due.key)
    return snooze is not None and (snooze.until is None or today < snooze.until)
