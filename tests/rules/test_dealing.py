from zlib import crc32

from hypothesis import given, settings
from hypothesis import strategies as st

from core.rules.agenda import FEWEST, MOST
from core.rules.dealing import Seat, deal

LETTERS = list("abcdefghijklmnopqrstuvwxyz")


def seat(name, has=0, taken=()):
    return Seat(person_id=name, has=has, taken=frozenset(taken))


def nobody_in_particular(question, seat):
    return 0


def sizes(plan, seats):
    return {each.key: each.has + len(plan.dealt.get(each.key, ())) for each in seats}


seats_of_any_size = st.lists(st.integers(0, 9), max_size=9).map(
    lambda sizes: [seat(f"p{n}", has) for n, has in enumerate(sizes)]
)
questions_of_any_number = st.integers(0, 25).map(lambda n: [f"q{i}" for i in range(n)])
any_fit = st.integers(0, 10_000).map(
    lambda seed: lambda question, seat: crc32(f"{seed} {question} {seat.key}".encode()) % 7 - 2
)


@given(questions_of_any_number, seats_of_any_size, any_fit)
def test_no_question_is_lost_and_none_is_asked_twice(questions, seats, fit):
    plan = deal(questions, seats, fit)
    dealt = [question for row in plan.dealt.values() for question in row]
    assert sorted([*dealt, *plan.left]) == sorted(questions)


@given(questions_of_any_number, seats_of_any_size, any_fit)
def test_nobody_gets_more_than_six_and_nothing_is_left_while_there_is_room(questions, seats, fit):
    plan = deal(questions, seats, fit)
    for each in seats:
        assert len(plan.dealt.get(each.key, ())) <= max(0, MOST - each.has)
    room = sum(max(0, MOST - each.has) for each in seats)
    assert len(plan.left) == max(0, len(questions) - room)


@given(questions_of_any_number, seats_of_any_size, any_fit)
def test_what_is_left_is_the_least_important(questions, seats, fit):
    plan = deal(questions, seats, fit)
    assert list(plan.left) == questions[len(questions) - len(plan.left) :]


@given(questions_of_any_number, seats_of_any_size, any_fit)
def test_everybody_has_three_wherever_there_are_enough_questions(questions, seats, fit):
    plan = deal(questions, seats, fit)
    need = sum(max(0, FEWEST - each.has) for each in seats)
    if len(questions) >= need:
        assert all(size >= FEWEST for size in sizes(plan, seats).values())


@given(questions_of_any_number, st.integers(0, 9), any_fit)
def test_too_few_for_everybody_leave_no_talk_with_one_or_two(questions, people, fit):
    """With empty checklists, all who get anything get three, as soon as there are three at all."""
    seats = [seat(f"p{n}") for n in range(people)]
    plan = deal(questions, seats, fit)
    if len(questions) >= FEWEST:
        assert all(size == 0 or size >= FEWEST for size in sizes(plan, seats).values())


@given(questions_of_any_number, seats_of_any_size, any_fit)
def test_the_same_list_is_dealt_out_the_same_way_and_in_its_own_order(questions, seats, fit):
    plan = deal(questions, seats, fit)
    assert deal(questions, seats, fit) == plan
    for row in plan.dealt.values():
        assert list(row) == sorted(row, key=questions.index)


@settings(max_examples=60)
@given(questions_of_any_number, seats_of_any_size, any_fit, st.data())
def test_what_the_user_chose_stands(questions, seats, fit, data):
    keys = [each.key for each in seats]
    chosen = data.draw(
        st.dictionaries(st.sampled_from([*questions, "gone"]), st.sampled_from([*keys, None, "x"]))
    )
    plan = deal(questions, seats, fit, chosen)
    dealt = [question for row in plan.dealt.values() for question in row]
    assert sorted([*dealt, *plan.left]) == sorted(questions)
    for question, where in chosen.items():
        if question in questions and where in keys:
            assert question in plan.dealt[where]
        elif question in questions and where is None:
            assert question in plan.left


@given(questions_of_any_number, st.integers(1, 6), any_fit, st.data())
def test_nobody_is_asked_what_they_have_answered(questions, people, fit, data):
    seats = [
        seat(f"p{n}", taken=data.draw(st.sets(st.sampled_from(questions or ["q0"]))))
        for n in range(people)
    ]
    plan = deal(questions, seats, fit)
    for each in seats:
        assert not each.taken & set(plan.dealt.get(each.key, ()))
    dealt = [question for row in plan.dealt.values() for question in row]
    assert sorted([*dealt, *plan.left]) == sorted(questions)


def test_each_question_goes_to_the_person_best_placed():
    best = {"a": "Mo", "b": "Ada", "c": "Mo", "d": "Ada", "e": "Mo", "f": "Ada"}
    plan = deal(list(best), [seat("Ada"), seat("Mo")], lambda q, seat: best[q] == seat.key)
    assert plan.dealt == {"Ada": ("b", "d", "f"), "Mo": ("a", "c", "e")}


def test_the_most_important_gets_the_best_place_when_there_is_one_left():
    plan = deal(["first", "second"], [seat("Ada", has=5), seat("Mo")], lambda q, s: s.key == "Ada")
    assert plan.dealt == {"Ada": ("first",), "Mo": ("second",)}


def test_nine_questions_over_two_who_are_alike_alternate_from_the_sooner_talk_on():
    plan = deal(LETTERS[:9], [seat("Zoë"), seat("Ada")], nobody_in_particular)
    assert plan.dealt == {"Zoë": tuple("acegi"), "Ada": tuple("bdfh")}


def test_with_seven_and_three_people_the_last_is_left_out_rather_than_everybody_short():
    plan = deal(LETTERS[:7], [seat("Ada"), seat("Mo"), seat("Zoë")], nobody_in_particular)
    assert set(plan.dealt) == {"Ada", "Mo"}


def test_what_just_fits_where_questions_stand_already_leaves_the_empty_checklist_empty():
    seats = [seat("Ada", has=5), seat("Mo")]
    plan = deal(["a"], seats, lambda question, seat: seat.key == "Mo")
    assert plan.dealt == {"Ada": ("a",)}


def test_two_conversations_with_one_person_are_two_seats():
    first = Seat(person_id="ada", interview_id="one")
    second = Seat(person_id="ada", interview_id="two")
    plan = deal(LETTERS[:8], [first, second], nobody_in_particular)
    assert {key: len(row) for key, row in plan.dealt.items()} == {"one": 4, "two": 4}


def test_with_nobody_to_ask_everything_waits():
    assert deal(["a", "b"], [], nobody_in_particular).left == ("a", "b")


def test_a_checklist_that_is_too_long_already_gets_nothing_but_what_the_user_puts_there():
    full = seat("Ada", has=8)
    assert deal(["a"], [full], nobody_in_particular).left == ("a",)
    assert deal(["a"], [full], nobody_in_particular, {"a": "Ada"}).dealt == {"Ada": ("a",)}
