from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.clean import clean
from core.exchange.compose_links import (
    MAILTO_LIMIT,
    fits_mailto,
    fits_web,
    gmail,
    mailto,
    outlook,
    sms,
    tel,
)

TO = "zoë+work@example.org"
SUBJECT = 'Tea & "questions" = 15 min? 100% #1'
BODY = "Dear Zoë,\n\nI read «花子 & co.» + more; may I ask?\n\tÀ bientôt 🌻"
SENT = BODY.replace("\n", "\r\n")


def in_mailto(link):
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    said = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    return unquote(parts.path), said["subject"][0], said["body"][0]


def in_query(link):
    return {key: values[0] for key, values in parse_qs(urlsplit(link).query).items()}


def test_mailto_brings_back_every_word():
    assert in_mailto(mailto(TO, SUBJECT, BODY)) == (TO, SUBJECT, SENT)


def test_mailto_is_written_exactly_as_mail_programs_want_it():
    link = mailto("a@example.org", "a b", "one\ntwo/three")
    assert link == "mailto:a%40example.org?subject=a%20b&body=one%0D%0Atwo%2Fthree"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_becomes_cr_lf(line_break):
    assert mailto("", "", f"a{line_break}b").endswith("body=a%0D%0Ab")


def test_a_line_break_in_address_or_subject_cannot_add_a_header():
    to, subject, _ = in_mailto(mailto("a@example.org\r\nBcc: b@example.org", "Hi\nBcc: c", ""))
    assert "\r" not in to + subject
    assert "\n" not in to + subject


def test_an_ampersand_in_the_subject_cannot_add_a_field():
    assert in_mailto(mailto("", "x&body=evil&cc=e@example.org", "mine"))[2] == "mine"


def test_control_characters_and_lone_surrogates_do_not_reach_the_link():
    assert in_mailto(mailto("", "a\x00b", "c\ud800d"))[1:] == ("ab", "cd")


def test_gmail_brings_back_every_word():
    link = gmail(TO, SUBJECT, BODY)
    assert link.startswith("https://mail.google.com/mail/?view=cm&fs=1&to=")
    said = in_query(link)
    assert (said["to"], said["su"], said["body"]) == (TO, SUBJECT, SENT)


def test_outlook_carries_the_whole_mailto_link():
    link = outlook(TO, SUBJECT, BODY)
    assert link.startswith("https://outlook.live.com/mail/deeplink/compose?mailtouri=")
    assert in_query(link)["mailtouri"] == mailto(TO, SUBJECT, BODY)


def test_outlook_at_work_has_a_host_of_its_own():
    link = outlook(TO, SUBJECT, BODY, at_work=True)
    assert urlsplit(link).hostname == "outlook.cloud.microsoft"
    assert in_query(link)["mailtouri"] == mailto(TO, SUBJECT, BODY)


def test_a_link_fits_up_to_1800_characters_and_not_one_more():
    bare = len(mailto("", "", ""))
    assert MAILTO_LIMIT == 1800
    assert fits_mailto(mailto("", "", "x" * (1800 - bare)))
    assert not fits_mailto(mailto("", "", "x" * (1801 - bare)))


def test_letters_outside_ascii_count_as_they_are_written_in_the_link():
    assert not fits_mailto(mailto("", "", "花" * 200))


@settings(max_examples=50)
@given(st.text(), st.text())
def test_any_text_comes_back_from_all_three(subject, body):
    line = clean(" ".join(subject.split()))
    sent = clean(body.replace("\r\n", "\n").replace("\r", "\n")).replace("\n", "\r\n")
    assert in_mailto(mailto(TO, subject, body)) == (TO, line, sent)
    assert in_query(outlook(TO, subject, body))["mailtouri"] == mailto(TO, subject, body)
    assert in_query(gmail(TO, subject, body)).get("body", "") == sent


@pytest.mark.parametrize(
    ("written", "region", "link"),
    [
        ("+44 7700 900177", None, "tel:+447700900177"),
        ("07700 900177", "GB", "tel:+447700900177"),
        ("(415) 555-0117", "US", "tel:+14155550117"),
        ("+1 415 555 0117 ext. 12", None, "tel:+14155550117;ext=12"),
        ("07700 900177", None, ""),
        ("12", "GB", ""),
        ("ask at the desk", "GB", ""),
        ("", "GB", ""),
    ],
)
def test_a_number_is_dialled_as_e_164_or_not_at_all(written, region, link):
    assert tel(written, region) == link


def test_a_text_message_brings_back_every_word():
    link = sms("+44 7700 900177", BODY)
    number, _, query = link.partition("?body=")
    assert number == "sms:+447700900177"
    assert unquote(query) == SENT
    assert "#" not in query
    assert "&" not in query


def test_an_extension_and_an_unknown_number_get_no_text_message():
    assert sms("+1 415 555 0117 ext. 12", "x") == ""
    assert sms("07700 900177", "x") == ""


@settings(max_examples=30)
@given(st.text(min_size=2500, max_size=3000))
def test_three_thousand_characters_come_back_from_the_web_links(body):
    sent = clean(body.replace("\r\n", "\n").replace("\r", "\n")).replace("\n", "\r\n")
    assert in_query(gmail(TO, SUBJECT, body))["body"] == sent
    inner = in_query(outlook(TO, SUBJECT, body, at_work=True))["mailtouri"]
    assert in_mailto(inner) == (TO, SUBJECT, sent)
    assert in_mailto(mailto(TO, SUBJECT, body)) == (TO, SUBJECT, sent)
    assert unquote(sms("+44 7700 900177", body).partition("?body=")[2]) == sent


def test_a_web_link_fits_up_to_8000_characters_and_not_one_more():
    bare = len(gmail("", "", ""))
    assert fits_web(gmail("", "", "x" * (8000 - bare)))
    assert not fits_web(gmail("", "", "x" * (8001 - bare)))
