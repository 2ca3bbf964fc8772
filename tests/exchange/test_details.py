import pytest
from email_validator import validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange.details import emails, is_email, link, links, paragraphs, phones


@pytest.mark.parametrize(
    ("cell", "used"),
    [
        ("ann@example.org", ("ann@example.org",)),
        (" ann@example.org , bo@example.org", ("ann@example.org", "bo@example.org")),
        ("ann@example.org ::: bo@example.org", ("ann@example.org", "bo@example.org")),
        ("Ann Lee <ann@example.org>", ("ann@example.org",)),
        ('"Lee, Ann" <ann@example.org>; bo@example.org', ("ann@example.org", "bo@example.org")),
        ("mailto:ann@example.org", ("ann@example.org",)),
        ("'ann@example.org'", ("ann@example.org",)),
        ("o'neil@example.org", ("o'neil@example.org",)),
        ("ann@example.org\nann@example.org", ("ann@example.org",)),
        ("zoë@exämple.org", ("zoë@exämple.org",)),
        ("田中@例え.jp", ("田中@例え.jp",)),
    ],
)
def test_every_address_in_a_cell_is_found(cell, used):
    assert (emails(cell).used, emails(cell).is_lost) == (used, False)


@pytest.mark.parametrize(
    "cell",
    ["none", "ann@", "@example.org", "ann@example", "a..n@example.org", "ann at example.org", "@"],
)
def test_what_is_no_address_is_lost_and_said_to_be(cell):
    assert (emails(cell).used, emails(cell).is_lost) == ((), True)


@pytest.mark.parametrize(
    "cell", ["/o=First Org/ou=Exchange/cn=Recipients/cn=ann", "/O=EXCHANGELABS/CN=ANN", "EX:/o=x"]
)
def test_what_only_exchange_understands_is_left_out_without_a_word(cell):
    assert (emails(cell).used, emails(cell).is_lost) == ((), False)


@settings(max_examples=100)
@given(st.emails())
def test_addresses_are_judged_as_the_library_judges_them(address):
    try:
        validate_email(address, check_deliverability=False)
    except ValueError:
        return
    assert is_email(address)


@pytest.mark.parametrize(
    ("cell", "used", "is_lost"),
    [
        ("+1 415 555 0134", ("+1 415 555 0134",), False),
        ("+1 415 555 0134 ::: 020 7946 0018", ("+1 415 555 0134", "020 7946 0018"), False),
        ("tel:+14155550134", ("+14155550134",), False),
        ("٠٢٠ ٧٩٤٦ ٠٠١٨", ("٠٢٠ ٧٩٤٦ ٠٠١٨",), False),
        ("4.47911E+11", (), True),
        ("4,47911E+11", (), True),
        ("ask Bo", (), True),
        ("", (), False),
    ],
)
def test_numbers_are_kept_as_written_unless_a_spreadsheet_shortened_them(cell, used, is_lost):
    assert (phones(cell).used, phones(cell).is_lost) == (used, is_lost)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://example.org/ann", "https://example.org/ann"),
        ("linkedin.com/in/ann", "https://linkedin.com/in/ann"),
        ("www.example.org", "https://www.example.org"),
        ("javascript:alert(1)", ""),
        ("see below", ""),
        ("ann@example.org", ""),
    ],
)
def test_only_a_web_address_becomes_a_link(written, kept):
    assert link(written) == kept


def test_several_links_may_share_a_cell():
    assert links("https://a.org ::: www.b.org") == ("https://a.org", "https://www.b.org")


def test_longer_text_keeps_its_lines_and_loses_control_characters():
    assert paragraphs("\n one \r\ntwo\x07\rthree \n") == "one\ntwo\nthree"
