import pytest

from core.domain.employer import Employer
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.person import Tie
from core.domain.step import Stage
from core.rules.employers import (
    Way,
    could_introduce,
    employer_key,
    insiders,
    named_there,
    people_at,
    unlisted,
)
from tests.rules.records import NOW, person, snapshot
from tests.rules.records import talk as planned


def lead(giver: str, text: str = "Ben", **known) -> Lead:
    values = {"kind": LeadKind.PERSON, "text": text, "giver_id": giver, "created": NOW}
    return Lead(**values | known)


def held(who: str):
    return planned(person_id=who, id=f"talk-{who}", ended=NOW)


def ways(view, employer: str = "Acme") -> dict[str, list[tuple[str, Way]]]:
    return {
        each.person.id: [(who.person.id, who.way) for who in each.introducers]
        for each in insiders(view, employer)
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "ACME"),
        ("Acme", "Acme, Inc."),
        ("Acme", "Acme Inc., Ltd."),
        ("Ltd", ", Ltd."),
        ("Acme", "  Acme   GmbH "),
        ("Acme", "Acme S.A."),
        ("Acme", "Acme B.V."),
        ("Acme", "Acme Pty Ltd"),
        ("Acme", "Acme e.V."),
        ("日立", "株式会社日立"),
        ("日立", "日立 株式会社"),
        ("Café", "Cafe\u0301"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_employer_meet(one, other):
    assert employer_key(one) == employer_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("Acme", "Acme Labs"), ("Sage", "Sa"), ("Company", "Co"), ("Case", "Ca")]
)
def test_different_employers_stay_apart(one, other):
    assert employer_key(one) != employer_key(other)


@pytest.mark.parametrize("name", ["GmbH", "Co", "Inc.", "株式会社"])
def test_a_name_that_is_only_a_legal_form_still_is_a_name(name):
    assert employer_key(name)


def test_people_are_found_however_their_employer_is_written():
    view = snapshot(
        person("Ada", employer="Acme Inc."),
        person("Ben", employer="acme"),
        person("Cy", employer="Acme Labs"),
        person("Di"),
    )
    assert [each.id for each in people_at(view, "ACME Ltd")] == ["ada", "ben"]
    assert people_at(view, "") == ()


@pytest.mark.parametrize(
    ("tie", "could"),
    [(Tie.FRIEND, True), (Tie.TEACHER, True), (Tie.SOCIAL_NETWORK, False), (None, False)],
)
def test_one_may_ask_whom_one_knows_well(tie, could):
    ada = person("Ada", tie=tie)
    assert could_introduce(snapshot(ada), ada) is could


def test_one_may_ask_whom_one_has_talked_with_and_nobody_who_is_set_aside():
    met, aside = person("Ada"), person("Ben", tie=Tie.FRIEND, set_aside=NOW)
    view = snapshot(met, aside, held("ada"))
    assert could_introduce(view, met)
    assert not could_introduce(view, aside)


def test_a_friend_at_the_employer_could_introduce_the_others_there_and_needs_nobody():
    view = snapshot(
        person("Ben", employer="Acme"),
        person("Ada", employer="Acme", tie=Tie.FRIEND),
        person("Cy", employer="Acme"),
    )
    assert ways(view) == {
        "ada": [],
        "ben": [("ada", Way.COLLEAGUE)],
        "cy": [("ada", Way.COLLEAGUE)],
    }
    assert [each.known for each in insiders(view, "Acme")] == [True, False, False]


def test_who_introduced_somebody_and_who_named_them_comes_first():
    view = snapshot(
        person("Flo"),
        person("Gus"),
        person("Ada", employer="Acme", tie=Tie.FRIEND),
        person("Ben", employer="Acme", introducer_id="flo"),
        lead("gus", person_id="ben"),
        lead("flo", person_id="ben"),
    )
    assert ways(view)["ben"] == [
        ("flo", Way.INTRODUCED),
        ("gus", Way.NAMED),
        ("ada", Way.COLLEAGUE),
    ]


def test_whoever_led_us_to_one_could_know_another_there():
    view = snapshot(
        person("Flo"),
        person("Gone", set_aside=NOW),
        person("Ada", employer="Acme", introducer_id="flo"),
        person("Ben", employer="Acme", introducer_id="gone"),
        person("Cy", employer="Acme"),
    )
    assert ways(view) == {
        "ada": [("flo", Way.INTRODUCED)],
        "ben": [("gone", Way.INTRODUCED), ("flo", Way.KNOWS_OTHERS)],
        "cy": [("flo", Way.KNOWS_OTHERS)],
    }


def test_nobody_introduces_themselves_or_somebody_twice():
    view = snapshot(
        person("Ada", employer="Acme", tie=Tie.FRIEND),
        person("Ben", employer="Acme", introducer_id="ada"),
        lead("ada", person_id="ben"),
    )
    assert ways(view) == {"ada": [], "ben": [("ada", Way.INTRODUCED)]}


def test_whom_we_know_come_first_then_whom_we_could_reach_and_the_set_aside_last():
    view = snapshot(
        person("Eve", employer="Acme", set_aside=NOW),
        person("Dan", employer="Acme", introducer_id="flo"),
        person("Cy", employer="Acme", tie=Tie.FAMILY),
        person("Flo"),
    )
    found = insiders(view, "Acme")
    assert [each.person.id for each in found] == ["cy", "dan", "eve"]
    assert [each.stage for each in found][-1] is Stage.CLOSED


def test_an_open_lead_that_names_the_employer_points_there():
    view = snapshot(
        person("Ada"),
        lead("ada", "Tomoko at Acme, who trains people", id="yes"),
        lead("ada", "the acme training team", id="team", kind=LeadKind.ORGANISATION),
        lead("ada", "Tomoko at Acmeville", id="longer"),
        lead("ada", "Tomoko at Acme", id="done", status=LeadStatus.FOLLOWED),
        lead("ada", "Tomoko at Acme", id="here", person_id="ada"),
        lead("ada", "The Acme fair", id="event", kind=LeadKind.EVENT),
    )
    assert [each.id for each in named_there(view, "Acme, Inc.")] == ["yes", "team"]


@pytest.mark.parametrize("name", ["", "AB", "(.*)"])
def test_a_name_too_short_to_be_sure_of_points_nowhere(name):
    assert named_there(snapshot(person("Ada"), lead("ada", "AB (or) so")), name) == ()


def test_employers_that_only_stand_on_people_are_offered_most_people_first():
    view = snapshot(
        Employer(name="Acme Ltd", created=NOW),
        person("Ada", employer="Acme"),
        person("Ben", employer="Zeta"),
        person("Cy", employer="Beta GmbH"),
        person("Di", employer="beta"),
        person("Ed", employer="Self-Employed"),
        person("Flo", employer=" "),
    )
    assert unlisted(view) == (("Beta GmbH", 2), ("Zeta", 1))


def test_everybody_who_led_us_to_somebody_there_could_introduce_us_to_the_others():
    view = snapshot(
        person("Mo"),
        person("Zoë", id="zoe"),
        person("Ada", employer="Acme", introducer_id="mo"),
        person("Ben", employer="Acme", introducer_id="zoe"),
        person("Cem", employer="Acme"),
    )
    assert ways(view)["cem"] == [("mo", Way.KNOWS_OTHERS), ("zoe", Way.KNOWS_OTHERS)]


def test_whom_we_know_there_needs_no_colleague_to_introduce_them():
    friends = [person(name, employer="Acme", tie=Tie.FRIEND) for name in ("Ada", "Ben")]
    assert ways(snapshot(*friends)) == {"ada": [], "ben": []}


def test_a_name_of_three_letters_is_found_in_a_lead_and_one_of_two_is_not():
    view = snapshot(person(), lead("ada", "Mo at IBM", id="ibm"), lead("ada", "Zoë at HP", id="hp"))
    assert [[each.id for each in named_there(view, name)] for name in ("IBM", "HP", "Acme")] == [
        ["ibm"],
        [],
        [],
    ]
    newer = view.changed({Lead: {"new": lead("ada", "Lee at IBM", id="new")}})
    assert [each.id for each in named_there(newer, "IBM")] == ["ibm", "new"]


def test_employers_that_are_not_on_the_list_come_with_most_people_first_then_by_name():
    said = {"Ada": "Zoo", "Ben": "zoo", "Cem": "beta", "Dan": "Acme", "Eve": "Court"}
    view = snapshot(*(person(name, employer=where) for name, where in said.items()))
    assert [tuple(each) for each in unlisted(view)] == [
        ("Zoo", 2),
        ("Acme", 1),
        ("beta", 1),
        ("Court", 1),
    ]
    listed = view.changed({Employer: {"zoo": Employer(id="zoo", name="ZOO", created=NOW)}})
    assert [each.name for each in unlisted(listed)] == ["Acme", "beta", "Court"]
