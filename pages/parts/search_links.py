"""Links that open a search elsewhere, in a new tab."""

from collections.abc import Sequence

import streamlit as st

from core.exchange.search_links import SearchLink


def search_links(links: Sequence[SearchLink]) -> None:
    """Draw the links in a row; nothing is fetched until one is clicked."""
    with st.container(horizontal=True, gap="xsmall"):
        for each in links:
            st.link_button(each.name, each.address, icon=":material/open_in_new:", type="tertiary")
