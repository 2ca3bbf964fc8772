import pytest

from core.actions.questions import add_question
from core.domain.question import Question
from core.store.errors import Refused


def test_an_own_question_is_kept_on_one_line(search):
    question = search.run(add_question, text="  How do\nyou rest? ", topic="hours_flexibility")
    assert search.snapshot().table(Question)[question.id].text == "How do you rest?"
    assert question.topic == "hours_flexibility"


def test_an_empty_question_is_refused_with_a_sentence(search):
    with pytest.raises(Refused, match="Please write your question"):
        search.run(add_question, text="  ", topic="")
