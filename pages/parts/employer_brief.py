"""What one should know of an employer before meeting somebody there."""

import streamlit as st

from core.actions.edit import edit
from core.domain.employer import Employer
from core.rules.brief import PARTS, missing_parts
from pages.parts.forms import record_form
from pages.parts.labels import BRIEF
from pages.parts.literal import literal

WRITTEN = tuple(part for part in PARTS if part != "news")
IN_SIGHT = tuple(part for part in WRITTEN if part != "why")


def employer_brief(employer: Employer) -> None:
    """Draw the brief with how complete it is, and the form to write it."""
    st.subheader("Brief")
    missing = missing_parts(employer)
    st.progress((len(PARTS) - len(missing)) / len(PARTS), _completeness(missing))
    for part in (*IN_SIGHT, "notes"):
        if text := getattr(employer, part).strip():
            st.markdown(f"**{BRIEF.get(part, 'Notes')}**  \n{literal(text)}")
    writing = st.expander(
        "Write the brief",
        icon=":material/edit:",
        on_change="rerun",
        key=f"brief-{employer.id}",
    )
    if writing.open:
        with writing:
            _write(employer)


def _completeness(missing: tuple[str, ...]) -> str:
    have = f"{len(PARTS) - len(missing)} of {len(PARTS)}"
    words = [BRIEF[part][:1].lower() + BRIEF[part][1:] for part in missing]
    return f"{have}; still to find: {', '.join(words)}" if missing else f"{have}; all there"


def _write(employer: Employer) -> None:
    with record_form(employer, border=False) as filling:
        shown: Employer = filling.record
        left, right = st.columns(2)
        said = {
            "name": left.text_input("Name", shown.name, key=filling.field("name")),
            "website": right.text_input(
                "Website",
                shown.website,
                key=filling.field("website"),
                placeholder="https://",
            ),
        }
        for part in (*WRITTEN, "notes"):
            said[part] = st.text_area(
                BRIEF.get(part, "Notes"), getattr(shown, part), key=filling.field(part), height=80
            )
        if st.form_submit_button("Save this employer", type="primary"):
            changes = filling.changes(said)
            if changes is not None and filling.save(edit, Employer, employer.id, **changes):
                st.rerun()
