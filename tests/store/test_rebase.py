"""Two tabs that grew apart from one state: neither loses what the other did."""

import pytest

from core.store.rebase import Clash, rebased

ADA = {"id": "ada", "name": "Ada", "notes": "", "tags": ["kind"]}
MO = {"id": "mo", "name": "Mo"}


def tables(*people, **others):
    people = {str(place): document for place, document in enumerate(people, 1)}
    return {"meta": {"1": {"format": "inside-view"}}, "people": people, **others}


def people(made):
    return {document["id"]: document for document in made.tables["people"].values()}


def test_what_only_one_side_did_is_taken_as_it_is():
    base = tables(ADA, MO)
    ours, theirs = tables({**ADA, "role": "Nurse"}, MO), tables(ADA, {**MO, "role": "Cook"})
    assert rebased(base, base, theirs).tables == theirs
    assert rebased(base, ours, base).tables == ours
    made = rebased(base, ours, theirs)
    assert [each["role"] for each in people(made).values()] == ["Nurse", "Cook"]
    assert made.clashes == ()


def test_what_both_added_stands_beside_each_other_though_it_took_the_same_place():
    zoe, bo = {"id": "zoe", "name": "Zoe"}, {"id": "bo", "name": "Bo"}
    made = rebased(tables(ADA), tables(ADA, zoe), tables(ADA, bo))
    assert people(made) == {"ada": ADA, "bo": bo, "zoe": zoe}
    assert [*made.tables["people"]] == ["1", "2", "3"]


def test_both_sides_changes_to_one_entry_are_joined_part_by_part():
    ours = {**ADA, "role": "Nurse", "tags": ["kind", "tall"]}
    theirs = {**ADA, "employer": "Clinic", "tags": ["near"]}
    made = rebased(tables(ADA), tables(ours), tables(theirs))
    assert made.clashes == ()
    assert people(made)["ada"] == {
        **ADA,
        "role": "Nurse",
        "employer": "Clinic",
        "tags": ["tall", "near"],
    }


def test_where_both_changed_the_same_words_ours_stay_and_theirs_are_told():
    ours, theirs = {**ADA, "role": "Nurse"}, {**ADA, "role": "Cook"}
    made = rebased(tables(ADA), tables(ours), tables(theirs))
    assert people(made)["ada"]["role"] == "Nurse"
    assert made.clashes == (Clash("people", "ada", "role", "Cook"),)


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        ("She laughs", "She laughs a lot", "She laughs a lot"),
        ("She laughs a lot", "She laughs", "She laughs a lot"),
        ("", "She laughs", "She laughs"),
    ],
)
def test_words_typed_on_where_the_other_tab_left_off_are_the_longer_ones(ours, theirs, both):
    made = rebased(
        tables({**ADA, "notes": "She"}),
        tables({**ADA, "notes": ours}),
        tables({**ADA, "notes": theirs}),
    )
    assert people(made)["ada"]["notes"] == both
    assert made.clashes == ()


def test_a_code_is_no_word_to_be_typed_on():
    base, ours, theirs = ({**ADA, "kind": kind} for kind in ("yes", "no", "no_answer"))
    made = rebased(tables(base), tables(ours), tables(theirs))
    assert people(made)["ada"]["kind"] == "no"
    assert [each.key for each in made.clashes] == ["kind"]


def test_answers_to_different_questions_of_one_talk_are_both_kept():
    def talk(*notes):
        return tables({"id": "talk", "agenda": [{"id": str(n), "notes": w} for n, w in notes]})

    base = talk((1, ""), (2, ""), (3, ""))
    made = rebased(base, talk((2, ""), (1, "Early"), (4, "")), talk((1, ""), (2, "Calm"), (3, "")))
    [kept] = people(made).values()
    assert kept["agenda"] == [
        {"id": "2", "notes": "Calm"},
        {"id": "1", "notes": "Early"},
        {"id": "4", "notes": ""},
    ]
    assert made.clashes == ()


def test_what_one_side_deleted_and_the_other_changed_stays():
    changed = {**MO, "role": "Cook"}
    for ours, theirs in ((tables(ADA), tables(ADA, changed)), (tables(ADA, changed), tables(ADA))):
        assert people(rebased(tables(ADA, MO), ours, theirs))["mo"] == changed


def test_what_either_side_deleted_goes_unless_nothing_may():
    base, ours, theirs = tables(ADA, MO), tables(MO), tables(ADA)
    assert people(rebased(base, ours, theirs)) == {}
    assert people(rebased(base, ours, theirs, deleting=False)) == {"ada": ADA, "mo": MO}


def test_neither_side_nor_the_base_is_changed():
    base, ours, theirs = (
        tables(ADA),
        tables({**ADA, "tags": ["a"]}, MO),
        tables({**ADA, "tags": []}),
    )
    before = repr((base, ours, theirs))
    rebased(base, ours, theirs)
    assert repr((base, ours, theirs)) == before


def test_without_a_base_both_are_laid_together():
    made = rebased({}, tables({**ADA, "role": "Nurse"}), tables(MO, {**ADA, "employer": "Clinic"}))
    assert people(made)["ada"] == {**ADA, "role": "Nurse", "employer": "Clinic"}
    assert "mo" in people(made)
