"""Whatever is done in whatever order, the store holds what a plain dictionary would."""

import os
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

import core.store.workspace
from core.domain.field import Field
from core.domain.message import Message
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.record import Record
from core.domain.snapshot import REFERENCES, TABLES, Snapshot
from core.store.database import open_database
from core.store.errors import Refused, TooLongAgo, UndoRefused
from core.store.file import FileStorage
from core.store.memory import MemoryStorage
from core.store.sql import SqlStorage
from core.store.storage import Storage
from core.store.transaction import Transaction
from core.store.workspace import Workspace, opened
from tests.store.records import NOW, message

KEPT = 3
"""So many acts can be undone here: few, so that some are too long ago."""

WORDS = st.sampled_from(["one", "two"])
WHICH = st.integers(0, 30)
HAND = st.integers(0, 1)


class Entry(NamedTuple):
    """A record as it should be kept, with a key of its document that the program does not know."""

    record: Record
    tea: str | None = None


Entries = dict[str, Entry]
Changes = dict[str, Entry | None]


class Hand:
    """A workspace on the shared place, and the acts that it should be able to undo."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.acts: OrderedDict[str, tuple[Changes, Changes]] = OrderedDict()


class Store(RuleBasedStateMachine):
    """Two workspaces on one place, and the dictionary that both should show."""

    def __init__(self, open: Callable[[], Storage]) -> None:
        super().__init__()
        self.open = open
        self.storages: list[Storage] = []
        self.entries: Entries = {}
        self.hands = [Hand(self._workspace()), Hand(self._workspace())]
        self.copies: list[tuple[bytes, Entries]] = []
        self.ever: list[str] = []
        self.numbers = 0
        self.earlier: list[tuple[Snapshot, Entries]] = []

    def _workspace(self) -> Workspace:
        self.storages.append(self.open())
        return Workspace(self.storages[-1])

    def teardown(self) -> None:
        assert _kept(self._workspace()) == self.entries, "somebody who opens it later sees it too"
        for storage in self.storages:
            storage.close()

    @initialize(hand=HAND)
    def begin(self, hand: int) -> None:
        """Begin with something to change, and something that points to it."""
        field = Field(id="field", name="one", created=NOW)
        ada = Person(id="ada", name="one", field_ids=(field.id,), created=NOW)
        mo = Person(id="mo", name="two", introducer_id=ada.id, created=NOW)
        self.act(hand, field, ada, mo)
        self.act(hand, replace(message(mo.id, "one"), id="letter"))

    @rule(hand=HAND, word=WORDS)
    def add_a_field(self, hand: int, word: str) -> None:
        self.act(hand, Field(id=self._id(), name=word, created=NOW))

    @rule(hand=HAND, word=WORDS, fields=st.sets(WHICH, max_size=2), introducer=st.none() | WHICH)
    def add_a_person(self, hand: int, word: str, fields: set[int], introducer: int | None) -> None:
        known = {id for each in fields if (id := self._some(Field, each))}
        by = None if introducer is None else self._some(Person, introducer)
        self.act(
            hand,
            Person(
                id=self._id(), name=word, field_ids=(*sorted(known),), introducer_id=by, created=NOW
            ),
        )

    @rule(hand=HAND, to=WHICH, word=WORDS)
    def add_a_message(self, hand: int, to: int, word: str) -> None:
        """Also to nobody, which is refused."""
        to_whom = self._some(Person, to) or "nobody"
        self.act(hand, replace(message(to_whom, word), id=self._id()))

    @rule(hand=HAND, word=WORDS, focus=st.none() | WHICH)
    def change_the_profile(self, hand: int, word: str, focus: int | None) -> None:
        field = None if focus is None else self._some(Field, focus)
        self.act(hand, Profile(name=word, focus_field_id=field))

    @precondition(lambda self: self.entries)
    @rule(hand=HAND, which=WHICH, word=WORDS, quietly=st.booleans())
    def change(self, hand: int, which: int, word: str, quietly: bool) -> None:
        self.act(hand, _changed(self._any(which).record, word), quietly=quietly)

    @precondition(lambda self: self.entries)
    @rule(hand=HAND, which=WHICH)
    def remove_alone(self, hand: int, which: int) -> None:
        """Refused where something points to it."""
        self.act(hand, removed=[self._any(which).record])

    @precondition(lambda self: self.entries)
    @rule(hand=HAND, which=WHICH)
    def remove_with_what_belongs_to_it(self, hand: int, which: int) -> None:
        gone = self._any(which).record
        letters = [
            entry.record
            for entry in self.entries.values()
            if isinstance(entry.record, Message) and entry.record.person_id == gone.id
        ]
        loosened = [
            loose
            for entry in self.entries.values()
            if entry.record != gone and (loose := _without(entry.record, gone.id)) != entry.record
        ]
        self.act(hand, *loosened, removed=[gone, *letters])

    @precondition(lambda self: self.entries)
    @rule(hand=HAND, which=WHICH, word=WORDS)
    def fail_half_way(self, hand: int, which: int, word: str) -> None:
        record = self._any(which).record

        def half(tx: Transaction) -> None:
            tx.put(Field(name=word, created=NOW))
            tx.put(_changed(record, word))
            tx.remove(record)
            raise ArithmeticError

        with pytest.raises(ArithmeticError):
            self.hands[hand].workspace.run(half)

    @rule(hand=HAND, word=WORDS)
    def keep_what_breaks_a_rule(self, hand: int, word: str) -> None:
        with pytest.raises(Refused):
            self.hands[hand].workspace.run(
                lambda tx: (tx.put(Profile(name=word)), tx.put(Field(name="", created=NOW)))
            )

    @precondition(lambda self: self.ever)
    @rule(hand=HAND, acts=st.integers(1, 2 * KEPT), backwards=st.booleans())
    def undo_one_after_the_other(self, hand: int, acts: int, backwards: bool) -> None:
        """Also what the other hand did, what is undone already, and what is long forgotten."""
        for act_id in self.ever[-acts:][:: -1 if backwards else 1]:
            self._undo(hand, act_id)

    @precondition(lambda self: any(hand.acts for hand in self.hands))
    @rule(hand=HAND, twice=st.booleans())
    def undo_the_last_act(self, hand: int, twice: bool) -> None:
        hand = hand if self.hands[hand].acts else 1 - hand
        act_id = next(reversed(self.hands[hand].acts))
        for _ in range(1 + twice):
            self._undo(hand, act_id)

    @rule(hand=HAND)
    def reopen(self, hand: int) -> None:
        self.hands[hand] = Hand(self._workspace())

    @precondition(lambda self: self.entries)
    @rule(which=WHICH, tea=WORDS)
    def edit_from_outside(self, which: int, tea: str) -> None:
        """Write a key into a document that the program does not know."""
        entry = self._any(which)
        storage = self.open()
        with storage.lock():
            tables = {
                name: {
                    key: {**doc, "favourite_tea": tea} if doc.get("id") == entry.record.id else doc
                    for key, doc in documents.items()
                }
                for name, documents in (storage.read() or {}).items()
            }
            storage.write(tables)
        storage.close()
        self.entries[entry.record.id] = Entry(entry.record, tea)

    @precondition(lambda self: len(self.copies) < 3)
    @rule(hand=HAND)
    def download(self, hand: int) -> None:
        self.copies.append((self.hands[hand].workspace.content(), dict(self.entries)))

    @precondition(lambda self: self.copies)
    @rule(hand=HAND, which=WHICH)
    def restore(self, hand: int, which: int) -> None:
        content, entries = self.copies[which % len(self.copies)]
        act_id = self.hands[hand].workspace.restore(opened(content))
        self._follow(hand, entries, act_id)

    @invariant()
    def every_hand_shows_what_it_should(self) -> None:
        for hand in self.hands:
            assert _kept(hand.workspace) == self.entries
            last = hand.workspace.last_act
            assert (last and last.id) == next(reversed(hand.acts), None)
            assert hand.workspace.storage.notices == []

    @invariant()
    def what_was_shown_earlier_never_changes(self) -> None:
        for view, entries in self.earlier:
            assert _records(view) == {id: entry.record for id, entry in entries.items()}
        self.earlier = [(hand.workspace.snapshot(), dict(self.entries)) for hand in self.hands]

    def act(
        self, hand: int, *put: Record, removed: list[Record] | None = None, quietly: bool = False
    ) -> None:
        """Put and remove records in one act, and expect what should become of it."""

        def action(tx: Transaction) -> str | None:
            for record in put:
                tx.put(record)
            for record in removed or []:
                tx.remove(record)
            return None

        changes: Changes = {record.id: None for record in removed or []}
        for record in put:
            tea = self.entries[record.id].tea if record.id in self.entries else None
            changes[record.id] = Entry(record, tea)
        workspace = self.hands[hand].workspace
        run = workspace.run_quietly if quietly else workspace.run
        after = _applied(self.entries, changes)
        if _points_to_nothing(after):
            with pytest.raises(Refused):
                run(action)
            return
        before = workspace.last_act
        run(action)
        last = workspace.last_act
        self._follow(hand, after, last.id if last and last is not before else None, quietly)

    def _undo(self, hand: int, act_id: str) -> None:
        before, after = self.hands[hand].acts.get(act_id, ({}, {}))
        undone = _applied(self.entries, before)
        refused: type[Exception] | None = None
        if not after:
            refused = TooLongAgo
        elif _points_to_nothing(undone) or any(
            self.entries.get(id) != entry for id, entry in after.items()
        ):
            refused = UndoRefused
        if refused:
            with pytest.raises(UndoRefused) as raised:
                self.hands[hand].workspace.undo(act_id)
            assert raised.type is refused
        else:
            self.hands[hand].workspace.undo(act_id)
            self.entries = undone
            del self.hands[hand].acts[act_id]

    def _follow(self, hand: int, after: Entries, act_id: str | None, quietly: bool = False) -> None:
        """Expect the entries, and that an act is remembered exactly where something changed."""
        ids = [
            id for id in self.entries.keys() | after.keys() if self.entries.get(id) != after.get(id)
        ]
        assert (act_id is not None) == (bool(ids) and not quietly)
        if act_id:
            was = {id: self.entries.get(id) for id in ids}
            self.hands[hand].acts[act_id] = was, {id: after.get(id) for id in ids}
            self.ever.append(act_id)
            if len(self.hands[hand].acts) > KEPT:
                self.hands[hand].acts.popitem(last=False)
        self.entries = dict(after)

    def _id(self) -> str:
        self.numbers += 1
        return f"record-{self.numbers:03}"

    def _any(self, which: int) -> Entry:
        return [*self.entries.values()][which % len(self.entries)]

    def _some(self, kind: type[Record], which: int) -> str | None:
        ids = [id for id, entry in self.entries.items() if isinstance(entry.record, kind)]
        return ids[which % len(ids)] if ids else None


def _changed(record: Record, word: str) -> Record:
    return replace(record, **{"body" if isinstance(record, Message) else "name": word})


def _without(record: Record, id: str) -> Record:
    """Return the record without optional references to what goes."""
    match record:
        case Profile(focus_field_id=focus) if focus == id:
            return replace(record, focus_field_id=None)
        case Person(field_ids=fields, introducer_id=introducer):
            return replace(
                record,
                field_ids=tuple(each for each in fields if each != id),
                introducer_id=None if introducer == id else introducer,
            )
    return record


def _applied(entries: Entries, changes: Changes) -> Entries:
    merged = {**entries, **changes}
    return {id: entry for id, entry in merged.items() if entry}


def _points_to_nothing(entries: Entries) -> bool:
    for entry in entries.values():
        for attribute in REFERENCES.get(type(entry.record), {}):
            value = getattr(entry.record, attribute)
            for id in value if isinstance(value, tuple) else (value,):
                if id is not None and id not in entries:
                    return True
    return False


def _records(view: Snapshot) -> dict[str, Record]:
    return {id: record for kind in TABLES.values() for id, record in view.table(kind).items()}


def _kept(workspace: Workspace) -> Entries:
    """Return what the workspace shows, with what only the documents say."""
    records = _records(workspace.snapshot())
    tables = workspace.storage.read() or {}
    documents = [doc for name in TABLES for doc in tables.get(name, {}).values()]
    assert len(documents) == len(records), "nothing is there twice, and nothing is hidden"
    return {doc["id"]: Entry(records[doc["id"]], doc.get("favourite_tea")) for doc in documents}


def new_memory(_: Path) -> Callable[[], Storage]:
    """Return how to open a new place: in memory everybody has the same storage."""
    storage = MemoryStorage()
    return lambda: storage


def new_file(folder: Path) -> Callable[[], Storage]:
    """Return how to open a new place: everybody has a storage of their own over one file."""
    file = Path(mkdtemp(dir=folder)) / "inside-view.json"
    return lambda: FileStorage(file)


def new_database(folder: Path) -> Callable[[], Storage]:
    """Return how to open a new place: everybody has a storage of their own over one database."""
    engine = open_database(f"sqlite:///{mkdtemp(dir=folder)}/workspace.db")
    return lambda: SqlStorage(engine, "Sam")


PLACES = {"memory": new_memory, "file": new_file, "sqlite": new_database}


def act_at_random(
    new: Callable[[], Callable[[], Storage]],
    examples: int = 150,
    steps: int = 30,
    *,
    always_the_same: bool = True,
) -> None:
    """Do so many times so many random things, and compare with the dictionary after each.

    `new` makes a new and empty place, and returns how to open it.
    """
    with (
        patch.object(core.store.workspace, "ACTS_KEPT", KEPT),
        patch.object(os, "fsync", lambda handle: None),  # no power fails here
    ):
        run_state_machine_as_test(
            lambda: Store(new()),
            settings=settings(
                max_examples=examples,
                stateful_step_count=steps,
                deadline=None,
                database=None,
                derandomize=always_the_same,
                suppress_health_check=[*HealthCheck],
                report_multiple_bugs=False,
            ),
        )


@pytest.mark.timeout(400)  # where it fails, a short way to the failure is looked for
@pytest.mark.parametrize(("place", "examples"), [("memory", 60), ("file", 60), ("sqlite", 12)])
def test_the_store_holds_what_a_dictionary_would(tmp_path, place, examples):
    act_at_random(lambda: PLACES[place](tmp_path), examples)
