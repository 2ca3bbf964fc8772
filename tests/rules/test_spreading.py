from datetime import timedelta

from core.domain.ask_list import AskList
from core.domain.belief import Belief
from core.domain.field import Field
from core.domain.interview import Interview, Purpose
from core.domain.message import Message, MessageKind
from core.domain.question import Question
from core.domain.reply import Reply, ReplyKind
from core.rules.seats import all_seats, coming_with, fitting_seats
from core.rules.spreading import placed, spread
from tests.rules.records import NOW, person, snapshot, talk

SOON, LATE = NOW + timedelta(days=1), NOW + timedelta(days=5)
PEOPLE = [person(name) for name in ("Ada", "Ben", "Cem", "Dee", "Eve", "Fay")]
RECORDS = (
    *PEOPLE,
    talk("a", id="late", person_id="ada", starts=LATE),
    talk(id="soon", person_id="ben", starts=SOON),
    Reply(person_id="cem", kind=ReplyKind.YES, received=NOW),
    Message(person_id="dee", kind=MessageKind.REQUEST, created=NOW, sent=NOW),
    Message(person_id="eve", kind=MessageKind.REQUEST, created=NOW),
)
VIEW = snapshot(*RECORDS)


def names(seats):
    return [each.person_id for each in seats]


def test_seats_come_soonest_first_then_agreed_then_about_to_be_asked_then_the_rest():
    assert names(all_seats(VIEW, NOW)) == ["ben", "ada", "cem", "dee", "eve", "fay"]


def test_who_said_no_who_is_set_aside_and_whose_talk_is_over_has_no_seat():
    closed = snapshot(
        person("Ada", set_aside=NOW),
        person("Ben"),
        Reply(person_id="ben", kind=ReplyKind.NO, received=NOW),
        person("Cem"),
        Interview(id="x", person_id="cem", starts=NOW - timedelta(days=2), created=NOW),
        person("Dee"),
        Interview(id="y", person_id="dee", starts=NOW, began=NOW, created=NOW),
    )
    assert all_seats(closed, NOW) == ()
    assert coming_with(closed, "dee", NOW) == ()


def test_as_many_are_taken_as_have_room_and_never_somebody_nobody_thought_of_asking():
    assert names(fitting_seats(VIEW, NOW, 9)) == ["ben", "ada", "cem"]
    assert names(fitting_seats(VIEW, NOW, 18)) == ["ben", "ada", "cem", "dee"]
    assert names(fitting_seats(VIEW, NOW, 200)) == ["ben", "ada", "cem", "dee", "eve"]
    assert names(fitting_seats(VIEW, NOW, 9, ["fay", "soon"])) == ["ben", "fay"]


def test_two_conversations_with_one_person_are_two_seats_the_sooner_first():
    both = snapshot(
        person("Ada"),
        talk(id="late", starts=LATE),
        talk(id="soon", starts=SOON),
    )
    assert [each.key for each in all_seats(both, NOW)] == ["soon", "late"]


def test_a_long_list_is_dealt_out_and_the_rest_waits():
    questions = [Question(id=f"q{n}", text=f"What about {n}?") for n in range(20)]
    found = spread(VIEW, questions, NOW)
    dealt = [id for row in found.plan.dealt.values() for id in row]
    assert sorted([*dealt, *found.plan.left]) == sorted(each.id for each in questions)
    assert all(3 <= seat.has + len(found.plan.dealt[seat.key]) <= 6 for seat in found.seats)
    assert found.plan.left == ()


def test_a_senior_gets_the_question_of_who_hires():
    boss = person("Ben", role="Head of ward")
    view = snapshot(person("Ada", role="Nurse"), boss, *RECORDS[6:])
    hires = Question(id="h", text="How are people chosen?", topic="who_hires")
    day = Question(id="d", text="How was yesterday?", topic="typical_day")
    others = [Question(id=f"q{n}", text=f"What about {n}?") for n in range(4)]
    found = spread(view, [hires, day, *others], NOW, people=["soon", "late"])
    seats = {each.key: each for each in found.seats}
    assert placed(view, hires, seats["soon"]).reason == "may have a say in who joins (Head of ward)"
    assert "h" in found.plan.dealt["soon"]
    assert "d" in found.plan.dealt["late"]


def test_those_i_chose_are_the_ones_who_are_asked():
    found = spread(VIEW, [Question(id="q", text="How is it?")], NOW, people=["fay"])
    assert names(found.seats) == ["fay"]


def test_what_a_talk_was_arranged_for_counts_when_questions_are_dealt_out():
    offer = Question(id="q", text="What is the pay?", topic="after_an_offer")
    agreed = talk(id="soon", starts=SOON, purpose=Purpose.AFTER_OFFER)
    assert spread(snapshot(person("Ada"), agreed), [offer], NOW).plan.dealt == {"soon": ("q",)}
    usual = talk(id="soon", starts=SOON)
    assert spread(snapshot(person("Ada"), usual), [offer], NOW).plan.left == ("q",)


def test_a_question_about_a_field_waits_for_somebody_of_that_field():
    law = Field(id="law", name="Law", created=NOW)
    dry = Belief(id="dry", field_id="law", statement="It is dry", created=NOW)
    question = Question(id="q", text="How dry is it?", belief_id="dry")
    elsewhere = person("Ada", field_ids=("nursing",))
    view = snapshot(elsewhere, law, dry, talk(id="late", starts=LATE))
    assert spread(view, [question], NOW).plan.left == ("q",)
    assert spread(view, [question], NOW, chosen={"q": "late"}).plan.dealt == {"late": ("q",)}
    unknown = snapshot(person("Ada"), law, dry, talk(id="late", starts=LATE))
    assert spread(unknown, [question], NOW).plan.left == ()


def test_an_empty_list_makes_an_empty_plan():
    found = spread(snapshot(AskList()), [], NOW)
    assert (found.seats, found.plan.dealt, found.plan.left) == ((), {}, ())
