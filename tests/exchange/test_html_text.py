import pytest

from core.exchange.html_text import text_of


@pytest.mark.parametrize(
    "words", ["plain\n  words ", "2 < 3 and 4 > 3", "<Ann> & Bo", "a <- b", "&amp;", ""]
)
def test_words_without_tags_stay_as_they_are(words):
    assert text_of(words) == words


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("<p>Hello&nbsp;Ann,</p><p>how are you?</p>", "Hello Ann,\n\nhow are you?"),
        ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
        ('Read <a href="https://example.org?a=1&b=2">more</a>.', "Read more."),
        ("<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
        ("<b>R&amp;D</b> &lt;b&gt;", "R&D <b>"),
        ("<p>cut off <a href='foo", "cut off <a href='foo"),
    ],
)
def test_tags_become_what_a_reader_would_see(words, seen):
    assert text_of(words) == seen
