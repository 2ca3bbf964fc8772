"""Who I am, and how I would like the app to count."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from core.actions.fields import add_field
from core.actions.words import one_line, required
from core.domain.profile import Profile
from core.domain.settings import Settings
from core.store.transaction import Transaction


def begin(tx: Transaction, *, name: str, curious_about: str, now: datetime) -> Profile:
    """Start a search with a name and, if there is one, a first field in focus.

    Raises:
        Refused: No name was given.
    """
    tx.put(replace(tx.before.profile, name=required(name, "Please tell us what to call you.")))
    if one_line(curious_about):
        add_field(tx, name=curious_about, why="", now=now)
    tx.label = "Your search has begun"
    return tx.get(Profile, "me") or Profile()


def describe_me(tx: Transaction, **changes: Any) -> Profile:
    """Change what the profile says about me.

    Raises:
        Refused: The name was left empty.
    """
    if "name" in changes:
        changes["name"] = required(changes["name"], "Please tell us what to call you.")
    for part in {"background", "goal"} & changes.keys():
        changes[part] = changes[part].strip()
    tx.label = "Saved what you wrote about yourself"
    return tx.put(replace(tx.get(Profile, "me") or Profile(), **changes))


def change_settings(tx: Transaction, **changes: Any) -> Settings:
    """Change how the app counts."""
    tx.label = "Saved your settings"
    return tx.put(replace(tx.get(Settings, "settings") or Settings(), **changes))
