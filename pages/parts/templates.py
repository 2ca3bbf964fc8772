"""Our templates, to look at and to change; what the user changed is marked and ours beside it."""

from itertools import islice
from typing import NamedTuple

import streamlit as st

from core.actions.templates import change_template, keep_mine, return_to_ours
from core.content.templates import parts, script
from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.domain.template import Situation, Template, template_id, template_of_id
from core.rules.drafts import fill
from core.rules.facts import request_facts, story_facts, thank_you_facts
from core.rules.standing import standing
from core.rules.wording import Whose, unknown_parts, whose
from core.rules.writing import channels_for, situations_for
from pages.parts.acts import act
from pages.parts.clock import now, zone
from pages.parts.forms import Form
from pages.parts.labels import CHANNEL, MESSAGE, SITUATION
from pages.parts.literal import literal
from pages.parts.pick import MOST_OPTIONS, option_for
from pages.parts.workspace import snapshot


class Chosen(NamedTuple):
    """Which template is open."""

    kind: MessageKind
    channel: Channel
    situation: Situation

    @property
    def id(self) -> str:
        return template_id(*self)

    @property
    def ours(self) -> str:
        return script(*self)

    @property
    def title(self) -> str:
        words = [MESSAGE[self.kind].word, CHANNEL[self.channel].word]
        if self.situation is not Situation.ANY:
            words.append(SITUATION[self.situation])
        return " · ".join(words)


def templates() -> None:
    """Draw the choice of a template and the chosen one."""
    st.markdown(
        "These are the words your drafts begin with. Change them so that they sound like you."
    )
    _changed()
    chosen = _choose()
    mine = snapshot().get(Template, chosen.id)
    editing = Form(f"template-{chosen.id}-{mine.changed if mine else ''}")
    _say_whose(chosen, mine)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        text = st.text_area(
            "Template",
            mine.text if mine else chosen.ours,
            height="content",
            key=editing.field("text"),
            persist_state="session",
            help="One sentence on each line. A line with a part we do not know is left out.",
        )
        _buttons(chosen, mine, editing, text)
    with right:
        if mine:
            with st.expander("Our wording", expanded=whose(mine, chosen.ours) is not Whose.MINE):
                st.code(chosen.ours, language=None, wrap_lines=True)
        _preview(text)
        _parts_to_use()


def _changed() -> None:
    """Name the templates the user changed; pressed, one is opened."""
    mine = snapshot().table(Template).values()
    if not mine:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("Changed by you:", width="content")
        for each, which in ((each, template_of_id(each.id)) for each in mine):
            if which is None:
                continue
            chosen = Chosen(*which)
            newer = whose(each, chosen.ours) is Whose.OURS_IS_NEWER
            icon = ":material/compare:" if newer else ":material/edit:"
            if st.button(chosen.title, icon=icon, type="tertiary", key=f"open-{each.id}"):
                st.session_state["t-kind"] = chosen.kind
                st.session_state[f"t-channel-{chosen.kind}"] = chosen.channel
                st.session_state[f"t-situation-{chosen.kind}"] = chosen.situation


def _choose() -> Chosen:
    first, second, third = st.columns(3)
    kind = first.selectbox(
        "What for",
        list(MessageKind),
        format_func=lambda kind: MESSAGE[kind].word,
        key="t-kind",
        persist_state="session",
    )
    channel = second.selectbox(
        "How",
        channels_for(kind),
        format_func=lambda channel: CHANNEL[channel].word,
        key=f"t-channel-{kind}",
        persist_state="session",
    )
    situations = situations_for(kind)
    situation = third.selectbox(
        "When",
        situations,
        format_func=SITUATION.__getitem__,
        key=f"t-situation-{kind}",
        disabled=len(situations) == 1,
        persist_state="session",
    )
    return Chosen(kind, channel, situation)


def _say_whose(chosen: Chosen, mine: Template | None) -> None:
    match whose(mine, chosen.ours):
        case Whose.MINE:
            st.badge("Changed by you", icon=":material/edit:", color="blue")
        case Whose.OURS_IS_NEWER:
            st.info(
                "You changed this one, and ours was improved since. Both stand here: "
                "keep yours, take a sentence over, or return to ours.",
                icon=":material/compare:",
            )


def _buttons(chosen: Chosen, mine: Template | None, editing: Form, text: str) -> None:
    with st.container(horizontal=True):
        save = st.button("Save template", type="primary", key=editing.field("save"))
        back = mine and st.button("Return to ours", key=editing.field("ours"))
        newer = whose(mine, chosen.ours) is Whose.OURS_IS_NEWER
        keep = newer and st.button("Keep mine", type="tertiary", key=editing.field("keep"))
    if save and editing.save(change_template, *chosen, text=text, now=now()):
        st.rerun()
    if back and act(return_to_ours, chosen.id):
        st.rerun()
    if keep and act(keep_mine, chosen.id):
        st.rerun()


def _preview(text: str) -> None:
    people = snapshot().people
    who = st.selectbox(
        "Preview with",
        ["", *islice(people, MOST_OPTIONS)],
        format_func=lambda id: option_for(people[id]) if id else "A made-up person",
        key="t-preview",
        persist_state="session",
    )
    if unknown := unknown_parts(text, parts()):
        st.warning(f"There is no part called {literal('{' + unknown[0] + '}')}.")
        return
    draft = fill(text, _facts(people[who]) if who else _made_up())
    with st.container(border=True):
        if draft.subject:
            st.markdown(f"**{literal(draft.subject)}**")
        for paragraph in draft.body.split("\n\n"):
            st.markdown(literal(paragraph))
    if draft.missing:
        unknown_here = "; ".join(parts()[part].means for part in draft.missing)
        st.caption(f"Left out, since it is not known here: {unknown_here}.")


def _facts(person: Person) -> dict[str, str]:
    view = snapshot()
    facts = request_facts(view, person) | story_facts(view, person, now(), zone())
    met = standing(view, person).met
    return facts | (thank_you_facts(view, met, zone()) if met else {})


def _made_up() -> dict[str, str]:
    return {name: part.example for name, part in parts().items()}


def _parts_to_use() -> None:
    with st.expander("Parts you can use", icon=":material/data_object:"):
        st.caption(
            "Each is filled in by itself. A line that begins with “or:” is used when the line "
            "before it cannot be filled."
        )
        for name, part in parts().items():
            st.markdown(f"`{{{name}}}` {part.means}")
