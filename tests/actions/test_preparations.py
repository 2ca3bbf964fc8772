import pytest

from core.actions.preparations import add_task, drop_task, tick, tick_task
from core.domain.interview import Preparation
from core.store.errors import Refused


def talk(workspace):
    return workspace.snapshot().interviews["talk"]


def test_a_tick_is_kept_once_and_taken_back(search):
    for _ in range(2):
        search.run(tick, "talk", Preparation.EARLY, True)
    search.run(tick, "talk", Preparation.DRESSED, True)
    assert talk(search).prepared == (Preparation.EARLY, Preparation.DRESSED)
    search.run(tick, "talk", Preparation.EARLY, False)
    assert talk(search).prepared == (Preparation.DRESSED,)


def test_a_task_of_ones_own_is_added_once_ticked_and_dropped(search):
    for words in (" A \n notebook", "A notebook"):
        search.run(add_task, "talk", words)
    pen, notebook = talk(search).own_tasks
    assert (notebook.text, notebook.done) == ("A notebook", False)
    search.run(tick_task, "talk", notebook.id, True)
    assert [task.done for task in talk(search).own_tasks] == [False, True]
    search.run(drop_task, "talk", pen.id)
    assert [task.text for task in talk(search).own_tasks] == ["A notebook"]


@pytest.mark.parametrize(
    ("words", "said"), [(" ", "Please write what"), ("x" * 301, "at most 300")]
)
def test_a_task_needs_words_and_not_too_many(search, words, said):
    with pytest.raises(Refused, match=said):
        search.run(add_task, "talk", words)
    assert len(talk(search).own_tasks) == 1
