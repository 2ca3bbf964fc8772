"""A search of which all is known, and one of which next to nothing is, to word messages from."""

from datetime import UTC

from core.domain.debrief import Debrief
from core.domain.field import Field
from core.domain.lead import Lead, LeadKind
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.rules.facts import thank_you_facts
from tests.rules.records import NOW, at, person, snapshot, talk

FIELD = Field(id="grid", name="Grid engineering", created=NOW)
TOMAS = person("Tomas Lind")
ADA = person(
    "Dr. Ada Okafor, RN",
    id="ada",
    role="Grid engineer",
    employer="Northern Grid",
    field_ids=("grid",),
    introducer_id="tomas",
    may_name_introducer=True,
    common_ground="both studied in Leeds",
    why="you moved from teaching into this work",
)
SECRETS = {
    "abilities": "lift twenty kilos",
    "limits": "cannot stand for long",
    "accommodations": "a chair with arms",
}
ME = Profile(
    name="Elena Novak",
    background="I have taught maths for eight years.",
    goal="I am thinking about moving into grid engineering",
    **SECRETS,
)
TALK = talk(
    starts=at("2026-03-03 23:30"),
    ended=at("2026-03-03 23:50"),
    debrief=Debrief(
        learned=("Patience matters more than theory", "Night shifts are rare."),
        advice="visit a control room first",
        finished=NOW,
    ),
)
ABOUT = {"person_id": "ada", "interview_id": "talk", "created": NOW}
LEAD = Lead(
    kind=LeadKind.EVENT,
    text="the open evening of the guild",
    giver_id="ada",
    interview_id="talk",
    created=NOW,
)
MINE = Promise(text="to send you the article", by=PromisedBy.ME, **ABOUT)
FULL = snapshot(FIELD, TOMAS, ADA, ME, TALK, LEAD, MINE)
BARE = snapshot(person("Ada"), talk(starts=NOW))


def facts_of(view):
    """Return the named parts of the thank-you for the talk of a search."""
    return thank_you_facts(view, view.interviews["talk"], UTC)
