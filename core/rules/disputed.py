"""The questions on which people of one field do not agree, and those not compared yet."""

from typing import NamedTuple

from core.domain.snapshot import Snapshot
from core.rules.answers import Heard, Outcome, heard
from core.rules.fields import talks_about


class Differences(NamedTuple):
    """What people of a field answered to the same question, where more than one did."""

    disputed: tuple[Heard, ...]
    """They differ, as I judged myself; the question with most answers first."""
    to_compare: tuple[Heard, ...]
    """Whether they agree has not been said yet, or not of the newest answer."""


def differences_about(snapshot: Snapshot, field_id: str) -> Differences:
    """Return where people who can tell about a field differ, or might."""
    talks = {each.id for each in talks_about(snapshot, field_id)}
    shared = sorted(
        (
            each
            for each in heard(snapshot).values()
            if each.comparable and any(answer.interview_id in talks for answer in each.noted)
        ),
        key=lambda each: (-len(each.noted), each.text.casefold()),
    )
    return Differences(
        disputed=tuple(each for each in shared if each.outcome is Outcome.DISPUTED),
        to_compare=tuple(each for each in shared if each.outcome is Outcome.ANSWERED),
    )
