"""Think a conversation over; each answer is kept as it is given."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from core.actions.reflections import learn, quote, reflect, weigh
from core.domain.belief import Belief
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.reflection import Fit, Reflection
from core.rules.fields import fields_of
from pages.parts.acts import act, act_quietly
from pages.parts.clock import now
from pages.parts.demands_heard import demands_heard
from pages.parts.forms import form
from pages.parts.labels import FIT, VERDICT
from pages.parts.literal import literal
from pages.parts.live_text import live_text
from pages.parts.workspace import snapshot

_FITS = {"interests": "my interests", "values": "my values", "needs": "my needs"}
_FITS |= {"skills": "my skills"}


def reflection(interview: Interview, person: Person) -> None:
    """Draw what to think over: does it fit, was my picture right, how do I go on."""
    st.header("Think it over")
    st.caption("Only for you. Every answer is kept as you give it, and none is needed.")
    have = _reflection(interview)
    st.markdown("**Does what you heard fit …**")
    for part, label in _FITS.items():
        mine = getattr(snapshot().profile, part)
        shown = f"{label}: {', '.join(mine)}" if mine else label
        _fit(interview, part, f"… {literal(shown)}?", getattr(have, part))
    for field in fields_of(snapshot(), person):
        _beliefs(interview, field)
        demands_heard(interview, field)
    _themes(interview, have)
    st.markdown("**And now?**")
    _fit(interview, "would_want", "Would you want this work?", have.would_want)
    _words(interview, "training", "What would you have to learn for it?", have.training)
    _words(interview, "going_on", "How do you want to go on?", have.going_on)


def _reflection(interview: Interview) -> Reflection:
    found = snapshot().where(Reflection, "interview_id", interview.id)
    return found[0] if found else Reflection(interview_id=interview.id, created=now())


def _fit(interview: Interview, part: str, label: str, have: Fit | None) -> None:
    chosen = _choice(label, FIT, have, f"{part}-{interview.id}", FIT.__getitem__)
    if chosen != have:
        act_quietly(reflect, interview.id, now=now(), **{part: chosen})


def _themes(interview: Interview, have: Reflection) -> None:
    """Draw what the talk was about; the words of earlier talks are offered again."""
    used = dict.fromkeys(
        theme for each in snapshot().table(Reflection).values() for theme in each.themes
    )
    chosen = st.multiselect(
        "What was it about? A word or two each, the same words as before where they fit.",
        list(used),
        list(have.themes),
        accept_new_options=True,
        placeholder="such as: pace, teamwork, night shifts",
        key=f"themes-{interview.id}-{len(have.themes)}",
    )
    themes = tuple(dict.fromkeys(filter(None, (" ".join(each.split()) for each in chosen))))
    if themes != have.themes:
        act_quietly(reflect, interview.id, now=now(), themes=themes)


def _words(interview: Interview, part: str, label: str, have: str) -> None:
    live_text(
        label,
        value=have,
        key=f"{part}-{interview.id}",
        keep=lambda text: (
            text if act_quietly(reflect, interview.id, now=now(), **{part: text}) else None
        ),
        rows=2,
    )


def _beliefs(interview: Interview, field: Field) -> None:
    st.markdown(f"**{literal(field.name)}: was your picture right?**")
    for belief in snapshot().beliefs_about(field.id):
        _belief(interview, belief)
    with form(f"learn-{field.id}-{interview.id}", border=False) as filling:
        statement = st.text_input("Something you had not thought of", key=filling.field("new"))
        if st.form_submit_button("Keep it", icon=":material/add:"):
            if filling.save(learn, field.id, interview.id, statement, now=now()):
                st.rerun()


def _belief(interview: Interview, belief: Belief) -> None:
    heard = snapshot().where(Evidence, "belief_id", belief.id)
    have = next((each for each in heard if each.interview_id == interview.id), None)
    key = f"{belief.id}-{interview.id}"
    with st.container(border=True):
        chosen = _choice(
            literal(belief.statement),
            VERDICT,
            have.verdict if have else None,
            f"verdict-{key}",
            lambda verdict: VERDICT[verdict].word,
        )
        if chosen != (have.verdict if have else None):
            if act(weigh, belief.id, interview.id, Verdict(chosen) if chosen else None, now=now()):
                st.rerun()
        if have:
            live_text(
                "Their words",
                value=have.quote,
                key=f"quote-{key}",
                keep=lambda text: text if act_quietly(quote, have.id, text) else None,
                rows=2,
            )


def _choice(label: str, options: Any, have: Any, key: str, words: Callable[[Any], str]) -> Any:
    """Draw a choice whose key names what was kept, so that no older tab takes back a newer one."""
    return st.segmented_control(
        label, list(options), default=have, format_func=words, key=f"{key}-{have}"
    )
