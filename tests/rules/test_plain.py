import pytest

from core.rules.plain import pieces, plain, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("Dr. Lee and Mr. Poe met, e.g. here.", ["Dr. Lee and Mr. Poe met, e.g. here."]),
        ("Dear Amara,\nAre you hiring?", ["Dear Amara,", "Are you hiring?"]),
        (
            "I was wondering whether there might possibly be any\nopenings in your team.",
            ["I was wondering whether there might possibly be any openings in your team."],
        ),
        ("He said “Come.” So I came", ["He said “Come.”", "So I came"]),
        ("\n \n...?!", []),
    ],
)
def test_a_text_is_cut_into_sentences(text, found):
    assert sentences(text) == found


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I’d like résumés, ok?", "i would like resumes , ok ?"),
        ("Don't you think it's late", "do not you think it is late"),
        ("can u help im lost", "can you help i am lost"),
        ("any opennings or an intership", "any openings or an internship"),
        ("", ""),
    ],
)
def test_words_get_one_plain_spelling(sentence, words):
    assert plain(sentence) == words


def test_a_long_sentence_is_looked_at_in_pieces_that_overlap():
    words = [str(number) for number in range(200)]
    found = pieces(" ".join(words))
    assert all(len(piece.split()) <= 60 for piece in found)
    assert {word for piece in found for word in piece.split()} == set(words)
    assert found[0].split()[-15:] == found[1].split()[:15]
    assert pieces("one two") == ["one two"]
