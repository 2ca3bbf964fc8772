"""Tables nobody knows: what their columns hold, proposed and corrected."""

import pytest

from core.exchange import person_row
from core.exchange import read as reading
from core.exchange.column import Column
from core.exchange.contacts import Found, Source
from core.exchange.errors import UnreadableFile
from core.exchange.mapping import Table, proposed
from core.exchange.read import read, recognise

C = Column


def proposal(headings, *rows):
    return proposed(headings.split(","), [row.split(",") for row in rows])


@pytest.mark.parametrize(
    "headings",
    [
        "Full Name,Company,Job Title,Email,Phone,Notes",
        "NAME,employer,Role,E-Mail,Mobile,Comments",
        "Contact person,Organisation,Position,e-mail address,Tel.,Remarks",
        "Ansprechpartner,Firma,Funktion,E-Mail-Adresse,Telefon,Bemerkungen",
        "Nom complet,Entreprise,Poste,Courriel,Téléphone,Commentaires",
        "Nombre completo,Empresa,Cargo,Correo electrónico,Teléfono,Observaciones",
        "Nome e cognome,Azienda,Ruolo,Indirizzo email,Cellulare,Note",
        "Nome completo,Empresa,Função,Endereço de e-mail,Telemóvel,Observações",
        "Volledige naam,Bedrijf,Functie,E-mailadres,Telefoonnummer,Opmerkingen",
        "Imię i nazwisko,Firma,Stanowisko,Adres e-mail,Numer telefonu,Uwagi",
        "Jméno a příjmení,Společnost,Pozice,E-mail,Telefon,Poznámka",
        "Namn,Företag,Befattning,E-post,Telefon,Anteckningar",
        "Ad Soyad,Şirket,Unvan,E-posta,Cep telefonu,Notlar",
        "ФИО,Компания,Должность,Электронная почта,Телефон,Примечания",
        "Ονοματεπώνυμο,Εταιρεία,Θέση,Email,Τηλέφωνο,Σημειώσεις",
        "الاسم الكامل,الشركة,الوظيفة,البريد الإلكتروني,رقم الهاتف,ملاحظات",
        "שם מלא,חברה,תפקיד,דוא״ל,טלפון,הערות",
        "姓名,公司,职位,邮箱,手机,备注",
        "氏名,会社名,役職,メールアドレス,電話番号,備考",
        "이름,회사,직책,이메일,전화번호,메모",
    ],
)
def test_columns_are_known_by_their_names_in_many_languages(headings):
    assert list(proposal(headings).values()) == [
        C.NAME,
        C.EMPLOYER,
        C.ROLE,
        C.EMAIL,
        C.PHONE,
        C.NOTES,
    ]


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("Name,Vorname", [C.LAST_NAME, C.FIRST_NAME]),
        ("Nom,Prénom", [C.LAST_NAME, C.FIRST_NAME]),
        ("Nombre,Apellidos", [C.FIRST_NAME, C.LAST_NAME]),
        ("Name,Sobrenome", [C.FIRST_NAME, C.LAST_NAME]),
        ("Name,First name,Last name", [C.NAME, C.FIRST_NAME, C.LAST_NAME]),
        ("姓,名", [C.LAST_NAME, C.FIRST_NAME]),
    ],
)
def test_what_name_means_depends_on_the_columns_beside_it(headings, columns):
    assert list(proposal(headings).values()) == columns


def test_a_misspelt_heading_is_understood():
    assert proposal("Frist Name,Lastname,Compnay,Emial adress") == {
        "Frist Name": C.FIRST_NAME,
        "Lastname": C.LAST_NAME,
        "Compnay": C.EMPLOYER,
        "Emial adress": C.EMAIL,
    }


def test_one_word_of_a_heading_may_be_enough():
    assert proposal("Name,Her private mail,The phone at work,自宅の電話,x" + "y" * 80) == {
        "Name": C.NAME,
        "Her private mail": C.EMAIL,
        "The phone at work": C.PHONE,
        "自宅の電話": C.PHONE,
    }


def test_several_addresses_and_numbers_are_all_taken_but_only_one_employer():
    assert proposal("Name,Work email,Home email,Mobile,Office phone,Company,Employer") == {
        "Name": C.NAME,
        "Work email": C.EMAIL,
        "Home email": C.EMAIL,
        "Mobile": C.PHONE,
        "Office phone": C.PHONE,
        "Company": C.EMPLOYER,
    }


@pytest.mark.parametrize(
    "heading",
    [
        "Fax",
        "Email type",
        "Phone label",
        "Birthday",
        "Company ID",
        "City",
        "Zip",
        "Photo",
        "Status",
    ],
)
def test_columns_about_something_else_are_left_out(heading):
    assert proposal(f"Name,{heading}") == {"Name": C.NAME}


def test_the_cells_may_contradict_the_heading():
    assert proposal("Name,Title", "Ann Lee,Dr.", "Bo Park,Ms") == {"Name": C.NAME}
    assert proposal("Name,Title", "Ann Lee,Nurse")["Title"] is C.ROLE
    assert proposal("Name,URL", "Ann Lee,https://trust.example")["URL"] is C.WEBSITE
    assert proposal("Name,URL", "Ann Lee,linkedin.com/in/ann")["URL"] is C.PROFILE_LINK


def test_the_cells_tell_where_the_heading_does_not():
    assert proposal("x,y,z,w", "Ann Lee,ann@example.org,linkedin.com/in/ann,+44 20 7946 0018") == {
        "x": C.NAME,
        "y": C.EMAIL,
        "z": C.PROFILE_LINK,
        "w": C.PHONE,
    }


TEXT = "Who,Where,What,Reach\nAnn Lee,Trust,Nurse,ann@example.org\nBo Park,Clinic,Cook,\n"


def test_a_table_nobody_knows_is_shown_with_a_proposal():
    recognised = recognise("people.csv", TEXT.encode())
    assert recognised.source == Source.CSV
    assert recognised.table == Table(
        headings=("Who", "Where", "What", "Reach"),
        sample=(
            ("Ann Lee", "Trust", "Nurse", "ann@example.org"),
            ("Bo Park", "Clinic", "Cook", ""),
        ),
        mapping={"Who": C.NAME, "Reach": C.EMAIL},
    )


def test_the_owner_says_what_the_columns_hold():
    columns = {"Who": C.NAME, "Where": C.EMPLOYER, "What": C.ROLE, "Reach": C.EMAIL}
    contacts = read("people.csv", TEXT.encode(), columns)
    assert contacts.people == (
        Found(row=2, name="Ann Lee", employer="Trust", role="Nurse", email="ann@example.org"),
        Found(row=3, name="Bo Park", employer="Clinic", role="Cook"),
    )
    assert (contacts.source, contacts.rows) == (Source.CSV, 2)


def test_without_the_owner_the_proposal_is_taken():
    assert [found.email for found in read("people.csv", TEXT.encode()).people] == [
        "ann@example.org",
        "",
    ]


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"Where": C.EMPLOYER}, reading.NO_NAMES),
        ({"Gone": C.NAME}, reading.NO_NAMES),
        ({}, reading.NOT_A_LIST),
        (None, reading.NOT_A_LIST),
    ],
)
def test_some_column_must_hold_the_names(columns, sentence):
    with pytest.raises(UnreadableFile) as caught:
        read("people.csv", b"Where,What\nTrust,Nurse\n", columns)
    assert str(caught.value) == sentence


def test_headings_that_repeat_or_are_blank_are_told_apart():
    recognised = recognise("x.csv", b"Name,Tel,,Tel\nAnn Lee,123 4567,x,123 4568\n")
    assert recognised.table.headings == ("Name", "Tel", "Column 3", "Tel (2)")
    contacts = read("x.csv", b"Name,Tel,,Tel\nAnn Lee,123 4567,x,123 4568\n")
    assert contacts.people[0].more_phones == ("123 4568",)


def test_a_table_without_headings_has_somebody_in_its_first_row():
    content = b"Ann Lee,ann@example.org,Trust\nBo Park,bo@example.org,Clinic\n"
    recognised = recognise("x.csv", content)
    assert recognised.table.headings == ("Column 1", "Column 2", "Column 3")
    assert [(found.row, found.name) for found in read("x.csv", content).people] == [
        (1, "Ann Lee"),
        (2, "Bo Park"),
    ]


def test_headings_may_follow_a_title_of_the_table():
    content = b"My people in 2026\n\nName;E-mail;Company\nAnn Lee;ann@example.org;Trust\n"
    assert read("x.csv", content).people == (
        Found(row=4, name="Ann Lee", email="ann@example.org", employer="Trust"),
    )


def test_a_list_of_names_alone_will_do():
    contacts = read("names.txt", "Name\nAnn Lee\nPelé\n".encode())
    assert [found.name for found in contacts.people] == ["Ann Lee", "Pelé"]


def test_rows_that_cannot_be_used_are_listed():
    content = b"Name,Company,Email\n,Trust,\nAnn Lee,,none\nBo,Park,Trust,x\n"
    contacts = read("x.csv", content)
    assert [(each.row, each.reason) for each in contacts.problems] == [
        (2, person_row.ORGANISATION),
        (3, person_row.NO_EMAIL),
        (4, person_row.TOO_WIDE),
    ]
    assert [found.name for found in contacts.people] == ["Ann Lee"]


def test_even_a_known_table_may_be_mapped_otherwise():
    content = b"First Name,Last Name,Connected On,Company\nAnn,Lee,14 Jan 2026,Trust\n"
    columns = {"Company": C.NAME}
    assert read("x.csv", content, columns).people == (Found(row=2, name="Trust"),)


def test_prose_is_no_table():
    prose = "Dear all, I write to you because of the thing we spoke about last week at noon.\n"
    with pytest.raises(UnreadableFile):
        read("letter.txt", ("Hello\n" + prose.replace(",", "") * 5).encode())
