"""The same paper as Markdown, Word and a page to print, each read back by another program."""

import io
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.clean import clean
from core.exchange.paper import Heading, Paper, Point, Points, Words, section
from core.exchange.paper_docx import word_file
from core.exchange.paper_html import page
from core.exchange.paper_markdown import markdown
from tests.exchange.readers import plain, read_docx, read_html, read_markdown

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
MEMO = Paper(
    title="Nursing: my decision",
    subtitle="Elena",
    parts=(
        Heading("What I decided"),
        Words("Pursue it.\n\nWith care.", label="My reasons"),
        Points((Point(text="It is loud.", detail="Only at noon.", source="Ada"),)),
    ),
)
OURS = ["h1", "p", "h2", "p", "strong", "p", "ul", "li", "br"]
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\u2060")
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=http://beacon.invalid/x.png>",
    "![x](http://beacon.invalid/x.png)",
    "[press](javascript:alert(1))",
    "[press]: http://beacon.invalid",
    "http://beacon.invalid",
    "HTTPS://beacon.com/path",
    "www.beacon.com",
    "beacon.com",
    "ftp://beacon.com",
    "//beacon.com/x",
    "a@beacon.com",
    "mailto:a@beacon.com",
    "xmpp:a@beacon.com/x",
    "<http://beacon.invalid>",
    "# Heading",
    "- a list",
    "+ a list",
    "* a list",
    "1. a list",
    "1) a list",
    "> a quote",
    "---",
    "===",
    "***",
    "    code",
    "\tcode",
    "```\ncode\n```",
    "~~~\ncode",
    "`code`",
    "~~gone~~",
    "**bold** __bold__ *slanted* _slanted_",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "one\n===\ntwo\n---",
    "&lt;b&gt; &amp; &#60;",
    "a\\",
    "\\<b>",
    "[^1] and [^1]: note",
    "- [ ] to do",
    ":smile: $x^2$ ==marked==",
    "<!-- hidden -->",
    "<?php ?>",
    "]]>",
    "a  \nb",
    '"><svg onload=alert(1)>',
    "{{7*7}} {% raw %} {#id .class}",
]


def about(text: str) -> Paper:
    """Return a paper that says the text in every place there is."""
    return Paper(
        title="Title",
        parts=(Words(text), Words(text, label="Label"), Points((Point(text="One", detail=text),))),
    )


def expected(text: str) -> str:
    """Return what a reader must see of that paper."""
    said = plain(clean(text))
    whole = "\n".join(("Title", said, f"Label: {said}" if said else "", "One", said))
    return plain(whole)


def test_a_memo_reads_the_same_in_every_format():
    said = [
        *("Nursing: my decision", "Elena", "What I decided", "My reasons: Pursue it."),
        *("With care.", "It is loud.", "Only at noon. (Ada)"),
    ]
    assert read_markdown(markdown(MEMO)).text.split("\n") == said
    assert read_html(page(MEMO)).text.split("\n") == said
    assert plain("\n".join(read_docx(word_file(MEMO, NOW)))).split("\n") == said


def test_markdown_stays_pleasant_to_read_as_it_is():
    assert markdown(MEMO).decode() == (
        "# Nursing: my decision\n\nElena\n\n## What I decided\n\n"
        "**My reasons:** Pursue it.\n\nWith care.\n\n"
        "- It is loud.  \n  Only at noon. (Ada)\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_of_the_user_is_shown_and_not_obeyed(text):
    for seen in (read_markdown(markdown(about(text))), read_html(page(about(text)))):
        assert set(seen.tags) <= {"h1", "p", "ul", "li", "br", "strong", "em"}
        assert seen.text == expected(text)


@settings(max_examples=150)
@given(st.text(alphabet="ab1 \n\t\\`*_{}[]<>()#+-.!|~&:;@/=^$\"'%", max_size=40))
def test_no_mixture_of_signs_becomes_markup(text):
    seen = read_markdown(markdown(about(text)))
    assert set(seen.tags) <= {"h1", "p", "ul", "li", "br", "strong"}
    assert seen.text == expected(text)


@settings(max_examples=40)
@given(st.text(alphabet=LETTERS, max_size=60))
def test_every_script_comes_through(text):
    said = expected(text)
    assert read_markdown(markdown(about(text))).text == said
    assert read_html(page(about(text))).text == said
    assert plain("\n".join(read_docx(word_file(about(text), NOW)))) == said


@settings(max_examples=25)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_whatever_was_typed_can_be_written(text):
    strange = Paper(title=text, subtitle=text, parts=(Heading(text), Words(text, label=text)))
    markdown(strange).decode()
    page(strange).encode()
    read_docx(word_file(strange, NOW))


def test_a_title_longer_than_the_format_allows_is_no_obstacle():
    long = "花" * 300
    content = word_file(Paper(title=long), NOW)
    assert read_docx(content)[0] == long


def test_a_word_file_names_no_author_and_the_day_it_was_made():
    with zipfile.ZipFile(io.BytesIO(word_file(MEMO, NOW))) as archive:
        about = ElementTree.fromstring(archive.read("docProps/core.xml"))
    said = {each.tag.rpartition("}")[2]: each.text or "" for each in about}
    assert said["creator"] == said["lastModifiedBy"] == said["description"] == ""
    assert said["created"] == said["modified"] == "2026-03-04T12:00:00Z"
    assert said["title"] == "Nursing: my decision"


def test_a_page_to_print_may_load_nothing():
    html = page(about("http://beacon.invalid"))
    assert "default-src 'none'" in html
    assert not {"img", "script", "link", "a", "iframe"} & set(read_html(html).tags)
    assert "src=" not in html


def test_a_section_of_which_nothing_is_known_is_left_out():
    assert section("Empty", Words(" "), Points(())) == ()
    assert section("Half", Words(""), Words("said")) == (Heading("Half"), Words("said"))
