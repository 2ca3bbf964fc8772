"""Long words are cut to what fits a line, and names to what fits a sentence."""

import pytest

from core.rules.short import short_name, shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  to call\n\non Monday ", "to call on Monday"),
        ("x" * 60, "x" * 60),
        ("x" * 61, f"{'x' * 59}…"),
        (f"{'x' * 58} and more", f"{'x' * 58}…"),
    ],
)
def test_a_text_is_cut_where_a_line_ends_and_no_space_stands_before_the_dots(text, expected):
    assert shortened(text) == expected


def test_a_name_is_said_without_the_letters_after_it():
    assert short_name("Ada Okafor, RN, MSc") == "Ada Okafor"
    assert short_name("x" * 300) == f"{'x' * 59}…"
