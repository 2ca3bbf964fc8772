"""Forms whose draft stays until it is saved, and which save once however often one clicks."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st
from msgspec.structs import replace

from core.domain.record import Record
from core.store.transaction import Transaction
from pages.parts.acts import Done, act_once, undone
from pages.parts.literal import literal, shortened
from pages.parts.said import say_part

P = ParamSpec("P")
T = TypeVar("T")


class Form:
    """One filling-in of a form; its key changes after each save, which also empties it."""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def key(self) -> str:
        """The name of this filling-in."""
        return f"{self.name}-{st.session_state.get(f'saved:{self.name}', 0)}"

    def field(self, name: str) -> str:
        """Return the key of a widget in this form."""
        return f"{self.key}-{name}"

    def save(
        self, action: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Done[T] | None:
        """Run the action once for what is filled in; None where it failed, and the draft stays."""
        done = act_once(f"{self.key}:{self._said()}", action, *args, **kwargs)
        if done:
            self.renew()
        return done

    def _said(self) -> str:
        """Return what the widgets hold: other words are no second click of the same act."""
        here = f"{self.key}-"
        return repr(
            sorted(
                (key, repr(value))
                for key, value in st.session_state.items()
                if str(key).startswith(here)
            )
        )

    def renew(self) -> None:
        """Begin a new, empty filling-in."""
        st.session_state[f"saved:{self.name}"] = st.session_state.get(f"saved:{self.name}", 0) + 1


@dataclass
class Drawn:
    """What a form was filled with when it was drawn, and what typed words are held against."""

    record: Record
    base: Record
    undone: int
    widget: str = ""
    """The key of one of its widgets: while Streamlit knows it, the form is on the screen."""


class RecordForm(Form):
    """A form over a record that may change elsewhere while it is open.

    Only what was typed over is saved, so an older tab does not take back the words of a newer one.
    """

    def __init__(self, name: str, record: Record) -> None:
        super().__init__(name)
        self.newest = record
        self.drawn = self._drawn()

    @property
    def record(self) -> Any:
        """The record as it was when the form was drawn: what to fill its widgets with."""
        return self.drawn.record

    def changes(self, said: Mapping[str, Any]) -> dict[str, Any] | None:
        """Return what was typed over.

        Where the same was changed elsewhere meanwhile, say what it became there and return None;
        saving again then keeps what was typed here.
        """
        typed = {
            part: value for part, value in said.items() if value != getattr(self.drawn.base, part)
        }
        elsewhere = {
            part: now
            for part, value in typed.items()
            if (now := getattr(self.newest, part)) not in (value, getattr(self.drawn.base, part))
        }
        if not elsewhere:
            return typed
        self.drawn.base = replace(self.drawn.base, **elsewhere)
        words = "; ".join(literal(shortened(say_part(*each))) for each in elsewhere.items())
        st.warning(
            f"This was changed in another tab meanwhile, to: {words}. "
            "Save once more to keep what you typed here.",
            icon=":material/sync_problem:",
        )
        return None

    def field(self, name: str) -> str:
        """Return the key of a widget in this form."""
        self.drawn.widget = super().field(name)
        return self.drawn.widget

    def _is_new(self, known: Drawn) -> bool:
        return not known.widget.startswith(f"{self.key}-")

    def _drawn(self) -> Drawn:
        place = f"drawn:{self.name}"
        known: Drawn | None = st.session_state.get(place)
        if known and known.undone != undone():
            known.undone = undone()
            if known.record != self.newest:
                self.renew()  # else the next save would bring back what was just undone
        if known is None or known.widget not in st.session_state or self._is_new(known):
            known = st.session_state[place] = Drawn(self.newest, self.newest, undone())
        return known


@contextmanager
def form(name: str, *, border: bool = True, enter_to_submit: bool = True) -> Iterator[Form]:
    """Draw a form; the name is unique on its screen."""
    filling = Form(name)
    with st.form(filling.key, border=border, enter_to_submit=enter_to_submit):
        yield filling


@contextmanager
def record_form(record: Record, *, border: bool = True) -> Iterator[RecordForm]:
    """Draw a form to edit a record; one form a record and screen."""
    filling = RecordForm(f"{type(record).__name__.lower()}-{record.id}", record)
    with st.form(filling.key, border=border, enter_to_submit=False):
        yield filling
