"""No record may point to one that is not there."""

import pytest
from msgspec.structs import replace

from core.domain.belief import Belief
from core.domain.decision import Decision
from core.domain.demand import Demand, DemandKind
from core.domain.distinction import Distinction
from core.domain.evidence import Evidence
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.question import Question
from core.domain.reflection import Reflection
from core.domain.reply import Reply, ReplyKind
from core.domain.snapshot import REFERENCES
from core.domain.touch import Touch
from core.store.errors import Refused
from core.store.workspace import Workspace
from tests.store.records import NOW, message, person, put, remove

ADA = person("Ada")
MO = person("Mo", introducer_id=ADA.id)
NURSING = Field(name="Nursing", created=NOW)
TALK = Interview(person_id=ADA.id, created=NOW)

POINTING = {
    "profile": (NURSING, Profile(focus_field_id=NURSING.id)),
    "belief": (NURSING, Belief(field_id=NURSING.id, statement="It is loud.", created=NOW)),
    "demand": (
        NURSING,
        Demand(field_id=NURSING.id, text="Stairs", kind=DemandKind.PHYSICAL, created=NOW),
    ),
    "decision": (NURSING, Decision(field_id=NURSING.id, created=NOW)),
    "field of a person": (NURSING, person("Zoe", field_ids=(NURSING.id,))),
    "introducer": (ADA, MO),
    "message": (ADA, message(ADA.id)),
    "reply": (ADA, Reply(person_id=ADA.id, kind=ReplyKind.YES, received=NOW)),
    "touch": (ADA, Touch(person_id=ADA.id, at=NOW)),
    "interview": (ADA, TALK),
    "giver of a lead": (
        ADA,
        Lead(kind=LeadKind.EVENT, text="Open day", giver_id=ADA.id, created=NOW),
    ),
    "promise": (
        ADA,
        Promise(text="Send it", by=PromisedBy.ME, person_id=ADA.id, created=NOW),
    ),
}


def test_every_kind_that_points_somewhere_is_tried_here():
    # These point to two records, or to what points to another itself: two are not enough for them.
    larger = {Question, Evidence, Reflection, Distinction}
    assert {type(source) for _, source in POINTING.values()} == set(REFERENCES) - larger


@pytest.mark.parametrize(("target", "source"), POINTING.values(), ids=POINTING)
def test_a_record_that_points_to_nothing_is_refused(workspace, target, source):
    with pytest.raises(Refused, match="it belongs to no longer exists"):
        workspace.run(put, source)
    assert workspace.snapshot().is_empty
    workspace.run(put, source, target)
    assert not workspace.snapshot().is_empty, "in one act the order does not matter"


@pytest.mark.parametrize(("target", "source"), POINTING.values(), ids=POINTING)
def test_what_others_point_to_is_not_removed_alone(workspace, target, source):
    workspace.run(put, target, source)
    before = workspace.snapshot()
    with pytest.raises(Refused, match="still belongs to it"):
        workspace.run(remove, target)
    assert workspace.snapshot() is before
    workspace.run(remove, target, source)
    assert workspace.snapshot().is_empty


def test_what_others_pointed_to_goes_once_they_point_elsewhere(workspace):
    workspace.run(put, ADA, MO)

    def let_go(tx):
        tx.remove(ADA)
        tx.put(replace(MO, introducer_id=None))

    workspace.run(let_go)
    assert list(workspace.snapshot().people) == [MO.id]


def test_an_optional_reference_may_be_empty(workspace):
    workspace.run(put, ADA, message(ADA.id), Profile(name="Sam"))
    assert workspace.snapshot().messages_to(ADA.id)[0].interview_id is None


def test_a_message_about_a_conversation_needs_both(workspace):
    workspace.run(put, ADA)
    letter = replace(message(ADA.id), interview_id=TALK.id)
    with pytest.raises(Refused, match="interview"):
        workspace.run(put, letter)
    workspace.run(put, TALK, letter)
    assert workspace.snapshot().messages_to(ADA.id) == (letter,)


def edit_away(workspace: Workspace, id: str) -> None:
    """Make a record unreadable, as a slip in a text editor would."""
    tables = {
        name: {
            key: {"id": id, "name": 5} if doc.get("id") == id else doc
            for key, doc in documents.items()
        }
        for name, documents in workspace.storage.read().items()
    }
    with workspace.storage.lock():
        workspace.storage.write(tables)


@pytest.mark.parametrize(("target", "source"), POINTING.values(), ids=POINTING)
def test_no_record_on_a_screen_points_to_one_that_was_edited_away(workspace, target, source):
    workspace.run(put, target, source)
    before = {name: len(documents) for name, documents in workspace.storage.read().items()}
    edit_away(workspace, target.id)
    view = workspace.snapshot()
    assert view.get(type(target), target.id) is None
    shown = view.get(type(source), source.id)
    attributes = REFERENCES[type(source)]
    needed = {"person_id", "field_id", "giver_id"} & attributes.keys()
    assert (shown is None) is bool(needed)
    if shown:
        assert all(not getattr(shown, attribute) for attribute in attributes)
    workspace.run(put, person("Zoe"))
    assert workspace.snapshot().get(type(source), source.id) == shown, "it stays so"
    after = {name: len(documents) for name, documents in workspace.storage.read().items()}
    assert after | {"people": 0} == before | {"people": 0}, "nothing is thrown out of the file"


def test_what_pointed_to_something_left_out_is_mended_too(workspace):
    letter = replace(message(ADA.id), person_id=MO.id, interview_id=TALK.id)
    workspace.run(put, ADA, MO, TALK, letter)
    edit_away(workspace, ADA.id)
    view = workspace.snapshot()
    assert dict(view.interviews) == {}
    assert view.messages_to(MO.id) == (replace(letter, interview_id=None),)
    workspace.run(put, replace(view.people[MO.id], role="Nurse"))
    assert workspace.snapshot().people[MO.id].role == "Nurse"


def test_what_was_left_out_is_back_once_the_file_is_corrected(workspace):
    workspace.run(put, ADA, MO, TALK)
    whole = workspace.storage.read()
    edit_away(workspace, ADA.id)
    assert dict(workspace.snapshot().interviews) == {}
    with workspace.storage.lock():
        workspace.storage.write(
            {name: {key: dict(doc) for key, doc in table.items()} for name, table in whole.items()}
        )
    assert dict(workspace.snapshot().interviews) == {TALK.id: TALK}
    assert workspace.snapshot().people[MO.id] == MO
