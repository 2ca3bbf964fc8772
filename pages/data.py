"""Data: where it lives, backup and restore, taking it away, settings, erase."""

import streamlit as st

from core.actions.profile import change_settings
from core.domain.settings import Settings
from pages.parts.account import delete_account, sign_out
from pages.parts.acts import erase
from pages.parts.boundary import boundary
from pages.parts.chasing_form import chasing_form
from pages.parts.clock import today
from pages.parts.forms import record_form
from pages.parts.keeping import keeping
from pages.parts.literal import literal
from pages.parts.places import go
from pages.parts.restore import go_back, open_file
from pages.parts.subscribe import calendar_section
from pages.parts.take_away import take_away
from pages.parts.workspace import is_account, is_local_file, snapshot, whereabouts, workspace


def backup() -> None:
    """Draw the download of everything."""
    st.header("Backup")
    st.markdown("One file with everything. Open it again here, or on another computer.")
    here = workspace()
    st.download_button(
        "Download a backup",
        data=here.content,
        file_name=f"inside-view-{today():%Y-%m-%d}.json",
        mime="application/json",
        on_click="ignore",
        icon=":material/download:",
    )


def earlier() -> None:
    """Draw the ways to open an earlier state; each says first what would change."""
    st.header("Open a backup")
    if workspace().backups():
        go_back()
    open_file()


def settings() -> None:
    """Draw the numbers the user may change."""
    st.header("Settings")
    with record_form(snapshot().settings) as filling:
        have: Settings = filling.record
        rows = [st.columns(2) for _ in range(2)]
        said = {
            part: int(
                column.number_input(
                    label, least, most, getattr(have, part), key=filling.field(part)
                )
            )
            for column, part, label, least, most in (
                (rows[0][0], "minutes", "Minutes you ask for", 10, 60),
                (rows[0][1], "words_per_minute", "Words you speak in a minute", 60, 240),
                (rows[1][0], "keep_in_touch_days", "Days before keeping in touch", 7, 730),
            )
        }
        premium = rows[1][1].checkbox(
            "I have LinkedIn Premium", have.linkedin_premium, key=filling.field("premium")
        )
        if st.form_submit_button("Save settings"):
            changes = filling.changes({**said, "linkedin_premium": premium})
            if changes is not None and filling.save(change_settings, **changes):
                st.rerun()


@st.dialog("Erase everything?")
@boundary()
def confirm_erasure() -> None:
    """Ask once before everything goes."""
    st.markdown("All people, notes and conversations go. If you are unsure, get a backup first.")
    for_good = is_local_file() and st.checkbox(
        "Also delete the copies of the last month, so that nothing is left"
    )
    st.caption("There is no way back then." if for_good else "You can undo this right afterwards.")
    if st.button("Erase everything", type="primary", key="confirm-erase"):
        if erase(for_good=for_good):
            go("today")


@st.dialog("Delete your account?")
@boundary()
def confirm_leaving() -> None:
    """Ask once before an account goes with everything in it."""
    st.markdown(
        "All people, notes and conversations are deleted from this site at once, and you are "
        "signed out. There is no way back. If you are unsure, get a backup first."
    )
    sure = st.checkbox("Yes, delete everything I have written here", key="leaving-sure")
    if st.button("Delete my account", type="primary", key="confirm-leaving", disabled=not sure):
        delete_account()


def account() -> None:
    """Draw the ways out of an account."""
    st.header("Your account")
    st.markdown(
        "Sign out before you leave a computer that others use. The other tabs of this browser are "
        "signed out too. Your search stays as it is."
    )
    with st.container(horizontal=True):
        if st.button("Sign out", key="leave", icon=":material/logout:"):
            sign_out()
        if st.button("Delete my account", key="delete-account", icon=":material/person_remove:"):
            confirm_leaving()


st.title("Data")
st.markdown(f":material/home_storage: {literal(whereabouts())}")
keeping()
backup()
earlier()
take_away()
settings()
calendar_section()
chasing_form()
st.header("Erase")
if st.button("Erase everything", key="erase", icon=":material/delete_forever:"):
    confirm_erasure()
if is_account():
    account()
