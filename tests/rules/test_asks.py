"""Which requests ask for more than a talk; whole ones stand in tests/labelled/messages.toml."""

import pytest

from core.content.templates import script
from core.domain.message import Channel, MessageKind
from core.rules.asks import asks_in


@pytest.mark.parametrize(
    "body",
    [
        "Would you have 15 minutes? Would Tuesday or Thursday suit you?",
        "Could we talk for ten minutes? Phone or video? Please let me know what is easiest.",
        "May I ask you a few questions? May I send you my questions beforehand?",
        "Could I visit you at your office for half an hour?",
        "Could you spare 15 minutes, or point me to a colleague who might introduce me to it?",
        "Would you talk with me? If you are too busy, could you send me a few links instead?",
        "Could we talk? Thank you for introducing me to Ana and for reading my CV.",
        "Could we talk for 15 minutes? I will not ask you to look over my CV.",
        "Could you tell me how you introduced remote work in your team?",
    ],
)
def test_a_talk_with_its_time_and_place_is_one_ask(body):
    assert asks_in(body) == ("talk",)


@pytest.mark.parametrize(
    ("body", "asks"),
    [
        ("Could we talk, and would you look over my CV?", {"talk", "papers"}),
        ("Could we talk? Feedback on my portfolio would be great too.", {"talk", "papers"}),
        ("Could we talk? Please introduce me to your manager.", {"talk", "introduction"}),
        ("Could we talk? And could you send me a list of schools?", {"talk", "material"}),
        ("Could we talk? Could I also shadow you for a day?", {"talk", "shadowing"}),
        ("Could we talk? Would you be my mentor?", {"talk", "mentoring"}),
        ("Could we talk? I would need a letter of recommendation, could you write me a reference?",
         {"talk", "reference"}),
        ("Could we talk? Please fill in my survey.", {"talk", "event"}),
        ("Could you introduce me to Ana?", {"introduction"}),
        (
            "Could you meet for 15 minutes, and would you also look over my CV and introduce me to"
            " your manager?",
            {"talk", "papers", "introduction"},
        ),
    ],
)  # fmt: skip
def test_a_favour_beside_the_talk_is_one_more(body, asks):
    assert set(asks_in(body)) == asks


@pytest.mark.parametrize("body", ["", "Hello.", "I read your book.", "花子さん"])
def test_who_asks_for_nothing_asks_for_nothing(body):
    assert asks_in(body) == ()


@pytest.mark.parametrize("channel", Channel)
def test_our_own_requests_ask_for_a_talk_and_nothing_else(channel):
    assert asks_in(script(MessageKind.REQUEST, channel)) == ("talk",)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("words", ["could you ", "please send me a ", "my ", "look over my "])
def test_a_long_text_is_read_quickly(words):
    asks_in(words * (20_000 // len(words)))
