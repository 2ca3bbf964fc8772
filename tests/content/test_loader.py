"""What the coach says is complete, open, short and fit to be sent."""

import re
import tomllib
from itertools import product
from pathlib import Path
from string import Formatter

import pytest

from core.content import loader
from core.content.loader import bank, closing_questions, coach, guide, hint, script, topics
from core.domain.message import Channel, MessageKind
from core.domain.profile import Want
from core.domain.question import Question
from core.domain.step import Stage, Step

HERE = Path(loader.__file__).parent
SCRIPTS = sorted((HERE / "scripts").glob("*.md"))
REQUEST_EMAILS = ["known", "introduced", "shared", "stranger"]
SCREENS = {
    "today",
    "people",
    "employers",
    "fields",
    "outreach",
    "questions",
    "interviews",
    "follow_up",
    "progress",
}
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
SOUNDS_LIKE_JOB_HUNTING = re.compile(
    r"hiring|hire\b|position|opportunit|\bcv\b|r[eé]sum[eé]|opening|vacanc|\bjobs?\b|appl(y|ic)",
    re.IGNORECASE,
)
TYPICAL = {
    "their_name": "Amara",
    "their_full_name": "Amara Okafor",
    "their_role": "Grid engineer",
    "their_employer": "Northern Grid",
    "my_name": "Elena Novak",
    "my_background": "I have taught maths for eight years.",
    "my_goal": "I am thinking about moving into grid engineering.",
    "field": "occupational therapy",
    "introducer": "Tomas Lind",
    "common_ground": "both studied in Leeds",
    "why_them": "you moved from teaching into this work",
    "minutes": "15",
    "met_on": "Tuesday",
    "learned_1": "patience matters more than theory",
    "learned_2": "Night shifts are rarer than I thought.",
    "advice": "visit a control room first",
    "lead": "the open evening of the association",
    "promise": "to send you the article",
}
ALWAYS_KNOWN = {
    name: TYPICAL[name] for name in ("their_name", "their_full_name", "my_name", "minutes")
}


def parts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def filled(text: str, values: dict[str, str]) -> str:
    """Fill a template the way the app does: a line with an unknown part is left out."""
    paragraphs = []
    for paragraph in text.split("\n\n"):
        lines = [
            line.format(**values) for line in paragraph.splitlines() if parts(line) <= values.keys()
        ]
        paragraphs.append(" ".join(lines))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def subject_and_body(text: str) -> tuple[str, str]:
    subject, _, body = text.partition("\n\n")
    assert subject.startswith("Subject: ")
    return subject.removeprefix("Subject: "), body


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


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_template_uses_only_known_parts_and_one_sentence_a_line(path: Path) -> None:
    text = path.read_text("utf-8")
    assert parts(text) <= TYPICAL.keys()
    for line in text.splitlines():
        assert not re.search(r"[.?!] [A-Z]", line), line


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_template_never_sounds_like_job_hunting(path: Path) -> None:
    text = path.read_text("utf-8")
    disclaimers = text.count("I am not asking for a job")
    assert disclaimers <= 1
    assert not SOUNDS_LIKE_JOB_HUNTING.search(text.replace("I am not asking for a job", ""))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_only_emails_have_a_subject_and_it_is_short(path: Path) -> None:
    text = filled(path.read_text("utf-8"), TYPICAL)
    assert text.startswith("Subject: ") == (".email" in path.stem)
    if ".email" in path.stem:
        assert 1 <= len(subject_and_body(text)[0].split()) <= 8


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_template_is_filled_without_a_gap_whatever_is_missing(path: Path) -> None:
    template = path.read_text("utf-8")
    for missing in [
        set[str](),
        *({name} for name in TYPICAL),
        TYPICAL.keys() - ALWAYS_KNOWN.keys(),
    ]:
        text = filled(
            template, {name: value for name, value in TYPICAL.items() if name not in missing}
        )
        assert not re.search(r"[{}]|  ", text)
        assert len(text.split()) >= 15


@pytest.mark.parametrize("relation", REQUEST_EMAILS)
def test_a_request_email_is_neither_long_nor_short(relation: str) -> None:
    _, body = subject_and_body(
        filled(script(MessageKind.REQUEST, Channel.EMAIL, relation), TYPICAL)
    )
    assert 40 <= len(body.split()) <= 100  # over 100 our own hint would speak up


@pytest.mark.parametrize("channel", [Channel.LINKEDIN_MESSAGE, Channel.PHONE, Channel.LETTER])
def test_another_request_is_neither_long_nor_short(channel: Channel) -> None:
    assert 40 <= len(filled(script(MessageKind.REQUEST, channel), TYPICAL).split()) <= 110


@pytest.mark.parametrize(
    "channel", [Channel.EMAIL, Channel.LINKEDIN_MESSAGE, Channel.PHONE, Channel.LETTER]
)
@pytest.mark.parametrize("relation", REQUEST_EMAILS)
def test_a_request_asks_for_minutes_and_leaves_a_way_out_even_when_little_is_known(
    channel: Channel, relation: str
) -> None:
    text = filled(script(MessageKind.REQUEST, channel, relation), ALWAYS_KNOWN)
    assert "15 minutes" in text
    assert "?" in text
    assert re.search(r"a short no is fine|that is quite all right|I will understand", text)
    assert re.search("phone", text, re.IGNORECASE)
    assert "video" in text


def test_an_invitation_note_stays_under_two_hundred_characters() -> None:
    assert len(filled(script(MessageKind.REQUEST, Channel.LINKEDIN_NOTE), TYPICAL)) < 200


def test_a_request_email_depends_on_how_they_are_known() -> None:
    assert (
        len({script(MessageKind.REQUEST, Channel.EMAIL, relation) for relation in REQUEST_EMAILS})
        == 4
    )


def test_an_unknown_relation_is_written_to_as_a_stranger() -> None:
    stranger = script(MessageKind.REQUEST, Channel.EMAIL, "stranger")
    assert script(MessageKind.REQUEST, Channel.EMAIL, "second cousin") == stranger


@pytest.mark.parametrize(("kind", "channel"), list(product(MessageKind, Channel)))
def test_there_is_a_template_for_every_kind_and_channel(
    kind: MessageKind, channel: Channel
) -> None:
    text = script(kind, channel)
    assert text
    assert text.startswith("Subject:") == (channel is Channel.EMAIL)


def test_a_thank_you_names_what_was_learned() -> None:
    for channel in (Channel.EMAIL, Channel.LINKEDIN_MESSAGE, Channel.CARD):
        assert TYPICAL["learned_1"] in filled(script(MessageKind.THANK_YOU, channel), TYPICAL)


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_words(stage: Stage) -> None:
    assert coach().stage[stage].label
    assert coach().stage[stage].meaning.endswith(".")


@pytest.mark.parametrize("step", Step)
def test_every_step_has_words(step: Step) -> None:
    assert coach().step[step].label
    assert coach().step[step].meaning.endswith(".")


def test_every_screen_says_something_when_it_is_empty() -> None:
    assert coach().empty.keys() == SCREENS
    for empty in coach().empty.values():
        assert empty.title
        assert 1 <= len(re.findall(r"[.?!]", empty.text)) <= 2


def test_the_live_page_has_six_short_reminders_and_three_phases() -> None:
    assert len(coach().etiquette.live) == 6
    assert all(len(reminder.split()) <= 6 for reminder in coach().etiquette.live)
    phases = coach().phases
    assert all(
        sentence.endswith(".") for sentence in (phases.opening, phases.questions, phases.closing)
    )
    assert coach().kind.nothing_due


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
