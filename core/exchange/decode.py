"""Bytes of a file that should be text -> text."""

import codecs
import re

from msgspec import Struct

from core.exchange.errors import UnreadableFile

EMPTY = "This file is empty. Please choose the file again, or download it once more."
PDF = "This is a PDF, not a list of contacts. Please choose the CSV file instead."
EXCEL = (
    "This is an Excel workbook. Please open it, choose “Save as”, "
    "pick “CSV UTF-8”, and bring the file you get."
)
ZIP = "This is a zip archive. Please unpack it and choose the CSV file inside."
PAGE = (
    "This is a web page, not a list of contacts; the download may have ended on a sign-in page. "
    "Please sign in and download the file again."
)
BINARY = (
    "This file does not hold text, so no contacts can be read from it. Please choose a CSV file."
)
DAMAGED = (
    "Some letters in this file cannot be read; it may be damaged or cut short. "
    "Please download it again, or open it in a spreadsheet and save it as “CSV UTF-8”."
)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = ((b"%PDF-", PDF), (b"\xd0\xcf\x11\xe0", EXCEL), (b"PK\x05\x06", ZIP))
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|table|\?xml)\b", re.IGNORECASE)
_MOST_CONTROLS = 0.05
"""A stray one does no harm; bytes at random would hold a tenth."""
_CONTROLS = "".join(map(chr, (*range(1, 9), *range(14, 32))))


class Decoded(Struct, frozen=True):
    """The text of a file, and the encoding it was in: "utf-8", "utf-16" or "cp1252"."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded:
    """Decode by byte order mark, else as strict UTF-8, else as cp1252, the old Windows default.

    Raises UnreadableFile for anything that is not text, such as a PDF, a workbook or a web page.
    """
    _refuse_known_binary(content)
    decoded = _decoded(content)
    _refuse_nonsense(decoded.text)
    return decoded


def _refuse_known_binary(content: bytes) -> None:
    if not content.strip():
        raise UnreadableFile(EMPTY)
    if content.startswith(b"PK\x03\x04"):
        raise UnreadableFile(EXCEL if b"xl/workbook" in content else ZIP)
    for signature, sentence in _SIGNATURES:
        if content.startswith(signature):
            raise UnreadableFile(sentence)


def _decoded(content: bytes) -> Decoded:
    for mark, codec in _BOMS:
        if content.startswith(mark):
            return Decoded(_strict(content, codec), codec.removesuffix("-sig"))
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_strict(content, "cp1252"), "cp1252")


def _strict(content: bytes, codec: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        raise UnreadableFile(BINARY if b"\0\0" in content else DAMAGED) from error


def _refuse_nonsense(text: str) -> None:
    if not text.strip():
        raise UnreadableFile(EMPTY)
    if _MARKUP.match(text):
        raise UnreadableFile(PAGE)
    controls = sum(text.count(control) for control in _CONTROLS)
    if "\0" in text or controls > len(text) * _MOST_CONTROLS:
        raise UnreadableFile(BINARY)
