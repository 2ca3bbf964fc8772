import pytest

from core.content.loader import topics
from core.domain.belief import Belief
from core.domain.demand import Demand, DemandKind
from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.interview import Purpose
from core.domain.person import Tie
from core.domain.profile import Profile
from core.domain.question import Question
from core.rules.best_placed import TOPICS, fit
from tests.rules.records import NOW, person, snapshot, talk

NURSING = Field(id="nursing", name="Nursing", created=NOW)
LOUD = Belief(id="loud", field_id="nursing", statement="It is loud", created=NOW)
LONG = Demand(id="long", field_id="nursing", text="Days", kind=DemandKind.SCHEDULE, created=NOW)


def about(topic, **known):
    return Question(id="q", text="How is it?", topic=topic, **known)


def score(topic, *records, purpose=None, question=None, **known):
    ada = person("Ada", **known)
    interview = talk(purpose=purpose) if purpose else None
    view = snapshot(ada, NURSING, LOUD, LONG, *records)
    return fit(view, question or about(topic), ada, interview).score


def reason(topic, *records, question=None, **known):
    ada = person("Ada", **known)
    return fit(snapshot(ada, NURSING, LOUD, LONG, *records), question or about(topic), ada).reason


def test_the_topics_are_those_of_the_bank():
    assert {topic.id for topic in topics()} >= TOPICS


@pytest.mark.parametrize("known", [{"belief_id": "loud"}, {"demand_id": "long"}])
def test_a_belief_or_demand_goes_to_somebody_of_its_field(known):
    question = about("typical_day", **known)
    inside = score("", question=question, field_ids=("nursing",))
    assert inside > 0 > score("", question=question)
    said = reason("", question=question, field_ids=("nursing",))
    assert said == "works in the field it is about: Nursing"


@pytest.mark.parametrize(
    ("topic", "better", "worse"),
    [
        ("who_hires", {"role": "Head of Nursing"}, {"role": "Nurse"}),
        ("openings_competition", {"role": "Recruiter"}, {"role": "Nurse"}),
        ("typical_day", {"role": "Nurse"}, {"role": "Head of Nursing"}),
        ("way_in", {"role": "Junior nurse"}, {"role": "Nurse"}),
        ("training", {"role": "Apprentice"}, {"role": "Director"}),
        ("trends", {"role": "Senior nurse"}, {"role": "Trainee nurse"}),
        ("pay_benefits", {"tie": Tie.FRIEND}, {"tie": Tie.SOCIAL_NETWORK}),
        ("culture_inclusion", {"role": "Former nurse"}, {"role": "Nurse"}),
        ("the_employer", {"role": "Nurse, retired"}, {"role": "Nurse"}),
    ],
)
def test_a_topic_has_people_who_know_it_best(topic, better, worse):
    assert score(topic, **better) > score(topic, **worse)
    assert reason(topic, **better)


@pytest.mark.parametrize(
    ("topic", "known", "said"),
    [
        ("typical_day", {"role": "Nurse"}, "does this work day by day (Nurse)"),
        ("typical_day", {"role": "Senior nurse"}, ""),
        ("typical_day", {"role": "Recruiter"}, ""),
        ("way_in", {"role": "New nurse"}, "has taken the way in not long ago (New nurse)"),
        ("trends", {"role": "Owner"}, "has seen more of the field (Owner)"),
        ("the_employer", {"role": "Retired"}, "has left and can speak freely"),
        (
            "likes_dislikes",
            {"role": "Nurse", "tie": Tie.FRIEND},
            "knows you well enough for a delicate question",
        ),
    ],
)
def test_the_weightiest_reason_is_given(topic, known, said):
    assert reason(topic, **known) == said


def test_an_employer_of_my_list_is_asked_about_itself_the_first_choices_before_the_others():
    ranked = [
        Employer(id=name, name=name, rank=place, created=NOW)
        for place, name in enumerate(("Clinic", "Court", "School", "Bank"), start=1)
    ]
    first, last = (score("the_employer", *ranked, employer=name) for name in ("clinic", "Bank"))
    assert first > last > score("the_employer", *ranked, employer="Elsewhere") == 0
    assert score("trends", *ranked, employer="Clinic") == 0
    assert reason("the_employer", *ranked, employer="Clinic Ltd").startswith("is inside Clinic Ltd")


@pytest.mark.parametrize(
    ("purpose", "topic"),
    [
        (Purpose.LEARN_EMPLOYER, "the_employer"),
        (Purpose.MEET_DEMAND, "environment_demands"),
        (Purpose.AFTER_OFFER, "after_an_offer"),
    ],
)
def test_the_purpose_of_the_talk_counts(purpose, topic):
    assert score(topic, purpose=purpose) > score(topic, purpose=Purpose.EXPLORE_FIELD)
    meeting = fit(snapshot(), about(topic), person("Ada"), talk(purpose=purpose))
    assert meeting.reason == "meets you for just this purpose"


def test_nobody_is_asked_about_an_offer_before_there_is_one():
    assert score("after_an_offer") < 0


def test_somebody_in_the_field_in_focus_is_a_little_better_than_nobody_in_particular():
    me = Profile(focus_field_id="nursing")
    assert score("trends", me, field_ids=("nursing",)) == 1
    assert score("trends", me) == 0
    assert reason("trends", me, field_ids=("nursing",)) == ""
