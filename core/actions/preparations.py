"""What is prepared for a conversation."""

from msgspec.structs import replace

from core.actions.interviews import change_interview
from core.actions.words import required
from core.domain.interview import Interview, OwnTask, Preparation
from core.store.transaction import Transaction


def tick(tx: Transaction, interview_id: str, what: Preparation, done: bool) -> None:
    """Tick something that was prepared, or take the tick back."""

    def ticked(interview: Interview) -> Interview:
        others = tuple(each for each in interview.prepared if each is not what)
        return replace(interview, prepared=(*others, what) if done else others)

    change_interview(tx, interview_id, ticked)
    tx.label = _ticked(done)


def add_task(tx: Transaction, interview_id: str, text: str) -> None:
    """Add something of one's own to prepare; the same words stand there once.

    Raises:
        Refused: Nothing was written.
    """
    text = required(text, "Please write what you would like to prepare.")

    def added(interview: Interview) -> Interview:
        if any(task.text == text for task in interview.own_tasks):
            return interview
        return replace(interview, own_tasks=(*interview.own_tasks, OwnTask(text=text)))

    change_interview(tx, interview_id, added)
    tx.label = "Added something to prepare"


def tick_task(tx: Transaction, interview_id: str, task_id: str, done: bool) -> None:
    """Tick a task of one's own, or take the tick back."""

    def ticked(interview: Interview) -> Interview:
        tasks = (
            replace(task, done=done) if task.id == task_id else task for task in interview.own_tasks
        )
        return replace(interview, own_tasks=tuple(tasks))

    change_interview(tx, interview_id, ticked)
    tx.label = _ticked(done)


def drop_task(tx: Transaction, interview_id: str, task_id: str) -> None:
    """Take a task of one's own off the list."""

    def dropped(interview: Interview) -> Interview:
        tasks = tuple(task for task in interview.own_tasks if task.id != task_id)
        return replace(interview, own_tasks=tasks)

    change_interview(tx, interview_id, dropped)
    tx.label = "Took it off the list"


def _ticked(done: bool) -> str:
    return "Ticked what you prepared" if done else "Took a tick back"
