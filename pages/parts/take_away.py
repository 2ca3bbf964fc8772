"""Take it away: what there is, in which formats, made when it is asked for."""

import streamlit as st

from core.exchange.pack import notes_name
from core.exchange.people_csv import people_csv
from core.exchange.people_rows import Rows, people_rows
from core.exchange.people_vcard import people_vcard
from core.exchange.people_xlsx import people_xlsx
from core.exchange.talk_notes import talk_notes
from core.rules.next_steps import next_steps
from core.rules.standing import moment_held
from pages.parts.clock import now, today, zone
from pages.parts.counsellor_pack import counsellor_pack
from pages.parts.decision_links import decision_links
from pages.parts.downloads import EXCEL, download, paper_downloads
from pages.parts.names_apart import names_apart
from pages.parts.pick import MOST_OPTIONS
from pages.parts.take_along import calendar_file
from pages.parts.terms import terms
from pages.parts.workspace import snapshot


def take_away() -> None:
    """Draw the list of what can be taken away."""
    st.header("Take it away")
    if snapshot().is_empty:
        st.caption("As soon as you have people and notes, you can take them with you from here.")
        return
    st.markdown("What you gathered is yours. Each file opens in programs you know.")
    _people()
    _conversations()
    _notes()
    _memos()
    with st.container(border=True):
        st.markdown("**Pack for my counsellor**")
        st.caption("Memos, people and notes in one file, with names replaced if you like.")
        with st.expander("Put it together", icon=":material/folder_zip:"):
            counsellor_pack()


def _people() -> None:
    """Draw the people; what a file needs of this visit is asked for before it is made."""
    view, words, moment, where = snapshot(), terms(), now(), zone()
    if not view.people:
        return

    def rows() -> Rows:
        return people_rows(view, next_steps(view, moment, where), words, where)

    name = f"people-{today():%Y-%m-%d}"
    with st.container(border=True):
        st.markdown("**People**")
        st.caption("For a spreadsheet, or for the contacts of your phone or mail program.")
        with st.container(horizontal=True):
            download("CSV", lambda: people_csv(rows()), f"{name}.csv", "text/csv", "people-csv")
            download(
                "Excel", lambda: people_xlsx(rows(), moment), f"{name}.xlsx", EXCEL, "people-xlsx"
            )
            download(
                "vCard", lambda: people_vcard(view), f"{name}.vcf", "text/vcard", "people-vcard"
            )


def _conversations() -> None:
    file, moment = calendar_file(), now()
    if not any(each.starts or each.began for each in snapshot().interviews.values()):
        return
    with st.container(border=True):
        st.markdown("**Conversations**")
        st.caption("All of them in one calendar file, those held and those to come.")
        download(
            "Calendar",
            lambda: file.to_keep(moment),
            f"conversations-{today():%Y-%m-%d}.ics",
            "text/calendar",
            "conversations-ics",
        )


def _notes() -> None:
    view, words, where = snapshot(), terms(), zone()
    held = [each for each in view.interviews.values() if each.held]
    if not held:
        return
    with st.container(border=True):
        st.markdown("**Notes of a conversation**")
        names = names_apart(
            {
                each.id: notes_name(view, each, where, "").rstrip(".")
                for each in sorted(held, key=moment_held, reverse=True)[:MOST_OPTIONS]
            }
        )
        chosen = st.selectbox(
            "Conversation",
            list(names),
            format_func=names.__getitem__,
            label_visibility="collapsed",
            key="notes-of",
        )
        if len(held) > MOST_OPTIONS:
            st.caption(f"The last {MOST_OPTIONS:,} of {len(held):,}. The pack below has them all.")
        talk = view.interviews[chosen]
        with st.container(horizontal=True):
            paper_downloads(
                lambda: talk_notes(view, talk, words, where),
                lambda ending: notes_name(view, talk, where, ending),
                f"notes-{talk.id}",
            )


def _memos() -> None:
    if not snapshot().fields:
        return
    with st.container(border=True):
        st.markdown("**Decision memos**")
        st.caption(
            "A short paper for each field: what you heard, what speaks for it, what you decided."
        )
        decision_links()
