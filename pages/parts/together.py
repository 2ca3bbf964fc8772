"""Bringing a backup together with what is here: what comes, and whose words stay."""

from collections import defaultdict

import streamlit as st

from core.actions.whole import bring_together
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.rules.difference import title
from core.rules.joining import Both, Joining, Which, joining
from core.store.state import State
from pages.parts.acts import act
from pages.parts.labels import KIND
from pages.parts.literal import literal, shortened
from pages.parts.record_names import names_of
from pages.parts.workspace import snapshot

MINE, THEIRS, EACH = "Keep mine", "Take the backup's", "Choose one by one"
_MOST = 100
"""How many can be chosen one by one."""


def together(found: State, name: str) -> bool:
    """Say what would come, ask whose words stay, and draw the button; return if it was done."""
    there = found.snapshot
    would = joining(snapshot(), there)
    st.markdown("Nothing that you have goes away. " + _coming(would, there))
    theirs = _whose(would, there, name) if would.differing else set()
    if found.unreadable:
        st.caption(f"{found.unreadable} entries in it cannot be read and stay out.")
    count = len(would.new) + len(theirs)
    if not count:
        st.info("As it stands, nothing would change.", icon=":material/check:")
        return False
    st.caption("You can undo this right afterwards.")
    label = f"Bring in {count} {'entry' if count == 1 else 'entries'}"
    pressed = st.button(label, type="primary", key=f"together-{name}")
    return pressed and act(bring_together, there, theirs) is not None


def _coming(would: Joining, there: Snapshot) -> str:
    if not would.new:
        return "There is nothing in it that you don't have."
    kinds: defaultdict[type[Record], list[Record]] = defaultdict(list)
    for record in would.new:
        kinds[type(record)].append(record)
    lines = [
        f"- **{KIND[kind][len(records) != 1]}**: {len(records)}{names_of(records, there)}"
        for kind, records in kinds.items()
    ]
    return "\n".join(["What would come:", "", *lines])


def _whose(would: Joining, there: Snapshot, name: str) -> set[Which]:
    """Let the user say which of two differing records stays; mine, unless they say otherwise."""
    count = len(would.differing)
    ways = [MINE, THEIRS, EACH] if count <= _MOST else [MINE, THEIRS]
    way = st.radio(
        f"{count} {'entry is' if count == 1 else 'entries are'} in both and not the same",
        ways,
        key=f"whose-{name}",
    )
    if way == THEIRS:
        return {both.which for both in would.differing}
    return (
        {both.which for both in would.differing if _taken(both, there, name)}
        if way == EACH
        else set()
    )


def _taken(both: Both, there: Snapshot, name: str) -> bool:
    kind = KIND[type(both.ours)][0]
    called = title(both.theirs, there)
    parts = ", ".join(part.replace("_", " ") for part in both.parts)
    about = f"{kind} {literal(shortened(called))}".strip()
    return st.checkbox(f"Take the backup's: {about} ({parts})", key=f"take-{name}-{both.ours.id}")
