import re
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.clean import clean


def test_newline_tab_and_every_script_stay():
    text = "Zoë\t花子\nمريم 🌻 “quoted” \u00a0 e\u0301"
    assert clean(text) == text


def test_control_characters_are_dropped():
    assert clean("a\x00b\x07c\x1bd\x7fe\x85f\r\n") == "abcdef\n"


def test_lone_surrogates_are_dropped():
    assert clean("a\ud800b\udfffc") == "abc"


def test_the_two_characters_xml_forbids_are_dropped():
    assert clean("a\ufffeb\uffffc\ufffd") == "abc\ufffd"


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_whatever_is_cleaned_fits_into_utf8_and_xml(text):
    cleaned = clean(text)
    escaped = re.sub("[<&]", "", cleaned)
    ElementTree.fromstring(f"<a>{escaped}</a>".encode())
    assert clean(cleaned) == cleaned
