"""Bring in the people somebody already has: a file, a preview, one save."""

from collections.abc import Callable
from functools import partial

import streamlit as st
from msgspec.structs import replace

from core.actions.imports import import_people
from core.content.loader import contact_files
from core.exchange.arriving import Chosen, arriving, newcomers
from core.exchange.contacts import Source
from core.exchange.matching import Preview
from core.exchange.read import MOST_BYTES, TOO_LARGE
from core.exchange.region import matters
from core.rules.arrival import Arrival, Brought, brought
from pages.parts.acquainted import choose_changes, choose_same
from pages.parts.acts import last_act
from pages.parts.clock import now
from pages.parts.file_seen import counts, problems
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.newcomers import choose_newcomers
from pages.parts.places import link
from pages.parts.reading import Reading, read_file
from pages.parts.region import choose_region, region
from pages.parts.too_large import say_if_too_large
from pages.parts.upload import forget_upload, sorted_out
from pages.parts.workspace import snapshot

_MEGABYTES = MOST_BYTES // 1024**2


def how_to() -> None:
    """Draw how to get a file out of each program."""
    with st.expander("How do I get my contacts as a file?", icon=":material/help:"):
        pages = contact_files()
        for tab, page in zip(st.tabs([page.title for page in pages]), pages, strict=True):
            tab.markdown(page.body)


def _whose(source: Source) -> str:
    words = {Source.CSV: "a table of your own", Source.VCARD: "contact cards"}
    return words.get(source, f"contacts from {source}")


def choose(reading: Reading, seen: Preview, filling: Form, file_id: str) -> Chosen:
    """Draw who comes in and with what; return what was decided."""
    # Lines are ticked by their place, so other lines must be another table.
    key = filling.field(f"{file_id}-{abs(hash((seen.new, seen.changed)))}")
    same = choose_same(seen.alike, f"{key}-same")
    changes = choose_changes(seen.changed, f"{key}-changes")
    rows, field_ids, tag = frozenset[int](), (), ""
    if new := [each for each in seen.new if each.row not in same]:
        st.markdown("**Who comes in**")
        rows = choose_newcomers(new, filling.field(file_id))
        field_ids, tag = for_everybody(filling)
    has_stories = bool(reading.contacts.earlier) and st.checkbox(
        "Add earlier messages and invitations to each person's story",
        value=True,
        key=filling.field("stories"),
    )
    return Chosen(
        rows=rows | same.keys(),
        same=same,
        changes=changes,
        field_ids=field_ids,
        tags=(tag,) if tag else (),
        has_stories=has_stories,
        mapping=reading.mapping,
    )


def for_everybody(filling: Form) -> tuple[tuple[str, ...], str]:
    """Draw what everybody who comes in is given: fields and a tag."""
    left, right = st.columns(2)
    fields = snapshot().fields
    field_ids = left.multiselect(
        "Fields they all know",
        list(fields),
        format_func=lambda id: fields[id].name,
        placeholder="None" if fields else "No fields yet",
        disabled=not fields,
        key=filling.field("fields"),
    )
    tag = right.text_input(
        "A tag for all who come in", placeholder="such as alumni", key=filling.field("tag")
    )
    return tuple(field_ids), " ".join(tag.split())


def save(reading: Reading, seen: Preview, chosen: Chosen, filling: Form) -> None:
    """Draw the button that brings everything in at once."""
    here, where = snapshot(), region()
    arrive = partial(
        arriving,
        contacts=reading.contacts,
        seen=seen,
        chosen=chosen,
        previewed=here,
        now=now(),
        region=where,
    )
    coming = _expected(seen, chosen, arrive)
    if not coming:
        st.info(nothing(reading, seen), icon=":material/check_circle:")
        return
    if not st.button(_offer(coming), type="primary", icon=":material/group_add:"):
        return
    if done := filling.save(import_people, arrive):
        forget_upload()
        st.session_state["brought"] = (last_act(), done.value.sentence)
        st.rerun()


def _expected(seen: Preview, chosen: Chosen, arrive: Callable[..., Arrival]) -> Brought:
    """Count what would come in; where no stories do, thousands need not be made into records."""
    here = snapshot()
    if chosen.has_stories:
        return brought(arrive(here), here)
    left = arrive(here, chosen=replace(chosen, rows=frozenset(chosen.same)))
    return replace(brought(left, here), new=len(newcomers(seen, chosen, here)))


def _offer(coming: Brought) -> str:
    if coming.new:
        more = f" and complete {coming.changed:,}" if coming.changed else ""
        return f"Bring in {coming.new:,} {'person' if coming.new == 1 else 'people'}{more}"
    if coming.changed:
        return f"Complete {coming.changed:,} {'person' if coming.changed == 1 else 'people'}"
    return f"Add {coming.touches:,} earlier {'message' if coming.touches == 1 else 'messages'}"


def nothing(reading: Reading, seen: Preview) -> str:
    """Say why there is nothing to save."""
    if not reading.contacts.rows:
        return "This file has headings, but nobody is in it."
    if seen.new:
        return "Nobody is ticked, so nobody comes in."
    if seen.known or seen.changed:
        return "Everybody in this file is here already. There is nothing left to do."
    return "There is nobody in this file who could come in. The rows above say why."


def show_done() -> None:
    """Say what came in, for as long as it can be undone here."""
    act, sentence = st.session_state.get("brought", (None, ""))
    if act and last_act() == act:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/check_circle: {literal(sentence)}", width="stretch")
            link("See your people", "people", icon="group")


st.title("Bring in contacts")
show_done()
st.markdown(
    "Choose a file from LinkedIn (the whole `.zip` or `Connections.csv`), Google, Outlook, "
    "Thunderbird, a phone (`.vcf`), or a table of your own (`.csv`). "
    "Nothing comes in before you have seen it."
)
how_to()
filling = Form("bring-in")
file = st.file_uploader(
    "A file with contacts", key=filling.field("file"), max_upload_size=_MEGABYTES
)
say_if_too_large(TOO_LARGE)
if file and (reading := read_file(file, filling)):
    seen = sorted_out(reading.contacts)
    st.markdown(f"**{literal(file.name)}**, {_whose(reading.contacts.source)}")
    if matters(reading.contacts.people):
        choose_region(filling.field("region"))
    counts(seen)
    problems(seen, file.name)
    chosen = choose(reading, seen, filling, file.file_id)
    save(reading, seen, chosen, filling)
