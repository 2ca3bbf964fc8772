"""A template of messages, where the user has changed ours."""

from enum import StrEnum

from core.domain.message import Channel, MessageKind
from core.domain.record import Moment, Name, Record


class Situation(StrEnum):
    """What a template takes into account beside its kind and channel."""

    ANY = "any"
    KNOWN = "known"
    INTRODUCED = "introduced"
    SHARED = "shared"
    """We share a school, an employer or a group."""
    STRANGER = "stranger"
    AGAIN = "again"
    """They asked to be written to again later."""
    FIRST = "first"
    SECOND = "second"
    LAST = "last"
    OPEN = "open"
    """They said yes, and no time is fixed yet."""
    FIXED = "fixed"
    MAY_NAME = "may_name"
    """They sent us to somebody and may be named."""
    NOT_NAMED = "not_named"
    MET = "met"
    NOT_MET = "not_met"


class Template(Record, frozen=True, kw_only=True):
    """The user's own wording; the id is the one `template_id` gives."""

    text: Name
    ours: str
    """Our wording at the time of the change, so that a later one of ours can be noticed."""
    changed: Moment


def template_id(kind: MessageKind, channel: Channel, situation: Situation) -> str:
    """Return the id under which the wording for a purpose, a channel and a situation is kept."""
    return f"{kind}/{channel}/{situation}"


def template_of_id(id: str) -> tuple[MessageKind, Channel, Situation] | None:
    """Return what a template is for, or None where a newer version or a hand wrote the id."""
    try:
        kind, channel, situation = id.split("/")
        return MessageKind(kind), Channel(channel), Situation(situation)
    except ValueError:
        return None
