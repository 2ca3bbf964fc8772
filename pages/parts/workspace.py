"""The workspace of this visit, and the one way to change it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import platformdirs
import streamlit as st

from core.actions.whole import fill_with
from core.content.sample import sample_records
from core.domain.record import new_id
from core.domain.snapshot import Snapshot
from core.rules.admission import Place, Signals, place
from core.store.errors import StoreError
from core.store.file import FileStorage
from core.store.memory import MemoryStorage
from core.store.state import State
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from pages.parts.clock import now, zone
from pages.parts.literal import literal
from pages.parts.places import sections

P = ParamSpec("P")
T = TypeVar("T")

_STAYS = ("private", "framed")
_PROXY_HEADERS = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
_HOSTING_MARKS = (
    "STREAMLIT_SHARING_MODE",
    "DYNO",
    "K_SERVICE",
    "SPACE_ID",
    "KUBERNETES_SERVICE_HOST",
)


@dataclass(frozen=True)
class Done(Generic[T]):
    """An act that was saved, and what it returned."""

    value: T


def workspace() -> Workspace:
    """Return the workspace of this visit: the sample while looking around, else one's own."""
    state = st.session_state
    if "framed" not in state:
        # An old host may run the page of a deep link alone; naming the screens starts the frame.
        st.navigation(sections())
        st.rerun()
    if "demo" in state:
        return state["demo"]
    if "private" in state:
        return state["private"]
    if _place() is Place.LOCAL_FILE:
        return _local(data_file())
    state["private"] = Workspace(MemoryStorage())
    return state["private"]


def snapshot() -> Snapshot:
    """Return the newest state of this visit's workspace."""
    return workspace().snapshot()


def act(
    action: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
) -> Done[T] | None:
    """Run an action as one transaction; say what went wrong and return None where it failed."""
    return _attempt(lambda heard: workspace().run(heard(action), *args, **kwargs))


def act_once(
    token: str,
    action: Callable[Concatenate[Transaction, P], T],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Done[T] | None:
    """Like `act`, for a form: a double click is one act."""
    token = f"{visit()}:{token}"
    return _attempt(lambda heard: workspace().run_once(token, heard(action), *args, **kwargs))


def act_quietly(
    action: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
) -> Done[T] | None:
    """Like `act`, for what is kept while it is typed: it is no act that could be undone."""
    return _attempt(
        lambda heard: workspace().run_quietly(heard(action), *args, **kwargs), quiet=True
    )


def undo(act_id: str) -> bool:
    """Take an act back, or say why that is refused; return whether it was taken back."""
    done = _attempt(lambda _: workspace().undo(act_id), quiet=True)
    if done:
        st.session_state["said"] = "Undone"
        st.session_state["undone"] = undone() + 1
    return done is not None


def undone() -> int:
    """Return how often this visit has put an earlier state in the place of a newer one."""
    return st.session_state.get("undone", 0)


def restore(state: State) -> bool:
    """Put a backup in the place of everything; return whether that was done."""
    done = _attempt(lambda _: workspace().restore(state), quiet=True)
    if done and done.value:
        offer_undo(done.value, "Opened the backup")
        st.session_state["undone"] = undone() + 1
    return done is not None


def erase(*, for_good: bool) -> bool:
    """Take everything away, for good with all that could bring it back; return if it was done."""
    done = _attempt(lambda _: workspace().erase(), quiet=True)
    if done and done.value and not for_good:
        offer_undo(done.value, "Erased everything")
    return done is not None and (not for_good or _forget())


def _forget() -> bool:
    """Delete what could bring anything back; return whether that was done."""
    done = _attempt(lambda _: workspace().forget(), quiet=True)
    forget_acts()
    return done is not None


def is_demo() -> bool:
    """Whether the visitor looks around in the sample."""
    return "demo" in st.session_state


def enter_demo() -> None:
    """Open a fresh sample search, beside one's own work and never in it."""
    demo = Workspace(MemoryStorage())
    demo.run(fill_with, sample_records(now(), str(zone())))
    _clear_the_desk()
    st.session_state["demo"] = demo


def leave_demo() -> None:
    """Go back to one's own workspace."""
    st.session_state.pop("demo", None)
    _clear_the_desk()


def _clear_the_desk() -> None:
    """Forget every choice, search and half-filled form: they belong to the workspace left."""
    for key in [key for key in st.session_state if key not in _STAYS]:
        del st.session_state[key]


def whereabouts() -> str:
    """Say in a few words where what is written here is kept."""
    if is_demo():
        return "This is a made-up person's search. What you try here is gone when you leave."
    if "private" in st.session_state:
        return "Your work lives in this visit only. Download a backup before you close the page."
    return f"Your work is kept in one file on this computer: {data_file()}"


def visit() -> str:
    """Return the name of this visit, new with every session."""
    return st.session_state.setdefault("visit", new_id())


def data_file() -> Path:
    """Return the local file: INSIDE_VIEW_DATA (a file or a folder), else the user's data folder."""
    chosen = os.environ.get("INSIDE_VIEW_DATA")
    base = (
        Path(chosen).expanduser() if chosen else platformdirs.user_data_path("Inside View", False)
    )
    return base if base.suffix == ".json" else base / "inside-view.json"


def offer_undo(act_id: str, label: str) -> None:
    """Say what was just done, with an undo, on the screen where it was done."""
    forget_acts()
    st.session_state["last_act"] = (act_id, label)


def forget_acts() -> None:
    """Stop offering undo for what was done before."""
    st.session_state.pop("last_act", None)
    st.session_state.pop("last_act_on", None)


def _attempt(work: Callable[[Callable[..., Any]], T], *, quiet: bool = False) -> Done[T] | None:
    """Do the work; `heard` wraps its action, so that its own transaction can be named for undo."""
    transactions: list[Transaction] = []

    def heard(action: Callable[..., Any]) -> Callable[..., Any]:
        def run(tx: Transaction, *args: Any, **kwargs: Any) -> Any:
            transactions.append(tx)
            return action(tx, *args, **kwargs)

        return run

    try:
        done = Done(work(heard))
    except StoreError as error:
        st.error(literal(str(error)), icon=":material/error:")
        return None
    if transactions and transactions[-1].act_id and not quiet:
        offer_undo(transactions[-1].act_id, transactions[-1].label)
    return done


@st.cache_resource(show_spinner=False)
def _local(file: Path) -> Workspace:
    return Workspace(FileStorage(file))


def _place() -> Place:
    headers = st.context.headers
    return place(
        Signals(
            peer=st.context.ip_address,
            host=headers.get("Host"),
            page_url=st.context.url,
            forwarded=any(name in headers for name in _PROXY_HEADERS),
            hosted=any(mark in os.environ for mark in _HOSTING_MARKS),
            mode=os.environ.get("INSIDE_VIEW_MODE"),
        )
    )
