"""Who is found among the people, and in which order."""

from datetime import UTC, timedelta

import pytest

from core.domain.field import Field
from core.domain.message import Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.step import Stage
from core.domain.touch import Touch
from core.rules.next_steps import next_steps
from core.rules.people_list import Asked, Order, choices, found_people
from tests.rules.records import NOW, person, snapshot

NURSING = Field(id="nursing", name="Palliative nursing", created=NOW)
JOSE = person(
    "José Sørensen",
    id="jose",
    role="Nurse",
    employer="Łódź Clinic, Inc.",
    email="js@mail.example",
    field_ids=("nursing",),
    tags=("Night shift",),
    tie=Tie.FRIEND,
    intimidation=4,
)
NASRIN = person(
    "نسرین احمدي",
    id="nasrin",
    pronunciation="nas-REEN",
    employer="lodz clinic",
    introducer_id="jose",
)
WEN = person("Wen", id="wen", intimidation=1, notes="Plays chess", phone="+44 20 7946 0018")
VIEW = snapshot(NURSING, JOSE, NASRIN, WEN)


def names(*records, **asked):
    view = snapshot(*records) if records else VIEW
    found = found_people(view, Asked(**asked), next_steps(view, NOW, UTC))
    return [each.id for each in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("jose", ["jose"]),
        ("SORENSEN jos", ["jose"]),
        ("sørensen", ["jose"]),
        ("lodz", ["jose", "nasrin"]),
        ("nurse palliative", ["jose"]),
        ("js@mail", ["jose"]),
        ("night", ["jose"]),
        ("احمدی", ["nasrin"]),
        ("nas-reen", ["nasrin"]),
        ("chess", ["wen"]),
        ("7946 0018", ["wen"]),
        ("jose chess", []),
        ("  ", ["wen", "jose", "nasrin"]),
    ],
)
def test_words_are_found_wherever_they_stand_without_accents_or_case(words, found):
    assert sorted(names(words=words)) == sorted(found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"field_ids": ("nursing",)}, {"jose"}),
        ({"ties": (Tie.FRIEND, Tie.FAMILY)}, {"jose"}),
        ({"introducer_ids": ("jose",)}, {"nasrin"}),
        ({"tags": ("Night shift",)}, {"jose"}),
        ({"stages": (Stage.TO_CONTACT,)}, {"jose", "nasrin", "wen"}),
        ({"stages": (Stage.MET,)}, set()),
        ({"employers": ("Łódź Clinic",)}, {"jose"}),
        ({"employers": ("Lodz Clinic Ltd",)}, {"nasrin"}),
        ({"tags": ("Night shift",), "words": "wen"}, set()),
    ],
)
def test_every_filter_narrows_the_list_and_they_add_up(asked, found):
    assert set(names(**asked)) == found


def test_what_is_due_comes_first_and_then_the_name():
    sent = Message(
        person_id="zoe", kind=MessageKind.REQUEST, created=NOW, sent=NOW - timedelta(days=20)
    )
    waiting = Message(person_id="bo", kind=MessageKind.REQUEST, created=NOW, sent=NOW)
    people = [person(name, set_aside=NOW) for name in ("Éva", "Adam", "Fay")]
    found = names(*people, person("Bo"), person("Zoe"), sent, waiting)
    assert found == ["zoe", "bo", "adam", "éva", "fay"]


def test_the_last_contact_counts_whatever_it_was_and_never_comes_last():
    touches = [
        Touch(person_id=id, at=NOW - timedelta(days=days)) for id, days in (("mo", 9), ("zoe", 2))
    ]
    people = [person("Ada"), person("Mo"), person("Zoe")]
    assert names(*people, *touches, order=Order.LAST_CONTACT) == ["zoe", "mo", "ada"]


def test_the_easiest_come_first_and_whoever_is_closed_last():
    closed = person("Closed", intimidation=1, set_aside=NOW)
    usual = person("Zed", intimidation=3)
    assert names(JOSE, NASRIN, WEN, closed, usual, order=Order.INTIMIDATION) == [
        "wen",
        "zed",
        "nasrin",
        "jose",
        "closed",
    ]


def test_names_go_by_the_alphabet_without_accents():
    people = [person(name) for name in ("Zoë", "Éva", "adam")]
    assert names(*people, order=Order.NAME) == ["adam", "éva", "zoë"]


def test_everybody_is_put_in_order_once_until_something_happens():
    steps = next_steps(VIEW, NOW, UTC)
    first = found_people(VIEW, Asked(), steps)
    assert found_people(VIEW, Asked(), steps) is first
    newer = VIEW.replaced({Person: {"wen": WEN}})
    steps = next_steps(newer, NOW, UTC)
    assert [*found_people(newer, Asked(), steps)] == [WEN]
    assert [*found_people(newer, Asked(words="nurse"), steps)] == []


def test_one_can_choose_among_what_there_is_each_employer_in_one_spelling():
    acme = [
        person(f"P{n}", id=f"p{n}", employer=name)
        for n, name in enumerate(("ACME", "Acme", "Acme"))
    ]
    found = choices(snapshot(JOSE, NASRIN, WEN, *acme))
    assert found.employers == ("Acme", "lodz clinic", "Łódź Clinic, Inc.")
    assert found.introducer_ids == ("jose",)
    assert found.tags == ("Night shift",)


def test_what_one_can_choose_goes_by_the_alphabet_whatever_the_accents_and_capitals():
    words = ("zinc works", "Élan", "fir & co")
    all_employed = [
        person(f"{word} {n}", id=f"{3 - n}", employer=word, tags=(word,), introducer_id=f"{3 - n}")
        for n, word in enumerate(words)
    ]
    found = choices(snapshot(*all_employed))
    assert found.employers == found.tags == ("Élan", "fir & co", "zinc works")
    assert found.introducer_ids == ("2", "1", "3")
