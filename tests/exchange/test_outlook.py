import pytest

from core.exchange.contacts import Found, Source
from core.exchange.read import read
from tests.exchange.table_file import (
    OUTLOOK_COM,
    OUTLOOK_DESKTOP,
    OUTLOOK_FRENCH,
    OUTLOOK_GERMAN,
    OUTLOOK_SPANISH,
    columns,
    table,
)

JANE = {
    "Title": "Dr.",
    "First Name": "Jane",
    "Middle Name": "Q",
    "Last Name": "Doe",
    "Suffix": "PhD",
    "Company": "Quayside Labs, Inc.",
    "Department": "Chemistry",
    "Job Title": "Chemist",
    "E-mail Address": "jane@quayside.example",
    "E-mail Type": "SMTP",
    "E-mail 2 Address": "/o=Quayside/ou=Exchange/cn=Recipients/cn=jane",
    "E-mail 2 Type": "EX",
    "E-mail 3 Address": "jane.doe@example.org",
    "Business Phone": "020 7946 0018",
    "Mobile Phone": "07700 900123",
    "Business Fax": "020 7946 0099",
    "Company Main Phone": "020 7946 0000",
    "Birthday": "0/0/00",
    "Anniversary": "0/0/00",
    "Web Page": "https://quayside.example",
    "Notes": "Met at the fair",
}


def only(content):
    contacts = read("contacts.csv", content)
    assert (contacts.source, contacts.problems) == (Source.OUTLOOK, ())
    (found,) = contacts.people
    return found


@pytest.mark.parametrize(
    ("headings", "dialect"), [(OUTLOOK_COM, {}), (OUTLOOK_DESKTOP, {"quoting": 1})]
)
def test_both_kinds_of_outlook_write_the_same_person(headings, dialect):
    assert only(table(headings, JANE, **dialect).encode("utf-8-sig")) == Found(
        row=2,
        name="Jane Q Doe PhD",
        role="Chemist",
        employer="Quayside Labs, Inc.",
        department="Chemistry",
        email="jane@quayside.example",
        more_emails=("jane.doe@example.org",),
        phone="07700 900123",
        more_phones=("020 7946 0018", "020 7946 0000"),
        more_links=("https://quayside.example",),
        notes="Met at the fair",
    )


def test_the_numbers_of_columns_are_those_outlook_writes():
    assert (len(columns(OUTLOOK_COM)), len(columns(OUTLOOK_DESKTOP))) == (61, 92)


def test_how_somebody_is_addressed_is_not_their_job():
    without_job = {key: value for key, value in JANE.items() if key != "Job Title"}
    assert only(table(OUTLOOK_DESKTOP, without_job).encode()).role == ""


def test_an_old_windows_computer_writes_its_own_letters():
    person = {"First Name": "Zoë", "Last Name": "Grüber", "E-mail Address": "zoe@example.org"}
    assert only(table(OUTLOOK_DESKTOP, person).encode("cp1252")).name == "Zoë Grüber"


@pytest.mark.parametrize(
    ("headings", "person"),
    [
        (
            OUTLOOK_GERMAN,
            {
                "Anrede": "Frau",
                "Vorname": "Jürgen",
                "Nachname": "Groß",
                "Firma": "Bäckerei",
                "Abteilung": "Backstube",
                "Position": "Bäcker",
                "Telefon geschäftlich": "030 123456",
                "Mobiltelefon": "0151 123456",
                "Fax geschäftlich": "030 99",
                "E-Mail-Adresse": "j@example.de",
                "E-Mail 2: Adresse": "g@example.de",
                "Webseite": "www.example.de",
                "Notizen": "Notiz",
            },
        ),
        (
            OUTLOOK_FRENCH,
            {
                "Titre": "M.",
                "Titre (2)": "Bäcker",
                "Prénom": "Jürgen",
                "Nom": "Groß",
                "Société": "Bäckerei",
                "Service": "Backstube",
                "Téléphone (bureau)": "030 123456",
                "Tél. mobile": "0151 123456",
                "Télécopie (bureau)": "030 99",
                "Adresse de messagerie": "j@example.de",
                "Adresse de messagerie 2": "g@example.de",
                "Page Web": "www.example.de",
                "Notes": "Notiz",
            },
        ),
        (
            OUTLOOK_SPANISH,
            {
                "Title": "Sr.",
                "Nombre": "Jürgen",
                "Apellidos": "Groß",
                "Organización": "Bäckerei",
                "Department": "Backstube",
                "Puesto": "Bäcker",
                "Teléfono del trabajo": "030 123456",
                "Mobile Phone": "0151 123456",
                "Business Fax": "030 99",
                "E-mail Address": "j@example.de",
                "Dirección de correo electrónico 2": "g@example.de",
                "Página web": "www.example.de",
                "Notes": "Notiz",
            },
        ),
    ],
)
def test_outlook_is_known_in_other_languages(headings, person):
    assert only(table(headings, person, delimiter=";").encode("cp1252")) == Found(
        row=2,
        name="Jürgen Groß",
        role="Bäcker",
        employer="Bäckerei",
        department="Backstube",
        email="j@example.de",
        more_emails=("g@example.de",),
        phone="0151 123456",
        more_phones=("030 123456",),
        more_links=("https://www.example.de",),
        notes="Notiz",
    )


def test_columns_somebody_took_out_or_moved_are_not_missed():
    headings = ["Mobile Phone", "E-mail Address", "Company", "LAST NAME", " first  name ", "Extra"]
    person = {"LAST NAME": "Doe", " first  name ": "Jane", "Company": "Trust"}
    assert only(table(headings, person).encode()) == Found(row=2, name="Jane Doe", employer="Trust")
