"""Bringing in a file: one act, decided on the newest state."""

from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.actions.deletion import delete
from core.actions.edit import edit
from core.actions.imports import import_people
from core.actions.merging import merge_people
from core.domain.column_mapping import ColumnMapping
from core.domain.message import Channel
from core.domain.person import Person
from core.domain.touch import Direction, Touch
from core.exchange.arriving import Chosen, arriving
from core.exchange.matching import preview
from core.exchange.read import read
from core.rules.arrival import Brought
from core.store.errors import Refused
from tests.actions.search import LATER, NOW, tables

FILES = Path(__file__).parents[1] / "exchange" / "files"
ZIP = "Basic_LinkedInDataExport_11-20-2026.zip"
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANN = "Ann,Lee,https://www.linkedin.com/in/ann-lee,ann@example.org,Trust,Nurse,10 Feb 2026\n"
BO = "Bo,Park,https://www.linkedin.com/in/bo-park,,Clinic,,10 Feb 2026\n"


def seen_now(workspace, content, **choice):
    """Do what the screen does: preview, everybody new ticked and every gap; return the act."""
    here = workspace.snapshot()
    contacts = read("x", content.encode() if isinstance(content, str) else content)
    seen = preview(contacts, here.people.values())
    gaps = {
        match.person.id: tuple(change for change in match.changes if change.is_gap)
        for match in seen.changed
    }
    chosen = Chosen(**{"rows": frozenset(each.row for each in seen.new), "changes": gaps} | choice)
    return partial(arriving, contacts=contacts, seen=seen, chosen=chosen, previewed=here, now=NOW)


def bring(workspace, content, **choice):
    return workspace.run(import_people, seen_now(workspace, content, **choice))


def by_name(workspace):
    return {person.name: person for person in workspace.snapshot().people.values()}


def test_a_file_is_one_act_and_one_undo(workspace):
    content = (FILES / ZIP).read_bytes()
    assert bring(workspace, content) == Brought(new=64, touches=5)
    assert len(workspace.snapshot().people) == 64
    assert workspace.last_act.label == "Brought in 64 people"
    workspace.undo(workspace.last_act.id)
    assert workspace.snapshot().is_empty


def test_the_same_file_again_changes_nothing(workspace):
    content = (FILES / ZIP).read_bytes()
    bring(workspace, content)
    before, last = tables(workspace), workspace.last_act
    assert not bring(workspace, content)
    assert tables(workspace) == before
    assert workspace.last_act is last


def test_everybody_new_gets_the_field_and_the_tag(search):
    bring(search, HEAD + ANN, field_ids=("law", "gone"), tags=("alumni",))
    ann = by_name(search)["Ann Lee"]
    assert (ann.field_ids, ann.tags, ann.source) == (("law",), ("alumni",), "LinkedIn")


def test_only_who_is_chosen_comes_in(workspace):
    assert bring(workspace, HEAD + ANN + BO, rows=frozenset({3})) == Brought(new=1)
    assert list(by_name(workspace)) == ["Bo Park"]


def test_whoever_came_in_from_another_tab_meanwhile_is_not_added_twice(workspace):
    arrive = seen_now(workspace, HEAD + ANN + BO)
    typed = Person(name="Ann L.", email="ann@example.org", role="Matron", created=NOW)
    workspace.run(lambda tx: tx.put(typed))
    assert workspace.run(import_people, arrive) == Brought(new=1, changed=1)
    ann = workspace.snapshot().people[typed.id]
    assert (ann.name, ann.role, ann.employer) == ("Ann L.", "Matron", "Trust")
    assert len(workspace.snapshot().people) == 2


def test_the_same_import_from_two_tabs_brings_everybody_once(workspace):
    first, second = (seen_now(workspace, (FILES / ZIP).read_bytes()) for _ in range(2))
    assert workspace.run(import_people, first) == Brought(new=64, touches=5)
    assert not workspace.run(import_people, second)


def test_what_was_written_meanwhile_stays_and_the_rest_is_filled(workspace):
    bring(workspace, HEAD + ANN.replace("Nurse", "").replace("Trust", ""))
    ann = by_name(workspace)["Ann Lee"]
    arrive = seen_now(workspace, HEAD + ANN)
    workspace.run(edit, Person, ann.id, role="Matron", notes="Kind")
    assert workspace.run(import_people, arrive) == Brought(changed=1)
    after = workspace.snapshot().people[ann.id]
    assert (after.role, after.employer, after.notes) == ("Matron", "Trust", "Kind")
    assert workspace.last_act.label == "Completed 1 person"


def test_a_difference_is_taken_over_only_where_it_was_chosen(workspace):
    bring(workspace, HEAD + ANN)
    other = HEAD + ANN.replace("Nurse", "Head nurse").replace("Trust", "Clinic")
    assert not bring(workspace, other)
    [match] = preview(read("x", other.encode()), workspace.snapshot().people.values()).changed
    role = next(change for change in match.changes if change.attribute == "role")
    assert bring(workspace, other, changes={match.person.id: (role,)}) == Brought(changed=1)
    ann = by_name(workspace)["Ann Lee"]
    assert (ann.role, ann.employer) == ("Head nurse", "Trust")


def test_somebody_said_to_be_the_same_is_completed_and_not_added(search):
    assert bring(search, HEAD + ANN, same={2: "mo"}) == Brought(changed=1)
    mo = search.snapshot().people["mo"]
    assert (mo.name, mo.phone, mo.email) == ("Mo", "1", "ann@example.org")
    assert len(search.snapshot().people) == 2


def test_somebody_said_to_be_the_same_as_one_deleted_meanwhile_comes_in(search):
    arrive = seen_now(search, HEAD + ANN, same={2: "mo"})
    search.run(delete, Person, "mo")
    assert search.run(import_people, arrive) == Brought(new=1)
    assert "Ann Lee" in by_name(search)


def test_changes_to_somebody_deleted_meanwhile_are_left_out(workspace):
    bring(workspace, HEAD + BO)
    arrive = seen_now(workspace, HEAD + BO.replace("Clinic,", "Clinic,Cook") + ANN)
    workspace.run(delete, Person, by_name(workspace)["Bo Park"].id)
    # Bo was not chosen as somebody new, so he is not brought back.
    assert workspace.run(import_people, arrive) == Brought(new=1)
    assert list(by_name(workspace)) == ["Ann Lee"]


def test_earlier_messages_become_part_of_the_story_once(workspace):
    content = (FILES / ZIP).read_bytes()
    bring(workspace, content, has_stories=False)
    assert workspace.snapshot().table(Touch) == {}
    assert bring(workspace, content) == Brought(touches=5)
    assert workspace.last_act.label == "Added 5 earlier messages"
    wren = by_name(workspace)["Wren Mbeki"]
    first, second = workspace.snapshot().touches_with(wren.id)
    assert (first.direction, second.direction) == (Direction.FROM_ME, Direction.FROM_THEM)
    assert (second.text, second.channel) == ('Sure, "any" Friday works.', Channel.LINKEDIN_MESSAGE)
    assert not bring(workspace, content)


def test_a_story_is_not_repeated_after_two_entries_were_merged(workspace):
    content = (FILES / ZIP).read_bytes()
    bring(workspace, content)
    wren = by_name(workspace)["Wren Mbeki"]
    typed = workspace.run(lambda tx: tx.put(Person(name="W. Mbeki", created=LATER)))
    workspace.run(merge_people, typed.id, wren.id)
    assert not bring(workspace, content)
    assert len(workspace.snapshot().touches_with(typed.id)) == 2


def test_a_table_is_read_alike_the_next_time(workspace):
    mapping = ColumnMapping(id="m", columns={"Wer": "name"})
    bring(workspace, HEAD + ANN, mapping=mapping)
    assert workspace.snapshot().get(ColumnMapping, "m") == mapping
    workspace.undo(workspace.last_act.id)
    assert workspace.snapshot().is_empty


def test_one_record_that_does_not_fit_leaves_everything_as_it_was(workspace):
    arrive = seen_now(workspace, HEAD + ANN + BO)

    def broken(newest):
        arrival = arrive(newest)
        return replace(arrival, new=(*arrival.new[:1], replace(arrival.new[1], name="")))

    with pytest.raises(Refused):
        workspace.run(import_people, broken)
    assert workspace.snapshot().is_empty


@pytest.mark.parametrize(
    ("brought", "sentence"),
    [
        (Brought(), "Everybody was here already."),
        (Brought(new=1), "1 person came in."),
        (Brought(new=1_200, touches=1), "1,200 people came in and 1 earlier message was added."),
        (
            Brought(2, 1, 3),
            "2 people came in, 1 person was completed and 3 earlier messages were added.",
        ),
    ],
)
def test_what_came_in_is_said_in_a_sentence(brought, sentence):
    assert brought.sentence == sentence
