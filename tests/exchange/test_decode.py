import codecs

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.exchange import decode as sentences
from core.exchange.decode import Decoded, decode
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
    assert decode("Café “Groß” – 5 €".encode("cp1252")) == Decoded("Café “Groß” – 5 €", "cp1252")


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
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x81", sentences.BINARY),
        ("plain".encode("utf-32"), sentences.BINARY),
        (b"\xff\xd8\x01\x02\x03\x04\x05\x06\x07 jpeg", sentences.BINARY),
        (codecs.BOM_UTF16_LE + b"a\0b", sentences.DAMAGED),
        (codecs.BOM_UTF8 + b"Caf\xe9", sentences.DAMAGED),
        (b"Caf\xe9 \x81", sentences.DAMAGED),
    ],
)
def test_what_is_not_text_is_refused_with_what_to_do(content, sentence):
    assert refusal(content) == sentence


@settings(max_examples=300, deadline=None)
@given(st.binary())
@example(b"PK")
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_are_either_text_or_refused(content):
    try:
        decoded = decode(content)
    except UnreadableFile:
        return
    assert "\0" not in decoded.text
    assert decoded.encoding in {"utf-8", "utf-16", "cp1252"}


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1))
def test_text_saved_as_utf8_always_comes_back(text):
    content = "name," + text
    assert decode(content.encode()).text == content
    assert decode(codecs.BOM_UTF16_BE + content.encode("utf-16-be")).text == content
