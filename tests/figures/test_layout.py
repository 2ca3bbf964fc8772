import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.figures.layout import broken, plain, quiet, titled
from core.figures.palette import DARK, LIGHT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ada Okafor", "Ada Okafor"),
        ("  Ada \n Okafor ", "Ada Okafor"),
        ("<b>Ada</b> & Co", "&lt;b&gt;Ada&lt;/b&gt; &amp; Co"),
        ("O'Neil “Zoë” 花子", "O'Neil “Zoë” 花子"),
        ("a" * 28, "a" * 28),
        ("a" * 29, "a" * 27 + "…"),
        ("", ""),
    ],
)
def test_a_text_is_shown_literally_and_cut(text, shown):
    assert plain(text) == shown


def test_a_text_is_cut_before_it_is_escaped_so_that_no_entity_is_torn():
    assert plain("a&b", 2) == "a…"
    assert plain("&&&&", 3) == "&amp;&amp;…"


@given(st.text(), st.integers(1, 60))
def test_whatever_the_text_no_tag_is_left_and_it_is_no_longer_than_asked(text, most):
    shown = plain(text, most)
    assert "<" not in shown
    assert ">" not in shown
    assert len(html.unescape(shown)) <= most or "&" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ada Osei", "Ada Osei"),
        ("Ada  Maria\nOsei", "Ada Maria<br>Osei"),
        ("Ada Maria Osei Mensah", "Ada Maria<br>Osei Mens…"),
        ("Donaudampfschiff", "Donaudampf<br>schiff"),
        ("<br><br>", "&lt;br&gt;&lt;br&gt;"),
        ("", ""),
    ],
)
def test_a_long_text_is_broken_into_lines_and_what_is_left_over_is_cut(text, shown):
    assert broken(text, 10) == shown


@given(st.text(), st.integers(1, 40), st.integers(1, 7))
def test_a_broken_text_has_no_tag_but_our_own_line_breaks(text, width, most):
    lines = broken(text, width, most).split("<br>")
    assert len(lines) <= most
    assert not any("<" in line or ">" in line for line in lines)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_words_at_an_axis_stand_out_from_the_ground(colours):
    bar = {"type": "bar", "x": [1], "y": [1]}
    layout = quiet([bar], colours, 100, y={"title": titled("People", colours)}).layout
    assert layout.xaxis.tickfont.color == layout.yaxis.tickfont.color == colours.muted
    assert layout.yaxis.title.font.color == colours.muted


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_figure_lets_the_page_shine_through_in_the_colours_of_the_theme(colours):
    figure = quiet([], colours, 123)
    assert figure.layout.height == 123
    assert figure.layout.paper_bgcolor == figure.layout.plot_bgcolor == "rgba(0,0,0,0)"
    assert figure.layout.font.color == colours.ink
    assert figure.layout.hoverlabel.bgcolor == colours.ground
