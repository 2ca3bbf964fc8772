"""How patiently to wait for an answer: a way that guides recommend, or one's own numbers."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from core.actions.profile import change_settings
from core.domain.settings import Settings
from core.rules.chasing import PACES, Pace, pace_of
from core.rules.days import countries, parts_of
from pages.parts.forms import Form, RecordForm
from pages.parts.labels import PACE
from pages.parts.region import region
from pages.parts.workspace import snapshot


def chasing_form() -> None:
    """Draw the choice of a way; only "my own numbers" shows them all."""
    st.header("Waiting for an answer")
    filling = RecordForm("chasing", snapshot().settings)
    have: Settings = filling.record
    with st.container(border=True):
        pace = st.radio(
            "How you follow up",
            list(Pace),
            list(Pace).index(pace_of(have)),
            PACE.__getitem__,
            captions=[_MEANING[pace] for pace in Pace],
            key=filling.field("pace"),
        )
        said = PACES[pace] if pace is not Pace.OWN else _own_numbers(have, filling)
        by_phone = st.checkbox(
            "Follow up by phone where there is a number",
            have.chase_by_phone,
            key=filling.field("phone"),
        )
        country = _country(have, filling)
        if st.button("Save how you follow up", key=filling.field("save")):
            said = {**said, "chase_by_phone": by_phone, "holidays_of": country}
            changes = filling.changes(said)
            if changes is not None and filling.save(change_settings, **changes):
                st.rerun()


_MEANING = {
    Pace.ONE_FOLLOW_UP: "Recommended. Then it is closed without blame.",
    Pace.AFTER_A_WEEK: "Counted in calendar days, so it falls on the same weekday.",
    Pace.THREE_B_SEVEN: "Once somebody at an employer answers, the others there are left in peace.",
    Pace.WEEKLY: "For people you know well, who are glad to be reminded.",
    Pace.OWN: "Each number by itself.",
}


def _own_numbers(have: Settings, filling: Form) -> Mapping[str, Any]:
    first, second = st.columns(2), st.columns(2)
    return {
        "chase_after_days": int(
            first[0].number_input(
                "Days before a reminder", 1, 60, have.chase_after_days, key=filling.field("after")
            )
        ),
        "most_chases": int(
            first[1].number_input(
                "Reminders at most", 0, 5, have.most_chases, key=filling.field("most")
            )
        ),
        "second_contact_after_days": int(
            second[0].number_input(
                "Working days before asking a second person there",
                0,
                60,
                have.second_contact_after_days,
                key=filling.field("second"),
                help="0: never. It is proposed, and you decide.",
            )
        ),
        "business_days": second[1].checkbox(
            "Count working days only", have.business_days, key=filling.field("business")
        ),
    }


def _country(have: Settings, filling: Form) -> str:
    country, _, part = have.holidays_of.partition("-")
    options = ["", *countries()]
    chosen = st.selectbox(
        "Public holidays of",
        options,
        options.index(country) if country in options else 0,
        lambda code: countries()[code] if code else "No country: weekends only",
        key=filling.field("country"),
        help="On these days nobody is expected to answer.",
    )
    here = region()
    if not chosen and here in countries():
        st.caption(
            f"Your browser is set to {countries()[here]}. "
            "Choose it, and its holidays do not count as days to answer."
        )
    return f"{chosen}-{found}" if chosen and (found := _part(chosen, part, filling)) else chosen


def _part(country: str, part: str, filling: Form) -> str:
    """Ask which part of a country, where the parts have holidays of their own."""
    parts = parts_of(country)
    if not parts:
        return ""
    options = ["", *parts]
    return st.selectbox(
        "In which part",
        options,
        options.index(part) if part in options else 0,
        lambda code: parts[code] if code else "Only what the whole country celebrates",
        key=filling.field(f"part-{country}"),
    )
