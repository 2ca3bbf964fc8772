"""The brief as a Word document, to change or to print: one A4 or one Letter sheet."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from math import ceil

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from msgspec import Struct

from core.exchange.clean import clean
from core.rules.brief_sheet import Fact, Sheet, letters

WIDTH, HEIGHT = 504, 700
"""Points that may be filled: as wide as A4 and as high as Letter leave, and a few to spare."""
SIZES = (10, 9.5, 9, 8.5, 8, 7.5)
"""Of the letters; the largest that leave enough room to write are taken."""
LEAST_ROOM, MOST_ROOM = 30, 66
"""Points below each question."""
LETTER = 0.58
"""How wide a narrow letter is, as a share of its height; rather too much than too little."""


class Piece(Struct, frozen=True, kw_only=True):
    """A paragraph of the page."""

    style: str = "Normal"
    bold: str = ""
    text: str = ""
    to_write: bool = False
    """It is empty, and has a line to write on."""


def brief_docx(sheet: Sheet) -> bytes:
    """Return the page as `.docx`, with room to write below each question."""
    pieces = tuple(_pieces(sheet))
    size, room = _fitting(pieces)
    document = _blank(sheet, size)
    for piece in pieces:
        line = document.add_paragraph(style=piece.style)
        if piece.to_write:
            line.paragraph_format.line_spacing = Pt(room)
            _rule_below(line)
            continue
        if piece.bold:
            line.add_run(clean(piece.bold)).bold = True
        line.add_run(clean(piece.text))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _pieces(sheet: Sheet) -> Iterator[Piece]:
    yield Piece(style="Title", text=sheet.name)
    yield from (Piece(text=text) for text in (sheet.role, sheet.when) if text)
    yield from _told(sheet.facts)
    yield from _part("About the employer", list(_told(sheet.employer)))
    if sheet.introduction:
        yield from _part("Your introduction", [Piece(text=sheet.introduction)])
    yield from _part("Your questions", list(_questions(sheet)))
    yield from _part("At the end", [Piece(text=f"☐ {text}") for text in sheet.closing])
    if sheet.etiquette:
        yield from _part("Remember", [Piece(text=" ".join(sheet.etiquette))])


def _part(heading: str, inside: Sequence[Piece]) -> Iterator[Piece]:
    if inside:
        yield Piece(style="Heading 1", text=heading)
        yield from inside


def _told(facts: Sequence[Fact]) -> Iterator[Piece]:
    return (Piece(bold=f"{fact.name}: ", text=fact.text) for fact in facts)


def _questions(sheet: Sheet) -> Iterator[Piece]:
    for number, question in enumerate(sheet.questions, start=1):
        star = "★ Must take away: " if question.takeaway else ""
        yield Piece(bold=f"{number}. {star}{question.text}")
        yield Piece(to_write=True)
    if sheet.left_out:
        yield Piece(text=f"… and {sheet.left_out} more on your list")


def _fitting(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Return the size of the letters, and the room to write below each question, in points."""
    questions = sum(piece.to_write for piece in pieces) or 1
    for size in SIZES:
        taken = sum(_height(piece, size) for piece in pieces if not piece.to_write)
        room = (HEIGHT - taken) / questions
        if room >= LEAST_ROOM:
            break
    return size, max(size, min(room, MOST_ROOM))


def _height(piece: Piece, size: float) -> float:
    of_letters, of_line, before = _measures(size)[piece.style]
    in_a_line = int(WIDTH / (of_letters * LETTER))
    lines = ceil(letters(piece.bold + piece.text) / in_a_line) or 1
    return lines * of_line + before


def _measures(size: float) -> dict[str, tuple[float, float, float]]:
    """Return for each style the size of its letters, its line and the gap before it, in points."""
    return {
        "Normal": (size, size * 1.25 + 0.5, 0),
        "Title": (size * 1.6, size * 2, 0),
        "Heading 1": (size * 1.1, size * 1.4, size * 0.5),
    }


def _blank(sheet: Sheet, size: float) -> WordDocument:
    document = Document()
    about = document.core_properties
    about.title, about.author, about.comments = clean(f"Brief: {sheet.name}"), "", ""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(16)
    page.top_margin = page.bottom_margin = Mm(12)
    for name, (of_letters, of_line, before) in _measures(size).items():
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(of_letters)
        spacing = style.paragraph_format
        spacing.space_before, spacing.space_after = Pt(before), Pt(0)
        # Lines of a fixed height: else a page in another script, or font, would be a longer one.
        spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        spacing.line_spacing = Pt(of_line)
    return document


def _rule_below(line: Paragraph) -> None:
    """Draw a line to write on; python-docx has no word for borders."""
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "B5B5BA")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    line.paragraph_format.element.get_or_add_pPr().append(borders)
