import pytest

from core.actions.demands import add_demand, ask_about
from core.actions.edit import edit
from core.domain.demand import CanMeet, Demand, DemandKind, DemandSource
from core.domain.question import Question
from core.store.errors import Refused
from tests.actions.search import BELIEF, DEMAND, DRY, NOW


def test_a_demand_is_kept_with_its_field_and_open_until_it_was_held_against_me(search):
    demand = search.run(
        add_demand, field_id="law", text=" Long\ndays ", kind=DemandKind.SCHEDULE, now=NOW
    )
    assert search.snapshot().table(Demand)[demand.id] == demand
    assert (demand.text, demand.source, demand.is_open) == ("Long days", DemandSource.READING, True)


@pytest.mark.parametrize(
    ("known", "open_"),
    [({"level": 3}, True), ({"can_meet": "yes"}, True), ({"level": 3, "can_meet": "yes"}, False)],
)
def test_it_is_settled_once_both_halves_are_known(known, open_):
    values = {**{name: getattr(DEMAND, name) for name in DEMAND.__struct_fields__}, **known}
    assert Demand(**values).is_open is open_


def test_a_demand_can_be_held_against_me_at_once(search):
    demand = search.run(
        add_demand,
        field_id="law",
        text="Long days",
        kind=DemandKind.SCHEDULE,
        level=4,
        can_meet=CanMeet.WITH_ADJUSTMENT,
        adjustment=" four days ",
        now=NOW,
    )
    assert (demand.is_open, demand.adjustment) == (False, "four days")


def test_a_demand_needs_words(search):
    with pytest.raises(Refused, match=r"^Please write what the work asks, in a few words\.$"):
        search.run(add_demand, field_id="law", text=" ", kind=DemandKind.TRAVEL, now=NOW)


@pytest.mark.parametrize(("about", "attribute"), [(DRY, "belief_id"), (DEMAND, "demand_id")])
def test_a_question_remembers_what_it_is_about_and_is_made_once(search, about, attribute):
    for question in search.snapshot().where(Question, attribute, about.id):
        search.run(edit, Question, question.id, archived=True)
    first = search.run(ask_about, about, text="How is it?", topic="typical_day")
    again = search.run(ask_about, about, text="How is it really?", topic="typical_day")
    assert getattr(first, attribute) == about.id
    assert again == first
    unarchived = [
        each for each in search.snapshot().where(Question, attribute, about.id) if not each.archived
    ]
    assert unarchived == [first]


def test_a_question_needs_words(search):
    with pytest.raises(Refused, match=r"^Please write your question\.$"):
        search.run(ask_about, DRY, text=" ", topic="")
    assert search.run(ask_about, BELIEF, text="How loud?", topic="").id == "about-belief"
