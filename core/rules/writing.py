"""What to write to somebody now: for which purpose, in which situation, and by which way."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.settings import Settings
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.domain.template import Situation
from core.rules.facts import may_mention, relation
from core.rules.standing import WAITING, Standing, standing

_WRITTEN = (Channel.EMAIL, Channel.LINKEDIN_MESSAGE)
_ANY = (Situation.ANY,)
CHANNELS: Mapping[MessageKind, tuple[Channel, ...]] = MappingProxyType(
    {
        MessageKind.REQUEST: (
            Channel.EMAIL,
            Channel.LINKEDIN_NOTE,
            Channel.LINKEDIN_MESSAGE,
            Channel.PHONE,
            Channel.VOICEMAIL,
            Channel.LETTER,
        ),
        MessageKind.CHASE: (*_WRITTEN, Channel.PHONE, Channel.VOICEMAIL, Channel.LETTER),
        MessageKind.ASK_INTRODUCER: (*_WRITTEN, Channel.PHONE),
        MessageKind.CONFIRM: (*_WRITTEN, Channel.PHONE),
        MessageKind.THANK_YOU: (*_WRITTEN, Channel.CARD),
    }
)
"""The ways offered for a purpose; any other is written."""
SITUATIONS: Mapping[MessageKind, tuple[Situation, ...]] = MappingProxyType(
    {
        MessageKind.REQUEST: (
            Situation.KNOWN,
            Situation.INTRODUCED,
            Situation.SHARED,
            Situation.STRANGER,
            Situation.AGAIN,
        ),
        MessageKind.CHASE: (Situation.FIRST, Situation.SECOND, Situation.LAST),
        MessageKind.CONFIRM: (Situation.OPEN, Situation.FIXED),
        MessageKind.AFTER_REFERRAL: (Situation.MAY_NAME, Situation.NOT_NAMED),
        MessageKind.KEEP_IN_TOUCH: (Situation.MET, Situation.NOT_MET),
    }
)
"""The situations in which a purpose has words of its own."""
_STAGE_KINDS: Mapping[Stage, tuple[MessageKind, ...]] = MappingProxyType(
    {
        Stage.TO_CONTACT: (MessageKind.REQUEST,),
        Stage.ASKED: (MessageKind.CHASE,),
        Stage.CHASING: (MessageKind.CHASE,),
        Stage.AGREED: (MessageKind.CONFIRM,),
        Stage.SCHEDULED: (MessageKind.CONFIRM,),
        Stage.MET: (MessageKind.THANK_YOU,),
    }
)
_LATER_ON = (MessageKind.KEEP_IN_TOUCH, MessageKind.REPORT_BACK, MessageKind.OUTCOME)
_AFTER: Mapping[ReplyKind, MessageKind] = MappingProxyType(
    {ReplyKind.NO: MessageKind.AFTER_NO, ReplyKind.REFERRED: MessageKind.AFTER_REFERRAL}
)


def channels_for(kind: MessageKind) -> tuple[Channel, ...]:
    """Return the ways of writing offered for a purpose."""
    return CHANNELS.get(kind, _WRITTEN)


def situations_for(kind: MessageKind) -> tuple[Situation, ...]:
    """Return the situations in which there are words of their own for a purpose."""
    return SITUATIONS.get(kind, _ANY)


def kinds_for(snapshot: Snapshot, person: Person) -> tuple[MessageKind, ...]:
    """Return what one may write to a person now, the most fitting first."""
    at = standing(snapshot, person)
    if at.stage in WAITING and _is_later(at):
        return (MessageKind.REQUEST,)
    if at.stage is Stage.CLOSED:
        return _kinds_when_closed(snapshot, person, at)
    return _STAGE_KINDS.get(at.stage, _LATER_ON)


def kind_for(snapshot: Snapshot, person: Person) -> MessageKind:
    """Return what one would write to a person now."""
    return kinds_for(snapshot, person)[0]


def situation_for(snapshot: Snapshot, person: Person, kind: MessageKind) -> Situation:
    """Return the situation that a message to a person is written in."""
    at = standing(snapshot, person)
    if kind is MessageKind.REQUEST:
        return Situation.AGAIN if _is_later(at) else relation(person)
    if kind is MessageKind.CHASE:
        return _chase(at.chases, snapshot.settings)
    if kind is MessageKind.CONFIRM:
        fixed = at.interview is not None and at.interview.starts is not None
        return Situation.FIXED if fixed else Situation.OPEN
    if kind is MessageKind.AFTER_REFERRAL:
        return Situation.MAY_NAME if may_mention(snapshot, person) else Situation.NOT_NAMED
    if kind is MessageKind.KEEP_IN_TOUCH:
        return Situation.MET if at.met else Situation.NOT_MET
    return Situation.ANY


def channel_for(
    snapshot: Snapshot, person: Person, kind: MessageKind, drafts: tuple[Message, ...] = ()
) -> Channel:
    """Return the way to begin with: that of the newest draft, a call to chase, or theirs."""
    options = channels_for(kind)
    wished = [draft.channel for draft in reversed(drafts)]
    if kind is MessageKind.CHASE:
        if person.phone and snapshot.settings.chase_by_phone:
            wished.append(Channel.PHONE)
        asked = standing(snapshot, person).asked
        wished += [asked.channel] if asked else []
    if person.preferred_channel:
        wished.append(person.preferred_channel)
    if not person.email and person.phone and not person.profile_link:
        wished.append(Channel.PHONE)
    if not person.email and person.profile_link:
        wished.append(Channel.LINKEDIN_MESSAGE)
    return next((channel for channel in wished if channel in options), Channel.EMAIL)


def written_since(
    snapshot: Snapshot, person: Person, kind: MessageKind, since: datetime | None
) -> bool:
    """Return whether a message of a kind was sent after a moment, or at all."""
    return any(
        message.kind is kind and message.sent and (since is None or message.sent >= since)
        for message in snapshot.messages_to(person.id)
    )


def _is_later(at: Standing) -> bool:
    return at.reply is not None and at.reply.kind is ReplyKind.LATER


def _chase(before: int, settings: Settings) -> Situation:
    """The tone changes from chase to chase; where only one is sent, it is a first one."""
    if before == 0:
        return Situation.FIRST
    return Situation.LAST if before + 1 >= settings.most_chases else Situation.SECOND


def _kinds_when_closed(snapshot: Snapshot, person: Person, at: Standing) -> tuple[MessageKind, ...]:
    answer = _AFTER.get(at.reply.kind) if at.reply else None
    if at.met:
        return (*_LATER_ON, MessageKind.REQUEST)
    if answer is None or at.reply is None:
        return (MessageKind.REQUEST, MessageKind.KEEP_IN_TOUCH)
    rest = (MessageKind.REPORT_BACK, MessageKind.REQUEST)
    done = written_since(snapshot, person, answer, at.reply.received)
    return (*rest, answer) if done else (answer, *rest)
