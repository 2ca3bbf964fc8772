"""The one way to change the workspace of this visit: what was done, and how it is taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import streamlit as st

from core.domain.record import new_id
from core.store.errors import StoreError
from core.store.state import State
from core.store.transaction import Transaction
from pages.parts.literal import literal
from pages.parts.workspace import workspace

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Done(Generic[T]):
    """An act that was saved, and what it returned."""

    value: T


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


def offer_undo(act_id: str, label: str) -> None:
    """Say what was just done, with an undo, on the screen where it was done."""
    forget_acts()
    st.session_state["last_act"] = (act_id, label)


def last_act() -> tuple[str, str] | None:
    """Return the id and the label of what was done last on this screen."""
    return st.session_state.get("last_act")


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


def visit() -> str:
    """Return the name of this visit, new with every session."""
    return st.session_state.setdefault("visit", new_id())
