"""The brief as a Word document, read back by python-docx and, beside it, as plain XML."""

import textwrap
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.enum.text import WD_LINE_SPACING
from msgspec.structs import replace

from core.exchange.brief_docx import brief_docx
from core.exchange.brief_text import brief_text
from tests.exchange.crowded import SCRIPTS, crowded
from tests.exchange.test_brief_html import PAGE

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(content):
    return [each.text for each in Document(BytesIO(content)).paragraphs if each.text]


def as_xml(content):
    """Return the paragraphs as another program finds them: unzip, parse, join the runs."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        tree = ElementTree.fromstring(archive.read("word/document.xml"))
    found = (
        "".join(text.text or "" for text in each.iter(f"{WORD}t")) for each in tree.iter(f"{WORD}p")
    )
    return [text for text in found if text]


def test_the_page_stands_in_it_in_its_order():
    assert paragraphs(brief_docx(PAGE)) == [
        "Ada <b>Okafor</b>",
        'Nurse & "lead"',
        "Wed 4 Mar 2026, 12:00, 15 minutes",
        "Where: Ward 3",
        "Your introduction",
        "I taught.",
        "Your questions",
        "1. ★ Must take away: What is hard?",
        "2. <script>alert(1)</script>",
        "… and 2 more on your list",
        "At the end",
        "☐ Who else?",
        "Remember",
        "Listen.",
    ]


@pytest.mark.parametrize("script", SCRIPTS)
def test_two_readers_find_the_same_words(script):
    content = brief_docx(crowded(script))
    assert as_xml(content) == paragraphs(content)
    assert any(SCRIPTS[script].strip()[:20] in text for text in as_xml(content))


def test_it_is_a4_and_names_nobody_as_its_author():
    document = Document(BytesIO(brief_docx(PAGE)))
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert document.core_properties.author == ""
    assert document.core_properties.title == "Brief: Ada <b>Okafor</b>"


def test_below_each_question_there_is_a_line_to_write_on():
    with zipfile.ZipFile(BytesIO(brief_docx(PAGE))) as archive:
        tree = ElementTree.fromstring(archive.read("word/document.xml"))
    assert len(list(tree.iter(f"{WORD}pBdr"))) == len(PAGE.questions)


LETTER_INSIDE = 722
"""Points between the margins of a Letter sheet; A4 is longer."""


def height(paragraph):
    """Return how many points a paragraph takes where a letter is half as wide as it is high."""
    own, style = paragraph.paragraph_format, paragraph.style.paragraph_format
    line = (own.line_spacing or style.line_spacing).pt
    in_a_line = int(504 / (paragraph.style.font.size.pt / 2))
    lines = len(textwrap.wrap(paragraph.text, in_a_line)) or 1
    return lines * line + style.space_before.pt + style.space_after.pt


@pytest.mark.parametrize(
    "sheet", [PAGE, *map(crowded, SCRIPTS), crowded("latin", 200)], ids=lambda each: each.name[:12]
)
def test_lines_of_a_fixed_height_fill_no_more_than_one_sheet_of_letter(sheet):
    document = Document(BytesIO(brief_docx(sheet)))
    found = document.paragraphs
    assert {each.style.paragraph_format.line_spacing_rule for each in found} == {
        WD_LINE_SPACING.EXACTLY
    }
    assert sum(map(height, found)) <= LETTER_INSIDE
    room = [each.paragraph_format.line_spacing.pt for each in found if not each.text]
    assert min(room) >= 18, "too little to write on"


def test_who_writes_little_gets_larger_letters_and_more_room():
    little, much = (Document(BytesIO(brief_docx(each))) for each in (PAGE, crowded("latin")))
    assert little.styles["Normal"].font.size > much.styles["Normal"].font.size


def test_signs_no_document_may_hold_are_dropped():
    page = replace(PAGE, introduction="a\x00b\ufffe\x1bc")
    assert "abc" in as_xml(brief_docx(page))
    assert "abc" in brief_text(page)
