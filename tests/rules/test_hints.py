"""Every weakness can be there and can be absent, and has words to be told in."""

import pytest
from msgspec.structs import replace

from core.content.loader import hint
from core.content.templates import script
from core.domain.message import Channel, MessageKind
from core.rules.drafts import fill
from core.rules.hints import Letter, Weakness, note_characters, weaknesses
from core.rules.writing import SITUATIONS

BODY = (
    "Dear Amara,\n\n"
    "Tomas Lind suggested I write to you. I have taught maths for eight years and am thinking "
    "about moving into grid engineering. Could I ask you for 15 minutes to hear what your days "
    "are really like? A short no is fine.\n\nElena Novak"
)
GOOD = Letter(
    kind=MessageKind.REQUEST,
    channel=Channel.EMAIL,
    subject="Could I ask you about your work?",
    body=BODY,
    connection=("Tomas Lind",),
)
NOTE = replace(GOOD, channel=Channel.LINKEDIN_NOTE, subject="")
LONG = BODY + " And so on." * 30

WEAK = {
    "asks_for_job": replace(GOOD, body="Are you hiring? " + BODY),
    "placeholder_left": replace(GOOD, body=BODY.replace("Amara", "[name]")),
    "subject_missing": replace(GOOD, subject=" – "),
    "subject_long": replace(GOOD, subject="one two three four five six seven eight nine"),
    "note_too_long": NOTE,
    "too_long": replace(GOOD, body=LONG),
    "too_short": replace(GOOD, body="Tomas Lind suggested you. May I have 15 minutes?"),
    "no_time_asked": replace(GOOD, body=BODY.replace("15 minutes", "a moment")),
    "no_connection": replace(GOOD, body=BODY.replace("Tomas Lind suggested", "So")),
    "several_asks": replace(
        GOOD, body=BODY + " Could you send me a list? May I call you? Can we meet twice?"
    ),
}


def ids(letter):
    return [each.id for each in weaknesses(letter)]


def test_a_good_request_has_no_weakness():
    assert ids(GOOD) == []


@pytest.mark.parametrize("id", WEAK)
def test_a_weakness_is_found_and_nothing_else(id):
    assert ids(WEAK[id]) == [id]


@pytest.mark.parametrize("id", WEAK)
def test_a_weakness_has_a_sentence_that_takes_its_numbers(id):
    found = weaknesses(WEAK[id])[0]
    sentence = hint(id).sentence
    said = sentence.format(count=found.count, limit=found.limit)
    assert "{" not in said
    for part, number in (("{count}", found.count), ("{limit}", found.limit)):
        if part in sentence:
            assert number > 0
            assert str(number) in said


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (WEAK["asks_for_job"], Weakness("asks_for_job", "Are you hiring?")),
        (WEAK["placeholder_left"], Weakness("placeholder_left", "[name]")),
        (WEAK["subject_long"], Weakness("subject_long", count=9, limit=8)),
        (NOTE, Weakness("note_too_long", count=len(BODY), limit=200)),
        (replace(NOTE, body="x" * 301, premium=True), Weakness("note_too_long", "", 301, 300)),
        (WEAK["too_short"], Weakness("too_short", count=9, limit=40)),
        (WEAK["several_asks"], Weakness("several_asks", count=2, limit=1)),
    ],
)
def test_a_weakness_tells_the_words_and_the_numbers(letter, expected):
    assert expected in weaknesses(letter)


def test_the_gravest_comes_first():
    letter = Letter(
        kind=MessageKind.REQUEST,
        channel=Channel.EMAIL,
        subject="",
        body="Dear [name], are you hiring?",
    )
    assert ids(letter) == [
        "asks_for_job",
        "placeholder_left",
        "subject_missing",
        "too_short",
        "no_time_asked",
        "no_connection",
    ]


@pytest.mark.parametrize(("words", "weak"), [(39, True), (40, False), (100, False), (101, True)])
def test_an_email_has_forty_to_a_hundred_words(words, weak):
    found = ids(replace(GOOD, body="word " * words))
    assert bool({"too_long", "too_short"} & set(found)) is weak


@pytest.mark.parametrize(
    ("count", "premium", "weak"),
    [(200, False, False), (201, False, True), (300, True, False), (301, True, True)],
)
def test_a_note_may_have_200_characters_and_300_with_premium(count, premium, weak):
    letter = replace(NOTE, body="x" * count, premium=premium)
    assert ("note_too_long" in ids(letter)) is weak


def test_a_note_is_measured_as_a_browser_measures_it():
    assert note_characters("Zoë") == 3
    assert note_characters("🌻") == 2
    assert note_characters("\ud800") == 1
    assert "note_too_long" in ids(replace(NOTE, body="🌻" * 101))
    assert "note_too_long" not in ids(replace(NOTE, body="🌻" * 100))


def test_a_message_that_is_hard_to_read_is_told_how_hard():
    stiff = (
        "Notwithstanding considerable institutional responsibilities, organisational administration"
        " necessitates comprehensive familiarity with international regulations, of which you are"
        " characteristically the representative authority. "
    )
    said = replace(GOOD, kind=MessageKind.THANK_YOU, body=stiff * 2)
    assert weaknesses(said) == (Weakness("hard_to_read", count=0, limit=50),)
    plainer = replace(said, body=stiff + "I like to hear it and you tell it so well to me. " * 3)
    (found,) = weaknesses(plainer)
    assert (found.id, found.limit) == ("hard_to_read", 50)
    assert 20 < found.count < 50


def test_a_subject_may_have_eight_words():
    assert ids(replace(GOOD, subject="one two three four five six seven eight")) == []


@pytest.mark.parametrize("channel", [each for each in Channel if each is not Channel.EMAIL])
def test_only_an_email_needs_a_subject(channel):
    assert "subject_missing" not in ids(replace(GOOD, channel=channel, subject=""))


@pytest.mark.parametrize("channel", [Channel.LETTER, Channel.PHONE, Channel.LINKEDIN_MESSAGE])
def test_only_an_email_is_counted_in_words(channel):
    assert not {"too_long", "too_short"} & set(ids(replace(GOOD, channel=channel, body=LONG)))


@pytest.mark.parametrize("kind", [each for each in MessageKind if each is not MessageKind.REQUEST])
def test_only_a_request_must_ask_for_time_and_name_the_connection(kind):
    letter = replace(GOOD, kind=kind, body="Thank you.", connection=())
    assert ids(letter) == []


@pytest.mark.parametrize("kind", MessageKind)
def test_no_message_may_ask_for_a_job_or_leave_a_gap(kind):
    letter = replace(GOOD, kind=kind, body="Dear [name], please hire me.")
    assert ids(letter)[:2] == ["asks_for_job", "placeholder_left"]


def test_the_subject_is_looked_at_as_well():
    assert ids(replace(GOOD, subject="Are you hiring?")) == ["asks_for_job"]
    assert ids(replace(GOOD, subject="Hello {their_name}")) == ["placeholder_left"]


@pytest.mark.parametrize(
    "words",
    [
        "15 minutes",
        "15-20 minutes",
        "15 to 20 minutes",
        "20min",
        "a 20-minute call",
        "five minutes",
        "fifteen minutes",
        "a quarter of an hour",
        "Half an hour",
        "an hour",
        "1 hour",
        "15-min",
        "ten to fifteen minutes",
        "15–20 minutes",
        "20 mins",
        "a quarter hour",
        "a half-hour",
        "one half hour",
        "twenty-five minutes",
    ],
)
def test_a_named_time_is_seen(words):
    assert ids(replace(GOOD, body=BODY.replace("15 minutes", words))) == []


@pytest.mark.parametrize(
    "words",
    [
        "a little time",
        "some minutes",
        "a few minutes",
        "our history",
        "a short call",
        "a moment at your office, which is ten minutes from here, in order",
        "a moment (I was 10 minutes late for your talk)",
    ],
)
def test_a_time_left_open_is_no_named_time(words):
    assert ids(replace(GOOD, body=BODY.replace("15 minutes", words))) == ["no_time_asked"]


@pytest.mark.parametrize(
    "words",
    [
        "We both studied in Leeds.",
        "I read your article.",
        "I heard your talk last week.",
        "I am writing to you because you moved from teaching into this work.",
        "I saw your work on the tidal grid.",
        "As a fellow alumna of Leeds I hoped you would not mind.",
        "My aunt mentioned your name.",
    ],
)
def test_with_no_fact_known_the_usual_words_name_a_connection(words):
    body = BODY.replace("Tomas Lind suggested I write to you.", words)
    assert ids(replace(GOOD, body=body, connection=())) == []


@pytest.mark.parametrize(
    "words",
    [
        "I would like to hear about your work.",
        "I am curious about aluminium.",
        "Your profession is new to me.",
    ],
)
def test_words_that_fit_anybody_name_no_connection(words):
    body = BODY.replace("Tomas Lind suggested I write to you.", words)
    letter = replace(GOOD, body=body, connection=("Tomas Lind", ""))
    assert ids(letter) == ["no_connection"]
    assert ids(replace(letter, is_close=True)) == []


def test_a_known_connection_is_found_in_whatever_case():
    body = BODY.replace("Tomas Lind suggested", "TOMAS LIND says")
    assert ids(replace(GOOD, body=body)) == []


def test_asking_for_a_talk_and_when_it_suits_is_one_ask():
    assert ids(replace(GOOD, body=BODY + " Would you have time on Friday?")) == []


FACTS = {
    "their_name": "Amara",
    "their_full_name": "Amara Okafor",
    "my_name": "Elena Novak",
    "my_background": "I have taught maths for eight years.",
    "my_goal": "I am thinking about moving into grid engineering.",
    "field": "grid engineering",
    "introducer": "Tomas Lind",
    "common_ground": "both studied in Leeds",
    "why_them": "you moved from teaching into this work",
    "minutes": "15",
}


@pytest.mark.parametrize("relation", SITUATIONS[MessageKind.REQUEST])
@pytest.mark.parametrize("channel", Channel)
def test_our_own_draft_with_all_facts_reads_well(channel, relation):
    draft = fill(script(MessageKind.REQUEST, channel, relation), FACTS)
    letter = Letter(
        kind=MessageKind.REQUEST, channel=channel, subject=draft.subject, body=draft.body
    )
    assert ids(letter) == []
