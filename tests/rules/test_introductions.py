"""Who introduced whom."""

from core.rules.introductions import introduced, introduced_by
from tests.rules.records import person, snapshot

ADA = person("Ada")
MO = person("Mo", introducer_id="ada")
ZOE = person("Zoe", introducer_id="mo")
VIEW = snapshot(ADA, MO, ZOE)


def test_the_chain_goes_up_to_somebody_known_before():
    assert introduced_by(VIEW, ZOE) == (MO, ADA)
    assert introduced_by(VIEW, ADA) == ()


def test_a_circle_of_introductions_has_an_end():
    one, two = person("One", introducer_id="two"), person("Two", introducer_id="one")
    assert introduced_by(snapshot(one, two), one) == (two,)
    third = person("Third", introducer_id="one")
    assert introduced_by(snapshot(one, two, third), third) == (one, two)


def test_whom_somebody_introduced():
    assert introduced(VIEW, ADA) == (MO,)
    assert introduced(VIEW, ZOE) == ()
