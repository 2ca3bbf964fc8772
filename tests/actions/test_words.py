import pytest

from core.actions.words import LONGEST_NAME, one_line, required
from core.store.errors import Refused


@pytest.mark.parametrize(
    ("text", "line"),
    [("", ""), (" \n\t ", ""), ("  Ada \n\n Okafor\t", "Ada Okafor"), ("a\u00a0b", "a b")],
)
def test_text_of_a_form_comes_onto_one_line(text, line):
    assert one_line(text) == line


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_nothing_written_is_refused_with_the_sentence(text):
    with pytest.raises(Refused, match=r"^Please write a name\.$"):
        required(text, "Please write a name.")


def test_what_is_written_is_returned_on_one_line():
    assert required(" Ada\nOkafor ", "Please.") == "Ada Okafor"


def test_up_to_300_characters_fit():
    assert required("x" * LONGEST_NAME, "Please.") == "x" * 300
    assert required(f"  {'x' * 300}\n", "Please.") == "x" * 300
    with pytest.raises(Refused, match=r"^That is 301 characters long; at most 300 fit here\.$"):
        required("x" * 301, "Please.")
