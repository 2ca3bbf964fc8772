from core.actions.entries import with_change, without
from core.domain.field import Source

A, B = Source(title="A", notes="mine"), Source(title="B")


def test_one_entry_is_changed_and_the_others_stay_in_their_places():
    assert with_change((A, B), A, Source(title="C", notes="mine")) == (
        Source(title="C", notes="mine"),
        B,
    )


def test_what_another_tab_changed_in_the_same_entry_stays():
    read = Source(title="A", notes="mine", read=True)
    noted = Source(title="A", notes="longer")
    assert with_change((read, B), A, noted) == (Source(title="A", notes="longer", read=True), B)


def test_words_typed_into_an_entry_that_is_gone_come_back_with_it():
    assert with_change((B,), A, Source(title="A", notes="typed")) == (
        B,
        Source(title="A", notes="typed"),
    )


def test_of_two_that_say_the_same_one_is_changed_and_one_is_deleted():
    assert with_change((B, B), B, A) == (A, B)
    assert without((B, A, B), B) == (A, B)


def test_an_entry_changed_elsewhere_is_deleted_all_the_same_and_one_gone_changes_nothing():
    assert without((Source(title="A", read=True), B), A) == (B,)
    assert without((B,), A) == (B,)
