"""Where trouble with the store becomes a sentence on the screen."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from core.store.errors import StoreError
from pages.parts.literal import literal


class ScreenEnded(Exception):
    """The screen has no more to say; `st.stop` would silence the frame around it as well."""


@contextmanager
def boundary() -> Iterator[None]:
    """Say what went wrong instead of breaking the screen; as a decorator, for what reruns alone."""
    try:
        yield
    except StoreError as error:
        st.error(literal(str(error)), icon=":material/error:")
