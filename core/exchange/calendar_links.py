"""Links that open a filled-in entry in Google's or Outlook's calendar on the web."""

from datetime import UTC, date, datetime
from urllib.parse import quote

from core.exchange.clean import clean
from core.rules.calendar_entries import Entry

LIMIT = 1800
"""In characters of a whole link; longer ones are refused by some servers, so the text is cut."""

_MORE = quote("…")
_GOOGLE = "https://calendar.google.com/calendar/render?action=TEMPLATE"
_OUTLOOK = (
    "https://outlook.live.com/calendar/deeplink/compose"
    "?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent"
)


def google(entry: Entry, details: str) -> str:
    """Return a link that offers the entry to Google's calendar."""
    dates = f"{_instant(entry.start):%Y%m%dT%H%M%SZ}/{_instant(entry.end):%Y%m%dT%H%M%SZ}"
    head = f"{_GOOGLE}&text={_summary(entry)}&dates={dates}&location={_place(entry)}&details="
    return head + _within(clean(details), LIMIT - len(head))


def outlook(entry: Entry, details: str) -> str:
    """Return a link that offers the entry to Outlook's calendar."""
    start, end = (f"{_instant(moment):%Y-%m-%dT%H:%M:%SZ}" for moment in (entry.start, entry.end))
    head = (
        f"{_OUTLOOK}&startdt={quote(start, safe='')}&enddt={quote(end, safe='')}"
        f"&subject={_summary(entry)}&location={_place(entry)}&body="
    )
    return head + _within(clean(details), LIMIT - len(head))


def _instant(moment: date) -> datetime:
    assert isinstance(moment, datetime), "only a talk has hours to offer"
    return moment.astimezone(UTC)


def _summary(entry: Entry) -> str:
    return _within(clean(" ".join(entry.summary.split())), 450)


def _place(entry: Entry) -> str:
    return _within(clean(" ".join(entry.place.split())), 650)


def _within(text: str, room: int) -> str:
    """Quote the text, cut where the quoted form has more characters than there is room for."""
    quoted = quote(text, safe="")
    if len(quoted) <= room:
        return quoted
    left, end = room - len(_MORE), 0
    for sign in text:
        left -= len(quote(sign, safe=""))
        if left < 0:
            break
        end += 1
    return quote(text[:end].rstrip(), safe="") + _MORE
