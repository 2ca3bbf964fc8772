"""Accounts: who is signed in, and the way in and out."""

import logging
from enum import Enum, auto
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from core.rules.sign_in import DEFAULT, Accounts, accounts, has_run_out, known_as, owner_of
from core.store.errors import Away, NotOpened, SignedOut
from core.store.workspace import Workspace
from pages.parts.clock import now

COOKIE = "_streamlit_user"
"""What Streamlit keeps a sign-in in, in one or several parts."""

_log = logging.getLogger(__name__)
_ended: set[str] = set()
"""Sign-ins that ended: Streamlit itself would leave other tabs of the same browser signed in."""


class Obstacle(Enum):
    """What stands between a visitor and work of their own."""

    SIGNED_OUT = auto()
    RUN_OUT = auto()
    UNKNOWN = auto()
    UNFINISHED = auto()
    AWAY = auto()


class Account(NamedTuple):
    """The owner whom this visit belongs to, and their workspace."""

    owner: str
    workspace: Workspace


def set_up() -> Accounts | None:
    """Return how people sign in here, as the secrets said when this visit began."""
    if "accounts" not in st.session_state:
        st.session_state["accounts"] = _read_secrets()
    return st.session_state["accounts"]


def look_again() -> None:
    """Read the secrets once more: somebody may have mended them."""
    st.session_state.pop("accounts", None)


def in_the_way() -> Obstacle | None:
    """Return what keeps this visit from its workspace, having told the log why."""
    if _problems():
        return Obstacle.UNFINISHED
    if not _is_signed_in():
        return Obstacle.SIGNED_OUT
    owner = owner_of(st.user.to_dict())
    if owner is None:
        _warn("The provider named no issuer or subject, so nobody can be told from anybody else.")
        return Obstacle.UNKNOWN
    if "account" in st.session_state and st.session_state["account"].owner != owner:
        st.session_state.clear()  # drafts of somebody else's
        st.session_state["framed"] = True
    if "account" not in st.session_state and has_run_out(st.user.to_dict(), now()):
        return Obstacle.RUN_OUT
    try:
        own_workspace().snapshot()
    except Away:
        return Obstacle.AWAY
    except NotOpened as error:
        _warn(f"The database cannot be opened: {error}")
        return Obstacle.UNFINISHED
    return None


def own_workspace() -> Workspace:
    """Return the workspace of who is signed in.

    Raises:
        SignedOut: Nobody is.
        NotOpened: The database cannot be opened.
    """
    owner = owner_of(st.user.to_dict()) if _is_signed_in() else None
    kept: Account | None = st.session_state.get("account")
    if owner is None or (kept and kept.owner != owner):
        raise SignedOut
    if kept is None:
        kept = st.session_state["account"] = Account(owner, _store().workspace(owner))
    return kept.workspace


def account_name() -> str:
    """Return by what people recognise the account they are signed in to."""
    return known_as(st.user.to_dict())


def sign_in(provider: str) -> None:
    """Leave for the provider; ends this run."""
    st.login(None if provider == DEFAULT else provider)
    st.stop()


def sign_out() -> None:
    """Leave the account in every tab of this browser; ends this run."""
    _ended.add(_sign_in_of_this_browser())
    st.session_state.clear()
    st.logout()
    st.stop()


def delete_account() -> None:
    """Delete who is signed in here and everything they have, and sign out; ends this run.

    Raises:
        StoreError: It could not be deleted, and all of it is still there.
    """
    own_workspace()
    _store().delete(st.session_state["account"].owner)
    sign_out()


def _is_signed_in() -> bool:
    return st.user.get("is_logged_in") is True and _sign_in_of_this_browser() not in _ended


def _sign_in_of_this_browser() -> str:
    """Return a fingerprint of the cookie that the visit began with."""
    parts = sorted(pair for pair in st.context.cookies.items() if pair[0].startswith(COOKIE))
    return sha256(repr(parts).encode()).hexdigest()


def _read_secrets() -> Accounts | None:
    try:
        return accounts(st.secrets.to_dict())
    except FileNotFoundError as error:  # Streamlit says so too where one is there and no TOML
        if not any(Path(file).exists() for file in st.get_option("secrets.files")):
            return None
        return Accounts("", (), (str(error),))


def _problems() -> bool:
    """Tell whether the deployment is only half set up, and tell the log what is missing."""
    here = set_up()
    problems = [*here.problems] if here else []
    if not find_spec("authlib") or not find_spec("sqlalchemy"):
        problems.append("not everything in requirements-accounts.txt is installed")
    for each in problems:
        _warn(f"Nobody can sign in: {each}.")
    return bool(problems)


@cache
def _warn(problem: str) -> None:
    """Tell the log once what the visitor cannot mend."""
    _log.error(problem)


def _store():
    from core.store.accounts import accounts_at  # needs what only a deployment installs

    here = set_up()
    assert here, "no accounts here"
    return accounts_at(here.database)
