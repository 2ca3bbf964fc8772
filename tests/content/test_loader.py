"""What the coach says is complete, open, short and fit to be sent."""

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

import pytest

from core.content import loader
from core.content.loader import (
    ask_about,
    bank,
    closing_questions,
    coach,
    contact_files,
    guide,
    hint,
    places_to_look,
    question_about,
    topics,
)
from core.domain.belief import Belief
from core.domain.demand import Demand, DemandKind
from core.domain.interview import Preparation
from core.domain.profile import Want
from core.domain.question import Question
from core.domain.step import Stage, Step

HERE = Path(loader.__file__).parent
PAGES = Path(__file__).resolve().parents[2] / "pages"
HINTS = [
    "asks_for_job",
    "placeholder_left",
    "too_long",
    "too_short",
    "subject_missing",
    "subject_long",
    "no_time_asked",
    "no_connection",
    "note_too_long",
    "hard_to_read",
    "several_asks",
    "yes_or_no",
    "question_long",
    "several_questions",
    "too_few_questions",
    "too_many_questions",
    "no_takeaway",
    "brief_too_long_spoken",
    "brief_too_short_spoken",
    "pitch_too_long",
]
YES_NO = re.compile(
    r"(do|does|is|are|can|could|would|will|have|has|did|was|were|should|may)\b", re.IGNORECASE
)


def parts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_bank_is_large_enough_and_spread_over_many_topics() -> None:
    assert len(bank()) >= 76
    assert len(topics()) == 19


def test_every_id_is_used_once() -> None:
    ids = [question.id for question in (*bank(), *closing_questions())]
    assert len(ids) == len(set(ids))
    assert len({topic.id for topic in topics()}) == len(topics())


@pytest.mark.parametrize("topic", topics(), ids=[topic.id for topic in topics()])
def test_a_topic_has_at_least_three_questions_numbered_after_it(topic: loader.Topic) -> None:
    ids = [question.id for question in bank() if question.topic == topic.id]
    assert len(ids) >= 3
    assert ids == [f"{topic.id.replace('_', '-')}-{number}" for number in range(1, len(ids) + 1)]
    assert topic.name


def test_every_question_belongs_to_a_topic() -> None:
    assert {question.topic for question in bank()} == {topic.id for topic in topics()}


def test_every_want_is_served_by_several_topics() -> None:
    for want in Want:
        assert sum(want in topic.wants for topic in topics()) >= 2, want


@pytest.mark.parametrize("question", bank(), ids=lambda question: question.id)
def test_a_question_is_open_short_and_says_what_it_reveals(question: Question) -> None:
    assert question.text.endswith("?")
    assert not YES_NO.match(question.text)
    assert len(question.text.split()) <= 22
    assert question.reveals.endswith(".")
    assert 1 <= len(question.prompts) <= 2
    for prompt in question.prompts:
        assert prompt.endswith("?")
        assert not YES_NO.match(prompt)


def test_no_question_or_prompt_is_asked_twice() -> None:
    texts = [question.text.lower() for question in bank()]
    assert len(texts) == len(set(texts))


def test_there_are_four_closing_questions() -> None:
    assert len(closing_questions()) == 4
    for question in closing_questions():
        assert question.text.endswith("?")
        assert question.reveals.endswith(".")


@pytest.mark.parametrize("hint_id", HINTS)
def test_a_hint_says_what_why_and_who_says_so(hint_id: str) -> None:
    found = hint(hint_id)
    assert found.sentence.endswith(".")
    assert found.reason.endswith(".")
    assert found.source
    assert parts(found.sentence) <= {"count", "limit"}


def test_the_hints_are_exactly_those_the_rules_know() -> None:
    assert set(tomllib.loads((HERE / "hints.toml").read_text("utf-8"))) == set(HINTS)


def test_an_unknown_hint_is_refused() -> None:
    with pytest.raises(KeyError):
        hint("no_such_hint")


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_words(stage: Stage) -> None:
    assert coach().stage[stage].label
    assert coach().stage[stage].meaning.endswith(".")


@pytest.mark.parametrize("step", Step)
def test_every_step_has_words(step: Step) -> None:
    assert coach().step[step].label
    assert coach().step[step].meaning.endswith(".")


@pytest.mark.parametrize("what", Preparation)
def test_every_preparation_has_words(what: Preparation) -> None:
    assert coach().preparation[what].label
    assert coach().preparation[what].meaning.endswith(".")


@pytest.mark.parametrize("words", ["It is loud.", "a lot of {noise} and $x$", "Lärm " * 60])
@pytest.mark.parametrize("kind", [None, *DemandKind])
def test_a_question_about_what_somebody_wrote_is_open_and_fits(
    kind: DemandKind | None, words: str
) -> None:
    what = about(kind, words)
    question = question_about(what)
    assert words[:20].rstrip(".") in question.text
    assert len(question.text) <= 300
    assert question.topic in {topic.id for topic in topics()}
    last = question.text.rpartition("”")[2].strip(".: ")
    assert last.endswith("?")
    assert not YES_NO.match(last)
    assert what.id in (question.belief_id, question.demand_id)


def test_every_screen_says_something_when_it_is_empty() -> None:
    written = "".join(page.read_text("utf-8") for page in PAGES.rglob("*.py"))
    assert coach().empty.keys() == {*re.findall(r'\bempty\("(\w+)"\)', written)}
    for empty in coach().empty.values():
        assert empty.title
        assert 1 <= len(re.findall(r"[.?!]", empty.text)) <= 2


def test_the_live_page_has_six_short_reminders_and_three_phases() -> None:
    assert len(coach().etiquette.live) == 6
    assert all(len(reminder.split()) <= 6 for reminder in coach().etiquette.live)
    phases = coach().phases
    assert all(sentence.endswith(".") for sentence in phases.values())
    assert coach().kind.nothing_due


@pytest.mark.parametrize("kind", [None, *DemandKind])
def test_what_is_open_becomes_an_open_question_that_gives_nothing_away(
    kind: DemandKind | None,
) -> None:
    found = ask_about(kind)
    assert found.topic in {topic.id for topic in topics()}
    assert found.text.count("“{it}”") == 1
    assert parts(found.text) == {"it"}
    assert found.text.endswith("?")
    assert not YES_NO.match(re.split(r"[.:] ", found.text)[-1])
    assert not re.search(r"\b(my|me)\b", found.text)


def test_there_are_kinds_of_places_to_begin_a_list_with() -> None:
    names = [each.name for each in places_to_look()]
    assert len(set(names)) == len(names) >= 6
    for each in places_to_look():
        assert 8 <= len(each.notes.split()) <= 30
        assert each.notes.endswith(".")


def test_the_guide_walks_through_the_six_steps_and_then_the_rest() -> None:
    assert [page.slug for page in guide()] == [*Step, "etiquette", "sources"]


@pytest.mark.parametrize("path", sorted((HERE / "guide").glob("*.md")), ids=lambda path: path.stem)
def test_a_guide_page_starts_with_its_title_and_is_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.match(r"# \S", text)
    assert 120 <= len(text.split()) <= 260
    assert "![" not in text
    assert ("](" in text) == (path.stem == "sources")


@pytest.mark.parametrize("page", guide(), ids=lambda page: page.slug)
def test_the_body_of_a_guide_page_does_not_repeat_its_title(page: loader.GuidePage) -> None:
    assert re.match(r"[A-Z]", page.title)
    assert page.body
    assert not page.body.startswith("# ")


def test_getting_a_file_out_of_each_program_is_told_in_numbered_steps() -> None:
    pages = contact_files()
    assert [page.title for page in pages] == [
        "LinkedIn",
        "Google",
        "Outlook",
        "Phone",
        "Anything else",
    ]
    for page in pages:
        assert re.match(r"1\. [A-Z]", page.body)
        assert "here" in page.body
        assert "](" not in page.body
        assert len(page.body.split()) < 120


def about(kind: DemandKind | None, words: str) -> Belief | Demand:
    """Return a demand of the kind, or a belief, in these words."""
    now = datetime(2026, 3, 4, tzinfo=UTC)
    if kind:
        return Demand(field_id="f", text=words, kind=kind, created=now)
    return Belief(field_id="f", statement=words, created=now)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Long days on my feet.", "Long days on my feet"),
        (" long \n days ", "long days"),
        ("“It is loud”", "It is loud"),
        ('"It is loud."', "It is loud"),
        ("Is it loud?", "Is it loud?"),
        ("two-day trips…", "two-day trips"),
        ("{it} and {name}", "{it} and {name}"),
        ("立ち仕事が長い", "立ち仕事が長い"),
        ("👩🏽‍🔬", "👩🏽‍🔬"),
    ],
)
def test_whatever_was_written_stands_in_the_quotes_as_a_piece_of_its_own(
    written: str, said: str
) -> None:
    for kind in (None, *DemandKind):
        text = question_about(about(kind, written)).text
        assert f"“{said}”" in text
        assert text.endswith("?")


@pytest.mark.parametrize("kind", [None, *DemandKind])
def test_a_very_long_sentence_is_cut_so_that_the_question_can_be_kept(
    kind: DemandKind | None,
) -> None:
    text = question_about(about(kind, "many words " * 60)).text
    assert "…”" in text
    assert 160 < len(text) <= 300
