"""Questions, step by step, without a browser."""

from datetime import timedelta

import pytest

from core.domain.ask_list import AskList, ToAsk
from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.question import Question
from core.rules.hints import Weakness
from pages.parts import own_questions, question_hints
from tests.pages.conftest import NOON, App, holding

ADA = Person(id="ada", name="Ada Osei", created=NOON)
LATER = NOON + timedelta(days=3)


class Offered(Weakness, frozen=True):
    """A hint with another wording, as the rules for questions find it."""

    suggestion: str = ""


def open_part(app: App, name: str) -> App:
    app.open("questions")
    app.at.session_state["questions-tab"] = name
    return app.run()


@pytest.fixture
def offering(monkeypatch: pytest.MonkeyPatch) -> None:
    def weaknesses(text: str) -> tuple[Weakness, ...]:
        closed = text.startswith("Do you")
        return (Offered("asks_for_job", suggestion="What do you *like*?"),) if closed else ()

    monkeypatch.setattr(question_hints, "weaknesses_of", weaknesses)
    monkeypatch.setattr(own_questions, "likely_topic", lambda text: "skills" if text else None)


def test_an_offered_wording_is_taken_with_one_click_and_its_topic_kept(app, offering):
    work = holding([Profile(name="Sam")])
    open_part(app.work_in(work), "My questions")
    app.fill("Write a question of your own", "Do you like it?").run()
    assert app.sees("For example: What do you *like*?")
    app.click("Take this wording")
    assert app.field("Write a question of your own") == "What do you *like*?"
    assert "Take this wording" not in [each.label for each in app.at.button]
    app.click("Keep this question")
    (kept,) = work.snapshot().table(Question).values()
    assert (kept.text, kept.topic) == ("What do you *like*?", "skills")
    assert app.field("Write a question of your own") == ""


def test_an_offered_wording_is_taken_while_a_question_is_changed_too(app, offering):
    work = holding([Profile(name="Sam"), Question(id="q", text="Do you like it?")])
    open_part(app.work_in(work), "My questions").click("Edit").click("Take this wording")
    app.click("Save this question")
    assert work.snapshot().table(Question)["q"].text == "What do you *like*?"
    assert app.problems == []


def which(app: App):
    return next(each for each in app.at.selectbox if each.label == "Which conversation")


def test_with_several_conversations_one_chooses_which(app, at_noon):
    talks = [
        Interview(id="late", person_id="ada", starts=LATER, created=NOON),
        Interview(id="soon", person_id="ada", starts=NOON + timedelta(days=1), created=NOON),
        Interview(
            id="held",
            person_id="ada",
            ended=NOON - timedelta(days=9),
            agenda=(AgendaItem(text="How was it?"),),
            created=NOON - timedelta(days=20),
        ),
    ]
    work = holding([Profile(name="Sam"), ADA, *talks])
    app.work_in(work).open("questions", person="ada")
    assert len(which(app).options) == 3
    app.click("Add to the checklist")
    which(app).set_value("late")
    app.run().click("Add to the checklist")
    counts = {id: len(each.main_questions) for id, each in work.snapshot().interviews.items()}
    assert counts == {"late": 1, "soon": 1, "held": 1}
    which(app).set_value("held")
    assert app.run().sees("Its checklist stays as it was.")
    assert app.sees("How was it?")


def test_a_question_changed_in_another_tab_meanwhile_is_not_overwritten(app):
    work = holding([Profile(name="Sam"), Question(id="q", text="How is it?")])
    open_part(app.work_in(work), "My questions").click("Edit")
    with work.transaction() as tx:
        tx.put(Question(id="q", text="How was it?"))
    app.fill("Your question", "How will it be?").click("Save this question")
    assert any("changed in another tab" in each.value for each in app.at.warning)
    assert work.snapshot().table(Question)["q"].text == "How was it?"
    app.click("Save this question")
    assert work.snapshot().table(Question)["q"].text == "How will it be?"


def test_whoever_gets_none_of_a_short_list_is_named_and_gets_the_closing_questions(app, at_noon):
    bo = Person(id="bo", name="Bo Park", created=NOON)
    talks = [
        Interview(id=f"with-{each.id}", person_id=each.id, starts=LATER, created=NOON)
        for each in (ADA, bo)
    ]
    entries = tuple(ToAsk(question_id=f"skills-{n}", since=NOON) for n in range(1, 5))
    work = holding([Profile(name="Sam"), ADA, bo, *talks, AskList(entries=entries)])
    open_part(app.work_in(work), "Deal out")
    assert app.sees("Your list is too short for all of them")
    app.click("Put them on the checklists")
    by_person = {each.person_id: each for each in work.snapshot().interviews.values()}
    assert sorted(len(each.main_questions) for each in by_person.values()) == [0, 4]
    assert all(len(each.closing_questions) == 4 for each in by_person.values())


def test_very_many_answers_to_one_question_are_paged_and_saved_rather_than_printed(
    app, monkeypatch
):
    monkeypatch.setattr("pages.parts.answers.ANSWERS", 2)
    people = [Person(id=f"p{n}", name=f"Person {n}", created=NOON) for n in range(3)]
    talks = [
        Interview(
            person_id=each.id,
            ended=NOON + timedelta(days=number),
            agenda=(AgendaItem(text="Why?", question_id="why", notes=f"Answer {number}"),),
            created=NOON,
        )
        for number, each in enumerate(people)
    ]
    app.work_in(holding([Profile(name="Sam"), *people, *talks]))
    open_part(app, "Answers")
    assert app.sees("Answer 1")
    assert not app.sees("Answer 2")
    ways = len(app.elements("bidi_component"))
    monkeypatch.setattr("pages.parts.answers.PRINTED", 2)
    assert len(app.run().elements("bidi_component")) == ways - 1
    assert [each.proto.label for each in app.elements("download_button")] == ["Save the page"]
