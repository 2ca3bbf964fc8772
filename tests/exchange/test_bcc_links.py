from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from core.exchange.bcc_links import bcc_batches, usable_address
from core.exchange.compose_links import MAILTO_LIMIT

BODY = "Dear all,\n\nI look into “nursing” & more + 100 % other work.\n\nÉlodie 🚀"
MANY = [f"person.number.{number}@example.org" for number in range(100)]


def read(link: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(link).query).items()}


def test_everybody_gets_the_words_once_in_as_many_links_as_it_takes():
    batches = bcc_batches(MANY, "What I look into", BODY)
    assert len(batches) > 1
    assert [address for batch in batches for address in batch.addresses] == MANY
    for batch in batches:
        assert len(batch.mail) <= MAILTO_LIMIT
        assert urlsplit(batch.mail).path == ""
        for link in (batch.mail, batch.gmail):
            said = read(link)
            assert said["bcc"].split(",") == list(batch.addresses)
            assert said["body"].replace("\r\n", "\n") == BODY
        assert read(batch.mail)["subject"] == read(batch.gmail)["su"] == "What I look into"


def test_a_few_fit_into_one_link_and_nobody_is_written_to_openly():
    [batch] = bcc_batches(["a@example.org", "A@example.org", "b+c@example.org"], "Hi", "Words")
    assert batch.addresses == ("A@example.org", "b+c@example.org")
    assert batch.mail.startswith("mailto:?bcc=")
    assert "to=&" in batch.gmail


@pytest.mark.parametrize(
    "text",
    [
        *("", "see notes", "a@b", "a@example.org, b@example.org", "a b@example.org"),
        *("@example.org", "<a@example.org>", "a@example.org?cc=b@example.org x", "a@@example.org"),
    ],
)
def test_what_is_no_address_breaks_no_batch(text):
    assert usable_address(text) == ""
    assert bcc_batches([text], "Hi", "Words") == ()


def test_an_address_cannot_add_a_part_of_its_own():
    [batch] = bcc_batches(["a&subject=x@example.org", "b?body=y@example.org"], "Hi", "Words")
    assert read(batch.mail)["subject"] == "Hi"
    assert read(batch.mail)["body"] == "Words"
    assert unquote(batch.mail).count("@") == 2


def test_words_too_long_for_a_link_get_none():
    assert bcc_batches(["a@example.org"], "Hi", "word " * 500) == ()
    assert bcc_batches([], "Hi", "Words") == ()
