from datetime import timedelta

import pytest
from msgspec.structs import replace

from core.domain.ask_list import AskList, ToAsk
from core.domain.question import Question
from core.rules.question_list import (
    found_questions,
    known_questions,
    on_coming_checklists,
    own_questions,
    still_to_ask,
)
from tests.rules.records import NOW, person, snapshot, talk

NAMES = {"pay": "Pay and leave", "day": "A typical day"}
PAY = Question(id="q-a", text="What is the range?", topic="pay", reveals="If I could live on it.")
DAY = Question(id="q-b", text="How was yesterday?", topic="day", prompts=("And the café at noon?",))
BANK = (PAY, DAY)
MINE = Question(id="q-c", text="What would Zoë say?")
AWAY = Question(id="q-d", text="Is it hard?", archived=True)
LIST = AskList(
    entries=tuple(ToAsk(question_id=f"q-{id}", since=NOW) for id in ("c", "b", "gone", "d", "a"))
)


def found(words, topic=None, wanted=()):
    questions = found_questions([MINE, *BANK], words, topic, names=NAMES, wanted=wanted)
    return [each.id for each in questions]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", ["q-c", "q-a", "q-b"]),
        ("RANGE", ["q-a"]),
        ("range what", ["q-a"]),
        ("zoe", ["q-c"]),
        ("CAFE", ["q-b"]),
        ("live", ["q-a"]),
        ("leave", ["q-a"]),
        ("range zoe", []),
    ],
)
def test_accents_capitals_and_order_do_not_matter(words, ids):
    assert found(words) == ids


def test_a_topic_narrows_and_what_i_hope_for_comes_first():
    assert found("", topic="day") == ["q-b"]
    assert found("", wanted=("day",)) == ["q-b", "q-c", "q-a"]


def test_own_questions_come_newest_first_and_those_put_away_apart():
    newer = Question(id="q-e", text="Why?")
    view = snapshot(MINE, AWAY, newer)
    assert [each.id for each in own_questions(view)] == ["q-e", "q-c"]
    assert [each.id for each in own_questions(view, archived=True)] == ["q-d"]
    assert set(known_questions(view, BANK)) == {"q-a", "q-b", "q-c", "q-e"}


def waiting(*records):
    view = snapshot(person("Ada"), MINE, AWAY, LIST, *records)
    return [each.id for each in still_to_ask(view, BANK)]


def test_the_list_keeps_its_order_and_leaves_out_what_is_put_away_or_unknown():
    assert waiting() == ["q-c", "q-b", "q-a"]
    assert still_to_ask(snapshot(MINE), BANK) == ()
    view = snapshot(MINE, LIST)
    assert [len(still_to_ask(view, bank)) for bank in (BANK, ())] == [3, 1]


def test_what_is_planned_is_not_waiting_until_the_talk_is_called_off():
    planned = talk("b")
    assert on_coming_checklists(snapshot(planned)) == {"q-b"}
    assert waiting(planned) == ["q-c", "q-a"]
    assert waiting(replace(planned, cancelled=NOW)) == ["q-c", "q-b", "q-a"]
    running = replace(planned, agenda=(replace(planned.agenda[0], asked=True),))
    assert on_coming_checklists(snapshot(running)) == frozenset()


def test_what_was_not_asked_in_the_talk_waits_again():
    held = talk("b", "a", ended=NOW + timedelta(hours=1))
    answered = replace(held.agenda[0], asked=True)
    assert waiting(replace(held, agenda=(answered, held.agenda[1]))) == ["q-c", "q-a"]


def test_an_answer_from_before_it_was_listed_does_not_count():
    for days, waits in ((1, True), (0, False)):
        held = talk("b", ended=NOW - timedelta(days=days))
        answered = replace(held, agenda=(replace(held.agenda[0], asked=True),))
        assert ("q-b" in waiting(answered)) is waits
