"""Buttons that make a file when they are pressed, and not before."""

from collections.abc import Callable

import streamlit as st

from core.exchange.paper import Paper
from core.exchange.paper_docx import word_file
from core.exchange.paper_markdown import markdown
from pages.parts.clock import now

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download(label: str, make: Callable[[], bytes], name: str, mime: str, key: str) -> None:
    """Draw a button that makes the file and hands it over."""
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=mime,
        key=key,
        on_click="ignore",
        icon=":material/download:",
    )


def paper_downloads(make: Callable[[], Paper], name: Callable[[str], str], key: str) -> None:
    """Draw the buttons for a paper; `name` gives the name of the file for an ending."""
    moment = now()
    download("Word", lambda: word_file(make(), moment), name("docx"), WORD, f"{key}-docx")
    download("Markdown", lambda: markdown(make()), name("md"), "text/markdown", f"{key}-md")
