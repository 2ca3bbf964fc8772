"""Whom a lead names, and where they work; which leads give a name that has to be hidden."""

import pytest

from core.domain.lead import Lead, LeadKind
from core.rules.named_leads import named_only, who_is_named
from tests.rules.records import NOW, person, snapshot


@pytest.mark.parametrize(
    ("text", "name", "employer"),
    [
        ("Ngozi Eze", "Ngozi Eze", ""),
        ("Ngozi Eze, Sun Grid Ltd.", "Ngozi Eze", "Sun Grid Ltd"),
        ("Ngozi Eze, planner, Sun Grid", "Ngozi Eze", "Sun Grid"),
        ("Ngozi Eze at Sun Grid", "Ngozi Eze", "Sun Grid"),
        ("Ngozi Eze, who plans at the Sun Grid, mornings only", "Ngozi Eze", "Sun Grid"),
        ("佐藤 由紀 from 日立サンプル社", "佐藤 由紀", "日立サンプル社"),
        ("Anna from the choir", "Anna from the choir", ""),
        ("Anna, a planner", "Anna", ""),
        ("Anna Lee, RN", "Anna Lee", ""),
        ("Eze, Ngozi", "Eze", ""),
        ("Anna, One Who Knows More Than Anybody Else", "Anna", ""),
        ("Anna,", "Anna", ""),
        ("Anna at ", "Anna at", ""),
    ],
)
def test_a_name_and_an_employer_are_taken_from_the_words(text, name, employer):
    lead = Lead(giver_id="ada", kind=LeadKind.PERSON, text=text, created=NOW)
    assert who_is_named(lead) == (name, employer)


def named(*texts, **known):
    about = {"kind": LeadKind.PERSON, "giver_id": "ada", "created": NOW}
    leads = [Lead(id=str(n), text=text, **(about | known)) for n, text in enumerate(texts)]
    return named_only(snapshot(person(), *leads))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bo Lind, who leads the ward", ["Bo Lind"]),
        ("Zoë", ["Zoë"]),
        ("Ludwig van Beethoven", ["Ludwig van Beethoven"]),
        ("van der", []),
        ("A B", ["A B"]),
        ("Maria José García López", ["Maria José García López"]),
        ("The Head Of The Ward", []),
        ("somebody in Leeds", []),
        ("王小明", ["王小明"]),
    ],
)
def test_a_lead_names_somebody_in_up_to_four_words_that_begin_as_names_do(text, names):
    assert named(text) == names


def test_everybody_is_named_once_and_no_fair_or_contact_is():
    assert named("Bo Lind", "Bo Lind", "Zoë") == ["Bo Lind", "Zoë"]
    assert named("Bo Lind", kind=LeadKind.EVENT) == []
    assert named("Bo Lind", person_id="bo") == []
