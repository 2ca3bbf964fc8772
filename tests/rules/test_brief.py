import pytest
from msgspec.structs import replace

from core.domain.employer import Employer, News
from core.rules.brief import PARTS, missing_parts
from tests.rules.records import NOW

WHOLE = Employer(
    name="Acme",
    created=NOW,
    news=(News(title="New site"),),
    **{part: "words" for part in PARTS if part != "news"},
)


def test_of_an_employer_with_only_a_name_everything_is_missing_in_the_order_to_look_it_up():
    assert missing_parts(Employer(name="Acme", created=NOW)) == PARTS


def test_a_whole_brief_misses_nothing_and_notes_and_website_do_not_count():
    assert missing_parts(WHOLE) == ()
    assert WHOLE.notes == WHOLE.website == ""


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_missing_when_it_is_empty(part):
    assert missing_parts(replace(WHOLE, **{part: () if part == "news" else ""})) == (part,)


def test_a_part_of_nothing_but_spaces_is_missing():
    assert missing_parts(replace(WHOLE, culture=" \n ")) == ("culture",)
