"""An edit touches what was edited and nothing else, whoever wrote in the meantime."""

import pytest

from core.actions.edit import edit
from core.domain.belief import Belief
from core.domain.employer import Employer
from core.domain.field import Field, FieldStatus
from core.domain.lead import Lead
from core.domain.person import Person
from core.domain.promise import Promise
from core.domain.question import Question
from core.store.errors import Gone, Refused
from core.store.workspace import Workspace
from tests.actions.search import tables


def test_what_is_not_edited_stays(search):
    ada = search.run(edit, Person, "ada", role=" Nurse ", notes="\nkind\n")
    assert (ada.role, ada.notes) == ("Nurse", "kind")
    assert (ada.name, ada.email) == ("Ada Okafor", "a@example.org")
    assert search.snapshot().people["ada"] == ada
    assert search.last_act.label == "Saved your changes"


def test_two_tabs_that_edit_different_attributes_keep_both(search):
    other = Workspace(search.storage)
    assert other.snapshot().people["ada"].role == ""
    search.run(edit, Person, "ada", role="Nurse")
    other.run(edit, Person, "ada", notes="kind")
    ada = search.snapshot().people["ada"]
    assert (ada.role, ada.notes) == ("Nurse", "kind")


def test_words_inside_a_text_keep_their_lines(search):
    assert search.run(edit, Person, "ada", notes="one\n\ntwo").notes == "one\n\ntwo"


def test_values_that_are_no_text_are_kept_as_they_are(search):
    field = search.run(edit, Field, "law", status=FieldStatus.SET_ASIDE)
    assert field.status is FieldStatus.SET_ASIDE
    assert search.run(edit, Person, "ada", field_ids=("law",), tie=None).field_ids == ("law",)


NAMED = [
    (Person, "ada", "name"),
    (Field, "law", "name"),
    (Employer, "clinic", "name"),
    (Belief, "belief", "statement"),
    (Lead, "lead", "text"),
    (Promise, "promise", "text"),
    (Question, "own", "text"),
]


@pytest.mark.parametrize(("kind", "id", "key"), NAMED, ids=lambda value: str(value))
def test_a_name_may_not_be_emptied_and_stands_on_one_line(search, kind, id, key):
    before = tables(search)
    with pytest.raises(Refused, match=rf"^This needs a {key}, so nothing was changed\.$"):
        search.run(edit, kind, id, **{key: " \n "})
    with pytest.raises(Refused, match="at most 300 fit here"):
        search.run(edit, kind, id, **{key: "x" * 301})
    assert tables(search) == before
    assert getattr(search.run(edit, kind, id, **{key: " a\n b "}), key) == "a b"


def test_what_was_deleted_in_another_tab_is_gone(search):
    with pytest.raises(Gone, match=r"^This person was deleted in the meantime"):
        search.run(edit, Person, "nobody", role="Nurse")


def test_a_value_that_does_not_fit_changes_nothing(search):
    before = tables(search)
    with pytest.raises(Refused, match=r"^This person was not saved"):
        search.run(edit, Person, "ada", intimidation=7, role="Nurse")
    with pytest.raises(Refused, match="the field it belongs to no longer exists"):
        search.run(edit, Person, "ada", field_ids=("nowhere",))
    with pytest.raises(TypeError):
        search.run(edit, Person, "ada", favourite_tea="mint")
    assert tables(search) == before


def test_the_same_words_again_are_no_act(search):
    act = search.last_act
    search.run(edit, Person, "ada", name="Ada Okafor")
    assert search.last_act is act


def test_a_link_without_its_beginning_gets_it_and_what_is_no_link_is_refused(search):
    ada = search.run(edit, Person, "ada", profile_link=" linkedin.com/in/ada ")
    assert ada.profile_link == "https://linkedin.com/in/ada"
    with pytest.raises(Refused, match="is not a web address"):
        search.run(edit, Person, "ada", profile_link="ask Mo")
