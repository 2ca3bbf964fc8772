from msgspec.structs import replace

from core.content.loader import bank, topics
from core.domain.message import Message, MessageKind
from core.rules.calling import ENOUGH, ready_questions, step_of_call
from tests.rules.records import NOW, person, question, snapshot

ALL_TOPICS = [topic.id for topic in topics()]


def test_questions_for_a_talk_right_now_come_from_different_topics():
    found = ready_questions(bank(), ALL_TOPICS, ())
    assert len(found) == ENOUGH
    assert [each.topic for each in found] == ALL_TOPICS[:ENOUGH]


def test_topics_that_are_wanted_come_first():
    wanted = {ALL_TOPICS[-1]}
    assert ready_questions(bank(), ALL_TOPICS, wanted)[0].topic == ALL_TOPICS[-1]


def test_a_topic_without_questions_is_passed_over():
    only = replace(question("a"), topic="b")
    assert ready_questions([only], ["a", "b"], ()) == (only,)


def test_a_call_stands_for_the_step_it_would_do():
    asked = Message(
        id="m", person_id="ada", kind=MessageKind.REQUEST, body="x", created=NOW, sent=NOW
    )
    view = snapshot(person(), asked)
    ada = view.people["ada"]
    assert step_of_call(view, ada, MessageKind.CHASE) == "chase:m"
    assert step_of_call(view, ada, MessageKind.REQUEST) == "ask:ada"
    assert step_of_call(view, ada, MessageKind.CONFIRM) is None
