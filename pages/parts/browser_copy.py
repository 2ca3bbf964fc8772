"""The copy of a visitor's work that their own browser keeps, in step with this visit."""

from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson
import streamlit as st

from core.store.browser import BrowserWorkspace
from core.store.handover import door, expected
from pages.parts.boundary import boundary
from pages.parts.clashes import tell_of
from pages.parts.clock import now
from pages.parts.workspace import private_workspace

MARK = "inside_view_kept"
"""The cookie that says, and only says, that this browser keeps a copy."""
PATIENCE = timedelta(seconds=20)
"""How long the screen waits for what the browser keeps; the browser itself gives up sooner."""
GLANCE = 0.25
"""Seconds after which the wait looks up, whether anything else has happened."""

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
SILENT = (
    "This browser keeps some of your work, and does not let us open it just now. Nothing of it is "
    "deleted. Please load the page again, or come back without a private window."
)
_TROUBLE = {"closed": CLOSED, "full": FULL}

_KEY, _MEETING = "browser-copy", "browser-meeting"
_HERE = Path(__file__).parent
_copy = st.components.v2.component(
    "inside_view_browser_copy",
    html="<div id='browser-copy' hidden>\n</div>",
    js=(_HERE / "browser_copy.js").read_text("utf-8"),
)


def meet_the_browser(screen: str) -> bool:
    """Take in what the browser keeps before anything is drawn; return whether to go on drawing.

    An empty screen must not be taken for real, a form sent after a restart of the server must find
    its workspace, and a browser that never answers must not hold anybody up.
    """
    here = private_workspace()
    if here is None or here.storage.answered or not _is_marked():
        return True
    address = _address(screen, here.storage.visit)
    is_first = "met" not in st.session_state
    since = st.session_state.setdefault("met", now())
    if is_first and address and _handed_over(here, address):
        return True
    if not is_first and now() - since > PATIENCE:
        return True
    st.caption(":material/hourglass_top: Opening what this browser keeps for you")
    return False


def _is_marked() -> bool:
    """Whether this browser said, with the very first request, that it keeps something."""
    return st.context.cookies.get(MARK) == "1"


def _handed_over(here: BrowserWorkspace, address: str) -> bool:
    content, give_up = None, now() + PATIENCE
    with st.sidebar, expected(here.storage.visit) as arrival:
        pulse = st.empty()
        _copy(
            key=_MEETING,
            data=_data(here, ask=address),
            on_told_change=partial(_listen, _MEETING),
        )
        while content is None and now() < give_up:
            content = arrival(GLANCE)
            pulse.empty()  # a click gets through here, and word that it has to come another way
    with suppress(orjson.JSONDecodeError, KeyError, TypeError):
        _heard(here, {**orjson.loads(content or b"{}"), "visit": here.storage.visit})
    return here.storage.answered


def _address(screen: str, visit: str) -> str | None:
    """Return where the browser can hand over what it keeps, below wherever the app is mounted."""
    if door() is None or not st.context.url:
        return None
    root = urlsplit(st.context.url).path.removesuffix(screen).rstrip("/")
    return f"{root}/{door()}/{visit}"


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
    ask = "" if here.storage.answered else "tell"
    _copy(key=_KEY, data=_data(here, ask=ask), on_told_change=partial(_listen, _KEY))


def _data(here: BrowserWorkspace, *, ask: str) -> dict[str, Any]:
    letter = here.storage.letter()
    return {
        "ask": ask,
        "visit": here.storage.visit,
        "revision": here.storage.revision,
        "forget": here.storage.forgetting,
        "letter": letter._asdict() if letter else None,
    }


def _listen(key: str) -> None:
    """Note what the browser says, also where the run that it begins is cut short."""
    said = st.session_state.get(key)
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
        return bool(known) or (not was_answered and _is_marked())
    if was_answered and revision == known:
        return False
    if SILENT in here.storage.notices:
        here.storage.notices.remove(SILENT)
    clashes = here.take_in(revision, text.encode("utf-8", "surrogatepass"))
    here.storage.notices += tell_of(clashes, here.snapshot())
    return True


def _trouble(here: BrowserWorkspace, trouble: str) -> bool:
    is_expected = here.storage.keeping or _is_marked()
    if trouble == CLOSED and not here.storage.keeping:
        trouble = SILENT
    here.storage.answered = True
    here.storage.keeping = here.storage.keeping and trouble == FULL
    if is_expected and trouble not in here.storage.notices:
        here.storage.notices.append(trouble)
    return is_expected
