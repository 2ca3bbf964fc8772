"""Reading and changing a workspace, the same over every storage."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from core.domain.interview import AgendaItem, Interview
from core.domain.message import Message
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.settings import Settings
from core.domain.snapshot import TABLES
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction
from core.store.workspace import TOKENS_KEPT
from tests.store.records import NOW, message, person, put, remove


def test_a_new_workspace_is_empty(workspace):
    assert workspace.snapshot().is_empty
    assert workspace.last_act is None
    assert workspace.storage.notices == []


def test_what_was_put_is_there_in_the_order_it_was_added(workspace):
    names = ["Zoe", "Ada", "Mo"]
    workspace.run(put, *map(person, names))
    assert [each.name for each in workspace.snapshot().people.values()] == names


def test_the_snapshot_is_the_same_object_until_something_changes(workspace):
    workspace.run(put, person())
    before = workspace.snapshot()
    assert workspace.snapshot() is before
    workspace.run(put, person("Mo"))
    assert workspace.snapshot() is not before
    assert len(before.people) == 1, "a snapshot never changes"


def test_an_act_that_changes_nothing_keeps_the_snapshot_and_is_not_written(workspace, monkeypatch):
    ada = person()
    workspace.run(put, ada)
    before, act = workspace.snapshot(), workspace.last_act
    monkeypatch.setattr(workspace.storage, "write", lambda data: pytest.fail("it was written"))
    workspace.run(put, ada)
    workspace.run(lambda tx: None)
    assert workspace.snapshot() is before
    assert workspace.last_act is act


def test_records_of_other_kinds_stay_the_same_objects_over_a_change(workspace):
    ada, mo = person("Ada"), person("Mo")
    workspace.run(put, ada, mo, Profile(name="Sam"))
    before = workspace.snapshot()
    workspace.run(put, replace(ada, role="Nurse"))
    after = workspace.snapshot()
    assert after.people[mo.id] is before.people[mo.id]
    assert after.table(Profile) is before.table(Profile)
    assert after.people[ada.id].role == "Nurse"


def test_an_exception_leaves_everything_as_it_was(workspace):
    ada = person()
    workspace.run(put, ada)
    before, act = workspace.snapshot(), workspace.last_act

    def half(tx: Transaction) -> None:
        tx.put(replace(ada, role="Nurse"))
        tx.put(person("Mo"))
        tx.remove(ada)
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        workspace.run(half)
    assert workspace.snapshot() is before
    assert workspace.last_act is act


def test_one_transaction_is_one_write(workspace, monkeypatch):
    written = []
    write = workspace.storage.write
    monkeypatch.setattr(
        workspace.storage, "write", lambda data: (written.append(data), write(data))
    )
    ada = person()
    workspace.run(put, ada, message(ada.id), Profile(name="Sam"), Settings(minutes=20))
    assert len(written) == 1


def test_a_transaction_sees_its_own_changes(workspace):
    ada = person()
    with workspace.transaction() as tx:
        tx.put(ada)
        assert tx.get(Person, ada.id) is ada
        assert tx.view().people[ada.id] is ada
        assert ada.id not in tx.before.people
        tx.change(Person, ada.id, lambda each: replace(each, role="Nurse"))
        tx.put(message(ada.id))
        assert len(tx.view().messages_to(ada.id)) == 1
    assert workspace.snapshot().people[ada.id].role == "Nurse"


def test_changing_what_was_deleted_says_so(workspace):
    with pytest.raises(Gone, match="This person was deleted in the meantime"):
        workspace.run(lambda tx: tx.change(Person, "nobody", lambda each: each))


def test_there_is_one_profile_however_often_it_is_changed(workspace):
    for name in ("Sam", "Samira", "Sami"):
        workspace.run(put, Profile(name=name))
    assert workspace.snapshot().profile.name == "Sami"
    assert len(workspace.storage.read()["profile"]) == 1


def test_every_document_in_the_store_carries_its_id(workspace):
    ada = person()
    workspace.run(put, ada, Profile(name="Sam"), Settings(minutes=20))
    tables = workspace.storage.read()
    ids = {
        name: [doc.get("id") for doc in tables[name].values()] for name in tables if name in TABLES
    }
    assert ids == {"people": [ada.id], "profile": ["me"], "settings": ["settings"]}


@pytest.mark.parametrize(
    "broken",
    [
        person(""),
        person(name=5),
        person(notes=float("nan")),
        person(intimidation=float("nan")),
        person(intimidation=6),
        person(notes="half a letter: \ud83d"),
        person("\ud83d"),
        person(tie="neighbour"),
        person(set_aside=datetime(2026, 11, 20, 15, 0)),  # noqa: DTZ001
        replace(person(), created=None),
        Settings(minutes=2**70),
    ],
    ids=[
        "empty name",
        "name is a number",
        "NaN for a text",
        "NaN for a number",
        "out of range",
        "lone surrogate",
        "lone surrogate as a name",
        "unknown tie",
        "naive time",
        "no time",
        "over 64 bits",
    ],
)
def test_a_value_that_breaks_a_rule_is_refused_and_nothing_of_the_act_is_kept(
    workspace, monkeypatch, broken
):
    workspace.run(put, person("Ada"))
    before = workspace.snapshot()
    monkeypatch.setattr(workspace.storage, "write", lambda data: pytest.fail("it was written"))
    with pytest.raises(Refused, match="was not saved"):
        workspace.run(put, person("Mo"), broken)
    assert workspace.snapshot() is before


def test_a_conversation_that_ends_before_it_began_is_refused_in_its_own_words(workspace):
    ada = person()
    talk = Interview(person_id=ada.id, began=NOW, created=NOW)
    workspace.run(put, ada, talk)
    before = workspace.snapshot()
    with pytest.raises(Refused, match=r"^A conversation cannot end before it began\.$"):
        workspace.run(
            lambda tx: tx.change(
                Interview, talk.id, lambda each: replace(each, ended=NOW - timedelta(hours=1))
            )
        )
    assert workspace.snapshot() is before


def test_a_key_that_we_do_not_know_is_kept_when_its_record_changes(workspace):
    ada = person()
    workspace.run(put, ada)
    tables = workspace.storage.read()
    document = {**tables["people"]["1"], "favourite_tea": "mint"}
    with workspace.storage.lock():
        workspace.storage.write({**tables, "people": {"1": document}})
    workspace.run(put, replace(workspace.snapshot().people[ada.id], role="Nurse"))
    kept = workspace.storage.read()["people"]["1"]
    assert (kept["favourite_tea"], kept["role"]) == ("mint", "Nurse")


def test_a_table_that_we_do_not_know_is_kept(workspace):
    with workspace.storage.lock():
        teas = {"7": {"name": "mint"}}
        workspace.storage.write({**workspace.storage.read(), "teas": teas})
    workspace.run(put, person())
    assert workspace.storage.read()["teas"] == teas


@pytest.mark.parametrize(
    "unreadable",
    [
        {"id": "p1", "name": 5, "created": "yesterday"},
        {"id": "p1"},
        {"id": ["p1"], "name": "Mo"},
        {"id": {"of": "p1"}},
        {"id": None, "name": "Mo"},
        {},
    ],
)
def test_a_document_that_cannot_be_read_is_skipped_and_kept(workspace, unreadable):
    with workspace.storage.lock():
        workspace.storage.write({**workspace.storage.read(), "people": {"3": unreadable}})
    assert dict(workspace.snapshot().people) == {}
    ada = person()
    workspace.run(put, ada)
    assert list(workspace.snapshot().people) == [ada.id]
    workspace.run(remove, ada)
    assert workspace.storage.read()["people"] == {"3": unreadable}


def test_run_once_acts_once_for_each_token(workspace):
    first = workspace.run_once("form-1", _add, "Ada")
    again = workspace.run_once("form-1", _add, "Ada")
    other = workspace.run_once("form-2", _add, "Ada")
    assert again is first
    assert other is not first
    assert len(workspace.snapshot().people) == 2


def test_run_once_tries_again_after_a_refusal(workspace):
    with pytest.raises(Refused):
        workspace.run_once("form-1", _add, "")
    workspace.run_once("form-1", _add, "Ada")
    assert len(workspace.snapshot().people) == 1


def test_run_once_forgets_the_oldest_token_only(workspace):
    tokens = [f"form-{number}" for number in range(TOKENS_KEPT + 1)]
    for token in tokens:
        workspace.run_once(token, lambda tx: None)
    done = []
    workspace.run_once(tokens[1], lambda tx: done.append("a token that is still known"))
    workspace.run_once(tokens[0], lambda tx: done.append("the oldest"))
    assert done == ["the oldest"]


def test_an_interview_keeps_its_agenda_in_order_and_every_word(workspace):
    ada = person()
    items = tuple(AgendaItem(text=text) for text in ("Was ist schön?", "何が難しい？", "שלום?"))
    talk = Interview(person_id=ada.id, agenda=items, takeaway_id=items[1].id, created=NOW)
    workspace.run(put, ada, talk)
    assert workspace.snapshot().interviews[talk.id] == talk


def test_records_found_by_reference_follow_every_change(workspace):
    ada = person()
    first, second = message(ada.id, "one"), message(ada.id, "two")
    workspace.run(put, ada, first)
    assert workspace.snapshot().messages_to(ada.id) == (first,)
    workspace.run(put, second)
    assert workspace.snapshot().messages_to(ada.id) == (first, second)
    workspace.run(remove, first)
    assert workspace.snapshot().where(Message, "person_id", ada.id) == (second,)


def _add(tx: Transaction, name: str) -> Person:
    return tx.put(person(name))
