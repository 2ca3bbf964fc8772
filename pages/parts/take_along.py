"""What one takes along to a conversation: the page to print, and the entry in the calendar."""

import re

import streamlit as st

from core.content.loader import coach
from core.domain.interview import Interview
from core.domain.person import Person
from core.exchange.brief_docx import brief_docx
from core.exchange.brief_html import brief_html
from core.exchange.calendar_file import CalendarFile
from core.exchange.calendar_links import google, outlook
from core.rules.brief_sheet import Sheet, brief_sheet
from core.rules.calendar_entries import entries_of
from pages.parts.clock import now, zone, zone_named
from pages.parts.print_view import print_view
from pages.parts.workspace import snapshot

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def take_along(interview: Interview, person: Person) -> None:
    """Draw the buttons; nothing is made before it is asked for, except the page to print."""
    if interview.held:
        return
    st.header("Take it along")
    st.caption("One page with the person, your questions and room to write.")
    sheet = sheet_of(interview, person)
    with st.container(horizontal=True, vertical_alignment="center"):
        print_view("Open the page to print", brief_html(sheet), key=f"print-{interview.id}")
        st.download_button(
            "Word file",
            data=lambda: brief_docx(sheet),
            file_name=f"{file_name(person)}.docx",
            mime=WORD,
            on_click="ignore",
            icon=":material/description:",
            key=f"docx-{interview.id}",
        )


def sheet_of(interview: Interview, person: Person) -> Sheet:
    """Return the page for a conversation."""
    return brief_sheet(
        snapshot(),
        interview,
        person,
        mine=zone(),
        theirs=zone_named(interview.their_zone),
        etiquette=coach().etiquette.live,
    )


def calendar_file() -> CalendarFile:
    """Return the maker of calendar files of this workspace."""
    return CalendarFile(snapshot(), zone(), zone_named, coach().etiquette.live)


def into_calendar(interview: Interview, person: Person) -> None:
    """Draw the calendar file and the links; what fell through is only marked as such."""
    gone = interview.cancelled is not None
    st.caption(
        "Is it in your calendar? Open this file, and it is marked as cancelled there."
        if gone
        else "The file brings the talk, the preparation the evening before and the thank-you "
        "the day after. Nobody is sent an invitation."
    )
    talk = entries_of(snapshot(), interview, person, zone())[0]
    file = calendar_file()
    moment = now()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            "Calendar file",
            data=lambda: file.of_one(interview, moment),
            file_name=f"{file_name(person)}.ics",
            mime="text/calendar",
            on_click="ignore",
            icon=":material/event:",
            key=f"ics-{interview.id}",
        )
        if not gone:
            brief = file.brief(interview, person)
            st.link_button("Google Calendar", google(talk, brief), icon=":material/open_in_new:")
            st.link_button("Outlook", outlook(talk, brief), icon=":material/open_in_new:")


def file_name(person: Person) -> str:
    """Return a name every disk takes, in the letters of the person's name."""
    name = re.sub(r"[^\w-]+", "-", person.name).strip("-")[:60].strip("-")
    return f"conversation-{name or 'brief'}"
