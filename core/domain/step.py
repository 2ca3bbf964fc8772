"""Where somebody stands: the six steps of an informational interview and a person's stage."""

from enum import StrEnum


class Step(StrEnum):
    """The six steps, in order."""

    RESEARCH = "research"
    FIND = "find"
    ASK = "ask"
    PREPARE = "prepare"
    TALK = "talk"
    FOLLOW_UP = "follow_up"


class Stage(StrEnum):
    """A person's stage, in order; derived from what happened and never stored."""

    TO_CONTACT = "to_contact"
    ASKED = "asked"
    CHASING = "chasing"
    AGREED = "agreed"
    SCHEDULED = "scheduled"
    MET = "met"
    THANKED = "thanked"
    IN_TOUCH = "in_touch"
    CLOSED = "closed"
