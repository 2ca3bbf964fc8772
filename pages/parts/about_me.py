"""Who I am."""

from collections.abc import Callable

import streamlit as st

from core.actions.profile import describe_me
from core.domain.profile import Profile
from pages.parts.forms import record_form
from pages.parts.labels import WANT
from pages.parts.side_by_side import side_by_side
from pages.parts.workspace import snapshot

LISTS = (
    ("skills", "What I am good at", "explaining hard things simply"),
    ("interests", "What interests me", "how people learn"),
    ("values", "What matters to me", "time for people"),
    ("needs", "What I need", "some days at home"),
)
PRIVATE = (
    ("abilities", "What I can do well at work"),
    ("limits", "What I cannot do, or not for long"),
    ("accommodations", "What would help me"),
)


def about_me() -> None:
    """Draw the profile; saved as a whole, and every part may stay empty but the name."""
    st.caption("Write what comes to mind. A word is enough, and you can come back at any time.")
    with record_form(snapshot().profile, border=False) as filling:
        me: Profile = filling.record
        said = _who_i_am(me, filling.field)
        wants = st.pills(
            "What I want from these conversations",
            list(WANT),
            selection_mode="multi",
            default=me.wants,
            format_func=WANT.__getitem__,
            key=filling.field("wants"),
            help="The questions we propose begin with these.",
        )
        lists = _short_lists(me, filling.field)
        with st.container(border=True):
            st.markdown("**Only for you** :material/lock:")
            st.caption(
                "This stays here and never goes into a message. "
                "It stands beside what a job asks, so that you can compare."
            )
            private = {
                part: st.text_area(
                    label, getattr(me, part), key=filling.field(part), height="content"
                )
                for part, label in PRIVATE
            }
        if st.form_submit_button("Save about me", type="primary"):
            changes = filling.changes({**said, **lists, **private, "wants": tuple(wants)})
            if changes is not None and filling.save(describe_me, **changes):
                st.rerun()


def _who_i_am(me: Profile, key: Callable[[str], str]) -> dict[str, str]:
    return {
        "name": st.text_input("My name", me.name, key=key("name")),
        "background": st.text_area(
            "My background, in a sentence or two",
            me.background,
            key=key("background"),
            placeholder="I have taught mathematics for eight years.",
            help="This sentence goes into your messages as you write it.",
            height="content",
        ),
        "goal": st.text_area(
            "What I am looking into",
            me.goal,
            key=key("goal"),
            placeholder="I am thinking about moving into work with energy data.",
            help="This sentence goes into your messages as you write it.",
            height="content",
        ),
        "phone": st.text_input(
            "My number",
            me.phone,
            key=key("phone"),
            help="Goes into a voicemail and under a letter, nowhere else.",
        ),
    }


def _short_lists(me: Profile, key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """Draw four lists with one entry a line, as one would write them on paper."""
    return {
        part: entries(
            place.text_area(
                f"{label}, one a line",
                "\n".join(getattr(me, part)),
                key=key(part),
                placeholder=example,
                height="content",
            )
        )
        for place, (part, label, example) in zip(side_by_side(len(LISTS)), LISTS, strict=True)
    }


def entries(text: str) -> tuple[str, ...]:
    """Return the lines of a list without bullets, empty lines and repetitions."""
    lines = (" ".join(line.split()).lstrip("-*•– ").strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))
