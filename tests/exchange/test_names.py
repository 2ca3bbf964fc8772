import pytest

from core.exchange.names import could_be, is_same, words


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ann Lee", ("ann", "lee")),
        ("  ANN   Lée ", ("ann", "lee")),
        ("Doe, Jane", ("jane", "doe")),
        ("Tobias Feld, Ph.D., MBA", ("tobias", "feld")),
        ("Feld, Ph.D.", ("feld",)),
        ("Jane Doe, Certified Coach", ("jane", "doe")),
        ("Dr. Amara Okoro", ("amara", "okoro")),
        ("Prof. Dr. Jane Doe PhD", ("jane", "doe")),
        ("Jack Ma", ("jack", "ma")),
        ("O'Neil-Smith", ("o", "neil", "smith")),
        ("山田 太郎", ("山田", "太郎")),
        ("🌻", ("🌻",)),
        ("Dr.", ("dr",)),
    ],
)
def test_a_name_is_compared_by_its_words(name, parts):
    assert words(name) == parts


@pytest.mark.parametrize(
    ("ours", "theirs", "same", "possible"),
    [
        ("Ann Lee", "Lee Ann", True, True),
        ("Ann Lee", "Ann Marie Lee", True, True),
        ("J. Doe", "Jane Doe", True, True),
        ("Ann", "Ann Lee", True, True),
        ("山田太郎", "山田 太郎", True, True),
        ("Rob Smith", "Robert Smith", False, True),
        ("Ann Lee", "Ann Park", False, True),
        ("Mum", "Ann Lee", False, True),
        ("Юлия Петрова", "Yulia Petrova", False, True),
        ("Ann Lee", "Bo Lee", False, False),
        ("Jo Lee", "Joan Lee", False, False),
        ("Ann 1", "Ann 10", False, True),
    ],
)
def test_what_two_names_have_in_common(ours, theirs, same, possible):
    assert is_same(words(ours), words(theirs)) == is_same(words(theirs), words(ours)) == same
    assert could_be(words(ours), words(theirs)) == could_be(words(theirs), words(ours)) == possible


def test_names_without_any_letters_are_not_the_same():
    assert not is_same((), ())
