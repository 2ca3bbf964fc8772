import pytest

from core.domain.evidence import Evidence, Verdict
from core.domain.interview import Debrief
from core.domain.reflection import Fit, Reflection
from core.rules.thinking_over import _THOUGHTS, waits_for_thought
from tests.rules.records import NOW, person, snapshot, talk

HELD = talk(ended=NOW, debrief=Debrief(learned=("Rest",), finished=NOW))
ABOUT = {"interview_id": "talk", "created": NOW}


def waits(interview, *thoughts):
    return waits_for_thought(snapshot(person(), interview, *thoughts), interview)


def test_only_what_was_looked_back_on_waits():
    assert waits(HELD)
    assert not waits(talk(ended=NOW))
    assert not waits(talk())


@pytest.mark.parametrize(
    "thought",
    [
        Reflection(**ABOUT, values=Fit.DONT_KNOW),
        Reflection(**ABOUT, themes=("pace",)),
        Reflection(**ABOUT, going_on="Visit"),
        Evidence(**ABOUT, belief_id="loud", verdict=Verdict.MIXED),
    ],
)
def test_any_thought_will_do(thought):
    assert not waits(HELD, thought)


def test_a_reflection_that_was_emptied_again_is_none():
    assert waits(HELD, Reflection(**ABOUT))


def test_each_part_of_a_reflection_counts():
    own = set(Reflection.__struct_fields__) - {"id", "interview_id", "created"}
    assert set(_THOUGHTS) == own
