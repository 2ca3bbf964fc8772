"""A mail file is read back by Python's own parser and by a reader written apart from it."""

import base64
import quopri
import re
from email import message_from_bytes, policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.clean import clean
from core.exchange.eml import eml
from core.exchange.errors import NotWritable

TO = "zoe+work@example.org"
SUBJECT = 'Tea & "questions" = 15 min? 100% #1, für Zoë 花子'
BODY = "Dear Zoë,\n\nI read «花子 & co.» + more; may I ask?\n\tÀ bientôt 🌻\n.\nFrom here on"


def parsed(content):
    return message_from_bytes(content, policy=policy.default)


def by_hand(content: bytes) -> tuple[dict[str, str], str]:
    """Read a message of one part with nothing but the RFCs 5322, 2047 and 2045."""
    assert max(content) < 128
    head, _, body = content.decode("ascii").partition("\r\n\r\n")
    lines = re.sub(r"\r\n[ \t]", " ", head).split("\r\n")
    fields = dict(line.split(": ", 1) if ": " in line else (line.rstrip(":"), "") for line in lines)
    if fields["Content-Transfer-Encoding"] == "base64":
        raw = base64.b64decode(body)
    elif fields["Content-Transfer-Encoding"] == "quoted-printable":
        raw = quopri.decodestring(body.encode())
    else:
        raw = body.encode()
    return {name: _words(value) for name, value in fields.items()}, raw.decode("utf-8")


def _words(value: str) -> str:
    value = re.sub(r"\?=\s+=\?", "?==?", value)

    def decoded(match: re.Match[str]) -> str:
        kind, text = match[1].lower(), match[2]
        raw = base64.b64decode(text) if kind == "b" else quopri.decodestring(text, header=True)
        return raw.decode("utf-8")

    return re.sub(r"=\?utf-8\?([bq])\?(.*?)\?=", decoded, value, flags=re.IGNORECASE)


def unix(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")


def test_both_readers_find_every_word():
    content = eml(TO, SUBJECT, BODY)
    message = parsed(content)
    assert (message["To"], message["Subject"]) == (TO, SUBJECT)
    assert unix(message.get_content()) == BODY
    fields, body = by_hand(content)
    assert (fields["To"], fields["Subject"]) == (TO, SUBJECT)
    assert unix(body) == BODY


def test_it_opens_as_a_draft_and_holds_only_ascii_and_cr_lf():
    content = eml(TO, SUBJECT, BODY)
    assert parsed(content)["X-Unsent"] == "1"
    assert content.isascii()
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert "From" not in parsed(content)


def test_without_an_address_there_is_no_line_for_it():
    assert parsed(eml(" ", "Hello", "x"))["To"] is None


@pytest.mark.parametrize("to", ["zoë@example.org", "zoe@bücher.example"])
def test_an_address_outside_ascii_is_refused_with_a_sentence(to):
    with pytest.raises(NotWritable, match="letters that a mail file cannot carry"):
        eml(to, "Hello", "x")


@pytest.mark.parametrize(
    "to", ["a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "nobody", "a@"]
)
def test_what_is_no_single_address_is_refused_with_a_sentence(to):
    with pytest.raises(NotWritable, match="is no email address"):
        eml(to, "Hello", "x")


@pytest.mark.parametrize("subject", ["Hi\r\nBcc: b@example.org", "Hi\nthere", "a\rb"])
def test_a_line_break_in_the_subject_is_refused_with_a_sentence(subject):
    with pytest.raises(NotWritable, match="The subject has a line break"):
        eml(TO, subject, "x")


@settings(max_examples=80)
@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120),
    st.text(max_size=3000),
)
def test_any_words_come_back_from_both_readers(subject, body):
    content = eml(TO, subject, body)
    said = unix(clean(re.sub(r"\r\n?", "\n", body)))
    message = parsed(content)
    assert unix(message.get_content()) == said
    assert unix(by_hand(content)[1]) == said
    assert by_hand(content)[0]["Subject"].split() == clean(subject.strip()).split()
