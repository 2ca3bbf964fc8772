"""A first draft from a template: one sentence a line, and a sentence with a gap is left out."""

import re
from collections.abc import Mapping
from datetime import tzinfo
from enum import StrEnum

from msgspec import Struct

from core.domain.interview import Interview
from core.domain.lead import LeadKind
from core.domain.message import Channel
from core.domain.person import Person, Tie
from core.domain.promise import PromisedBy
from core.domain.snapshot import Snapshot
from core.rules.days import local_day
from core.rules.names import first_name
from core.rules.standing import moment_held

_PART = re.compile(r"\{(\w+)\}")
_ENDS = ".?!,:;…"


class Relation(StrEnum):
    """What connects us with somebody; each has a template of its own."""

    KNOWN = "known"
    INTRODUCED = "introduced"
    SHARED = "shared"
    STRANGER = "stranger"


class Draft(Struct, frozen=True, kw_only=True):
    """A text to begin with, and the named parts whose sentences were left out."""

    subject: str
    body: str
    missing: tuple[str, ...] = ()


def relation(person: Person) -> Relation:
    """Decide which template speaks to somebody."""
    if person.introducer_id and person.may_name_introducer:
        return Relation.INTRODUCED
    if person.tie in (Tie.FRIEND, Tie.FAMILY, Tie.FORMER_COLLEAGUE, Tie.TEACHER):
        return Relation.KNOWN
    if (
        person.tie in (Tie.CLASSMATE_OR_ALUMNI, Tie.PROFESSIONAL_ASSOCIATION)
        or person.common_ground
    ):
        return Relation.SHARED
    return Relation.STRANGER


def request_facts(snapshot: Snapshot, person: Person) -> dict[str, str]:
    """Return the named parts of a request, "" where unknown; abilities are never among them."""
    me = snapshot.profile
    introducer = snapshot.people.get(person.introducer_id or "")
    field_id = person.field_ids[0] if person.field_ids else me.focus_field_id
    field = snapshot.fields.get(field_id or "")
    return {
        "their_name": first_name(person.name),
        "their_full_name": person.name,
        "their_role": person.role,
        "their_employer": person.employer,
        "my_name": me.name,
        "my_background": me.background,
        "my_goal": me.goal,
        "field": lower_first(field.name) if field else "",
        "introducer": introducer.name if introducer and person.may_name_introducer else "",
        "common_ground": person.common_ground,
        "why_them": person.why,
        "minutes": str(snapshot.settings.minutes),
    }


def thank_you_facts(snapshot: Snapshot, interview: Interview, zone: tzinfo) -> dict[str, str]:
    """Return the named parts of a thank-you, drawn from the debrief of that conversation."""
    person = snapshot.people[interview.person_id]
    debrief = interview.debrief
    learned = [*(debrief.learned if debrief else ()), "", ""]
    promises = [
        each.text
        for each in snapshot.promises_with(person.id)
        if each.interview_id == interview.id and each.by is PromisedBy.ME
    ]
    leads = [
        each.text
        for each in snapshot.leads_from(person.id)
        if each.interview_id == interview.id and each.kind is not LeadKind.OPENING
    ]
    return request_facts(snapshot, person) | {
        "met_on": f"{local_day(moment_held(interview), zone):%A}",
        "learned_1": learned[0],
        "learned_2": learned[1],
        "advice": debrief.advice if debrief else "",
        "lead": leads[0] if leads else "",
        "promise": promises[0] if promises else "",
    }


def fill(template: str, facts: Mapping[str, str]) -> Draft:
    """Fill a template; lines that need a fact we do not have are left out and their parts named."""
    head, _, body = template.strip().partition("\n")
    subject = ""
    if head.startswith("Subject:"):
        subject = head.removeprefix("Subject:").strip()
    else:
        body = template.strip()
    missing: list[str] = []
    paragraphs = [
        " ".join(_sentence(line, facts, missing) for line in paragraph.splitlines() if line.strip())
        for paragraph in re.split(r"\n\s*\n", body.strip())
    ]
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())
    return Draft(
        subject=_sentence(subject, facts, missing, ends=False),
        body=text,
        missing=tuple(dict.fromkeys(missing)),
    )


def _sentence(line: str, facts: Mapping[str, str], missing: list[str], *, ends: bool = True) -> str:
    gaps = [part for part in _PART.findall(line) if not facts.get(part, "").strip()]
    if gaps:
        missing.extend(gaps)
        return ""
    alone = _PART.sub("", line).strip() != ""
    text = _PART.sub(lambda match: _inside(match, line, facts), line).strip()
    unfinished = text and text[-1] not in _ENDS and alone and line.rstrip().endswith("}")
    return f"{text}." if ends and unfinished and len(text.split()) > 1 else text


def _inside(match: re.Match[str], line: str, facts: Mapping[str, str]) -> str:
    """Put a fact into a sentence; its own full stop goes where the sentence goes on."""
    value = " ".join(facts[match.group(1)].split())
    goes_on = line[match.end() :].strip() != ""
    return value.rstrip(".") if goes_on else value


def lower_first(text: str) -> str:
    """Return a name as it stands inside a sentence; "UX research" and "IT" keep their capitals."""
    head = text[:2]
    return text if len(head) == 2 and head[1].isupper() else text[:1].lower() + text[1:]


CHANNELS_FOR_REQUESTS = (
    Channel.EMAIL,
    Channel.LINKEDIN_NOTE,
    Channel.LINKEDIN_MESSAGE,
    Channel.PHONE,
    Channel.LETTER,
)
CHANNELS_FOR_THANKS = (Channel.EMAIL, Channel.LINKEDIN_MESSAGE, Channel.CARD)
