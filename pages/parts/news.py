"""What was in the news about an employer: dated, with its link."""

from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from core.actions.employers import add_news, change_news, remove_news
from core.domain.employer import Employer, News
from pages.parts.clock import today
from pages.parts.forms import Form, form
from pages.parts.in_place import draw_entries, edit_button, edit_entry
from pages.parts.literal import literal, web_link

SHOWN = 6


def news(employer: Employer) -> None:
    """Draw the news, the newest first, and the form for more."""
    st.subheader("News")
    draw_entries(
        employer.id,
        "news",
        sorted(employer.news, key=lambda each: each.day or date.min, reverse=True),
        shown=SHOWN,
        read=_read,
        edit=partial(_edit, employer),
    )
    with (
        st.expander("Add news", icon=":material/add:"),
        form(f"news-{employer.id}", border=False) as filling,
    ):
        said = _asked(News(title="", day=today()), filling)
        if st.form_submit_button("Add this news", icon=":material/add:"):
            if filling.save(add_news, employer.id, **said):
                st.rerun()


def _read(each: News, name: str) -> None:
    st.markdown(literal(each.title))
    with st.container(horizontal=True, vertical_alignment="center"):
        if each.day:
            st.caption(f"{each.day.day} {each.day:%B %Y}", width="content")
        if link := web_link(each.link):
            st.link_button("Open", link, icon=":material/open_in_new:", type="tertiary")
        edit_button(name, each)


def _edit(employer: Employer, name: str) -> None:
    edit_entry(name, "news", _asked, owner_id=employer.id, change=change_news, remove=remove_news)


def _asked(shown: News, filling: Form) -> dict[str, Any]:
    """Draw the questions about one piece of news, for adding and for editing."""
    title = st.text_input("What happened", shown.title, key=filling.field("title"))
    left, right = st.columns(2)
    return {
        "title": title,
        "link": left.text_input(
            "Link", shown.link, key=filling.field("link"), placeholder="https://"
        ),
        "day": right.date_input(
            "When", shown.day, key=filling.field("day"), min_value=date(1900, 1, 1)
        ),
    }
