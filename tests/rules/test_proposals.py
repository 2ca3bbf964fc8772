from datetime import timedelta

import pytest
from msgspec.structs import replace

from core.content.loader import question_about
from core.domain.agreement import Agreement
from core.domain.ask_list import AskList, ToAsk
from core.domain.belief import Belief
from core.domain.demand import CanMeet, Demand, DemandKind
from core.domain.field import Field
from core.domain.interview import AgendaItem, Interview
from core.domain.profile import Profile
from core.domain.question import Question
from core.rules.proposals import Why, proposals
from tests.rules.records import NOW, person, snapshot, talk

NURSING = Field(id="nursing", name="Nursing", created=NOW)
LAW = Field(id="law", name="Law", created=NOW)
ADA = person("Ada", field_ids=("nursing",))
MO = person("Mo")
LOUD = Belief(id="loud", field_id="nursing", statement="It is loud", created=NOW)
DRY = Belief(id="dry", field_id="law", statement="It is dry", created=NOW)
NIGHTS = Demand(
    id="nights", field_id="nursing", text="Nights", kind=DemandKind.SCHEDULE, created=NOW
)
DAY = Question(id="day-1", text="How was yesterday?", topic="day")
SKILL = Question(id="skill-1", text="What must one know?", topic="skills")
SKILL_2 = Question(id="skill-2", text="What can one learn?", topic="skills")
BANK = (DAY, SKILL, SKILL_2)
WANTED = {"skills": "a way in"}


def said(who, question_id, words="Yes"):
    item = AgendaItem(id=f"{who}-{question_id}", text="How?", question_id=question_id, notes=words)
    return Interview(
        id=f"held-{who}-{question_id}",
        person_id=who,
        agenda=(item,),
        ended=NOW - timedelta(days=1),
        created=NOW,
    )


def proposed(*records, who=ADA, interview=None, wanted=WANTED):
    view = snapshot(NURSING, LAW, ADA, MO, *records)
    return proposals(
        view,
        who,
        interview,
        bank=BANK,
        wanted=wanted,
        worded=question_about,
        to_begin_with=(DAY, SKILL),
    )


def whys(*records, **known):
    return [(each.why, each.key) for each in proposed(*records, **known)]


DISPUTED = (
    said("mo", "day-1"),
    replace(
        said("mo", "day-1", "No"),
        id="again",
        agenda=(AgendaItem(id="x", text="How?", question_id="day-1", notes="No"),),
    ),
    Agreement(question="day-1", agree=False, answer_ids=("mo-day-1", "x"), decided=NOW),
)


def test_disputed_comes_first_then_my_list_then_demands_beliefs_and_wishes():
    records = (
        *DISPUTED,
        AskList(entries=(ToAsk(question_id="skill-2", since=NOW),)),
        *(LOUD, DRY, NIGHTS),
    )
    assert whys(*records) == [
        (Why.DISPUTED, "day-1"),
        (Why.TO_ASK, "skill-2"),
        (Why.DEMAND, "nights"),
        (Why.BELIEF, "loud"),
        (Why.WANT, "skill-1"),
    ]
    found = proposed(*records)
    assert [each.reason for each in found] == [
        "2 people answered this, and they differ. One more may help.",
        "It stands on your list of questions to ask.",
        "Nursing: you do not know yet how demanding this is.",
        "Nursing: nobody has told you yet if this is so.",
        "You would like to hear about: a way in.",
    ]
    assert [each.about for each in found] == [None, None, NIGHTS, LOUD, None]
    assert "It is loud" in found[3].question.text


def test_what_is_disputed_is_asked_of_somebody_new_and_once():
    assert (Why.DISPUTED, "day-1") in whys(*DISPUTED)
    assert (Why.DISPUTED, "day-1") not in whys(*DISPUTED, who=MO)
    here = replace(talk("1"), agenda=(AgendaItem(text="How?", question_id="day-1"),))
    assert (Why.DISPUTED, "day-1") not in whys(*DISPUTED, here, interview=here)
    assert (Why.DISPUTED, "day-1") not in whys(said("mo", "day-1"))


def test_for_every_hope_the_first_question_that_nobody_answered_is_proposed():
    hopes = {"skills": "a way in", "day": "what it is like"}
    found = proposed(said("mo", "skill-1"), wanted=hopes)
    assert [each.key for each in found] == ["skill-2", "day-1"]


def test_the_field_is_the_persons_own_else_the_one_in_focus():
    me = Profile(focus_field_id="law")
    assert (Why.BELIEF, "loud") in whys(LOUD, DRY, me)
    assert (Why.BELIEF, "dry") not in whys(LOUD, DRY, me)
    assert (Why.BELIEF, "dry") in whys(LOUD, DRY, me, who=MO)
    assert (Why.BELIEF, "dry") in whys(LOUD, DRY, me, who=None)
    assert whys(LOUD, DRY, who=MO) == [(Why.WANT, "skill-1")]


def test_a_demand_that_is_settled_is_not_asked_about():
    first, *_ = proposed(replace(NIGHTS, level=3))
    assert (first.why, first.key) == (Why.DEMAND, "nights")
    assert first.reason == "Nursing: you do not know yet if you can meet it."
    known = replace(NIGHTS, level=3, can_meet=CanMeet.YES)
    assert (Why.DEMAND, "nights") not in whys(known)


@pytest.mark.parametrize("state", ["kept", "planned", "answered", "away"])
def test_a_belief_is_proposed_by_its_question_until_that_is_planned_asked_or_put_away(state):
    made = Question(id="made", text="How loud?", belief_id="loud", archived=state == "away")
    more = {
        "planned": (
            replace(talk("x"), person_id="mo", agenda=(AgendaItem(text="?", question_id="made"),)),
        ),
        "answered": (said("mo", "made"),),
    }
    found = [each for each in whys(LOUD, made, *more.get(state, ())) if each[0] is Why.BELIEF]
    assert found == ([(Why.BELIEF, "made")] if state == "kept" else [])


def test_a_demand_is_proposed_by_its_question_too():
    made = Question(id="made", text="How many nights?", demand_id="nights")
    first, *_ = proposed(NIGHTS, made)
    assert (first.key, first.question) == ("made", made)
    assert first.reason == "Nursing: you do not know yet how demanding this is."


def test_nothing_is_proposed_that_stands_on_the_checklist_or_was_answered_by_this_person():
    here = talk("1").agenda[0]
    interview = talk(agenda=(replace(here, question_id="skill-1"),))
    assert whys(interview, interview=interview) == [(Why.WANT, "skill-2")]
    assert whys(said("ada", "skill-1"), said("ada", "skill-2")) == []


def test_my_list_is_proposed_to_whom_it_fits_best():
    about_law = Question(id="law-1", text="How dry?", belief_id="dry")
    about_nursing = Question(id="nursing-1", text="How loud?", belief_id="loud")
    listed = AskList(
        entries=tuple(ToAsk(question_id=id, since=NOW) for id in ("law-1", "day-1", "nursing-1"))
    )
    found = whys(listed, about_law, about_nursing, LOUD, DRY)
    assert [key for why, key in found if why is Why.TO_ASK] == ["nursing-1", "day-1"]


def test_a_long_list_does_not_crowd_out_the_rest():
    listed = AskList(
        entries=tuple(ToAsk(question_id=id, since=NOW) for id in ("day-1", "skill-1", "skill-2"))
    )
    assert whys(listed, LOUD, NIGHTS) == [
        (Why.TO_ASK, "day-1"),
        (Why.DEMAND, "nights"),
        (Why.BELIEF, "loud"),
        (Why.TO_ASK, "skill-1"),
        (Why.TO_ASK, "skill-2"),
    ]


def test_who_has_not_said_what_they_hope_for_is_given_some_to_begin_with():
    begin = [(Why.TO_BEGIN_WITH, "day-1"), (Why.TO_BEGIN_WITH, "skill-1")]
    assert whys(wanted={}) == begin
    assert whys(wanted=WANTED) == [(Why.WANT, "skill-1")]
    assert whys(said("ada", "day-1"), wanted={}) == begin[1:]
