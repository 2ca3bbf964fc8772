"""Where a person stands, derived from what happened between us."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from core.domain.interview import Interview
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from core.domain.snapshot import Snapshot
from core.domain.step import Stage

WAITING = (Stage.ASKED, Stage.CHASING)
"""Where an answer may still come."""
_ASKING = (MessageKind.REQUEST, MessageKind.CHASE)
_CLOSING = (ReplyKind.NO, ReplyKind.NO_ANSWER, ReplyKind.REFERRED)


class Standing(Struct, frozen=True, kw_only=True):
    """The facts about one person that other rules ask for."""

    set_aside: bool
    asked: Message | None
    """The last request or chase sent."""
    chases: int
    """How often we followed up since the last request."""
    reply: Reply | None
    """The last answer to what was asked; an answer to an earlier request does not count."""
    interview: Interview | None
    """The conversation to come, scheduled or not."""
    met: Interview | None
    """The last conversation held."""
    thanks: Message | None
    """The thank-you sent for it."""
    last_sent: datetime | None
    last_contact: datetime | None
    """The last time either side wrote or spoke."""

    @property
    def stage(self) -> Stage:
        """The stage, most telling fact first."""
        if self.set_aside:
            return Stage.CLOSED
        if self.interview and self.interview.starts:
            return Stage.SCHEDULED
        if self.met:
            return self._stage_after_talk()
        if self.reply and self.reply.kind is ReplyKind.YES:
            return Stage.AGREED
        if self.reply and self.reply.kind in _CLOSING:
            return Stage.CLOSED
        if not self.asked:
            return Stage.TO_CONTACT
        return Stage.CHASING if self.chases else Stage.ASKED

    def _stage_after_talk(self) -> Stage:
        if not self.thanks:
            return Stage.MET
        return Stage.THANKED if self.last_sent == self.thanks.sent else Stage.IN_TOUCH


def people_at_stage(snapshot: Snapshot, stage: Stage) -> Sequence[Person]:
    """Return who is at a stage, in the order they were added; kept with the snapshot."""
    return snapshot.once(people_at_stage, lambda: _by_stage(snapshot)).get(stage, ())


def _by_stage(snapshot: Snapshot) -> Mapping[Stage, Sequence[Person]]:
    found: defaultdict[Stage, list[Person]] = defaultdict(list)
    for person in snapshot.people.values():
        found[standing(snapshot, person).stage].append(person)
    return found


def standing(snapshot: Snapshot, person: Person) -> Standing:
    """Derive where a person stands; kept for as long as nothing happens between us."""
    # Of the person themselves only this counts, so a new role or tag costs nothing.
    aside = person.set_aside is not None
    return snapshot.concluded(
        standing, person.id, lambda view: _derive(view, person.id, aside), given=aside
    )


def _derive(snapshot: Snapshot, person_id: str, set_aside: bool) -> Standing:
    sent = sorted((each for each in snapshot.messages_to(person_id) if each.sent), key=_sent)
    asking = [message for message in sent if message.kind in _ASKING]
    requests = [message for message in asking if message.kind is MessageKind.REQUEST]
    interviews = snapshot.interviews_with(person_id)
    replies = snapshot.replies_from(person_id)
    met = max((each for each in interviews if each.held), key=moment_held, default=None)
    heard = [reply.received for reply in replies if reply.kind is not ReplyKind.NO_ANSWER]
    contacts = [_sent(message) for message in sent] + heard + ([moment_held(met)] if met else [])
    contacts += [touch.at for touch in snapshot.touches_with(person_id) if not touch.missed]
    return Standing(
        set_aside=set_aside,
        asked=asking[-1] if asking else None,
        chases=len(asking) - asking.index(requests[-1]) - 1 if requests else len(asking),
        reply=_answer(replies, requests),
        interview=next((each for each in interviews if not each.held and not each.cancelled), None),
        met=met,
        thanks=_thanks(sent, met),
        last_sent=_sent(sent[-1]) if sent else None,
        last_contact=max(contacts, default=None),
    )


def told_since(snapshot: Snapshot, person: Person, kind: MessageKind, since: datetime) -> bool:
    """Return whether a message of a kind was sent to somebody at a moment or after it."""
    return any(
        message.kind is kind and message.sent and message.sent >= since
        for message in snapshot.messages_to(person.id)
    )


def moment_held(interview: Interview) -> datetime:
    """Return when a conversation took place: its end, else its start."""
    return interview.ended or interview.starts or interview.created


def _answer(replies: tuple[Reply, ...], requests: list[Message]) -> Reply | None:
    """Return the newest answer that came after the newest request, or with no request at all."""
    since = _sent(requests[-1]) if requests else None
    fresh = [reply for reply in replies if since is None or reply.received >= since]
    return max(fresh, key=lambda reply: reply.received, default=None)


def _thanks(sent: list[Message], met: Interview | None) -> Message | None:
    thank_yous = [message for message in sent if message.kind is MessageKind.THANK_YOU]
    if not met:
        return None
    return next((m for m in thank_yous if m.interview_id == met.id), None) or next(
        (m for m in thank_yous if m.interview_id is None and _sent(m) >= moment_held(met)), None
    )


def _sent(message: Message) -> datetime:
    assert message.sent is not None
    return message.sent
