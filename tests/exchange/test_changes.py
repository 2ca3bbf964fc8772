import pytest

from core.exchange.changes import changes
from core.rules.arrival import Change
from tests.exchange.test_matching import ANN, found, person


def test_a_gap_is_filled():
    assert changes(person(), found(email="a@example.org")) == (
        Change("email", "", "a@example.org"),
    )


def test_a_new_post_shows_old_and_new():
    ours = person(role="Nurse", employer="Trust")
    assert changes(ours, found(role="Head nurse", employer="Clinic")) == (
        Change("role", "Nurse", "Head nurse"),
        Change("employer", "Trust", "Clinic"),
    )


def test_a_file_that_says_less_changes_nothing():
    ours = person(role="Nurse", employer="Trust", email="a@b.org", phone="1", notes="Kind")
    assert changes(ours, found()) == ()


@pytest.mark.parametrize(
    ("ours", "says"),
    [
        ({"role": "Nurse"}, {"role": "NURSE "}),
        ({"employer": "Acme"}, {"employer": "ACME, Inc."}),
        ({"email": "a@b.org"}, {"email": "A@B.org"}),
        ({"email": "a@b.org"}, {"email": "work@b.org", "more_emails": ("a@b.org",)}),
        ({"phone": "020 7946 0018"}, {"phone": "+44 20 7946 0018"}),
        ({"phone": "12"}, {"phone": "1-2"}),
        ({"profile_link": ANN}, {"profile_link": ANN + "?x"}),
        ({"notes": "Ours"}, {"notes": "Theirs"}),
    ],
)
def test_another_spelling_is_no_change_and_notes_are_ours(ours, says):
    assert changes(person(**ours), found(**says)) == ()


def test_a_profile_takes_the_place_of_a_web_page_only_by_choice():
    [change] = changes(person(profile_link="https://ann.example"), found(profile_link=ANN))
    assert (change.new, change.is_gap) == (ANN, False)
