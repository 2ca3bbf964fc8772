from datetime import timedelta

from msgspec.structs import replace

from core.domain.field import Field
from core.domain.message import Message, MessageKind
from core.domain.profile import Profile
from core.domain.reply import Reply, ReplyKind
from core.domain.step import Step
from core.rules.today import awaited, coming_talks, fields_so_far
from tests.rules.records import NOW, person, snapshot, talk

CARE = Field(id="care", name="Care", created=NOW)
LAW = Field(id="law", name="Law", created=NOW)
ADA = person("Ada", field_ids=("care",), email="a@example.org")
BO = person("Bo", field_ids=("care", "law"))


def asked(who, days):
    when = NOW - timedelta(days=days)
    return Message(person_id=who, kind=MessageKind.REQUEST, body="Dear", created=when, sent=when)


def test_talks_to_come_are_in_their_order_and_nothing_else_is_one():
    at = {"late": 9, "soon": 1, "past": -1}
    talks = [talk(id=id, starts=NOW + timedelta(days=days)) for id, days in at.items()]
    fallen = talk(id="fallen", starts=NOW + timedelta(days=2), cancelled=NOW)
    view = snapshot(ADA, *talks, fallen, talk(id="unplanned"))
    assert [each.id for each in coming_talks(view, NOW)] == ["soon", "late"]


def test_of_talks_at_this_very_moment_each_is_still_to_come():
    view = snapshot(ADA, talk(id="second", starts=NOW), talk(id="first", starts=NOW))
    assert [each.id for each in coming_talks(view, NOW)] == ["first", "second"]


def test_whoever_is_silent_longest_is_awaited_first_and_an_answer_ends_it():
    cy = person("Cy")
    answer = Reply(person_id="cy", kind=ReplyKind.NO, received=NOW)
    view = snapshot(ADA, BO, cy, asked("ada", 2), asked("bo", 5), asked("cy", 9), answer)
    assert [who.id for who, _ in awaited(view)] == ["bo", "ada"]


def test_a_field_counts_with_how_many_people_each_step_is_done():
    view = snapshot(CARE, LAW, ADA, BO, talk(ended=NOW))
    care, law = fields_so_far(view)
    assert (care.people, law.people) == (2, 1)
    assert (care.done[Step.FIND], care.done[Step.TALK], law.done[Step.TALK]) == (1, 1, 0)


def test_the_field_in_focus_comes_first():
    view = snapshot(CARE, LAW, ADA, Profile(focus_field_id="law"))
    assert [row.field.id for row in fields_so_far(view)] == ["law", "care"]


def test_fields_are_counted_once_until_something_happens():
    view = snapshot(CARE, ADA)
    (before,) = fields_so_far(view)
    (same,) = fields_so_far(view.replaced({Profile: {}}))
    assert same is before
    known = replace(ADA, email="")
    (after,) = fields_so_far(view.replaced({type(ADA): {"ada": known}}))
    assert after.done[Step.FIND] == 0
