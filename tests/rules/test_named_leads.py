"""Whom a lead names, and where they work, as far as its words say so."""

import pytest

from core.domain.lead import Lead, LeadKind
from core.rules.named_leads import who_is_named
from tests.rules.records import NOW


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
