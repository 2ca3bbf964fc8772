"""A paper -> a Word file."""

import io
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.shared import Pt, RGBColor

from core.exchange.clean import clean
from core.exchange.paper import Heading, Paper, Point, Points, Words, lines

_INK = RGBColor(0x22, 0x22, 0x22)
_QUIET = RGBColor(0x59, 0x59, 0x59)
_BULLET = "ListBullet"
"""The id of a style of the library's own template; naming it goes through all styles each time."""
_LONGEST_PROPERTY = 255
"""Of the format: a longer title in the properties of a file is refused."""


def word_file(paper: Paper, now: datetime) -> bytes:
    """Return the paper as a `.docx` file, made at that moment."""
    document = docx.Document()
    _style(document)
    _describe(document, paper, now)
    title = " ".join(lines(clean(paper.title)))
    document.add_heading(title, level=0)
    if paper.subtitle:
        _quiet(document, "\n".join(lines(clean(paper.subtitle))))
    for part in paper.parts:
        if isinstance(part, Heading):
            document.add_heading(" ".join(lines(clean(part.text))), level=1)
        elif isinstance(part, Words):
            _words(document, part)
        else:
            _points(document, part)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _style(document: Document) -> None:
    document.styles["Normal"].font.size = Pt(11)
    for name in ("Title", "Heading 1"):
        document.styles[name].font.color.rgb = _INK
    document.styles["Title"].font.size = Pt(22)


def _describe(document: Document, paper: Paper, now: datetime) -> None:
    """Fill the properties, in which the library would leave its own name and an old date."""
    about = document.core_properties
    about.title = clean(paper.title)[:_LONGEST_PROPERTY]
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = now.astimezone(UTC).replace(tzinfo=None)


def _quiet(document: Document, text: str) -> None:
    run = document.add_paragraph().add_run(text)
    run.font.color.rgb = _QUIET


def _words(document: Document, words: Words) -> None:
    label = clean(words.label)
    for line in lines(clean(words.text)):
        paragraph = document.add_paragraph()
        if label:
            paragraph.add_run(f"{label}: ").bold = True
            label = ""
        paragraph.add_run(line)


def _points(document: Document, listed: Points) -> None:
    for point in listed.points:
        _point(document, point)


def _point(document: Document, point: Point) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.element.style = _BULLET
    paragraph.add_run("\n".join(lines(clean(point.text))))
    if point.detail:
        paragraph.add_run("\n" + "\n".join(lines(clean(point.detail)))).italic = True
    if point.source:
        source = " ".join(lines(clean(point.source)))
        paragraph.add_run(f" ({source})").font.color.rgb = _QUIET
