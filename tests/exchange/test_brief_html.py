"""The page to print, read back by an HTML parser. Its size is tested in tests/browser."""

from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from core.exchange.brief_html import brief_html
from core.rules.brief_sheet import Fact, Sheet, SheetQuestion
from tests.exchange.crowded import SCRIPTS, crowded

PAGE = Sheet(
    name="Ada <b>Okafor</b>",
    role='Nurse & "lead"',
    when="Wed 4 Mar 2026, 12:00, 15 minutes",
    facts=(Fact("Where", "Ward 3"),),
    employer=(),
    introduction="I taught.",
    questions=(SheetQuestion("What is hard?", True), SheetQuestion("<script>alert(1)</script>")),
    left_out=2,
    closing=("Who else?",),
    etiquette=("Listen.",),
)


class Reader(HTMLParser):
    """Collects the text by the element around it, and everything that could fetch or run."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())


def test_what_was_written_is_shown_and_does_nothing():
    read = Reader(brief_html(PAGE))
    for words in (PAGE.name, PAGE.role, "<script>alert(1)</script>", "★ Must take away"):
        assert words in read.text
    assert read.tags.count("script") == 1
    assert "b" not in read.tags


@pytest.mark.parametrize("script", SCRIPTS)
def test_nothing_is_fetched_and_nothing_runs_but_the_button(script):
    read = Reader(brief_html(crowded(script)))
    names = {name for name, _ in read.attributes}
    assert not names & {"src", "href", "srcset", "action", "data", "style"}
    assert not any(name.startswith("on") for name in names)
    assert not {"img", "link", "iframe", "object", "a", "form"} & set(read.tags)
    assert any(value.startswith("default-src 'none'") for _, value in read.attributes)


def test_an_empty_part_has_no_heading():
    read = Reader(brief_html(PAGE))
    assert "About the employer" not in read.text
    assert "Your introduction" in read.text


def test_questions_for_which_there_was_no_room_are_counted():
    assert "… and 2 more on your list" in Reader(brief_html(PAGE)).text


def test_each_text_runs_in_its_own_direction():
    read = Reader(brief_html(PAGE))
    assert ("dir", "auto") in read.attributes
    assert ("lang", "en") in read.attributes


def test_signs_no_document_may_hold_are_dropped():
    assert ">ab</p>" in brief_html(replace(PAGE, introduction="a\x00b\x1b"))
