"""What was agreed about a talk, worded to stand inside a message to whoever it is with."""

import re
from datetime import tzinfo

from core.domain.interview import Interview, Mode
from core.domain.person import Person

_NUMBER = re.compile(r"\+?\d(?:[ ()./-]{0,2}\d){4,}")
_A_CALL = re.compile(r"\b(?:call|ring|phone|dial)s?\b", re.IGNORECASE)
_THEY_CALL = re.compile(r"\b(?:call|ring|phone)s? me\b", re.IGNORECASE)


def agreed(interview: Interview | None, person: Person, zone: tzinfo) -> dict[str, str]:
    """Return the day, the time, and the place or the number, as named parts of a message."""
    if interview is None or interview.starts is None:
        return {}
    starts = interview.starts.astimezone(zone)
    day = f"{starts:%A} {starts.day} {starts:%B}"
    on_phone = interview.mode is Mode.PHONE
    return {
        "agreed_day": day,
        "agreed_time": f"{day} at {starts:%H:%M}",
        "agreed_place": "" if on_phone else interview.place,
        **(_call(interview.place or person.phone) if on_phone else {}),
    }


def _call(noted: str) -> dict[str, str]:
    """Return the number of a call as whoever calls it, by what was noted.

    "She calls me on 07700 900123" is about them, and cannot stand in a letter to them.
    """
    number = _NUMBER.search(noted)
    only = (number.group() if number else "") if _A_CALL.search(noted) else noted
    return {("agreed_my_phone" if _THEY_CALL.search(noted) else "agreed_phone"): only}
