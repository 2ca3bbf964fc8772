from msgspec.structs import replace

from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.settings import Settings
from core.rules.joining import joined, joining
from tests.rules.records import person, snapshot

ADA, BO, CY = person("Ada"), person("Bo"), person("Cy")
NURSE = replace(ADA, role="Nurse", notes="Kind")


def test_what_is_only_there_is_new_and_what_is_only_here_is_not_spoken_of():
    found = joining(snapshot(ADA, BO), snapshot(BO, CY))
    assert found.new == (CY,)
    assert found.differing == ()


def test_where_both_have_a_record_the_parts_that_differ_are_named():
    [both] = joining(snapshot(ADA), snapshot(NURSE)).differing
    assert (both.ours, both.theirs, both.parts) == (ADA, NURSE, ("role", "notes"))
    assert both.which == (Person, "ada")


def test_mine_stays_unless_theirs_was_chosen():
    here, there = snapshot(ADA, BO), snapshot(NURSE, replace(BO, role="Cook"), CY)
    assert joined(here, there, ()) == (CY,)
    assert joined(here, there, {(Person, "ada")}) == (CY, NURSE)


def test_what_there_is_one_of_counts_as_one_record():
    here, there = snapshot(Profile(name="Elena")), snapshot(Profile(name="Sam"), Settings())
    found = joining(here, there)
    assert found.new == (Settings(),)
    assert [both.parts for both in found.differing] == [("name",)]
