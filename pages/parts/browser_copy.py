"""The copy of a visitor's work that their own browser keeps, in step with this visit."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import streamlit as st

from core.store.browser import BrowserWorkspace
from pages.parts.boundary import boundary
from pages.parts.clashes import tell_of
from pages.parts.clock import now
from pages.parts.workspace import private_workspace

MARK = "inside_view_kept"
"""The cookie that says, and only says, that this browser keeps a copy."""
PATIENCE = timedelta(seconds=6)
"""How long the screen waits for what the browser keeps; the browser itself gives up sooner."""

CLOSED = (
    "This browser does not let us keep anything, perhaps because of a private window or a setting. "
    "Your work is only in this visit. Please download a backup before you close the page."
)
FULL = (
    "This browser has no room left for your latest changes. They are only in this visit. "
    "Please download a backup before you close the page."
)
FORGOTTEN = (
    "This browser no longer keeps your work: another tab told it to forget, or its data was "
    "cleared. What you see is only in this visit now."
)
_TROUBLE = {"closed": CLOSED, "full": FULL}

_KEY = "browser-copy"
_HERE = Path(__file__).parent
_copy = st.components.v2.component(
    "inside_view_browser_copy",
    html="<div id='browser-copy' hidden>\n</div>",
    js=(_HERE / "browser_copy.js").read_text("utf-8"),
)


def opens_what_was_kept() -> bool:
    """Say so and return True while the browser still has to hand over what it keeps.

    An empty screen must not be taken for real, and a browser that never answers must not hold
    anybody up.
    """
    here = private_workspace()
    if here is None or here.storage.answered or MARK not in st.context.cookies:
        return False
    began = st.session_state.setdefault("private-since", now())
    if now() - began > PATIENCE:
        return False
    st.caption(":material/hourglass_top: Opening what this browser keeps for you")
    return True


@st.fragment
@boundary()
def keep_in_step() -> None:
    """Hand the browser what it does not have yet, and take in what it says."""
    here = private_workspace()
    if here is None:
        return
    heard = [_heard(here, word) for word in st.session_state.pop("browser-said", [])]
    if any(heard):
        st.rerun()
    letter = here.storage.letter()
    _copy(
        key=_KEY,
        data={
            "visit": here.storage.visit,
            "revision": here.storage.revision,
            "forget": here.storage.forgetting,
            "letter": letter._asdict() if letter else None,
        },
        on_told_change=_listen,
    )


def _listen() -> None:
    """Note what the browser says, also where the run that it begins is cut short."""
    said = st.session_state.get(_KEY)
    if said and said.get("told"):
        st.session_state.setdefault("browser-said", []).append(said["told"])


def _heard(here: BrowserWorkspace, word: dict[str, Any]) -> bool:
    """Act on what the browser said; return whether the screen changes by it."""
    if word.get("visit") != here.storage.visit:
        return False
    if revision := word.get("kept"):
        here.storage.kept(str(revision))
    elif "found" in word:
        return _found(here, str(word["found"]["revision"]), str(word["found"]["text"]))
    elif word.get("forgotten") == here.storage.forgetting:
        here.storage.forgetting = ""
    elif trouble := _TROUBLE.get(str(word.get("trouble"))):
        return _trouble(here, trouble)
    return False


def _found(here: BrowserWorkspace, revision: str, text: str) -> bool:
    was_answered, known = here.storage.answered, here.storage.revision
    if not revision:
        here.storage.stands_at("", {})
        if known and here.storage.keeping:
            here.storage.keeping = False
            here.storage.notices.append(FORGOTTEN)
        return bool(known) or (not was_answered and MARK in st.context.cookies)
    if was_answered and revision == known:
        return False
    clashes = here.take_in(revision, text.encode("utf-8", "surrogatepass"))
    here.storage.notices += tell_of(clashes, here.snapshot())
    return True


def _trouble(here: BrowserWorkspace, trouble: str) -> bool:
    is_expected = here.storage.keeping or MARK in st.context.cookies
    here.storage.answered = True
    if trouble == CLOSED:
        here.storage.keeping = False
    if is_expected and trouble not in here.storage.notices:
        here.storage.notices.append(trouble)
    return is_expected
