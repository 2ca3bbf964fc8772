"""Everybody as the rows of a table: what is known of them, and where things stand in words."""

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.exchange.terms import Terms
from core.rules.days import local_day
from core.rules.due import Due
from core.rules.standing import standing

CONTACT = frozenset({"Email", "Phone", "Profile link", "Preferred way"})
"""The columns by which somebody could be reached."""

Cell = str | int | date | None
Rows = Sequence[Mapping[str, Cell]]

HEADINGS = (
    "Name",
    "Pronunciation",
    "Role",
    "Employer",
    "Fields",
    "Stage",
    "Next step",
    "Last contact",
    "Known through",
    "Introduced by",
    "May be named",
    "In common",
    "Why them",
    "Intimidating (1 to 5)",
    "Tags",
    "Email",
    "Phone",
    "Profile link",
    "Preferred way",
    "Notes",
    "Brought in from",
    "Added",
    "Set aside",
    "Greeting",
    "Seniority",
    "Left this work",
    "In touch every (days)",
    "To share",
)


def people_rows(
    snapshot: Snapshot, due: Sequence[Due], terms: Terms, zone: tzinfo, *, contact: bool = True
) -> Rows:
    """Return a row for each person, with or without the ways to reach them."""
    steps: dict[str | None, str] = {}
    for each in due:
        steps.setdefault(each.person_id, each.reason)
    rows = (_row(snapshot, each, steps, terms, zone) for each in snapshot.people.values())
    return [
        {heading: row[heading] for heading in HEADINGS if contact or heading not in CONTACT}
        for row in rows
    ]


def headings(rows: Rows) -> tuple[str, ...]:
    """Return the headings of a table; a table without rows has all of them."""
    return tuple(rows[0]) if rows else HEADINGS


def _row(
    snapshot: Snapshot,
    person: Person,
    steps: Mapping[str | None, str],
    terms: Terms,
    zone: tzinfo,
) -> Mapping[str, Cell]:
    at = standing(snapshot, person)
    introducer = snapshot.people.get(person.introducer_id or "")
    fields = (snapshot.fields[id].name for id in person.field_ids)
    channel = person.preferred_channel
    return {
        "Name": person.name,
        "Pronunciation": person.pronunciation,
        "Greeting": person.greet_as,
        "Role": person.role,
        "Seniority": terms.seniority[person.seniority] if person.seniority else "",
        "Left this work": "yes" if person.has_left else "",
        "Employer": person.employer,
        "Fields": "; ".join(fields),
        "Stage": terms.stage[at.stage],
        "Next step": steps.get(person.id, ""),
        "Last contact": local_day(at.last_contact, zone) if at.last_contact else None,
        "Known through": terms.tie[person.tie] if person.tie else "",
        "Introduced by": introducer.name if introducer else "",
        "May be named": ("yes" if person.may_name_introducer else "no") if introducer else "",
        "In common": person.common_ground,
        "Why them": person.why,
        "Intimidating (1 to 5)": person.intimidation,
        "Tags": "; ".join(person.tags),
        "Email": person.email,
        "Phone": person.phone,
        "Profile link": person.profile_link,
        "Preferred way": terms.channel[channel] if channel else "",
        "Notes": person.notes,
        "Brought in from": person.source,
        "Added": local_day(person.created, zone),
        "Set aside": local_day(person.set_aside, zone) if person.set_aside else None,
        "In touch every (days)": person.keep_in_touch_days,
        "To share": person.to_share,
    }
