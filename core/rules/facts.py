"""The named parts of a message: what we know, worded to stand inside a sentence."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from core.domain.decision import Choice
from core.domain.field import Field, FieldStatus
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind
from core.domain.person import Person, Tie
from core.domain.promise import PromisedBy
from core.domain.snapshot import Snapshot
from core.domain.template import Situation
from core.rules.agreed import agreed
from core.rules.days import local_day
from core.rules.goal import goal_sentence
from core.rules.helped import untold
from core.rules.loops import open_loops, pointed_to, say_outcome
from core.rules.names import first_name, spoken
from core.rules.standing import moment_held, standing

_TITLE = re.compile(r"(?:(prof(?:essor)?|dr|doctor)\b\.?\s*)+", re.IGNORECASE)
_HONORIFIC = re.compile(r"(mr|mrs|ms|miss|mx|madame|mme|herr|frau)\b\.?\s+(?=\S)", re.IGNORECASE)
_SPELT_IN_ORDER = ("LATIN", "CYRILLIC", "GREEK")
"""Scripts in which the first word of a name is the one to greet somebody with."""
_BEGINS_A_CLAUSE = re.compile(
    r"(?:You|Your|They|Both|We|Of|It|The|My|Met|Share|Work|Study|Sing|Know|Belong|\w+ed)\b"
)
_NOUN_PHRASE = re.compile(r"(?:[A-Z]|(?:the|a|an|our|one)\b)")
_CHOICE = {FieldStatus.PURSUING: Choice.PURSUE, FieldStatus.SET_ASIDE: Choice.SET_ASIDE}
"""The choice that a field's status speaks of."""
_SHARED_BY_TIE = {
    Tie.CLASSMATE_OR_ALUMNI: "studied at the same place",
    Tie.PROFESSIONAL_ASSOCIATION: "belong to the same professional association",
}


def relation(person: Person) -> Situation:
    """Decide which template speaks to somebody: what connects us with them."""
    if person.introducer_id and person.may_name_introducer:
        return Situation.INTRODUCED
    if person.tie in (Tie.FRIEND, Tie.FAMILY, Tie.FORMER_COLLEAGUE, Tie.TEACHER):
        return Situation.KNOWN
    if person.tie in _SHARED_BY_TIE or person.common_ground:
        return Situation.SHARED
    return Situation.STRANGER


def is_close(person: Person) -> bool:
    """Return whether one writes to somebody as to a friend."""
    return person.tie in (Tie.FRIEND, Tie.FAMILY)


def request_facts(snapshot: Snapshot, person: Person) -> dict[str, str]:
    """Return the named parts of a request, "" where unknown; abilities are never among them."""
    me = snapshot.profile
    introducer = snapshot.people.get(person.introducer_id or "")
    field = _field(snapshot, person)
    address = _address(person)
    return {
        "greeting": f"{'Hello' if is_close(person) else 'Dear'} {address}",
        "hello": f"Hello {address}",
        "their_name": address,
        "their_full_name": spoken(person.name),
        "their_role": person.role,
        "their_employer": person.employer,
        "my_name": me.name,
        "my_background": me.background,
        "my_goal": goal_sentence(me.goal),
        "my_phone": me.phone,
        "field": inside_a_sentence(field.name) if field else "",
        "introducer": introducer.name if introducer and person.may_name_introducer else "",
        "common_ground": after_we(person.common_ground) or _shared_by_tie(person),
        "why_them": _after_because(person.why),
        "minutes": str(snapshot.settings.minutes),
    }


def announcement_facts(snapshot: Snapshot) -> dict[str, str]:
    """Return the named parts of what I tell my whole network: about me, and nobody else."""
    me = snapshot.profile
    field = snapshot.fields.get(me.focus_field_id or "")
    return {
        "my_name": me.name,
        "my_background": me.background,
        "my_goal": goal_sentence(me.goal),
        "field": inside_a_sentence(field.name) if field else "",
        "minutes": str(snapshot.settings.minutes),
    }


def story_facts(snapshot: Snapshot, person: Person, now: datetime, zone: tzinfo) -> dict[str, str]:
    """Return the named parts that come from what happened since the request."""
    at = standing(snapshot, person)
    today = local_day(now, zone)
    asked = at.asked.sent if at.asked else None
    sent_to = _named(snapshot, person)
    return {
        "asked_when": say_ago(local_day(asked, zone), today) if asked else "",
        "answered_when": say_ago(local_day(at.reply.received, zone), today) if at.reply else "",
        "named": sent_to.text.split(",")[0] if sent_to else "",
        "decision": _decided(snapshot, person),
        "share": person.to_share,
        **_came(snapshot, person),
        **agreed(at.interview, person, zone),
    }


def may_mention(snapshot: Snapshot, person: Person) -> bool:
    """Return whether somebody who sent us to somebody else said that we may name them."""
    lead = _named(snapshot, person)
    return lead is not None and lead.may_name_giver


def thank_you_facts(snapshot: Snapshot, interview: Interview, zone: tzinfo) -> dict[str, str]:
    """Return the named parts of a thank-you, drawn from the debrief of that conversation."""
    person = snapshot.people[interview.person_id]
    debrief = interview.debrief
    learned = [*(debrief.learned if debrief else ()), "", ""]
    promises = [
        each.text
        for each in snapshot.promises_with(person.id)
        if each.interview_id == interview.id and each.by is PromisedBy.ME and not each.kept
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
        "lead": _listed(leads),
        "promise": promises[0] if promises else "",
    }


def _listed(names: Sequence[str]) -> str:
    """Return names as a list inside a sentence: "Amaka, Ngozi and Femi"."""
    *most, last = names or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def say_ago(day: date, today: date) -> str:
    """Return how long ago a day is, as one says it in a letter."""
    past = (today - day).days
    for least, words in (
        (60, f"in {day:%B}" if day.year == today.year else f"in {day:%B} {day.year}"),
        (28, "some weeks ago"),
        (12, "two weeks ago" if past < 19 else "three weeks ago"),
        (7, "last week"),
        (2, "a few days ago"),
        (1, "yesterday"),
    ):
        if past >= least:
            return words
    return "earlier today"


def inside_a_sentence(text: str) -> str:
    """Return a name as it stands inside a sentence: "Baking" gives "baking".

    "UX research", "R&D" and "Data Science" keep their capitals: half of them would look wrong.
    """
    return text if any(sign.isupper() for sign in text[1:]) else text[:1].lower() + text[1:]


def _field(snapshot: Snapshot, person: Person) -> Field | None:
    field_id = person.field_ids[0] if person.field_ids else snapshot.profile.focus_field_id
    return snapshot.fields.get(field_id or "")


def _address(person: Person) -> str:
    """Return what stands after "Dear": "Professor Adeyemi", "Suharti", "佐藤 由紀"."""
    if person.greet_as:
        return person.greet_as
    name = spoken(person.name)
    title = _TITLE.match(name)
    rest = name[title.end() :].split() if title else []
    if honorific := _HONORIFIC.match(name):
        return f"{honorific[1].capitalize()} {name.split()[-1]}"
    if title and rest and person.tie not in (Tie.FRIEND, Tie.FAMILY, Tie.FORMER_COLLEAGUE):
        high = "prof" in title.group().casefold()
        return f"{'Professor' if high else 'Dr'} {rest[-1]}"
    return first_name(" ".join(rest) or name) if _is_spelt_in_order(name) else name


def _is_spelt_in_order(name: str) -> bool:
    letters = (unicodedata.name(sign, "") for sign in name if sign.isalpha())
    return all(letter.startswith(_SPELT_IN_ORDER) for letter in letters)


def _after_because(why: str) -> str:
    """Let a reason follow "because", also where it was written as a sentence of its own."""
    why = re.sub(r"^because\s+", "", why.strip(), flags=re.IGNORECASE)
    return why[:1].lower() + why[1:] if _BEGINS_A_CLAUSE.match(why) else why


def what_we_share(person: Person) -> str:
    """Return what we have in common as a clause: "we both sing"; nothing where nothing is known."""
    return f"we {after_we(person.common_ground)}" if person.common_ground else ""


def why_them(person: Person) -> str:
    """Return why we chose somebody as a clause: "because you changed work late", or nothing."""
    return f"because {person.why}" if person.why else ""


def after_we(shared: str) -> str:
    """Let what we share follow "we", also where it was written as a name or a thing."""
    shared = re.sub(r"^we\s+", "", shared.strip().rstrip("."), flags=re.IGNORECASE)
    if _BEGINS_A_CLAUSE.match(shared) and not shared.startswith("The "):
        return shared[:1].lower() + shared[1:]
    return f"have {shared} in common" if _NOUN_PHRASE.match(shared) else shared


def _shared_by_tie(person: Person) -> str:
    return _SHARED_BY_TIE.get(person.tie, "") if person.tie else ""


def _named(snapshot: Snapshot, person: Person) -> Lead | None:
    """Return the newest person they sent us to outside a conversation."""
    leads = [
        lead
        for lead in snapshot.leads_from(person.id)
        if lead.kind is LeadKind.PERSON and lead.interview_id is None
    ]
    return max(leads, key=lambda lead: lead.created, default=None)


def _decided(snapshot: Snapshot, person: Person) -> str:
    """Word the decisions they helped with and were not told of, else how their field stands."""
    said = [
        _decision(snapshot.get(Field, decision.field_id), decision.choice)
        for decision in untold(snapshot, person)
    ]
    field = _field(snapshot, person)
    return " and to ".join(said) or _decision(field, _CHOICE.get(field.status) if field else None)


def _decision(field: Field | None, choice: Choice | None) -> str:
    if field is None or choice is None:
        return ""
    name = inside_a_sentence(field.name)
    return f"go on with {name}" if choice is Choice.PURSUE else f"set {name} aside"


def _came(snapshot: Snapshot, person: Person) -> dict[str, str]:
    """Word what came of what somebody pointed us to, where they have not heard of it."""
    loops = open_loops(snapshot, person)
    if not loops:
        return {}
    return {
        "followed": "; ".join(map(pointed_to, loops)),
        "outcome": " ".join(_as_sentence(say_outcome(snapshot, lead)) for lead in loops),
    }


def _as_sentence(text: str) -> str:
    text = text.strip()
    return text if text[-1:] in tuple(".?!…") else f"{text}."
