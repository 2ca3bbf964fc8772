"""What we would write to somebody: the template that counts, filled with what we know."""

from core.actions.messages import draft_of
from core.content.templates import script
from core.domain.interview import Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.rules.drafts import Draft, fill, fill_within
from core.rules.facts import request_facts, story_facts, thank_you_facts
from core.rules.hints import NOTE_CHARACTERS, NOTE_CHARACTERS_PREMIUM
from core.rules.standing import standing
from core.rules.wording import wording
from core.rules.writing import situation_for
from pages.parts.clock import now, zone
from pages.parts.workspace import snapshot


def template_of(person: Person, kind: MessageKind, channel: Channel) -> str:
    """Return the template for a message to a person, the user's own where there is one."""
    situation = situation_for(snapshot(), person, kind)
    return wording(snapshot(), kind, channel, situation, script(kind, channel, situation))


def our_draft(
    person: Person,
    kind: MessageKind,
    channel: Channel,
    *,
    interview: Interview | None = None,
    about: Person | None = None,
    times: str = "",
) -> Draft:
    """Return the words to begin with; `about` is whom an introducer is asked to speak to."""
    view = snapshot()
    facts = request_facts(view, person) | story_facts(view, person, now(), zone())
    if talk := interview or standing(view, person).met:
        facts |= thank_you_facts(view, talk, zone())
    facts |= {"times": times, "friend": about.name if about else ""}
    template = template_of(person, kind, channel)
    if channel is Channel.LINKEDIN_NOTE:
        premium = view.settings.linkedin_premium
        return fill_within(template, facts, NOTE_CHARACTERS_PREMIUM if premium else NOTE_CHARACTERS)
    return fill(template, facts)


def words_to_say(person: Person, kind: MessageKind, channel: Channel) -> Message:
    """Return the words kept for a person, else our own."""
    draft = our_draft(person, kind, channel)
    ours = Message(
        person_id=person.id,
        kind=kind,
        channel=channel,
        subject=draft.subject,
        body=draft.body,
        created=now(),
    )
    return draft_of(snapshot(), ours) or ours
