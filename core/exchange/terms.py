"""The words on screen for kinds and stages, so that a file says what a screen says."""

from collections.abc import Mapping
from typing import NamedTuple

from core.domain.decision import Choice
from core.domain.interview import Mode, Purpose
from core.domain.lead import LeadKind
from core.domain.message import Channel
from core.domain.person import Seniority, Tie
from core.domain.step import Stage


class Terms(NamedTuple):
    """A word for each kind; the screens own them and hand them over."""

    stage: Mapping[Stage, str]
    tie: Mapping[Tie, str]
    seniority: Mapping[Seniority, str]
    channel: Mapping[Channel, str]
    mode: Mapping[Mode, str]
    purpose: Mapping[Purpose, str]
    lead: Mapping[LeadKind, str]
    choice: Mapping[Choice, str]
