from datetime import date

import pytest
from msgspec.structs import replace

from core.actions.deletion import delete
from core.actions.follow_up import keep_promise, make_promise, said_already, snooze
from core.actions.messages import send_message
from core.domain.decision import Decision
from core.domain.field import Field
from core.domain.message import Message, MessageKind
from core.domain.promise import Promise, PromisedBy
from core.domain.snooze import Snooze
from core.rules.standing import standing
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOW


def test_a_promise_is_kept_at_a_time(search):
    search.run(keep_promise, "promise", LATER)
    promise = search.snapshot().table(Promise)["promise"]
    assert (promise.kept, promise.text, promise.due) == (LATER, "to write", date(2026, 3, 9))
    assert search.last_act.label == "Promise kept"


def test_a_promise_is_noted_in_either_direction_with_or_without_a_day(search):
    for by, due in ((PromisedBy.ME, date(2026, 3, 9)), (PromisedBy.THEM, None)):
        made = search.run(
            make_promise, person_id="mo", by=by, text=" to  call ", due=due, now=LATER
        )
        kept = search.snapshot().table(Promise)[made.id]
        assert (kept.by, kept.text, kept.due, kept.kept) == (by, "to call", due, None)


@pytest.mark.parametrize(("text", "says"), [(" ", "Please write"), ("to " * 7_000, "at most 300")])
def test_a_promise_needs_a_few_words(search, text, says):
    with pytest.raises(Refused, match=says):
        search.run(make_promise, person_id="mo", by=PromisedBy.ME, text=text, now=NOW)


def test_what_was_said_in_person_is_a_message_without_words(search):
    search.run(said_already, "ada", MessageKind.THANK_YOU, interview_id="talk", now=LATER)
    (said,) = [m for m in search.snapshot().messages_to("ada") if m.sent]
    assert (said.kind, said.interview_id, said.sent, said.body) == (
        MessageKind.THANK_YOU,
        "talk",
        LATER,
        "",
    )
    ada = search.snapshot().people["ada"]
    assert standing(search.snapshot(), ada).last_contact == LATER


def test_what_was_to_be_shared_is_used_up_by_the_words_that_share_it(search):
    ada = replace(search.snapshot().people["ada"], to_share="The ward has\nopened")
    search.run(lambda tx: tx.put(ada))
    for body, left in (
        ("A short hello", "The ward has\nopened"),
        ("News: The ward has opened", ""),
    ):
        words = Message(person_id="ada", kind=MessageKind.KEEP_IN_TOUCH, body=body, created=NOW)
        search.run(send_message, words, LATER)
        assert search.snapshot().people["ada"].to_share == left


@pytest.mark.parametrize(
    ("verb", "args", "known", "noun"),
    [
        (keep_promise, ("nowhere", NOW), {}, "promise"),
        (
            make_promise,
            (),
            {"person_id": "nobody", "by": PromisedBy.ME, "text": "it", "now": NOW},
            "person",
        ),
        (said_already, ("nobody", MessageKind.OUTCOME), {"now": NOW}, "person"),
        (
            said_already,
            ("ada", MessageKind.THANK_YOU),
            {"interview_id": "nowhere", "now": NOW},
            "interview",
        ),
    ],
    ids=["kept", "made", "said", "thanked"],
)
def test_what_was_deleted_in_another_tab_is_gone(search, verb, args, known, noun):
    with pytest.raises(Gone, match=rf"^This {noun} was deleted in the meantime"):
        search.run(verb, *args, **known)


def test_a_step_is_put_off_until_a_day_again_and_for_good(search):
    until = []
    for day in (date(2026, 3, 9), date(2026, 3, 16), None):
        search.run(snooze, "chase:x", day)
        until.append(search.snapshot().table(Snooze)["chase:x"].until)
    assert until == [date(2026, 3, 9), date(2026, 3, 16), None]
    assert search.last_act.label == "Put away"


@pytest.mark.parametrize(("kind", "id"), [(Field, "nursing"), (Decision, "made")])
def test_a_decision_that_is_deleted_takes_what_was_put_off_for_it_along(search, kind, id):
    search.run(snooze, "tell_outcome:made:ada", None)
    search.run(delete, kind, id)
    assert "tell_outcome:made:ada" not in search.snapshot().table(Snooze)
