"""Bytes of a file that should be text -> text."""

import codecs
import re
from contextlib import suppress
from itertools import islice

from msgspec import Struct

from core.exchange.errors import UnreadableFile

EMPTY = "This file is empty. Please choose the file again, or download it once more."
PDF = "This is a PDF, not a list of contacts. Please choose the CSV or vCard file instead."
EXCEL = (
    "This is an Excel workbook. Please open it, choose “Save as”, "
    "pick “CSV UTF-8”, and bring the file you get."
)
SHEET = (
    "This is a spreadsheet or a document. Please open it, save the list as CSV, "
    "and bring the file you get."
)
ZIP = "This is a zip archive. Please unpack it and choose the CSV or vCard file inside."
PAGE = (
    "This is a web page, not a list of contacts; the download may have ended on a sign-in page. "
    "Please sign in and download the file again."
)
CALENDAR = "This is a calendar, not a list of contacts. Please choose a CSV or vCard file."
JSON = (
    "This is a JSON file, which holds data for programs. "
    "Please export your contacts again and choose CSV or vCard."
)
MAIL = (
    "This holds e-mail messages, not a list of contacts. In your mail program, "
    "open the address book and export that as CSV or vCard."
)
PICTURE = "This is a picture or a film. Please choose a CSV or vCard file with contacts."
XML = (
    "This is an XML file, which holds data for programs. "
    "Please export your contacts again and choose CSV or vCard."
)
LDIF = "This is an LDIF file. Please export your contacts again and choose vCard or CSV."
OUTLOOK_DATA = (
    "This is Outlook's own data file. In Outlook, choose File, Open & Export, Import/Export, "
    "and export your contacts as CSV."
)
BINARY = (
    "This file does not hold text, so no contacts can be read from it. "
    "Please choose a CSV or vCard file."
)
DAMAGED = (
    "Some letters in this file cannot be read; it may be damaged or cut short. "
    "Please download it again, or open it in a spreadsheet and save it as “CSV UTF-8”."
)
OTHER_LETTERS = "The file cannot be read with these letters. Please choose other ones."

ENCODINGS = {
    "cp1252": "Western European",
    "cp1250": "Central European",
    "cp1251": "Cyrillic",
    "cp1253": "Greek",
    "cp1254": "Turkish",
    "cp1255": "Hebrew",
    "cp1256": "Arabic",
    "cp932": "Japanese (Shift JIS)",
    "gb18030": "Chinese, simplified",
    "big5": "Chinese, traditional",
    "cp949": "Korean",
    "mac_roman": "Western European, from an older Mac",
}
"""What programs write where they do not write Unicode, and how to say it; the usual one first."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESSES = ("cp1252", "cp932", "gb18030", "big5", "cp949", "cp1250", "cp1251", "mac_roman")
"""In this order; the last can be anything."""
_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\xd0\xcf\x11\xe0", EXCEL),
    (b"PK\x05\x06", ZIP),
    (b"Rar!", ZIP),
    (b"7z\xbc\xaf\x27\x1c", ZIP),
    (b"\x1f\x8b", ZIP),
    (b"!BDN", OUTLOOK_DATA),
    (b"{\\rtf", SHEET),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"RIFF", PICTURE),
    (b"\0\0\0\x18ftyp", PICTURE),
    (b"\0\0\0\x1cftyp", PICTURE),
    (b"\0\0\0\x20ftyp", PICTURE),
)
_OTHER_TEXT = (
    (r"<(?:!--|(?:!doctype|html|head|body|table|meta|title|script|style|div)\b)", PAGE),
    (r"<\?xml\b(?s:.)*?<html\b", PAGE),
    (r"<\?xml\b", XML),
    (r"BEGIN:VCALENDAR\b", CALENDAR),
    (r"(?:version:\s*1\s+)?dn::?\s*\w+=", LDIF),
    (r"From \S+@\S+ [^,;\t\n]*\d\d:\d\d", MAIL),
    (r"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version): ", MAIL),
    (r"[\[{]\s*(?:[\[{\"\]}]|$)", JSON),
)
_MOST_CONTROLS = 0.05
"""A stray one does no harm; bytes at random would hold a tenth."""
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f]")
_BEGINNING = 200
_SAMPLE = 1_000_000
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LINES_SHOWN = 3


class Decoded(Struct, frozen=True):
    """The text of a file, the encoding it was in, and whether that is only a guess."""

    text: str
    encoding: str
    guessed: bool = False


class Letters(Struct, frozen=True):
    """An encoding a file could be in, and how its letters would look."""

    encoding: str
    words: str
    sample: str


def decode(content: bytes, encoding: str | None = None) -> Decoded:
    """Decode by byte order mark, else as strict UTF-8, else as chosen or best guessed.

    Raises UnreadableFile for anything that is not text, such as a PDF, a workbook or a web page.
    """
    refuse_binary(content)
    decoded = _decoded(content, encoding)
    _refuse_nonsense(decoded.text)
    return decoded


def choices(content: bytes) -> tuple[Letters, ...]:
    """Return the encodings a file that is not Unicode could be in, to choose from."""
    found: list[Letters] = []
    for encoding, words in ENCODINGS.items():
        with suppress(UnicodeDecodeError):
            decoder = codecs.getincrementaldecoder(encoding)()
            text = decoder.decode(content[:_SAMPLE], final=len(content) <= _SAMPLE)
            found.append(Letters(encoding, words, _telling_lines(text)))
    return tuple(found)


def refuse_binary(content: bytes) -> None:
    """Raise UnreadableFile if the first bytes show what other kind of file this is."""
    if not content or content.isspace():
        raise UnreadableFile(EMPTY)
    if content.startswith(b"PK\x03\x04"):
        raise UnreadableFile(_packed(content))
    for signature, sentence in _SIGNATURES:
        if content.startswith(signature):
            raise UnreadableFile(sentence)


def unmarked_utf16(content: bytes) -> str | None:
    """Return the byte order of UTF-16 that lacks its mark: every other byte is 0."""
    head = content[:2_000]
    for codec, zeros, letters in (
        ("utf-16-le", head[1::2], head[::2]),
        ("utf-16-be", head[::2], head[1::2]),
    ):
        if zeros.count(0) > len(zeros) * 0.6 and letters.count(0) == 0 and len(zeros) > 3:
            return codec
    return None


def _packed(content: bytes) -> str:
    if b"xl/workbook" in content:
        return EXCEL
    is_document = b"word/document" in content or content[30:38] == b"mimetype"
    return SHEET if is_document else ZIP


def _decoded(content: bytes, encoding: str | None) -> Decoded:
    for mark, codec in _BOMS:
        if content.startswith(mark):
            return Decoded(_strict(content, codec), codec.removesuffix("-sig"))
    text = _text(content, "utf-8")
    if text is not None and "\0" not in text:
        return Decoded(text, "utf-8")
    if codec_or_none := unmarked_utf16(content):
        return Decoded(_strict(content, codec_or_none), "utf-16")
    if encoding:
        return _chosen(content, encoding)
    for guess in GUESSES if b"\0" not in content else ():
        text = _text(content, guess)
        if text is not None:
            return Decoded(text, guess, guessed=True)
    raise UnreadableFile(BINARY)


def _chosen(content: bytes, encoding: str) -> Decoded:
    text = _text(content, encoding) if encoding in ENCODINGS else None
    if text is None:
        raise UnreadableFile(OTHER_LETTERS)
    return Decoded(text, encoding)


def _strict(content: bytes, codec: str) -> str:
    text = _text(content, codec)
    if text is None:
        raise UnreadableFile(BINARY if b"\0\0" in content else DAMAGED)
    return text


def _text(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return None


def _telling_lines(text: str) -> str:
    """Return the first lines with letters that depend on the encoding."""
    lines = (line.strip()[:80] for line in text.splitlines() if _NOT_ASCII.search(line))
    return "\n".join(islice(lines, _LINES_SHOWN))


def _refuse_nonsense(text: str) -> None:
    if not text or text.isspace():
        raise UnreadableFile(EMPTY)
    beginning = text.lstrip()[:_BEGINNING]
    for pattern, sentence in _OTHER_TEXT:
        if re.match(pattern, beginning, re.IGNORECASE):
            raise UnreadableFile(sentence)
    head = text[:_SAMPLE]
    if "\0" in text or len(_CONTROL.findall(head)) > len(head) * _MOST_CONTROLS:
        raise UnreadableFile(BINARY)
