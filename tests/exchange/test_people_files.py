"""People as CSV, Excel and vCard, each read back by other programs and by our own importer."""

import csv
import io
import re
import zipfile
from datetime import UTC, date, datetime, timedelta

import openpyxl
import pandas as pd
import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.content.sample import sample_records
from core.domain.field import Field
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Seniority, Tie
from core.domain.profile import Profile
from core.domain.touch import Touch
from core.exchange.matching import preview
from core.exchange.people_csv import people_csv
from core.exchange.people_rows import CONTACT, HEADINGS, people_rows
from core.exchange.people_vcard import people_vcard
from core.exchange.people_xlsx import people_xlsx
from core.exchange.read import read
from core.rules.next_steps import next_steps
from pages.parts.terms import terms
from tests.rules.records import NOW, person, snapshot

CARE = Field(id="care", name="Care", created=NOW)
LAW = Field(id="law", name="Law", created=NOW)
BO = person("Bo")
ADA = person(
    "Ada Osei",
    pronunciation="AH-dah",
    greet_as="Nurse Osei",
    role="Nurse",
    seniority=Seniority.LEADING,
    has_left=True,
    keep_in_touch_days=60,
    to_share="The ward has opened",
    employer="Acme",
    field_ids=("care", "law"),
    tie=Tie.INTRODUCED,
    email="ada@acme.example",
    phone="+44 7700 900123",
    profile_link="https://profiles.example.org/ada",
    preferred_channel=Channel.EMAIL,
    common_ground="both sing",
    why="you moved into this work",
    intimidation=2,
    introducer_id="bo",
    may_name_introducer=True,
    tags=("choir", "first"),
    notes="Tea, no milk.\nCalls back.",
    source="LinkedIn",
)
SENT = Message(person_id="ada", kind=MessageKind.REQUEST, body="Dear Ada", created=NOW, sent=NOW)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "\x01=1")
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
NAMES = st.text(st.characters(categories=("L", "M", "N", "Zs")), min_size=1, max_size=40).filter(
    lambda name: any(sign.isalpha() for sign in name)
)


def rows(*records, now=NOW, **options):
    view = snapshot(*records)
    return people_rows(view, next_steps(view, now, UTC), terms(), UTC, **options)


def named(name, **known):
    return Person(id="ada", name=name, created=NOW, **known)


def sample():
    return snapshot(*sample_records(datetime(2026, 5, 6, 12, tzinfo=UTC)))


def everybody(view):
    now = datetime(2026, 5, 6, 12, tzinfo=UTC)
    return people_rows(view, next_steps(view, now, UTC), terms(), UTC)


def read_csv(content):
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content):
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_row_says_all_that_is_known_of_somebody():
    [row, _] = rows(CARE, LAW, ADA, BO, SENT, now=NOW + timedelta(days=30))
    assert list(row) == list(HEADINGS)
    said = {heading: value for heading, value in row.items() if heading != "Next step"}
    assert said == {
        "Name": "Ada Osei",
        "Pronunciation": "AH-dah",
        "Role": "Nurse",
        "Employer": "Acme",
        "Fields": "Care; Law",
        "Stage": "Asked",
        "Last contact": date(2026, 3, 4),
        "Known through": "Introduced by someone",
        "Introduced by": "Bo",
        "May be named": "yes",
        "In common": "both sing",
        "Why them": "you moved into this work",
        "Intimidating (1 to 5)": 2,
        "Tags": "choir; first",
        "Email": "ada@acme.example",
        "Phone": "+44 7700 900123",
        "Profile link": "https://profiles.example.org/ada",
        "Preferred way": "Email",
        "Notes": "Tea, no milk.\nCalls back.",
        "Brought in from": "LinkedIn",
        "Added": date(2026, 3, 4),
        "Set aside": None,
        "Greeting": "Nurse Osei",
        "Seniority": "Leads others",
        "Left this work": "yes",
        "In touch every (days)": 60,
        "To share": "The ward has opened",
    }
    assert "Ada" in row["Next step"]


def test_every_attribute_of_a_person_has_its_column():
    told = {"id", "name", "created", "may_name_introducer", "introducer_id"}
    known = {name for name in ADA.__struct_fields__ if name not in told}
    [bare] = rows(CARE, person("Ada Osei"))
    for attribute in known - {"set_aside", "field_ids"}:
        [row, *_] = rows(CARE, replace(person("Ada Osei"), **{attribute: getattr(ADA, attribute)}))
        assert row != bare, attribute


def test_contact_data_can_be_left_out():
    [row, _] = rows(CARE, LAW, ADA, BO, contact=False)
    assert set(HEADINGS) - set(row) == CONTACT
    assert not [value for value in row.values() if "acme.example" in str(value)]


def test_the_sample_reads_the_same_with_csv_pandas_and_openpyxl():
    told = everybody(sample())
    as_text = [
        {heading: "" if value is None else str(value) for heading, value in row.items()}
        for row in told
    ]
    for row in as_text:
        for heading in ("Phone", "Notes"):
            row[heading] = re.sub("^([=+@-])", r"'\1", row[heading])
    assert read_csv(people_csv(told)) == as_text
    frame = pd.read_csv(io.BytesIO(people_csv(told)), dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == as_text
    head, *body = read_xlsx(people_xlsx(told, NOW))
    assert tuple(head) == HEADINGS
    for cells, row in zip(body, told, strict=True):
        for cell, value in zip(cells, row.values(), strict=True):
            day = cell.date() if isinstance(cell, datetime) else cell
            assert day == (value or None)


def test_nobody_at_all_gives_a_table_with_headings():
    assert people_csv([]).decode("utf-8-sig").strip() == ",".join(HEADINGS)
    assert [tuple(row) for row in read_xlsx(people_xlsx([], NOW))] == [HEADINGS]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_csv_begins_like_a_formula(formula):
    told = rows(Person(name="Ada", role=formula, notes=formula, created=NOW))
    for cell in read_csv(people_csv(told))[0].values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize("formula", [*FORMULAS, "{=1}", "http://beacon.invalid", "12345", "1e5"])
def test_in_excel_text_is_text(formula):
    told = rows(Person(name="Ada", role=formula, created=NOW))
    content = people_xlsx(told, NOW)
    cell = openpyxl.load_workbook(io.BytesIO(content)).active["C2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value.strip() == formula.replace("\x01", "").replace("\r", "").strip()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert not [
            name for name in archive.namelist() if "hyperlink" in name or "external" in name
        ]


def test_in_excel_a_text_longer_than_a_cell_is_cut_and_an_old_day_is_text():
    old = Touch(person_id="ada", at=datetime(1850, 1, 1, tzinfo=UTC))
    told = rows(person("Ada", notes="🌻" * 20_000), old)
    head, body = read_xlsx(people_xlsx(told, NOW))
    said = dict(zip(head, body, strict=True))
    assert set(said["Notes"]) == {"🌻"}
    assert said["Last contact"] == "1850-01-01"


@settings(max_examples=60)
@given(st.lists(TEXT, min_size=3, max_size=3))
def test_whatever_was_typed_fits_into_every_file(texts):
    name, role, notes = texts
    told = rows(named(name or "x", role=role, notes=notes))
    assert len(read_csv(people_csv(told))) == 1
    assert len(read_xlsx(people_xlsx(told, NOW))) == 2
    view = snapshot(named(name or "x", role=role, notes=notes))
    [card] = vobject.readComponents(people_vcard(view).decode())
    assert card.name == "VCARD"


@pytest.mark.parametrize("format", ["csv", "vcf"])
def test_our_own_importer_finds_everybody_here_already(format):
    view = sample()
    content = people_csv(everybody(view)) if format == "csv" else people_vcard(view)
    found = preview(read(f"people.{format}", content), view.people.values())
    assert found.new == ()
    # Somebody stands twice in the sample, to show how two entries become one.
    assert [each.text.split(",")[0] for each in found.problems] == ["Leilani Kahale"]
    assert len(found.known) + len(found.changed) == len(view.people) - 1
    if format == "csv":
        assert {match.person.name for match in found.changed} <= {"Leilani Kahale"}
    for match in found.known if format == "csv" else (*found.known, *found.changed):
        if match.person.name == "Leilani Kahale":
            continue
        for attribute in ("name", "role", "employer", "email", "phone"):
            assert getattr(match.found, attribute) == getattr(match.person, attribute)


@pytest.mark.parametrize("format", ["csv", "vcf"])
@settings(max_examples=60)
@given(
    name=NAMES,
    role=NAMES
    | st.sampled_from(["=1", "+1", "-x", "@y", "a;b,c\\d", "\\n", 'say "hi"', "x" * 300]),
    notes=st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=80),
)
@example(name="Ada", role="M", notes="")
def test_people_come_back_as_they_were(format, name, role, notes):
    ada = named(name, role=role, employer="A; B, C", notes=notes)
    ada = replace(ada, email="ada@acme.example", phone="+44 7700 900123")
    told = rows(ada) if format == "csv" else None
    content = people_csv(told) if told else people_vcard(snapshot(ada))
    [found] = read(f"people.{format}", content).people
    tidy = " ".join(name.split()), " ".join(role.split())
    assert (found.name, found.role) == tidy
    assert (found.employer, found.email, found.phone) == ("A; B, C", ada.email, ada.phone)
    assert found.notes == notes.strip()


def test_vobject_reads_our_cards():
    [card, _] = vobject.readComponents(people_vcard(snapshot(CARE, LAW, ADA, BO)).decode())
    assert card.version.value == "3.0"
    assert card.fn.value == "Ada Osei"
    assert card.n.value.given == "Ada Osei"
    assert card.org.value == ["Acme"]
    assert (card.title.value, card.email.value) == ("Nurse", "ada@acme.example")
    assert card.tel.value == "+44 7700 900123"
    assert card.url.value == "https://profiles.example.org/ada"
    assert card.categories.value == ["choir", "first"]
    assert card.uid.value == "inside-view-ada"
    assert card.note.value == (
        "Tea, no milk.\nCalls back.\n\n"
        "Say the name: AH-dah\nWhat we share: we both sing\nIntroduced by: Bo"
    )


def test_a_card_says_nothing_about_me():
    me = Profile(name="Elena", abilities="run", limits="stairs", accommodations="a stool")
    content = people_vcard(snapshot(me, CARE, LAW, ADA, BO)).decode()
    for mine in ("Elena", "run", "stairs", "stool"):
        assert mine not in content


@pytest.mark.parametrize("evil", ["a\r\nEND:VCARD\r\nBEGIN:VCARD", "a\rX:1", "a\nX:1", "a\x0bX:1"])
def test_a_line_break_never_becomes_a_line_of_the_card(evil):
    ada = named(evil, role=evil, notes=evil, tags=(evil,), email=evil, phone=evil)
    content = people_vcard(snapshot(ada)).decode()
    names = [line.partition(":")[0] for line in content.split("\r\n") if line[:1] not in ("", " ")]
    assert names.count("BEGIN") == names.count("END") == 1
    assert "X" not in names
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", content)


@settings(max_examples=60)
@given(st.text(st.characters(categories=("L", "So")), min_size=1, max_size=300))
def test_no_line_is_longer_than_seventy_five_bytes(name):
    content = people_vcard(snapshot(named(name)))
    assert max(map(len, content.split(b"\r\n"))) <= 75
    [card] = vobject.readComponents(content.decode())
    assert card.fn.value == name
