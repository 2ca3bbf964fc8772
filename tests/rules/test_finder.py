"""What a few letters find, and in which order."""

import pytest

from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.person import Person
from core.domain.question import Question
from core.rules.finder import MOST, fits, found
from tests.rules.records import NOW, person, snapshot

VIEW = snapshot(
    person("José Sørensen", id="jose", role="Nurse", employer="Hill Clinic", tags=("night",)),
    person("Ana Josefsson", id="ana", email="ana@mail.example"),
    person("Majose Hill Clinton", id="majose"),
    Employer(id="hill", name="Hill Clinic", created=NOW),
    Field(id="nursing", name="Palliative nursing", created=NOW),
    Question(id="own", text="What does a night look like?"),
    Question(id="away", text="What does a day look like?", archived=True),
)
BANK = (Question(id="day", text="How does your day begin?", reveals="The real work"),)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", []),
        ("   ", []),
        ("jose", ["jose", "ana", "majose"]),
        ("SØREN", ["jose"]),
        ("hill", ["hill", "majose", "jose"]),
        ("hill clinic", ["hill", "jose"]),
        ("clinic hill", ["hill", "jose"]),
        ("hill clin", ["hill", "majose", "jose"]),
        ("nurs", ["nursing", "jose"]),
        ("ana@", ["ana"]),
        ("night", ["own", "jose"]),
        ("real work", ["day"]),
        ("day", ["day"]),
        ("xx", []),
    ],
)
def test_few_letters_find_the_likeliest_first(words, ids):
    assert [hit.record.id for hit in found(VIEW, words, BANK)] == ids


def test_a_hit_says_what_tells_it_from_its_namesakes():
    assert found(VIEW, "sorensen")[0].about == "Nurse, Hill Clinic"
    assert [found(VIEW, title)[0].about for title in ("hill clinic", "palliative")] == ["", ""]


def test_only_so_many_are_found_as_are_quickly_read():
    many = snapshot(*(person(f"Kim {number}", id=f"kim{number}") for number in range(30)))
    assert len(found(many, "kim")) == MOST


def test_what_was_added_since_is_found():
    assert not found(VIEW, "zoë")
    assert found(VIEW.changed({Person: {"zoe": person("Zoë", id="zoe")}}), "zoe")


@pytest.mark.parametrize(
    ("words", "yes"), [("dat", True), ("ata da", True), ("x", False), ("", False)]
)
def test_a_screen_is_found_by_its_title(words, yes):
    assert fits("Data", words) is yes
