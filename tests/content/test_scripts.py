"""Our templates are complete, use only parts there are, and are fit to be sent."""

import re
import tomllib
from pathlib import Path

import pytest

from core.content import loader
from core.content.templates import call_words, parts, script
from core.domain.message import Channel, MessageKind
from core.domain.template import Situation
from core.rules.drafts import fill, fill_within
from core.rules.hints import FEWEST_WORDS, NOTE_CHARACTERS, Letter, weaknesses
from core.rules.wording import unknown_parts
from core.rules.writing import channels_for, situations_for

SCRIPTS = sorted((Path(loader.__file__).parent / "scripts").glob("*.md"))
SOUNDS_LIKE_JOB_HUNTING = re.compile(
    r"hiring|hire\b|position|opportunit|\bcv\b|r[eé]sum[eé]|opening|vacanc|\bjobs?\b|appl(y|ic)",
    re.IGNORECASE,
)
EXAMPLE = {name: part.example for name, part in parts().items()}
ALWAYS_KNOWN = ("greeting", "hello", "their_name", "their_full_name", "my_name", "minutes")
LITTLE = {name: EXAMPLE[name] for name in ALWAYS_KNOWN}
OFFERED = [
    (kind, channel, situation)
    for kind in MessageKind
    for channel in channels_for(kind)
    for situation in situations_for(kind)
]
every_file = pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
every_one_offered = pytest.mark.parametrize("which", OFFERED, ids="-".join)
requests = pytest.mark.parametrize(
    "which", [each for each in OFFERED if each[0] is MessageKind.REQUEST], ids="-".join
)


@every_file
def test_a_template_uses_only_known_parts_and_one_sentence_a_line(path: Path) -> None:
    text = path.read_text("utf-8")
    assert unknown_parts(text, parts()) == ()
    for line in text.splitlines():
        assert not re.search(r"[.?!] [A-Z]", line), line


@every_file
def test_a_file_is_for_a_purpose_and_a_way_there_is(path: Path) -> None:
    kind, channel = path.stem.split(".")
    assert Channel(channel) in channels_for(MessageKind(kind))


@every_file
def test_a_line_is_marked_only_with_situations_of_its_purpose(path: Path) -> None:
    kind = MessageKind(path.stem.split(".")[0])
    for mark in re.findall(r"^\[(.*?)\]", path.read_text("utf-8"), re.MULTILINE):
        for word in mark.split(","):
            assert Situation(word.strip()) in situations_for(kind)


@every_file
def test_a_template_never_sounds_like_job_hunting(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not SOUNDS_LIKE_JOB_HUNTING.search(text.replace("I am not asking for a job", ""))


@every_one_offered
def test_there_are_words_for_every_purpose_way_and_situation(which) -> None:
    _, channel, _ = which
    template = script(*which)
    assert "[" not in template
    assert ("Subject:" in template) == (channel is Channel.EMAIL)
    draft = fill(template, EXAMPLE)
    assert len(draft.body.split()) >= 15
    assert template.count("I am not asking for a job") <= 1


@every_one_offered
def test_a_subject_is_short_and_never_missing(which) -> None:
    if which[1] is Channel.EMAIL:
        for facts in (EXAMPLE, LITTLE):
            known = facts | ({"introducer": "Kim Specimen"} if "introduced" in which else {})
            assert 1 <= len(fill(script(*which), known).subject.split()) <= 8


@requests
@pytest.mark.parametrize("facts", [EXAMPLE, LITTLE], ids=["all", "little"])
def test_a_request_is_neither_long_nor_short_and_leaves_a_way_out(which, facts) -> None:
    kind, channel, _ = which
    draft = (
        fill_within(script(*which), facts, NOTE_CHARACTERS)
        if channel is Channel.LINKEDIN_NOTE
        else fill(script(*which), facts)
    )
    assert "15 minutes" in draft.body
    assert re.search(r"\bno\b|that is quite all right|nothing urgent", draft.body)
    if channel is Channel.LINKEDIN_NOTE:
        assert len(draft.body) <= NOTE_CHARACTERS
    elif channel is not Channel.VOICEMAIL:
        assert FEWEST_WORDS <= len(draft.body.split()) <= 110
        assert "phone or video" in draft.body
        assert "your workplace or wherever suits you" in draft.body
    found = weaknesses(Letter(kind=kind, channel=channel, subject="Hello", body=draft.body))
    assert {each.id for each in found} <= ({"no_connection"} if facts is LITTLE else set())


def test_each_request_speaks_as_the_situation_asks() -> None:
    said = {
        script(MessageKind.REQUEST, Channel.EMAIL, each)
        for each in situations_for(MessageKind.REQUEST)
    }
    assert len(said) == 5


def test_each_reminder_has_a_tone_of_its_own_and_the_last_asks_nothing() -> None:
    first, second, last = (
        fill(script(MessageKind.CHASE, Channel.EMAIL, each), EXAMPLE).body
        for each in (Situation.FIRST, Situation.SECOND, Situation.LAST)
    )
    assert len({first, second, last}) == 3
    assert "?" in first
    assert "?" not in last
    assert "nothing you need to do" in last


def test_an_introducer_is_named_only_where_a_line_may() -> None:
    for which in OFFERED:
        assert "Kim Specimen" not in fill(script(*which), EXAMPLE | {"introducer": ""}).body


def test_a_thank_you_names_what_was_learned() -> None:
    for channel in channels_for(MessageKind.THANK_YOU):
        draft = fill(script(MessageKind.THANK_YOU, channel), EXAMPLE)
        assert EXAMPLE["learned_1"] in draft.body


def test_a_way_without_a_template_of_its_own_borrows_one_without_its_subject() -> None:
    message = script(MessageKind.AFTER_NO, Channel.LINKEDIN_MESSAGE)
    assert "Subject" not in message
    assert message in script(MessageKind.AFTER_NO, Channel.EMAIL)


@pytest.mark.parametrize("name", parts())
def test_a_part_says_what_it_means_and_gives_an_example(name: str) -> None:
    part = parts()[name]
    assert re.fullmatch(r"[a-z_0-9]+", name)
    assert part.means[0].islower()
    assert part.example


def test_every_part_is_used_somewhere() -> None:
    words = "".join(path.read_text("utf-8") for path in SCRIPTS)
    unused = {name for name in parts() if f"{{{name}}}" not in words}
    assert unused <= {"their_role", "their_employer"}, "these are for the user's own templates"


def test_there_are_words_for_each_way_a_call_can_go() -> None:
    said = tomllib.loads((Path(loader.__file__).parent / "call.toml").read_text("utf-8"))
    for words in said.values():
        assert words[0].isupper()
        assert words[-1] in ".?"
    assert "?" in call_words().another_day
    assert "somebody else" in call_words().no
