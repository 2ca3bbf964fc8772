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
_CLOSING_MARKS = "\"'”’»)"


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
        each.text.split(",")[0] if each.kind is LeadKind.PERSON else each.text
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
        _paragraph(paragraph, facts, missing) for paragraph in re.split(r"\n\s*\n", body.strip())
    ]
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())
    return Draft(
        subject=_sentence(subject, facts, missing, ends=False),
        body=text,
        missing=tuple(dict.fromkeys(missing)),
    )


def _paragraph(paragraph: str, facts: Mapping[str, str], missing: list[str]) -> str:
    """Fill the lines; a single line that is one part, such as the signature, gets no full stop."""
    lines = [line for line in paragraph.splitlines() if line.strip()]
    signature = len(lines) == 1 and _PART.fullmatch(lines[0].strip()) is not None
    return " ".join(_sentence(line, facts, missing, ends=not signature) for line in lines)


def _sentence(line: str, facts: Mapping[str, str], missing: list[str], *, ends: bool = True) -> str:
    gaps = [part for part in _PART.findall(line) if not facts.get(part, "").strip()]
    if gaps:
        missing.extend(gaps)
        return ""
    text = _PART.sub(lambda match: _inside(match, line, facts), line).strip()
    unfinished = line.rstrip().endswith("}") and text.rstrip(_CLOSING_MARKS)[-1:] not in _ENDS
    if line.lstrip().startswith("{"):
        text = text[:1].upper() + text[1:]
    return f"{text}." if ends and unfinished and len(text.split()) > 1 else text


def _inside(match: re.Match[str], line: str, facts: Mapping[str, str]) -> str:
    """Put a fact into a sentence; its own full stop goes where the sentence goes on."""
    value = " ".join(facts[match.group(1)].split())
    rest = line[match.end() :].strip()
    if rest[:1] in tuple(_ENDS):
        return value.rstrip(_ENDS + " ")
    return value.rstrip(".") if rest else value


def lower_first(text: str) -> str:
    """Return a name as it stands inside a sentence: "Baking" gives "baking".

    "UX research", "R&D" and "Data Science" keep their capitals: half of them would look wrong.
    """
    return text if any(sign.isupper() for sign in text[1:]) else text[:1].lower() + text[1:]


CHANNELS_FOR_REQUESTS = (
    Channel.EMAIL,
    Channel.LINKEDIN_NOTE,
    Channel.LINKEDIN_MESSAGE,
    Channel.PHONE,
    Channel.LETTER,
)
CHANNELS_FOR_THANKS = (Channel.EMAIL, Channel.LINKEDIN_MESSAGE, Channel.CARD)
