import pytest

from core.exchange.contacts import Found, Source
from core.exchange.read import read
from tests.exchange.table_file import (
    THUNDERBIRD,
    THUNDERBIRD_FRENCH,
    THUNDERBIRD_GERMAN,
    THUNDERBIRD_SPANISH,
    columns,
    table,
)

ENGLISH = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Mobile Number,"
    "Work Phone,Fax Number,Job Title,Department,Organization,Web Page 1,Notes"
)
GERMAN = (
    "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,"
    "Mobil-Tel.-Nr.,Tel. dienstlich,Fax-Nummer,Arbeitstitel,Abteilung,Organisation,Webseite 1,"
    "Notizen"
)
FRENCH = (
    "Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,"
    "Adresse électronique secondaire,Portable,Tél. professionnel,Fax,Profession,Service,Société,"
    "Site web 1,Notes"
)
SPANISH = (
    "Nombre,Apellidos,Nombre en pantalla,Apodo,Dirección de correo electrónico principal,"
    "Dirección de correo electrónico secundaria,Teléfono móvil,Teléfono (Trabajo),Fax,Cargo,"
    "Departamento,Organización,Página web 1,Notas"
)
VALUES = (
    "Rory,Williams,Rory W. Williams,Roo,rory@example.com,r2@example.com,07700 900123,"
    "020 7946 0018,020 99,Nurse,Ward,Leadworth Hospital,linkedin.com/in/rory,a note"
)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        (THUNDERBIRD, ENGLISH),
        (
            THUNDERBIRD.replace("Organization", "Organisation"),
            ENGLISH.replace("Organization", "Organisation"),
        ),
        (THUNDERBIRD_GERMAN, GERMAN),
        (THUNDERBIRD_FRENCH, FRENCH),
        (THUNDERBIRD_SPANISH, SPANISH),
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_an_address_book_is_read_in_each_language(written, known, delimiter):
    person = dict(zip(columns(known), columns(VALUES), strict=True))
    contacts = read("book.csv", table(written, person, delimiter=delimiter).encode())
    assert (contacts.source, contacts.problems) == (Source.THUNDERBIRD, ())
    assert contacts.people == (
        Found(
            row=2,
            name="Rory W. Williams",
            nickname="Roo",
            role="Nurse",
            employer="Leadworth Hospital",
            department="Ward",
            email="rory@example.com",
            more_emails=("r2@example.com",),
            phone="07700 900123",
            more_phones=("020 7946 0018",),
            profile_link="https://linkedin.com/in/rory",
            notes="a note",
        ),
    )


def test_an_address_is_not_taken_for_the_name_to_display():
    person = {
        "Display Name": "rory@example.com",
        "First Name": "Rory",
        "Last Name": "Williams",
        "Primary Email": "rory@example.com",
    }
    contacts = read("book.csv", table(THUNDERBIRD, person).encode())
    assert contacts.people[0].name == "Rory Williams"
