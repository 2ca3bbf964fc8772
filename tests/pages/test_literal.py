"""Text that people wrote is shown as text, whatever it looks like."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.parts.literal import literal, shortened

ASCII_PUNCTUATION = r"!\"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"
LINES_END = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


UNSEEN = "[\u2060\u2068\u2069]"
"""Signs that no reader sees: the joiner, and what keeps the direction of a line to itself."""


def read(markdown: str) -> str:
    """Return what a reader of the Markdown sees, lines as lines."""
    lines = re.sub(UNSEEN, "", markdown).split("  \n")
    return "\n".join(
        re.sub(rf"\\([{re.escape(ASCII_PUNCTUATION)}])", r"\1", line) for line in lines
    )


@pytest.mark.parametrize(
    ("written", "markdown"),
    [
        ("", ""),
        ("Ada", "Ada"),
        ("a*b*c_d_`e`", r"a\*b\*c\_d\_\`e\`"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("<b>", r"\<b\>"),
        ("$x$", r"\$x\$"),
        ("{curly}", r"\{curly\}"),
        ("back\\slash", "back\\\\slash"),
        ("![a](b)", r"\!\[a\]\(b\)"),
        ("one\ntwo", "one  \ntwo"),
        ("one\n\n\ntwo", "one  \ntwo"),
        ("    no code", "no code"),
        ("\tno code", "no code"),
        ("one\n    two", "one  \ntwo"),
        (" \n ", ""),
    ],
)
def test_every_mark_is_escaped(written, markdown):
    assert literal(written) == markdown


@pytest.mark.parametrize(
    "written",
    [
        ":material/home:",
        ":smile:",
        ":red[alarm]",
        ":red-badge[alarm]",
        ":streamlit:",
        "http://beacon.invalid",
        "https://beacon.invalid",
        "HTTPS://BEACON.INVALID",
        "ftp://beacon.invalid",
        "www.beacon.invalid",
        "a@beacon.invalid",
        "mailto:a@beacon.invalid",
        "->",
        "<-",
        "<->",
        "-->",
        ">=",
        "<=",
        "--",
    ],
)
def test_what_is_found_in_the_finished_text_is_broken_by_a_joiner(written):
    shown = literal(written)
    assert "\u2060" in shown
    assert written not in re.sub(r"\\(.)", r"\1", shown)
    assert read(shown) == written


@given(st.text())
def test_a_reader_sees_what_was_written(text):
    def lines(seen: str) -> list[str]:
        return [line.strip() for line in seen.splitlines() if line.strip()]

    assert lines(read(literal(text))) == lines(re.sub(UNSEEN, "", text))


@given(st.text(alphabet=ASCII_PUNCTUATION + "ab \n", max_size=30))
def test_no_punctuation_mark_stands_unescaped(text):
    bare = re.sub(r"\\.", "", literal(text))
    assert not set(bare) & set(ASCII_PUNCTUATION)


@given(st.text(alphabet=" \t\n#-a" + LINES_END))
def test_no_line_begins_with_a_space(text):
    assert not any(line.startswith((" ", "\t")) for line in literal(text).split("\n"))


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("", 10, ""),
        ("short", 10, "short"),
        ("exactly te", 10, "exactly te"),
        ("more than ten", 10, "more than…"),
        ("one two three", 5, "one…"),
        (" one\n\ttwo ", 10, "one two"),
    ],
)
def test_a_long_text_is_cut(text, most, short):
    assert shortened(text, most) == short


@given(st.text(), st.integers(min_value=1, max_value=80))
def test_a_shortened_text_fits_on_one_line(text, most):
    short = shortened(text, most)
    assert len(short) <= most
    assert "\n" not in short
