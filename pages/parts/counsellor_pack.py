"""The pack for a counsellor: what shall be in it, a look at what would go out, the file."""

import streamlit as st

from core.exchange.pack import Packed, Wanted, pack, packed
from core.rules.decision import draft_of, made
from core.rules.fields import talks_about
from pages.parts.clock import now, today, zone
from pages.parts.downloads import download
from pages.parts.literal import literal
from pages.parts.names_apart import names_apart
from pages.parts.paper_view import paper_view
from pages.parts.terms import terms
from pages.parts.workspace import snapshot

_ROWS_SHOWN = 50


def counsellor_pack() -> None:
    """Draw the choices, the preview and the download."""
    wanted = _wanted()
    if not (wanted.field_ids or wanted.people or wanted.notes):
        st.caption("Choose at least one thing to put in.")
        return
    view, words, moment, where = snapshot(), terms(), now(), zone()
    if wanted.hide_names:
        st.caption(
            ":material/visibility_off: Each person becomes a letter, the same in every file. What "
            "you wrote freely can still give somebody away, so please look before you share it."
        )
    if st.toggle("Look at what would go out", key="pack-look"):
        _preview(packed(view, wanted, words, moment, where))
    download(
        "Make the pack",
        lambda: pack(view, wanted, words, moment, where),
        f"for-my-counsellor-{today():%Y-%m-%d}.zip",
        "application/zip",
        "pack",
    )


def _wanted() -> Wanted:
    """Ask what shall be in it; what is private is ticked each time, and never remembered."""
    view = snapshot()
    known = [id for id in view.fields if _something_known(id)]
    names = names_apart({id: field.name for id, field in view.fields.items()})
    fields = st.multiselect(
        "Memos about",
        list(view.fields),
        default=known,
        format_func=names.__getitem__,
        key=f"pack-fields-{len(view.fields)}",
    )
    people = st.checkbox("The list of people", value=True, key="pack-people")
    notes = st.checkbox("The notes of all conversations", value=True, key="pack-notes")
    hide = st.checkbox("Replace the names of people", value=True, key="pack-hide")
    employers = hide and st.checkbox("Replace the names of employers too", key="pack-employers")
    also = st.text_input(
        "Other words to leave out, with commas between",
        placeholder="a street, a project, a nickname",
        key="pack-also",
        disabled=not hide,
    )
    contact = not hide and st.checkbox("With email, phone and profile", key="pack-contact")
    abilities = st.checkbox(
        "Also tell what I can do, my limits, and what I can meet", key="pack-abilities"
    )
    return Wanted(
        field_ids=tuple(fields),
        people=people,
        contact=contact,
        notes=notes,
        abilities=abilities,
        hide_names=hide,
        hide_employers=employers,
        also_hide=tuple(also.split(",")) if hide else (),
    )


def _something_known(field_id: str) -> bool:
    view = snapshot()
    return bool(made(view, field_id) or draft_of(view, field_id) or talks_about(view, field_id))


def _preview(out: Packed) -> None:
    papers = dict(out.papers)
    choices = [*papers, *(["People.xlsx"] if out.rows else [])]
    if not choices:
        return
    chosen = st.selectbox("File", choices, key="pack-file")
    with st.container(border=True, height=420):
        if chosen in papers:
            paper_view(papers[chosen])
            return
        if len(out.rows) > _ROWS_SHOWN:
            st.caption(literal(f"The first {_ROWS_SHOWN} of {len(out.rows)} people."))
        st.dataframe(
            out.rows[:_ROWS_SHOWN], hide_index=True, alt="The list of people as it would go out"
        )
