"""How to run a workshop with the sample: the link, its code, and the plan, also to print."""

import streamlit as st

from core.content.workshop import Part, workshop
from core.exchange.paper import Heading, Paper, Point, Points, Words
from core.exchange.paper_html import page
from core.exchange.qr_code import qr_code
from core.rules.demo_link import demo_link, opens_only_here
from pages.parts.literal import literal
from pages.parts.print_view import print_view


def show_workshop() -> None:
    """Draw the page for whoever leads the workshop."""
    plan = workshop()
    st.markdown(plan.intro)
    link = demo_link(st.context.url, "guide")
    if link:
        _link(link)
    print_view("Print the plan with the link", _printed(link), key="print-workshop")
    st.subheader("Before")
    _list(plan.before)
    st.subheader("In the room")
    for part in plan.parts:
        with st.container(border=True):
            st.markdown(f"**{part.title}** :gray[· {_minutes(part)}]")
            st.markdown(f"*“{part.say}”*")
            _list(part.click)
    st.subheader("Afterwards")
    _list(plan.after)


def _link(link: str) -> None:
    st.image(qr_code(link), width=220, alt=f"A code to scan, which opens {link}")
    st.code(link, language=None, wrap_lines=True)
    if opens_only_here(link):
        st.info(
            "This link works on this computer only. For a group, put the app online first. "
            "The README says how.",
            icon=":material/laptop:",
        )


def _list(lines: tuple[str, ...]) -> None:
    st.markdown("\n".join(f"- {literal(line)}" for line in lines))


def _minutes(part: Part) -> str:
    begins = workshop().begins(part)
    return f"minutes {begins} to {begins + part.minutes}"


def _printed(link: str | None) -> str:
    plan = workshop()
    paper = Paper(
        title="Inside View: a workshop in 45 minutes",
        subtitle=link or "",
        parts=(
            Heading("Before"),
            _points(plan.before),
            *(
                piece
                for part in plan.parts
                for piece in (
                    Heading(f"{part.title}: {_minutes(part)}"),
                    Words(f"“{part.say}”"),
                    _points(part.click),
                )
            ),
            Heading("Afterwards"),
            _points(plan.after),
        ),
    )
    return page(paper, qr_code(link) if link else "")


def _points(lines: tuple[str, ...]) -> Points:
    return Points(tuple(Point(text=line) for line in lines))
