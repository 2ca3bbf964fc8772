"""Call: the page to hold while phoning somebody, and what to do with each way it can go."""

import re

import streamlit as st

from core.content.templates import call_words
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.step import Stage
from core.exchange.compose_links import tel
from core.rules.writing import kind_for
from pages.parts.call_outcome import ASKING, AT_ONCE, CALLABLE
from pages.parts.cards import empty
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.pick import pick_person
from pages.parts.places import link
from pages.parts.region import region
from pages.parts.words_of import words_to_say
from pages.parts.workspace import snapshot

PARTS = ("Opening", "Reason", "Ask")


def number(person: Person) -> None:
    """Draw the number to dial, and how to say the name."""
    if person.pronunciation:
        st.markdown(f":material/record_voice_over: Say it: **{literal(person.pronunciation)}**")
    if dial := tel(person.phone, region()):
        label = f"Call {literal(person.phone)}"
        st.link_button(label, dial, type="primary", icon=":material/call:", width="stretch")
    elif person.phone:
        st.markdown(f":material/call: **{literal(person.phone)}**")
    else:
        st.info("There is no number for them yet.")
        link("Add the number", "person", icon="edit", id=person.id)


def to_say(words: Message) -> None:
    """Draw the script, a part at a time and a sentence a line, to be read from a hand."""
    paragraphs = words.body.split("\n\n")
    names = PARTS if len(paragraphs) == len(PARTS) else ("",) * len(paragraphs)
    for name, paragraph in zip(names, paragraphs, strict=True):
        with st.container(border=True, gap="xsmall"):
            if name:
                st.caption(name)
            for sentence in re.split(r"(?<=[.?]) ", paragraph):
                st.markdown(literal(sentence))


def how_it_goes(person: Person, words: Message) -> None:
    """Draw a button for each way it can go; two of them lead straight on."""
    st.header("How does it go?")
    calling = Form(f"call-{person.id}")
    said = {"now": call_words().now, "another_day": call_words().another_day}
    for name, (label, icon, outcome) in AT_ONCE.items():
        icon = f":material/{icon}:"
        pressed = st.button(label, icon=icon, key=calling.field(name), width="stretch")
        st.caption(f"“{said[name]}”")
        if pressed:
            outcome(person, words, calling)
    for name, (label, icon, _) in ASKING.items():
        icon = f":material/{icon}:"
        if st.button(label, icon=icon, key=calling.field(name), width="stretch"):
            st.session_state[f"call-{person.id}"] = name
            st.rerun()


person = snapshot().people.get(st.query_params.get("person", ""))
person = person or pick_person("Whom do you call?", tuple(Stage))
if person is None:
    st.title("Call")
    with empty("call"):
        link("Add a person", "people", icon="person_add")
else:
    st.title(literal(person.name))
    kind = kind_for(snapshot(), person)
    kind = kind if kind in CALLABLE else MessageKind.REQUEST
    words = words_to_say(person, kind, Channel.PHONE)
    place = f"call-{person.id}"
    if chosen := st.session_state.get(place):
        label, icon, outcome = ASKING[chosen]
        st.header(f":material/{icon}: {label}")
        outcome(person, words, Form(f"call-{person.id}-{chosen}"))
        if st.button("Back to the words", type="tertiary", icon=":material/arrow_back:"):
            st.session_state.pop(place)
            st.rerun()
    else:
        number(person)
        to_say(words)
        how_it_goes(person, words)
        st.caption(f":material/self_improvement: {call_words().before}")
        link("Change the words", "outreach", icon="edit", person=person.id)
