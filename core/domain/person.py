"""Somebody who could tell what a field or an employer is really like."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from core.domain.message import Channel
from core.domain.record import Moment, Name, Record


class Tie(StrEnum):
    """How we know somebody."""

    FRIEND = "friend"
    FAMILY = "family"
    FORMER_COLLEAGUE = "former_colleague"
    TEACHER = "teacher"
    CLASSMATE_OR_ALUMNI = "classmate_or_alumni"
    PROFESSIONAL_ASSOCIATION = "professional_association"
    EXPERT_DIRECTORY = "expert_directory"
    SOCIAL_NETWORK = "social_network"
    MET_BY_CHANCE = "met_by_chance"
    INTRODUCED = "introduced"


class Seniority(StrEnum):
    """How far along somebody is in their work."""

    STARTING = "starting"
    EXPERIENCED = "experienced"
    LEADING = "leading"


class Person(Record, frozen=True, kw_only=True):
    """A contact. The employer is kept as written, so imports need not fill the ranked list."""

    name: Name
    pronunciation: str = ""
    greet_as: str = ""
    """How to address them after "Dear", where the name alone would get it wrong: "Satō-san"."""
    role: str = ""
    employer: str = ""
    seniority: Seniority | None = None
    """None where the role has to tell."""
    has_left: bool = False
    """Whether they no longer do this work; who left sees what insiders do not say."""
    field_ids: tuple[str, ...] = ()
    tie: Tie | None = None
    email: str = ""
    phone: str = ""
    profile_link: str = ""
    preferred_channel: Channel | None = None
    common_ground: str = ""
    """What we have in common, worded to follow "we": "both studied in Leeds"."""
    why: str = ""
    """Why them, worded to follow "because": "you moved from teaching into this work"."""
    intimidation: Annotated[int, Meta(ge=1, le=5)] | None = None
    """1 easy to write to … 5 frightening; begin with the least."""
    introducer_id: str | None = None
    may_name_introducer: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""
    keep_in_touch_days: Annotated[int, Meta(ge=0, le=730)] | None = None
    """Days without contact before a word to them falls due; 0: never, None: as in the settings."""
    to_share: str = ""
    """Something to tell or send them with the next message that keeps us in touch."""
    source: str = ""
    """Where the record came from, such as "LinkedIn"; empty when typed in."""
    set_aside: Moment | None = None
    created: Moment

    @property
    def intimidating(self) -> int:
        """How hard it is taken to be to write to them; in the middle while nothing was said."""
        return self.intimidation or 3
