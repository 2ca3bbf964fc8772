import pytest

from core.actions.web_address import web_address
from core.store.errors import Refused


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        (" https://example.org/a?b=c#d ", "https://example.org/a?b=c#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("www.example.org", "https://www.example.org"),
        ("example.org/path?x=1", "https://example.org/path?x=1"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("bücher.example", "https://bücher.example"),
    ],
)
def test_a_link_is_kept_as_one_that_can_be_opened(typed, kept):
    assert web_address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@example.org"),
        *("a@example.org", "see my notes", "https://", "http:// example.org", "word", "3.14"),
        "https://example.org with words",
    ],
)
def test_what_would_lead_nowhere_is_refused_with_a_sentence(typed):
    with pytest.raises(Refused, match=r"is not a web address\. It should look like https://"):
        web_address(typed)


def test_a_very_long_text_is_shown_cut():
    with pytest.raises(Refused) as refused:
        web_address("word " * 500)
    assert len(str(refused.value)) < 200
