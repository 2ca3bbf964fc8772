"""A field, occupation or industry somebody looks into."""

from enum import StrEnum

from msgspec import Struct

from core.domain.record import Moment, Name, Record


class FieldStatus(StrEnum):
    """How the person stands towards a field."""

    EXPLORING = "exploring"
    PURSUING = "pursuing"
    SET_ASIDE = "set_aside"


class Source(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place where the field was, or will be, read about."""

    title: Name
    link: str = ""
    read: bool = False
    notes: str = ""


class Field(Record, frozen=True, kw_only=True):
    """A field with why it attracts and where it was read about."""

    name: Name
    why: str = ""
    status: FieldStatus = FieldStatus.EXPLORING
    sources: tuple[Source, ...] = ()
    created: Moment
