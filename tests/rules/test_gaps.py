"""Gaps that wait to be filled in are found, and finished words are left alone."""

import pytest

from core.rules.gaps import placeholder_left


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Dear [name],", "[name]"),
        ("Dear {their_name},", "{their_name}"),
        ("Dear <first name>,", "<first name>"),
        ("At XXX I learned", "XXX"),
        ("Your work at ____ is", "____"),
        ("I learned ...... from you", "......"),
        ("Dear ,", "Dear ,"),
        ("Dear …, thank you", "Dear …,"),
        ("Dear ..., thank you", "Dear ...,"),
        ("a [first] and a [second]", "[first]"),
        ("I work at [Company Name].", "[Company Name]"),
        ("Dear {{ name }},", "{{ name }}"),
        ("I like {x} best", "{x}"),
        ("your work at <Company> is", "<Company>"),
        ("Hi ,", "Hi ,"),
        ("Dear Mr ,", "Dear Mr ,"),
        ("Yours, (YOUR NAME)", "(YOUR NAME)"),
        ("on (insert date)", "(insert date)"),
        ("TODO say why", "TODO say why"),
        ("I saw INSERT TALK HERE and", "INSERT TALK HERE and"),
        ("Dear %NAME%,", "%NAME%"),
        ("Dear «Name»,", "«Name»"),
        ("See you at ???", "???"),
        ("Yours, YOUR NAME", "YOUR NAME"),
    ],
)
def test_a_gap_that_waits_to_be_filled_in_is_found(text, gap):
    assert placeholder_left(text) == gap


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Amara, thank you.",
        "Well... thank you … so much.",
        "The report [1] says so.",
        "Here is [the article](https://example.org/a).",
        "Write to Elena <elena@example.org> any time.",
        "See <https://example.org>.",
        "5 < 6 and 7 > 2",
        "The XX chromosome, file_name and snake__case",
        "I came to like it, my dear, thank you.",
        "Hello, is this Amara?",
        "Hi Amara, thank you.",
        "Love, Zoe xxx",
        "Really???? Yes!!!",
        "Well....... so it goes.",
        "Elena 🌻 <3",
        "See <www.example.org> or [this][1].",
        "He said [sic] it [...] twice [2, 3].",
        "- [x] done\n- [ ] open",
        "Elena\n__________\nSent from my phone",
        "Con todo respeto, todo bien.",
        "Please insert a coin. (I will, and so will Ana.)",
        "About 5 < x > 2 apples",
    ],
)
def test_finished_words_hold_no_gap(text):
    assert placeholder_left(text) == ""


@pytest.mark.timeout(20)
@pytest.mark.parametrize("words", ["[", "{", "<a", "_ ", "Dear ", "( A B ", "hello\n", "….."])
def test_a_long_text_is_read_quickly(words):
    placeholder_left(words * (20_000 // len(words)))
