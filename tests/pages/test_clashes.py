"""What two tabs wrote differently is told in the words that stand on the screen."""

import pytest

from core.domain.person import Person
from core.store.rebase import Clash
from pages.parts.clashes import tell_of
from tests.pages.conftest import NOON, holding

ADA = Person(id="ada", name="Ada Osei", role="Teacher", created=NOON)


@pytest.mark.parametrize(
    ("clash", "part"),
    [
        (Clash("people", "ada", "role", "Nurse"), "Person, Ada Osei, What they do"),
        (Clash("people", "ada", "common_ground", "went"), "Person, Ada Osei, What you share"),
        (Clash("people", "ada", "dismissed", None), "Person, Ada Osei, dismissed"),
        (Clash("people", "gone", "role", "Nurse"), "Person, What they do"),
        (Clash("teas", "mint", "name", "Mint"), "teas, name"),
    ],
)
def test_the_part_is_named_and_the_other_words_are_shown(clash, part):
    [said] = tell_of([clash], holding([ADA]).snapshot())
    assert f"({part})" in said
    assert said.endswith("said: " + clash.theirs if isinstance(clash.theirs, str) else "stays.")
