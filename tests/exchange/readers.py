"""Other programs' eyes: what a reader that is not ours sees in a file of ours."""

import io
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

from markdown_it import MarkdownIt

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BLOCKS = {"p", "li", "h1", "h2", "title", "br"}


class Seen(HTMLParser):
    """The text and the tags of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.pieces: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data):
        self.pieces.append(data)

    @property
    def text(self) -> str:
        return plain("".join(self.pieces))


_UNSEEN = dict.fromkeys(map(ord, "\u2060\u202c\u2069"))


def plain(text: str) -> str:
    """Return text as it is compared.

    Joiners, ends of a direction and the number of spaces do not matter.
    """
    lines = (" ".join(line.split()) for line in text.translate(_UNSEEN).splitlines())
    return "\n".join(line for line in lines if line)


def read_markdown(content: bytes) -> Seen:
    """Read as the strictest and as the most obliging readers do: tables, strikes, bare links."""
    reader = MarkdownIt("gfm-like", {"linkify": True, "html": True})
    return Seen(reader.render(content.decode()))


def read_html(html: str) -> Seen:
    return Seen(html.partition("<body>")[2])


def read_docx(content: bytes) -> list[str]:
    """Return the paragraphs of a Word file, from its XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return [_paragraph(each) for each in root.iter(f"{W}p")]


def _paragraph(paragraph: ElementTree.Element) -> str:
    said = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        each.text or "" if each.tag == f"{W}t" else said.get(each.tag, "")
        for each in paragraph.iter()
    )


def parts_of(content: bytes) -> frozenset[bytes]:
    """Return the parts of a zip, and of the documents inside it, as they stand there."""
    return frozenset(part for _, part in _unpacked(content))


def everything_in(content: bytes, but: frozenset[bytes] = frozenset()) -> str:
    """Return all text of a zip, also of the documents inside it, but for parts known already."""
    found: list[str] = []
    for name, part in _unpacked(content):
        found.append(name)
        if part in but:
            continue
        if part.startswith(b"<?xml"):
            root = ElementTree.fromstring(part)
            found += [value for each in root.iter() for value in each.attrib.values()]
            found.append("".join(root.itertext()))
        else:
            found.append(part.decode(errors="replace"))
    return "\n".join(found)


def _unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            if part.startswith(b"PK"):
                yield name, b""
                yield from _unpacked(part)
            else:
                yield name, part
