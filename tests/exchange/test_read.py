"""Whatever somebody brings: recognised by what it holds, or refused with a sentence."""

import csv
import io
import zipfile
from contextlib import suppress
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange import decode
from core.exchange import read as reading
from core.exchange import table as table_of_people
from core.exchange.contacts import Source
from core.exchange.errors import UnreadableFile
from core.exchange.read import read, recognise
from tests.exchange.table_file import (
    GOOGLE_NEW,
    GOOGLE_OLD,
    OUTLOOK_COM,
    OUTLOOK_DESKTOP,
    THUNDERBIRD,
    columns,
    table,
)

LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nEND:VCARD\r\n"
PERSON = {"First Name": "Ann", "Last Name": "Lee", "Given Name": "Ann", "Family Name": "Lee"}
TABLES = [
    (LINKEDIN, Source.LINKEDIN),
    (GOOGLE_OLD, Source.GOOGLE),
    (GOOGLE_NEW, Source.GOOGLE),
    (OUTLOOK_COM, Source.OUTLOOK),
    (OUTLOOK_DESKTOP, Source.OUTLOOK),
    (THUNDERBIRD, Source.THUNDERBIRD),
    ("Name,Company", Source.CSV),
]


def zipped(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name.replace("_", "."), content)
    return file.getvalue()


def refusal(content, name="contacts.csv"):
    with pytest.raises(UnreadableFile) as caught:
        read(name, content)
    with pytest.raises(UnreadableFile):
        recognise(name, content)
    return str(caught.value)


@pytest.mark.parametrize(("headings", "source"), TABLES)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_table_is_known_whatever_its_delimiter_and_letters(
    headings, source, delimiter, encoding
):
    content = table(headings, PERSON | {"Name": "Ann Lee"}, delimiter=delimiter).encode(encoding)
    assert recognise("x", content).source == source
    contacts = read("x", content)
    assert (contacts.source, [found.name for found in contacts.people]) == (source, ["Ann Lee"])


@pytest.mark.parametrize(("headings", "source"), TABLES)
def test_the_order_and_letter_case_of_columns_do_not_matter(headings, source):
    said = PERSON | {"Name": "Ann Lee"}
    mixed = [f' "{heading.upper()} "' for heading in columns(headings)]
    person = {mixed[i]: said.get(heading, "") for i, heading in enumerate(columns(headings))}
    Random(7).shuffle(mixed)
    contacts = read("x", table([*mixed, "Extra"], person).encode())
    assert (contacts.source, contacts.people[0].name) == (source, "Ann Lee")


@pytest.mark.parametrize("name", ["contacts.vcf", "contacts.csv", "contacts", "x.ZIP.csv", ""])
def test_the_name_of_a_file_does_not_say_what_it_is(name):
    assert read(name, CARD.encode()).source == Source.VCARD
    assert read(name, zipped(Connections_csv=LINKEDIN)).source == Source.LINKEDIN


def test_a_table_is_not_taken_for_a_zip():
    assert read("export.zip", LINKEDIN.encode()).source == Source.LINKEDIN
    assert read("x", b"PK,Name\n1,Ann Lee\n").people[0].name == "Ann Lee"


def test_an_encoding_that_is_a_guess_can_be_chosen():
    content = "Name;Firma\nJürgen Łącki;Bäckerei\n".encode("cp1250")
    assert (recognise("x", content).guessed, read("x", content).guessed) == (True, True)
    chosen = read("x", content, encoding="cp1250")
    assert (chosen.people[0].name, chosen.encoding) == ("Jürgen Łącki", "cp1250")
    assert not chosen.guessed


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", decode.EMPTY),
        (b",,,\n,,,\n", decode.EMPTY),
        (b"%PDF-1.7", decode.PDF),
        (b"<!DOCTYPE html><html>Sign in</html>", decode.PAGE),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", decode.CALENDAR),
        (b'[{"name": "Ann"}]', decode.JSON),
        (Random(1).randbytes(100_000), decode.BINARY),
        (b"one\ntwo words\nthree\n", reading.NOT_A_LIST),
    ],
)
def test_what_is_no_list_of_contacts_is_refused_with_a_sentence(content, sentence):
    assert refusal(content) == sentence


def test_a_file_over_the_limit_is_not_looked_at():
    assert refusal(bytes(reading.MOST_BYTES + 1)) == reading.TOO_LARGE


def test_far_too_many_people_are_refused(monkeypatch):
    monkeypatch.setattr(table_of_people, "MOST_PEOPLE", 2)
    assert len(read("x", b"Name\nAnn\nBo\n").people) == 2
    with pytest.raises(UnreadableFile, match="more than 2 people"):
        read("x", b"Name\nAnn\nBo\nCy\n")


@pytest.mark.parametrize(
    "text", [",", ",;", "\n", "a,b\n", '"', '"\n', "BEGIN:VCARD\n", CARD, "a" * 1000, "=,\t|"]
)
def test_twenty_megabytes_of_one_thing_are_refused_or_read(text):
    with suppress(UnreadableFile):
        assert read("x", (text * (20_000_000 // len(text))).encode()).rows >= 0


def test_a_zip_that_unpacks_to_far_too_much_is_refused():
    content = zipped(Connections_csv=b"\0" * 60_000_000)
    assert len(content) < 100_000
    assert "unpacks to far more" in refusal(content)


@pytest.mark.parametrize(("headings", "source"), TABLES)
def test_progress_goes_from_nothing_to_everything(headings, source):
    told: list[float] = []
    people = [PERSON | {"Name": "Ann Lee"}] * 600
    read("x", table(headings, *people).encode(), progress=told.append)
    assert told == sorted(told)
    assert (told[0] < 0.1, told[-1], len(told) > 3) == (True, 1.0, True)


def test_progress_is_told_of_cards_too():
    told: list[float] = []
    read("x", CARD.encode() * 600, progress=told.append)
    assert (told == sorted(told), told[-1], len(told)) == (True, 1.0, 3)


NAMES = [
    "Ann",
    "X Æ",
    "李",
    "山田 太郎",
    "Юлия Петрова",
    "مريم الزهراء",
    "नरेन्द्र",
    "Zoë 🌻 Hale",
    "👩‍👩‍👧",
    "O'Neil-Smith",
    "A" * 300,
    " ".join(["Ñandú"] * 50),
    "Robert'); DROP TABLE people;--",
    "<b>Ann</b>",
    "=1+1",
    "-Ann",
    "@ann",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_names_of_every_kind_come_in_as_they_are(name, encoding):
    file = io.StringIO(newline="")
    csv.writer(file).writerows([["Name", "Company"], [name, "Trust"]])
    assert read("x", file.getvalue().encode(encoding)).people[0].name == name


text = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")), max_size=40)


@settings(max_examples=150)
@given(
    st.lists(st.tuples(text, text, text, text), min_size=1, max_size=5),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_any_text_comes_back_from_a_table_in_every_dialect(
    people, delimiter, quoting, line_break, encoding
):
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=line_break)
    writer.writerow(["Name", "Company", "Job Title", "Notes"])
    writer.writerows(
        (f"A{name}", f"B{one}", f"C{two}", f"D{three}") for name, one, two, three in people
    )
    found = read("x.csv", file.getvalue().encode(encoding)).people
    assert [(each.name, each.employer, each.role, each.notes) for each in found] == [
        (
            " ".join(f"A{name}".split()),
            " ".join(f"B{one}".split()),
            " ".join(f"C{two}".split()),
            f"D{three}".rstrip(),
        )
        for name, one, two, three in people
    ]


@settings(max_examples=60)
@given(st.lists(st.tuples(text, text), min_size=1, max_size=5))
def test_what_pandas_writes_comes_back(people):
    frame = pd.DataFrame(
        {"Name": [f"A{name}" for name, _ in people], "Company": [f"B{one}" for _, one in people]}
    )
    found = read("x.csv", frame.to_csv(index=False).encode()).people
    assert [(each.name, each.employer) for each in found] == [
        (" ".join(name.split()), " ".join(one.split()))
        for name, one in frame.itertuples(index=False)
    ]


HEADS = [headings.encode() + b"\n" for headings, _ in TABLES] + [CARD.encode(), b""]


@settings(max_examples=300)
@given(st.sampled_from(HEADS), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(head, content):
    for ask in (recognise, read):
        with suppress(UnreadableFile):
            ask("x.csv", head + content)
