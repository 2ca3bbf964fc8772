"""The brief as a Word document, to change or to print."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from core.exchange.clean import clean
from core.rules.brief_sheet import Fact, Sheet

ROOM = 34
"""Points left free below a question; with six of them the page is full."""


def brief_docx(sheet: Sheet) -> bytes:
    """Return the page as `.docx`: A4, with room to write below each question."""
    document = _blank(sheet)
    document.add_heading(clean(sheet.name), 0)
    for text in (sheet.role, sheet.when):
        if text:
            document.add_paragraph(clean(text))
    _facts(document, sheet.facts)
    _part(document, "About the employer", sheet.employer)
    if sheet.introduction:
        document.add_heading("Your introduction", 1)
        document.add_paragraph(clean(sheet.introduction))
    _questions(document, sheet)
    if sheet.closing:
        document.add_heading("At the end", 1)
        for text in sheet.closing:
            document.add_paragraph(f"☐ {clean(text)}")
    if sheet.etiquette:
        document.add_heading("Remember", 1)
        document.add_paragraph(clean(" ".join(sheet.etiquette)))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _blank(sheet: Sheet) -> WordDocument:
    document = Document()
    about = document.core_properties
    about.title, about.author, about.comments = clean(f"Brief: {sheet.name}"), "", ""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(16)
    page.top_margin = page.bottom_margin = Mm(12)
    for name, size in (("Normal", 9.5), ("Title", 17), ("Heading 1", 10.5)):
        style = document.styles[name]
        style.font.size = Pt(size)
        spacing = style.paragraph_format
        spacing.space_before = Pt(6 if name == "Heading 1" else 0)
        spacing.space_after = Pt(1)
        spacing.line_spacing_rule = WD_LINE_SPACING.SINGLE
    return document


def _part(document: WordDocument, heading: str, facts: tuple[Fact, ...]) -> None:
    if facts:
        document.add_heading(heading, 1)
        _facts(document, facts)


def _facts(document: WordDocument, facts: tuple[Fact, ...]) -> None:
    for fact in facts:
        line = document.add_paragraph()
        line.add_run(f"{clean(fact.name)}: ").bold = True
        line.add_run(clean(fact.text))


def _questions(document: WordDocument, sheet: Sheet) -> None:
    document.add_heading("Your questions", 1)
    for number, question in enumerate(sheet.questions, start=1):
        line = document.add_paragraph()
        star = "★ Must take away: " if question.takeaway else ""
        line.add_run(f"{number}. {star}{clean(question.text)}").bold = True
        line.paragraph_format.keep_with_next = True
        room = document.add_paragraph()
        room.paragraph_format.space_after = Pt(ROOM * 6 / max(6, len(sheet.questions)) - 12)
        _rule_below(room)
    if sheet.left_out:
        document.add_paragraph(f"… and {sheet.left_out} more on your list")


def _rule_below(line: Paragraph) -> None:
    """Draw a line to write on; python-docx has no word for borders."""
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "12"), ("color", "B5B5BA")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    line.paragraph_format.element.get_or_add_pPr().append(borders)
