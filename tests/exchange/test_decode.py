import codecs

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.exchange import decode as sentences
from core.exchange.decode import ENCODINGS, Decoded, choices, decode
from core.exchange.errors import UnreadableFile

TEXT = "Name,Ort\nZoë,Łódź 🌻\n"


def refusal(content):
    with pytest.raises(UnreadableFile) as caught:
        decode(content)
    return str(caught.value)


def test_plain_utf8_is_read_as_it_is():
    assert decode(TEXT.encode()) == Decoded(TEXT, "utf-8")


def test_a_byte_order_mark_is_taken_off():
    assert decode(codecs.BOM_UTF8 + TEXT.encode()) == Decoded(TEXT, "utf-8")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_with_its_mark_is_read(codec):
    mark = codecs.BOM_UTF16_LE if codec == "utf-16-le" else codecs.BOM_UTF16_BE
    assert decode(mark + TEXT.encode(codec)) == Decoded(TEXT, "utf-16")


def test_what_is_not_utf8_is_read_as_cp1252_and_says_so():
    text = "Café “Groß” – 5 €"
    assert decode(text.encode("cp1252")) == Decoded(text, "cp1252", guessed=True)


SAID = {
    "cp1252": "Zoë Müller",
    "cp1250": "Łukasz Dvořák",
    "cp1251": "Юлия Петрова",
    "cp1253": "Ελένη Παππά",
    "cp1254": "Gülşen Yılmaz",
    "cp1255": "נועה לוי",
    "cp1256": "مريم الزهراء",
    "cp932": "田中 花子",
    "gb18030": "王小明",
    "big5": "陳大文",
    "cp949": "김민수",
    "mac_roman": "Zoë Müller",
}


def test_there_are_words_to_try_for_every_encoding_offered():
    assert SAID.keys() == ENCODINGS.keys()


@pytest.mark.parametrize(("encoding", "name"), SAID.items())
def test_an_encoding_can_be_chosen_by_how_its_letters_look(encoding, name):
    content = f"Name\n{name}\n".encode(encoding)
    assert decode(content, encoding) == Decoded(f"Name\n{name}\n", encoding)
    shown = {each.encoding: each.sample for each in choices(content)}
    assert shown[encoding] == name


def test_the_usual_encoding_is_offered_first():
    assert choices("Zoë".encode("cp1252"))[0].encoding == "cp1252"


def test_letters_that_cannot_be_western_are_guessed_to_be_others():
    assert decode("氏名,会社名\n田中 花子,日立".encode("cp932")).encoding == "cp932"


def test_a_choice_changes_nothing_about_a_file_that_is_unicode():
    assert decode(TEXT.encode(), "cp1251") == Decoded(TEXT, "utf-8")


@pytest.mark.parametrize("encoding", ["cp1250", "idna", "no-such-thing", ""])
def test_an_encoding_that_does_not_fit_is_refused_or_not_taken(encoding):
    content = b"Name\nZo\xeb \x81\n"
    if encoding:
        with pytest.raises(UnreadableFile, match="other ones"):
            decode(content, encoding)
    else:
        assert decode(content, encoding).guessed


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_is_recognised_without_its_mark(codec):
    text = "Name,Town\nZoë,Łódź\n"
    assert decode(text.encode(codec)) == Decoded(text, "utf-16")


def test_one_stray_control_character_does_not_spoil_a_file():
    text = TEXT * 20 + "\x1f"
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", sentences.EMPTY),
        (b" \r\n\t", sentences.EMPTY),
        (codecs.BOM_UTF8, sentences.EMPTY),
        (b"%PDF-1.7\n%\xe2\xe3", sentences.PDF),
        (b"PK\x03\x04 ... xl/workbook.xml", sentences.EXCEL),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", sentences.EXCEL),
        (b"PK\x03\x04 ... Connections.csv", sentences.ZIP),
        (b"PK\x05\x06" + bytes(18), sentences.ZIP),
        (b"<!DOCTYPE html><title>Sign in</title>", sentences.PAGE),
        (b"\n  <HTML lang='en'>", sentences.PAGE),
        (b"<table><tr><td>First Name", sentences.PAGE),
        (codecs.BOM_UTF16_LE + "<html>".encode("utf-16-le"), sentences.PAGE),
        (b"First Name\0Last Name", sentences.BINARY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x81", sentences.PICTURE),
        ("plain".encode("utf-32"), sentences.BINARY),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", sentences.PICTURE),
        (codecs.BOM_UTF16_LE + b"a\0b", sentences.DAMAGED),
        (codecs.BOM_UTF8 + b"Caf\xe9", sentences.DAMAGED),
        (b"PK\x03\x04 ... word/document.xml", sentences.SHEET),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis", sentences.SHEET),
        (b"\x1f\x8b\x08 gzip", sentences.ZIP),
        (b"!BDN outlook.pst", sentences.OUTLOOK_DATA),
        (b"{\\rtf1 text", sentences.SHEET),
        (b"<!-- saved from url -->", sentences.PAGE),
        (b"<?xml version='1.0'?><Workbook/>", sentences.XML),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html>\n<html>", sentences.PAGE),
        (b"From ann@example.org Sat Jan  3 01:05:34 2026\nTo: bo@example.org", sentences.MAIL),
        (b"Return-Path: <ann@example.org>\nFrom: Ann, at home", sentences.MAIL),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0", sentences.CALENDAR),
        (b'{"contacts": []}', sentences.JSON),
        (b' [{"name": "Ann"}]', sentences.JSON),
        (b"version: 1\n\ndn: cn=Ann Lee,mail=a@b.org", sentences.LDIF),
    ],
)
def test_what_is_not_text_is_refused_with_what_to_do(content, sentence):
    assert refusal(content) == sentence


@settings(max_examples=300)
@given(st.binary())
@example(b"PK")
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_are_either_text_or_refused(content):
    try:
        decoded = decode(content)
    except UnreadableFile:
        return
    assert "\0" not in decoded.text
    assert decoded.encoding in {"utf-8", "utf-16", *ENCODINGS}
    assert decoded.guessed == (decoded.encoding in ENCODINGS)


@settings(max_examples=100)
@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1))
def test_text_saved_as_utf8_always_comes_back(text):
    content = "name," + text
    assert decode(content.encode()).text == content
    assert decode(codecs.BOM_UTF16_BE + content.encode("utf-16-be")).text == content
