"""What is kept from one save to the next says the same as what is worked out anew."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.content.sample import sample_records
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.record import Record, RuleBroken
from core.domain.settings import Settings
from core.domain.snapshot import REFERENCES, TABLE_OF, Snapshot
from core.domain.snooze import Snooze
from core.domain.touch import Touch
from core.rules.answers import heard
from core.rules.chasing import waiting_list
from core.rules.fields import talks_about
from core.rules.following_up import follow_ups
from core.rules.helped import helped_with, untold
from core.rules.next_steps import all_steps, next_steps, next_steps_with
from core.rules.people_list import Asked, found_people
from core.rules.standing import standing
from core.rules.today import awaited
from tests.rules.records import person, snapshot

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
SAMPLE = sample_records(NOW)
LEAVES = [
    kind for kind in TABLE_OF if not any(kind in each.values() for each in REFERENCES.values())
]
"""Kinds to which nothing points, so that any of them may go."""


def fresh(view: Snapshot) -> Snapshot:
    return Snapshot({kind: view.table(kind) for kind in TABLE_OF})


def concluded(view: Snapshot) -> Iterator[Any]:
    """Yield what the rules say that keep anything over a save."""
    yield all_steps(view, NOW, UTC), next_steps(view, NOW, UTC)
    yield found_people(view, Asked(words="an"), ()), heard(view)
    yield set(awaited(view)), set(waiting_list(view, UTC)), follow_ups(view, NOW, UTC)
    yield [talks_about(view, id) for id in view.fields]
    for each in view.people.values():
        yield each.name, standing(view, each), untold(view, each)
        yield next_steps_with(view, each, NOW, UTC)
    for kind, attributes in REFERENCES.items():
        for attribute, named in attributes.items():
            yield [view.where(kind, attribute, id) for id in view.table(named)]


def like_another(draw: Callable[..., Any], view: Snapshot, kind: type[Record]) -> Record | None:
    """Let a record say in one place what another of its kind says there, or be one more."""
    one, other = (draw(st.sampled_from(list(view.table(kind).values()))) for _ in range(2))
    attribute = draw(st.sampled_from(one.__struct_fields__))
    said = f"{one.id}-more" if attribute == "id" else getattr(other, attribute)
    if said == one.id and kind is Person:
        return None  # nobody introduces themselves
    try:
        return replace(one, **{attribute: said})
    except RuleBroken:
        return None


def a_change(draw: Callable[..., Any], view: Snapshot) -> dict[type[Record], dict[str, Any]]:
    kind = draw(st.sampled_from([kind for kind in TABLE_OF if view.table(kind)]))
    if kind in LEAVES and draw(st.booleans()):
        return {kind: {draw(st.sampled_from(list(view.table(kind)))): None}}
    found = like_another(draw, view, kind)
    return {kind: {found.id: found}} if found else {}


@given(st.data())
@settings(max_examples=40)
def test_after_any_change_the_rules_say_what_they_say_of_the_same_records_anew(data):
    pace = Settings(second_contact_after_days=data.draw(st.sampled_from([0, 3])))
    view = snapshot(*SAMPLE, pace, Snooze(id="thank:none"))
    assert list(concluded(view)) == list(concluded(fresh(view)))
    for _ in range(data.draw(st.integers(1, 8))):
        view = view.changed(a_change(data.draw, view))
        assert list(concluded(view)) == list(concluded(fresh(view)))


def test_who_helped_with_a_decision_is_the_same_seen_from_either_side():
    view = snapshot(*(each for each in SAMPLE if not isinstance(each, Message)))
    made = {each.id: each for who in view.people.values() for each in untold(view, who)}
    assert made
    for decision in made.values():
        told = {each.id for each in view.people.values() if decision in untold(view, each)}
        assert told == {each.id for each in helped_with(view, decision)}


ADA, MO = person("Ada", email="ada@example.org"), person("Mo", email="mo@example.org")


def counted(view: Snapshot, *ids: str) -> list[str]:
    """Return about whom something is worked out, which reads what Ada and Mo were written."""
    made = []

    def make(id: str) -> Callable[[Snapshot], int]:
        def conclude(seen: Snapshot) -> int:
            made.append(id)
            return len(seen.messages_to(id))

        return conclude

    for id in ids:
        view.concluded(counted, id, make(id))
    return made


def test_a_conclusion_is_drawn_again_only_where_a_record_changed_that_it_was_drawn_from():
    view = snapshot(ADA, MO)
    assert counted(view, "ada", "mo") == ["ada", "mo"]
    assert counted(view, "ada", "mo") == []
    message = Message(id="m", person_id="ada", kind=MessageKind.REQUEST, created=NOW)
    newer = view.changed({Message: {"m": message}})
    assert counted(newer, "ada", "mo") == ["ada"]
    assert counted(view, "ada", "mo") == []  # who looks at the older view sees what stood there
    moved = newer.changed({Message: {"m": replace(message, person_id="mo")}})
    assert counted(moved, "ada", "mo") == ["ada", "mo"]
    gone = moved.changed({Message: {"m": None}, Profile: {"me": Profile(name="Kim")}})
    assert counted(gone, "ada", "mo") == ["mo"]


def test_what_was_concluded_from_a_conclusion_goes_with_it():
    view = snapshot(ADA, MO)

    def stage(seen: Snapshot) -> str:
        return str(standing(seen, ADA).stage)

    assert view.concluded("stage", "ada", stage) == "to_contact"
    sent = Message(person_id="ada", kind=MessageKind.REQUEST, created=NOW, sent=NOW)
    newer = view.changed({Message: {sent.id: sent}})
    assert newer.concluded("stage", "ada", stage) == "asked"
    assert view.concluded("stage", "ada", stage) == "to_contact"


def test_what_reads_a_whole_table_is_drawn_again_when_anything_in_it_changes():
    view = snapshot(ADA)
    count = lambda seen: len(seen.people)  # noqa: E731
    assert view.concluded("count", "", count) == 1
    assert (
        view.changed({Touch: {}}).concluded("count", "", lambda _: pytest.fail("drawn again")) == 1
    )
    assert view.changed({Person: {"mo": MO}}).concluded("count", "", count) == 2


def test_what_is_made_once_inside_a_conclusion_is_drawn_again_with_it():
    view = snapshot(ADA)

    def count(seen: Snapshot) -> int:
        return seen.once("people", lambda: len(seen.people))

    assert view.concluded("count", "", count) == 1
    assert view.changed({Person: {"mo": MO}}).concluded("count", "", count) == 2


def test_something_else_given_is_another_conclusion():
    view = snapshot(ADA)
    assert view.concluded("day", "ada", lambda _: 1, given=NOW) == 1
    assert view.concluded("day", "ada", lambda _: 2, given=NOW) == 1
    assert view.concluded("day", "ada", lambda _: 2, given=NOW + timedelta(days=1)) == 2
