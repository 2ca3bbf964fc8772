"""Calendar entries of a search, described by the brief of each conversation."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.exchange.brief_text import brief_text
from core.exchange.ics import fingerprint, ics
from core.rules.brief_sheet import brief_sheet
from core.rules.calendar_entries import Entry, coming_entries, entries_of, every_entry

ZoneNamed = Callable[[str], tzinfo | None]
"""Gives a zone by its IANA name, or None where nobody knows it."""


class CalendarFile:
    """Makes calendar files of one state of a search."""

    def __init__(
        self, snapshot: Snapshot, zone: tzinfo, zone_named: ZoneNamed, etiquette: Sequence[str]
    ) -> None:
        self.snapshot = snapshot
        self.zone = zone
        self.zone_named = zone_named
        self.etiquette = etiquette

    def of_one(self, interview: Interview, now: datetime) -> bytes:
        """Return the file with one conversation, its preparation and its thank-you."""
        person = self.snapshot.people[interview.person_id]
        entries = entries_of(self.snapshot, interview, person, self.zone)
        return ics(entries, self.described, now=now)

    def of_all(self, now: datetime) -> bytes:
        """Return the file with everything that lies ahead."""
        return ics(coming_entries(self.snapshot, now, self.zone), self.described, now=now)

    def to_keep(self, now: datetime) -> bytes:
        """Return the file with what was held as well as what lies ahead."""
        return ics(every_entry(self.snapshot, now, self.zone), self.described, now=now)

    def fingerprint(self, now: datetime) -> str:
        """Return what changes when the file with everything does."""
        return fingerprint(coming_entries(self.snapshot, now, self.zone), self.described)

    def described(self, entry: Entry) -> str:
        """Return the text of an entry: the brief, unless the talk is over."""
        interview = self.snapshot.interviews[entry.interview_id]
        person = self.snapshot.people[entry.person_id]
        if interview.held:
            return ""
        return self.brief(interview, person)

    def brief(self, interview: Interview, person: Person) -> str:
        """Return the brief as text."""
        sheet = brief_sheet(
            self.snapshot,
            interview,
            person,
            mine=self.zone,
            theirs=self.zone_named(interview.their_zone),
            etiquette=self.etiquette,
        )
        return brief_text(sheet)
