"""Drafts that were read aloud until one would send them: tests/content/drafts, compared exactly."""

import re

import pytest

from core.domain.message import Channel, MessageKind
from core.rules.facts import request_facts
from core.rules.hints import Letter, weaknesses
from core.rules.speaking import spoken_seconds
from tests.content.people_written_to import (
    CASES,
    FOLDER,
    Case,
    approved,
    draft_of,
    snapshot_of,
    written,
)

every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)
LIMITS = {
    Channel.EMAIL: range(40, 111),
    Channel.LETTER: range(40, 111),
    Channel.LINKEDIN_MESSAGE: range(40, 111),
    Channel.PHONE: range(40, 121),
    Channel.VOICEMAIL: range(25, 90),
    Channel.LINKEDIN_NOTE: range(10, 45),
}
"""In words."""


@pytest.mark.parametrize("name", CASES)
def test_a_draft_reads_as_it_was_approved(name: str) -> None:
    assert written(CASES[name]) == approved(name).read_text("utf-8")


def test_every_approved_draft_is_still_written() -> None:
    assert set(FOLDER.glob("*.txt")) == {approved(name) for name in CASES}
    assert len(CASES) >= 10


@every_case
def test_our_own_hints_find_nothing_to_say(case: Case) -> None:
    view = snapshot_of(case.records)
    facts = request_facts(view, view.people[case.to])
    draft = draft_of(case)
    letter = Letter(
        kind=case.kind,
        channel=case.channel,
        subject=draft.subject,
        body=draft.body,
        connection=(facts["introducer"], facts["common_ground"], facts["why_them"]),
    )
    assert [each.id for each in weaknesses(letter)] == []


@every_case
def test_a_draft_is_as_long_as_its_way_allows(case: Case) -> None:
    body = draft_of(case).body
    assert len(body.split()) in LIMITS[case.channel]
    if case.channel is Channel.VOICEMAIL:
        assert spoken_seconds(body, 130) <= 40


@every_case
def test_a_draft_neither_begs_nor_sells_nor_shouts(case: Case) -> None:
    draft = draft_of(case)
    text = f"{draft.subject} {draft.body}"
    assert not re.search(
        r"!|sorry|apolog|bother|intrud|desperate|beg |humbl|opportunit|passion|excit|just wanted"
        r"|pick your brain|valuable time|spare",
        text,
        re.IGNORECASE,
    )
    if case.kind is MessageKind.REQUEST:
        assert "15 minutes" in text
        assert re.search(r"\bno\b|nothing urgent|quite all right", text)
