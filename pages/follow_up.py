"""Follow-up: thanks, promises, leads, what to tell and to think over, and staying in touch."""

import streamlit as st

from core.content.loader import coach
from core.domain.person import Person
from core.rules.due import Due
from core.rules.following_up import FollowUps, Part, follow_ups
from pages.parts.cards import empty, one_page
from pages.parts.clock import now, zone
from pages.parts.in_touch import in_touch_later
from pages.parts.labels import PART
from pages.parts.leads import ask_what_came, lead_card, note_new_lead
from pages.parts.leads_put_by import followed, openings
from pages.parts.literal import literal, shortened
from pages.parts.names_apart import names_apart
from pages.parts.one_lead import asked_about
from pages.parts.pick import option_for
from pages.parts.places import go, link
from pages.parts.promises import note_promise, promise_card
from pages.parts.to_think import to_think
from pages.parts.to_write import to_write
from pages.parts.workspace import snapshot

IN_SIGHT = 3  # cards of a part on one page; more would be a wall
WRITTEN = (Part.THANK, Part.TELL, Part.TOUCH)


def part(name: Part, waiting: tuple[Due, ...], opened: str) -> None:
    """Draw what waits in one part, a page at a time."""
    words = coach().follow_up[name]
    st.header(f":material/{PART[name]}: {words.label}")
    st.caption(words.meaning)
    if name is Part.LEADS:
        ask_what_came()
    for due in one_page(waiting, f"{name}-page", IN_SIGHT):
        if name in WRITTEN:
            to_write(due, unfolded=due.key == opened)
        elif name is Part.PROMISES:
            promise_card(due)
        elif name is Part.LEADS:
            lead_card(due)
        else:
            to_think(due)


def to_open(found: FollowUps, person: Person | None) -> str:
    """Return the key of the letter to show at once: the one a link names, or the only one."""
    letters = [due for name in WRITTEN for due in found.parts.get(name, ())]
    kind = st.query_params.get("do")
    wanted = [due for due in letters if due.kind == kind]
    if person and (wanted or letters):
        return (wanted or letters)[0].key
    return letters[0].key if len(letters) == 1 else ""


def put_by(found: FollowUps) -> None:
    """Draw what needs nothing now, folded away."""
    st.header(":material/inventory_2: Kept for you")
    asked = asked_about()
    done = tuple(each for each in found.followed if not asked or each.id != asked.id)
    for label, icon, items, draw in (
        ("Stay in touch later", "schedule", found.later, _later),
        ("Leads you followed", "task_alt", done, followed),
        ("Openings, for later", "bookmark", found.openings, openings),
    ):
        if items:
            box = st.expander(
                f"{label} ({len(items)})", icon=f":material/{icon}:", on_change="rerun", key=icon
            )
            if box.open:
                with box:
                    draw(items)


def _later(waiting: tuple[Due, ...]) -> None:
    in_touch_later(one_page(waiting, "later-page", 10))


def note_something(person: Person | None) -> None:
    """Draw the forms for what was promised or pointed to outside a look back."""
    box = st.expander(
        "Note a promise or a lead", icon=":material/add:", on_change="rerun", key="note-something"
    )
    if not box.open:
        return
    people = names_apart({id: option_for(each) for id, each in snapshot().people.items()})
    with box:
        what = st.segmented_control(
            "What to note", ("A promise", "A lead"), default="A promise", required=True
        )
        noted = note_promise if what == "A promise" else note_new_lead
        if noted(people, person):
            st.rerun()


st.title("Follow-up")
person = snapshot().people.get(st.query_params.get("person", ""))
found = follow_ups(snapshot(), now(), zone(), person)
if person:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"Only with **{literal(shortened(person.name))}**", width="content")
        if st.button("Show everybody", key="show-all", type="tertiary", icon=":material/group:"):
            go("follow_up")
if not found.parts:
    ask_what_came()
    if person or found.later or found.followed or found.openings:
        st.success(coach().kind.nothing_to_follow_up, icon=":material/self_improvement:")
    else:
        with empty("follow_up"):
            link("Write to somebody", "outreach", icon="outgoing_mail")
elif Part.LEADS not in found.parts:
    ask_what_came()
opened = to_open(found, person)
for name, waiting in found.parts.items():
    part(name, waiting, opened)
if snapshot().people:
    put_by(found)
    note_something(person)
