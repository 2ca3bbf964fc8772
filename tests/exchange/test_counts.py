"""Whole files, with what they hold counted by hand."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from core.domain.person import Person
from core.exchange.contacts import Contacts
from core.exchange.matching import as_person, preview
from core.exchange.read import read
from tests.exchange.table_file import OUTLOOK_COM, OUTLOOK_DESKTOP, THUNDERBIRD, table
from tests.exchange.test_matching import NOW

FILES = Path(__file__).parent / "files"
ZIP = "Basic_LinkedInDataExport_11-20-2026.zip"

OUTLOOK_PEOPLE = (
    {"First Name": "Ann", "Last Name": "Lee", "E-mail Address": "ann@example.org"},
    {"First Name": "Bo", "E-mail Address": "/o=ExchangeLabs/cn=Recipients/cn=bo"},
    {"Company": "Trust", "E-mail Address": "desk@example.org"},
    {"First Name": "ann", "Last Name": "Lee", "E-mail Address": "ANN@example.org"},
    {"First Name": "Cy", "Last Name": "Doe", "E-mail Address": "not an address"},
)
THUNDERBIRD_PEOPLE = (
    {"First Name": "Ann", "Last Name": "Lee", "Primary Email": "ann@example.org"},
    {"Display Name": "Bo Park", "Mobile Number": "020 7946 0018"},
    {"Primary Email": "nobody@example.org"},
)


def content(name: str) -> bytes:
    if name == "outlook.com":
        return table(OUTLOOK_COM, *OUTLOOK_PEOPLE).encode()
    if name == "outlook":
        return table(OUTLOOK_DESKTOP, *OUTLOOK_PEOPLE, quoting=1, lineterminator="\r\n").encode()
    if name == "thunderbird":
        return table(THUNDERBIRD, *THUNDERBIRD_PEOPLE).encode()
    return (FILES / name).read_bytes()


def brought(found: Contacts, here: Sequence[Person] = ()) -> list[Person]:
    return [as_person(each, NOW, found.source) for each in preview(found, here, "GB").new]


COUNTED = {
    ZIP: (64, [5, 18]),
    "connections-2018.csv": (3, [4]),
    "connections-2022.csv": (3, [7, 8]),
    "connections-2023.csv": (2, [3]),
    "connections-2024.csv": (8, [7, 9, 13, 14]),
    "connections-2026.csv": (64, [5, 18]),
    "connections-cp1252.csv": (1, [3]),
    "connections-excel.csv": (2, [6]),
    "google-2026.csv": (2, [7]),
    "contacts.vcf": (3, [28]),
    "outlook.com": (3, [4, 5, 6]),
    "outlook": (3, [4, 5, 6]),
    "thunderbird": (2, [4]),
}
"""File → how many are new, and the rows of which not everything can be used."""


@pytest.mark.parametrize("name", COUNTED)
def test_a_file_holds_what_was_counted_by_hand(name):
    new, rows = COUNTED[name]
    found = read(name, content(name))
    seen = preview(found, [], "GB")
    assert (len(seen.new), len(seen.known), len(seen.changed)) == (new, 0, 0)
    assert [problem.row for problem in seen.problems] == rows


@pytest.mark.parametrize("name", COUNTED)
def test_the_same_file_again_finds_everybody_here(name):
    found = read(name, content(name))
    seen = preview(found, brought(found), "GB")
    assert (len(seen.new), len(seen.known), len(seen.changed)) == (0, COUNTED[name][0], 0)


SECOND = {
    ("connections-2022.csv", "connections-2023.csv"): (0, 0, 2),
    ("connections-2026.csv", ZIP): (0, 64, 0),
    ("connections-2026.csv", "google-2026.csv"): (2, 0, 0),
    ("google-2026.csv", "contacts.vcf"): (3, 0, 0),
}
"""First file, second file → who of the second is new, here already, and changed."""


@pytest.mark.parametrize("names", SECOND, ids=" then ".join)
def test_a_second_file_adds_what_was_counted_by_hand(names):
    first, second = (read(name, content(name)) for name in names)
    seen = preview(second, brought(first), "GB")
    assert (len(seen.new), len(seen.known), len(seen.changed)) == SECOND[names]
