"""The progress chart and the funnel count what happened, and nothing twice."""

from datetime import UTC

import pytest
from msgspec.structs import replace

from core.domain.debrief import Debrief
from core.domain.message import Message, MessageKind
from core.domain.reply import Reply, ReplyKind
from core.domain.step import Stage, Step
from core.rules.due import Due, DueKind
from core.rules.next_steps import next_steps
from core.rules.progress import Mark, funnel_rows, overview, progress_rows, steps_done
from tests.rules.records import NOW, at, person, snapshot, talk

TODAY = NOW.date()
R, F, A, P, T, U = Step


def asked(person_id="ada", when="2026-03-02 09:00"):
    return Message(person_id=person_id, kind=MessageKind.REQUEST, created=NOW, sent=at(when))


def said(kind, person_id="ada", when="2026-03-03 09:00"):
    return Reply(person_id=person_id, kind=kind, received=at(when))


YES = said(ReplyKind.YES)
PLANNED = talk(starts=at("2026-03-09 15:00"))
READY = talk("a", "b", "c", takeaway_id="a", starts=at("2026-03-09 15:00"))
TALKED = talk(starts=at("2026-03-03 10:00"), ended=at("2026-03-03 10:20"))
DEBRIEFED = replace(TALKED, debrief=Debrief(learned=("Patience",), finished=NOW))
THANKS = Message(
    person_id="ada",
    kind=MessageKind.THANK_YOU,
    created=NOW,
    sent=at("2026-03-04 09:00"),
    interview_id="talk",
)
ADA = person(email="a@example.org")


@pytest.mark.parametrize(
    ("ada", "records", "done"),
    [
        (person(), (), set()),
        (person(why="you know it"), (), {R}),
        (person(field_ids=("f",)), (), {R}),
        (person(email="a@example.org"), (), {F}),
        (person(phone="1"), (), {F}),
        (person(profile_link="x"), (), {F}),
        (person(introducer_id="mo"), (), {F}),
        (person(), (asked(),), {F}),
        (ADA, (asked(),), {F}),
        (ADA, (asked(), YES), {F, A}),
        (ADA, (asked(), said(ReplyKind.NO)), {F}),
        (ADA, (asked(), YES, talk("a", "b", "c", takeaway_id="a")), {F, A, P}),
        (ADA, (PLANNED,), {F, A}),
        (ADA, (READY,), {F, A, P}),
        (person(), (TALKED,), {R, F, A, P, T}),
        (person(), (DEBRIEFED,), {R, F, A, P, T}),
        (person(), (TALKED, THANKS), {R, F, A, P, T}),
        (person(), (DEBRIEFED, THANKS), {R, F, A, P, T, U}),
    ],
)
def test_a_step_is_done_when_what_it_is_about_happened(ada, records, done):
    found = steps_done(snapshot(ada, *records), ada)
    assert list(found) == list(Step)
    assert {step for step, is_done in found.items() if is_done} == done


def row(*records, due=(), ada=ADA):
    (found,) = progress_rows(snapshot(ada, *records), due, TODAY)
    return found


def overdue(step, person_id="ada", *, day=TODAY):
    return Due(
        key="x",
        kind=DueKind.CHASE,
        step=step,
        reason="Because.",
        day=day,
        overdue_on=day,
        person_id=person_id,
    )


def test_the_first_step_not_done_is_next_and_the_others_lie_ahead():
    assert list(row().marks.values()) == [
        Mark.NEXT,
        Mark.DONE,
        Mark.AHEAD,
        Mark.AHEAD,
        Mark.AHEAD,
        Mark.AHEAD,
    ]


def test_an_overdue_step_is_marked_and_takes_the_place_of_the_next():
    marks = row(asked(), due=[overdue(A)], ada=person(why="x", email="x")).marks
    assert marks[A] is Mark.OVERDUE
    assert [marks[step] for step in (P, T, U)] == [Mark.AHEAD] * 3


def test_a_step_due_today_is_not_overdue():
    soon = replace(overdue(A), overdue_on=TODAY.replace(day=5))
    assert row(asked(), due=[soon]).marks[A] is not Mark.OVERDUE


def test_what_is_overdue_with_somebody_else_does_not_count():
    assert Mark.OVERDUE not in row(asked(), due=[overdue(A, "mo")]).marks.values()


def test_whoever_is_closed_has_what_was_done_and_nothing_next():
    found = row(asked(), said(ReplyKind.NO))
    assert found.stage is Stage.CLOSED
    assert set(found.marks.values()) == {Mark.DONE, Mark.CLOSED}


def test_everything_done_leaves_nothing_ahead():
    assert set(row(DEBRIEFED, THANKS).marks.values()) == {Mark.DONE}


def test_rows_are_sorted_furthest_first_then_by_name_and_the_closed_last():
    people = [
        person("zoe", email="x"),
        person("Bea", email="x"),
        person("Cem", set_aside=NOW, email="x", why="x"),
        ADA,
        person("Dan"),
    ]
    found = progress_rows(snapshot(*people, asked(), YES), (), TODAY)
    assert [each.person.name for each in found] == ["Ada", "Bea", "zoe", "Dan", "Cem"]


def test_everybody_has_a_row_and_nobody_two():
    people = [person(f"P{n}", id=f"p{n}") for n in range(200)]
    found = progress_rows(snapshot(*people), (), TODAY)
    assert {each.person.id for each in found} == {each.id for each in people}
    assert len(found) == 200
    assert progress_rows(snapshot(), (), TODAY) == ()


def test_the_marks_go_with_the_next_steps_of_the_same_search():
    late = asked(when="2026-02-02 09:00")
    view = snapshot(ADA, late)
    (found,) = progress_rows(view, next_steps(view, NOW, UTC), TODAY)
    assert found.marks[A] is Mark.OVERDUE


def test_a_mark_changes_when_a_day_passes_or_something_else_is_due():
    view = snapshot(person(why="x", email="x"), asked())
    due = (overdue(A, day=TODAY.replace(day=9)),)
    chart = progress_rows(view, due, TODAY)
    (later,) = progress_rows(view, due, TODAY.replace(day=9))
    (other,) = progress_rows(view, (overdue(A),), TODAY.replace(day=9))
    assert [each.marks[A] for each in (*chart, later, other)] == [
        Mark.NEXT,
        Mark.OVERDUE,
        Mark.OVERDUE,
    ]
    assert progress_rows(view, (), TODAY.replace(day=9))[0].marks[A] is Mark.NEXT


def counts(*records):
    return {each.label: each.count for each in funnel_rows(snapshot(*records))}


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((), (0, 0, 0, 0, 0)),
        ((ADA,), (1, 0, 0, 0, 0)),
        ((ADA, replace(asked(), sent=None)), (1, 0, 0, 0, 0)),
        ((ADA, asked()), (1, 1, 0, 0, 0)),
        ((ADA, asked(), said(ReplyKind.NO)), (1, 1, 0, 0, 0)),
        ((ADA, asked(), YES), (1, 1, 1, 0, 0)),
        ((ADA, YES), (1, 1, 1, 0, 0)),
        ((ADA, PLANNED), (1, 1, 1, 0, 0)),
        ((ADA, TALKED), (1, 1, 1, 1, 0)),
        ((ADA, TALKED, THANKS), (1, 1, 1, 1, 1)),
    ],
)
def test_the_funnel_counts_everybody_who_came_at_least_this_far(records, expected):
    assert counts(*records) == dict(
        zip(("Found", "Asked", "Agreed", "Talked", "Thanked"), expected, strict=True)
    )


def test_whoever_agreed_and_is_set_aside_later_did_agree():
    assert counts(person(set_aside=NOW), asked(), YES)["Agreed"] == 1


def test_the_funnel_never_grows_wider():
    people = [person(f"P{n}", id=f"p{n}") for n in range(6)]
    records = [
        asked("p1"),
        said(ReplyKind.YES, "p2"),
        replace(PLANNED, person_id="p3", id="t3"),
        replace(TALKED, person_id="p4", id="t4"),
        replace(TALKED, person_id="p5", id="t5"),
        replace(THANKS, person_id="p5", interview_id="t5"),
    ]
    found = [each.count for each in funnel_rows(snapshot(*people, *records))]
    assert found == [6, 5, 4, 2, 1]


def test_the_step_somebody_is_at_is_the_first_to_do_also_where_it_is_to_do_again():
    assert row().now_at is R
    ready = person(why="x", email="x")
    assert row(asked(), ada=ready).now_at is A
    assert row(asked(), due=[overdue(F)], ada=ready).now_at is F
    assert row(asked(), said(ReplyKind.NO), ada=ready).now_at is None
    assert row(DEBRIEFED, THANKS).now_at is None


def test_who_went_all_the_way_did_so_whatever_is_due_again():
    assert row(DEBRIEFED, THANKS).is_complete
    assert row(DEBRIEFED, THANKS, due=[overdue(U)]).is_complete
    assert not row(DEBRIEFED).is_complete


def names(rows):
    return [each.person.name for each in rows]


def test_an_overview_says_who_is_how_far_and_how_many_are_at_each_step():
    lee = person("Lee", why="x", email="x")
    view = snapshot(
        ADA,
        DEBRIEFED,
        THANKS,
        lee,
        asked("lee"),
        person("Mo", why="x", email="x"),
        person("Sam", email="x"),
        person("Zoë", set_aside=NOW),
    )
    seen = overview(view, (overdue(A, "lee"), overdue(U)), TODAY)
    assert names(seen.rows) == ["Ada", "Lee", "Mo", "Sam", "Zoë"]
    assert names(seen.under_way) == ["Ada", "Lee", "Mo", "Sam"]
    assert names(seen.overdue) == ["Ada", "Lee"]
    assert names(seen.all_the_way) == ["Ada"]
    assert names(seen.closed) == ["Zoë"]
    assert seen.now_at == {U: 1, A: 2, R: 1}


def test_an_overview_is_made_again_only_for_another_day_or_when_something_else_is_due():
    view, due = snapshot(person(why="x", email="x"), asked()), (overdue(A, day=TODAY),)
    seen = overview(view, due, TODAY)
    assert overview(view, due, TODAY) is seen
    assert names(seen.overdue) == ["Ada"]
    assert names(overview(view, (), TODAY).overdue) == []
    assert names(overview(view, due, TODAY).overdue) == ["Ada"]
    assert names(overview(view, due, TODAY.replace(day=3)).overdue) == []
