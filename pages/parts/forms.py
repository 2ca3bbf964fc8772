"""Forms whose draft stays until it is saved, and which save once however often one clicks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, ParamSpec, TypeVar

import streamlit as st

from core.store.transaction import Transaction
from pages.parts.workspace import Done, act_once

P = ParamSpec("P")
T = TypeVar("T")


class Form:
    """One filling-in of a form; its key changes after each save, which also empties it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.key = f"{name}-{st.session_state.get(f'saved:{name}', 0)}"

    def field(self, name: str) -> str:
        """Return the key of a widget in this form."""
        return f"{self.key}-{name}"

    def save(
        self, action: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Done[T] | None:
        """Run the action once for this filling-in; None where it failed, and the draft stays."""
        done = act_once(self.key, action, *args, **kwargs)
        if done:
            self.renew()
        return done

    def renew(self) -> None:
        """Begin a new, empty filling-in."""
        st.session_state[f"saved:{self.name}"] = st.session_state.get(f"saved:{self.name}", 0) + 1


@contextmanager
def form(name: str, *, border: bool = True, enter_to_submit: bool = True) -> Iterator[Form]:
    """Draw a form; the name is unique on its screen and carries the id of the record."""
    filling = Form(name)
    with st.form(filling.key, border=border, enter_to_submit=enter_to_submit):
        yield filling
