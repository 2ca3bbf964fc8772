"""The ways in which words leave for somebody: copied, or opened where they are sent from."""

from functools import partial

import streamlit as st

from core.domain.message import Channel, Message
from core.domain.person import Person
from core.exchange.compose_links import (
    fits_mailto,
    fits_web,
    gmail,
    mailto,
    outlook,
    sms,
    tel,
)
from core.exchange.eml import eml
from core.exchange.errors import NotWritable
from pages.parts.literal import literal, web_link
from pages.parts.places import go
from pages.parts.region import region


def ways_to_send(person: Person, words: Message, key: str) -> None:
    """Draw the ways that fit the channel; copying always does."""
    _copy(words)
    with st.container(horizontal=True, key=f"{key}-ways"):
        match words.channel:
            case Channel.EMAIL:
                _by_mail(person, words, key)
            case Channel.LINKEDIN_NOTE | Channel.LINKEDIN_MESSAGE:
                _by_profile(person, key)
            case Channel.PHONE | Channel.VOICEMAIL:
                _by_phone(person, words, key)
    if words.channel is Channel.EMAIL:
        _what_stands_in_the_way(person, words)


def _copy(words: Message) -> None:
    with st.expander("Copy the words", icon=":material/content_copy:"):
        if words.subject:
            st.code(words.subject, language=None, wrap_lines=True)
        st.code(words.body, language=None, wrap_lines=True)


def _by_mail(person: Person, words: Message, key: str) -> None:
    parts = (person.email, words.subject, words.body)
    mail = mailto(*parts)
    if fits_mailto(mail):
        st.link_button("Open in mail program", mail, icon=":material/mail:", key=f"{key}-mail")
    for label, name, address in (
        ("Gmail", "gmail", gmail(*parts)),
        ("Outlook", "outlook", outlook(*parts)),
        ("Outlook at work", "outlook-work", outlook(*parts, at_work=True)),
    ):
        if fits_web(address):
            st.link_button(label, address, key=f"{key}-{name}")
    if not _why_no_file(words, person):
        st.download_button(
            "Mail file",
            partial(eml, *parts),
            f"message-{words.kind}.eml",
            "message/rfc822",
            on_click="ignore",
            icon=":material/attach_email:",
            help="A file that your mail program opens as a draft.",
            key=f"{key}-eml",
        )


def _why_no_file(words: Message, person: Person) -> str:
    try:
        eml(person.email, words.subject, words.body)
    except NotWritable as error:
        return str(error)
    return ""


def _what_stands_in_the_way(person: Person, words: Message) -> None:
    if not person.email:
        st.caption("There is no email address for them yet. You can add it in your mail program.")
    if reason := _why_no_file(words, person):
        st.caption(literal(reason))
    if not fits_mailto(mailto(person.email, words.subject, words.body)):
        st.caption(
            "These words are too long for a link: many mail programs would cut them short. "
            "Copy them, or take the mail file."
        )


def _by_profile(person: Person, key: str) -> None:
    if profile := web_link(person.profile_link):
        st.link_button(
            "Open their profile", profile, icon=":material/open_in_new:", key=f"{key}-in"
        )
        st.caption("Copy the words first, then paste them there.")
    else:
        st.caption("Copy the words and paste them on LinkedIn. There is no profile link yet.")


def _by_phone(person: Person, words: Message, key: str) -> None:
    if words.channel is Channel.PHONE and words.about_id is None:
        if st.button(
            "Open the page for the call", icon=":material/phone_in_talk:", key=f"{key}-call"
        ):
            go("call", person=person.id)
    if not person.phone:
        st.caption("There is no number for them yet.")
        return
    if number := tel(person.phone, region()):
        st.link_button("Call", number, icon=":material/call:", key=f"{key}-tel")
    if text := sms(person.phone, words.body, region()):
        st.link_button("Text message", text, icon=":material/sms:", key=f"{key}-sms")
    if not number:
        shown = literal(person.phone)
        st.caption(f"{shown}: write it with its country code, such as +44, to dial it here.")
