"""What I tell my network: our draft filled from my profile, or my own words."""

import streamlit as st

from core.actions.profile import describe_me
from core.content.templates import script
from core.domain.message import Channel, MessageKind
from core.domain.template import Situation
from core.rules.drafts import Draft, fill
from core.rules.facts import announcement_facts
from core.rules.hints import Letter, weaknesses
from core.rules.wording import wording
from pages.parts.acts import act, act_quietly
from pages.parts.live_text import live_text
from pages.parts.weakness_seen import weakness_seen
from pages.parts.workspace import snapshot

GAPS = {
    "my_background": "a sentence about your background",
    "my_goal": "a sentence about what you are looking into",
    "field": "a field in focus",
    "my_name": "your name",
}


def announcement() -> tuple[str, str]:
    """Draw the subject and the message, kept as they are typed, and return both."""
    me = snapshot().profile
    ours = _our_draft()
    said = {
        "announcement_subject": ours.subject,
        "announcement": ours.body,
    } | {
        part: text
        for part in ("announcement_subject", "announcement")
        if (text := getattr(me, part)) is not None
    }

    def keep(part: str, text: str) -> str | None:
        said[part] = text
        return text if act_quietly(describe_me, **{part: text}) else None

    live_text(
        "Subject",
        value=said["announcement_subject"],
        key="tell-subject",
        keep=lambda text: keep("announcement_subject", " ".join(text.split())),
        rows=1,
    )
    live_text(
        "Message",
        value=said["announcement"],
        key="tell-message",
        keep=lambda text: keep("announcement", text),
        rows=11,
    )
    _advice(ours, said["announcement_subject"], said["announcement"])
    changed = me.announcement is not None or me.announcement_subject is not None
    if changed and st.button(
        "Back to our draft", type="tertiary", icon=":material/undo:", key="tell-fresh"
    ):
        if act(describe_me, announcement=None, announcement_subject=None):
            st.rerun()
    return said["announcement_subject"], said["announcement"]


def _our_draft() -> Draft:
    kind, channel = MessageKind.ANNOUNCEMENT, Channel.EMAIL
    template = wording(snapshot(), kind, channel, Situation.ANY, script(kind, channel))
    return fill(template, announcement_facts(snapshot()))


def _advice(ours: Draft, subject: str, body: str) -> None:
    found = weaknesses(
        Letter(kind=MessageKind.ANNOUNCEMENT, channel=Channel.EMAIL, subject=subject, body=body)
    )
    for each in found:
        weakness_seen(each)
    gaps = [GAPS[part] for part in ours.missing if part in GAPS]
    if gaps and body == ours.body:
        st.caption(f":material/edit_note: The draft could say more with: {', '.join(gaps)}.")
    st.caption(":material/lock: What you wrote only for yourself is not in it. Kept as you type.")
