"""Words sent, or about to be sent, to somebody."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from core.domain.record import Moment, Record


class Channel(StrEnum):
    """A way of writing or speaking to somebody."""

    EMAIL = "email"
    LINKEDIN_NOTE = "linkedin_note"
    LINKEDIN_MESSAGE = "linkedin_message"
    PHONE = "phone"
    VOICEMAIL = "voicemail"
    LETTER = "letter"
    CARD = "card"


class MessageKind(StrEnum):
    """Why a message is written."""

    REQUEST = "request"
    CHASE = "chase"
    THANK_YOU = "thank_you"
    REPORT_BACK = "report_back"
    KEEP_IN_TOUCH = "keep_in_touch"
    ANNOUNCEMENT = "announcement"
    """Telling one's own network what one is looking into."""
    ASK_INTRODUCER = "ask_introducer"
    """Asking somebody to put in a word with somebody they know."""
    CONFIRM = "confirm"
    """Writing back after a yes."""
    AFTER_NO = "after_no"
    AFTER_REFERRAL = "after_referral"
    """Thanking somebody for sending us to somebody else."""
    OUTCOME = "outcome"
    """Telling what I decided."""


class Message(Record, frozen=True, kw_only=True):
    """A draft until it is sent; afterwards the exact words, the channel and the time."""

    person_id: str
    kind: MessageKind
    channel: Channel = Channel.EMAIL
    subject: str = ""
    body: str = ""
    interview_id: str | None = None
    about_id: str | None = None
    """Whom an introducer is asked to speak to."""
    guess: Annotated[int, Meta(ge=0, le=100)] | None = None
    """How likely a yes was thought to be, in percent, before sending."""
    created: Moment
    sent: Moment | None = None
