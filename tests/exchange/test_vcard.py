import base64

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange import person_row, table, vcard, vcard_lines
from core.exchange.contacts import Found, Source
from core.exchange.errors import UnreadableFile
from core.exchange.read import read


def card(*lines, version="3.0"):
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def read_cards(*cards, encoding="utf-8"):
    return read("contacts.vcf", "".join(cards).encode(encoding))


def only(*lines, version="3.0", encoding="utf-8"):
    contacts = read_cards(card(*lines, version=version), encoding=encoding)
    assert (contacts.source, contacts.problems) == (Source.VCARD, ())
    (found,) = contacts.people
    return found


def reasons(contacts):
    return [(problem.row, problem.reason) for problem in contacts.problems]


def test_a_card_of_version_3_is_read():
    found = only(
        "N:Okoro;Amara;;Dr.;",
        "FN:Dr. Amara Okoro",
        "NICKNAME:Ama,Mara",
        "ORG:Northwind Clinic;Education;Nursing",
        "TITLE:Nurse Educator",
        "EMAIL;TYPE=INTERNET,HOME:amara@example.org",
        "EMAIL;TYPE=WORK,PREF:amara@northwind.example",
        "TEL;TYPE=WORK,VOICE:020 7946 0018",
        "TEL;TYPE=CELL:+14155550134",
        "TEL;TYPE=WORK,FAX:020 7946 0099",
        "NOTE:Met at the spring fair\\, said\\nto write\\; soon",
        "URL:https://northwind.example",
        "URL:https://www.linkedin.com/in/amara-okoro-x",
        "BDAY:1980-01-01",
    )
    assert found == Found(
        row=1,
        name="Dr. Amara Okoro",
        nickname="Ama",
        role="Nurse Educator",
        employer="Northwind Clinic",
        department="Education, Nursing",
        email="amara@northwind.example",
        more_emails=("amara@example.org",),
        phone="+14155550134",
        more_phones=("020 7946 0018",),
        profile_link="https://www.linkedin.com/in/amara-okoro-x",
        more_links=("https://northwind.example",),
        notes="Met at the spring fair, said\nto write; soon",
    )


def test_a_card_of_version_2_of_an_old_phone_is_read():
    found = only(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dvo=C5=99=C3=A1k;Viktor",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Viktor Dvo=C5=99=",
        "=C3=A1k",
        "TEL;CELL:020 7946 0018",
        "TEL;HOME;FAX:020 7946 0019",
        "EMAIL;INTERNET:viktor@example.org",
        "ORG:Fabrikam Energy",
        "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo =3D 2",
        version="2.1",
    )
    assert (found.name, found.phone, found.more_phones) == ("Viktor Dvořák", "020 7946 0018", ())
    assert (found.email, found.notes) == ("viktor@example.org", "one\ntwo = 2")


def test_a_card_of_version_4_is_read():
    found = only(
        "FN:Tomoko Saito",
        "N:Saito;Tomoko;;;",
        "ORG:日立サンプル社",
        'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+81-3-5555-0134;ext=12',
        "item1.EMAIL;PREF=1:tomoko@example.jp",
        "item1.X-ABLabel:_$!<Work>!$_",
        'SOCIALPROFILE;SERVICE-TYPE=LinkedIn;LABEL="a:b;c":https://linkedin.com/in/tomoko',
        "KIND:individual",
        version="4.0",
    )
    assert (found.name, found.employer, found.email) == (
        "Tomoko Saito",
        "日立サンプル社",
        "tomoko@example.jp",
    )
    assert found.phone == "+81-3-5555-0134 ext. 12"
    assert found.profile_link == "https://linkedin.com/in/tomoko"


@pytest.mark.parametrize(
    ("charset", "name"),
    [
        ("WINDOWS-1252", "Jürgen Groß"),
        ("ISO-8859-2", "Łukasz Dvořák"),
        ("WINDOWS-1251", "Юлия Петрова"),
        ("KOI8-R", "Юлия Петрова"),
        ("SHIFT_JIS", "田中 花子"),
        ("GB2312", "王小明"),
        ("BIG5", "陳大文"),
        ("EUC-KR", "김민수"),
        ('"UTF-8"', "مريم 🌻"),
    ],
)
def test_letters_are_read_as_the_property_says(charset, name):
    letters = name.encode(charset.strip('"'))
    plain = b"FN;LANGUAGE=xx;CHARSET=" + charset.encode() + b":" + letters
    quoted = (
        f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:".encode()
        + "".join(f"={byte:02X}" for byte in letters).encode()
    )
    for line in (plain, quoted):
        content = b"BEGIN:VCARD\r\nVERSION:2.1\r\n" + line + b"\r\nEND:VCARD\r\n"
        contacts = read("x.vcf", content)
        assert [found.name for found in contacts.people] == [name]
        assert not contacts.guessed


@pytest.mark.parametrize("charset", ["no-such-letters", "idna", "unicode_escape", "hex", "é"])
def test_letters_nobody_knows_are_read_as_usual(charset):
    assert only(f"FN;CHARSET={charset}:Zoë", version="2.1").name == "Zoë"


def test_letters_without_a_name_are_a_guess_to_be_chosen_from():
    content = card("FN:Юлия Петрова", version="2.1").encode("cp1251")
    assert read("x.vcf", content).guessed
    chosen = read("x.vcf", content, encoding="cp1251")
    assert (chosen.people[0].name, chosen.encoding, chosen.guessed) == (
        "Юлия Петрова",
        "cp1251",
        False,
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_whole_file_may_be_in_any_unicode(encoding):
    assert only("FN:Zoë 🌻 田中", encoding=encoding).name == "Zoë 🌻 田中"


@pytest.mark.parametrize("line_break", ["\n", "\r"])
def test_lines_may_end_in_any_way(line_break):
    content = card("FN:Ann", "NOTE:a", " b").replace("\r\n", line_break)
    found = read("x.vcf", content.encode()).people[0]
    assert (found.name, found.notes) == ("Ann", "ab")


def test_folded_lines_are_joined_as_each_version_means_it():
    assert only("FN:Ann", "NOTE:one tw", " o three", "\t four").notes == "one two three four"
    assert only("FN:Ann", "NOTE:one two", " three", version="2.1").notes == "one two three"


def test_words_packed_like_a_photo_are_read():
    packed = base64.b64encode("Zoë".encode()).decode()
    assert only(f"FN;ENCODING=b:{packed}").name == "Zoë"
    assert only("FN:Ann", "NOTE;BASE64:A").notes == ""


def test_photos_are_passed_over():
    photo = base64.b64encode(bytes(range(256)) * 40).decode()
    folded = [photo[i : i + 74] for i in range(0, len(photo), 74)]
    found = only("FN:Ann", "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(folded), "TITLE:Nurse")
    assert (found.name, found.role) == ("Ann", "Nurse")


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Doe;Jane;Q,R;Dr.;Jr."], "Jane Q,R Doe Jr."),
        (["FN:", "N:Doe;Jane"], "Jane Doe"),
        (["FN:jane@example.org", "EMAIL:jane@example.org", "N:Doe"], "Doe"),
        (["NICKNAME:Janie"], "Janie"),
        (["FN:Madonna"], "Madonna"),
        (["FN:Doe\\, Jane"], "Doe, Jane"),
        (["FN:Jane", "FN:Second"], "Jane"),
        (["N:O\\;Neil;Ann"], "Ann O;Neil"),
        (["FN:" + "x" * 300], "x" * 300),
        (["fn:lower case"], "lower case"),
        (["item1.FN;X-A=b:grouped"], "grouped"),
    ],
)
def test_a_name_is_found_where_there_is_one(lines, name):
    assert only(*lines).name == name


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["ORG:Harbor City Library", "EMAIL:desk@library.example"], person_row.ORGANISATION),
        (["FN:Acme", "ORG:Acme;", "X-ABShowAs:COMPANY"], person_row.ORGANISATION),
        (["FN:Acme", "N:;;;;", "ORG:Acme"], person_row.ORGANISATION),
        (["FN:Acme", "KIND:org"], person_row.ORGANISATION),
        (["FN:Friends", "KIND:group"], vcard.GROUP),
        (["FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group"], vcard.GROUP),
        (["EMAIL:ann@example.org"], person_row.NAMELESS),
        (["FN:ann@example.org", "EMAIL:ann@example.org"], person_row.NAMELESS),
        (["FN:\u200b"], person_row.NAMELESS),
        ([], person_row.NAMELESS),
    ],
)
def test_a_card_of_nobody_is_listed_and_the_others_come_in(lines, reason):
    contacts = read_cards(card("FN:Ann"), card(*lines), card("FN:Bo"))
    assert [found.name for found in contacts.people] == ["Ann", "Bo"]
    assert (reasons(contacts), contacts.rows) == ([(5, reason)], 3)


def test_a_problem_says_which_card_it_is_and_what_it_holds():
    contacts = read_cards(card("FN:Ann"), card("ORG:Library", "EMAIL:desk@library.example"))
    assert contacts.problems[0].text == "Card 2: Library, desk@library.example"


def test_a_card_cut_short_loses_only_itself():
    cut = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut\r\n"
    contacts = read_cards(card("FN:Ann"), cut, card("FN:Bo"), cut)
    assert [found.name for found in contacts.people] == ["Ann", "Bo"]
    assert reasons(contacts) == [(5, vcard.CUT_SHORT), (12, vcard.CUT_SHORT)]


def test_lines_that_make_no_sense_are_passed_over():
    lines = ["FN:Ann", "no colon", ":", "=;:", ";X=1:y", 'TEL;X="open:1', "\x00", "TITLE:Nurse"]
    content = card(*lines).replace("\x00", "\x01").encode()
    found = read("x.vcf", content).people[0]
    assert (found.name, found.role) == ("Ann", "Nurse")


def test_the_card_of_an_assistant_is_not_a_person_of_ours():
    lines = ["FN:Ann", "AGENT:", "BEGIN:VCARD", "FN:Helper", "END:VCARD", "TITLE:Nurse"]
    contacts = read_cards(card(*lines, version="2.1"))
    assert [(found.name, found.role) for found in contacts.people] == [("Ann", "Nurse")]


def test_an_invalid_address_is_left_out_and_said_to_be():
    contacts = read_cards(card("FN:Ann", "EMAIL:none"))
    assert contacts.people[0].email == ""
    assert reasons(contacts) == [(1, person_row.NO_EMAIL)]


def test_rows_are_the_lines_cards_begin_on():
    contacts = read_cards("\r\n", card("FN:Ann"), "\r\n\r\n", card("FN:Bo"))
    assert [found.row for found in contacts.people] == [2, 8]


def test_far_too_many_cards_or_lines_are_refused(monkeypatch):
    monkeypatch.setattr(table, "MOST_PEOPLE", 2)
    assert len(read_cards(card("FN:Ann"), card("FN:Bo")).people) == 2
    with pytest.raises(UnreadableFile, match="people"):
        read_cards(*[card("FN:Ann")] * 3)
    monkeypatch.setattr(vcard_lines, "MOST_LINES", 3)
    with pytest.raises(UnreadableFile, match="lines"):
        read_cards(card("FN:Ann"))


@pytest.mark.parametrize(
    "line",
    [
        b"FN" + b";A=a" * 20_000 + b":Ann",
        b'FN;X="' + b'"' * 90_000 + b":Ann",
        b"N:" + b";" * 90_000,
        b"FN:" + b"\\" * 90_000,
        b"FN;ENCODING=QUOTED-PRINTABLE:" + b"=" * 90_000,
        b"FN:" + b"x" * 3_000_000,
        b"EMAIL:a@b.org\n" * 90_000,
    ],
)
def test_a_hostile_card_is_read_or_passed_over_and_does_no_harm_to_the_next(line):
    content = b"BEGIN:VCARD\n" + line + b"\nEND:VCARD\n" + card("FN:Bo").encode()
    assert read("x.vcf", content).people[-1].name == "Bo"


named = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=300)


@settings(max_examples=100)
@given(named, named, named, named)
def test_what_another_program_writes_comes_back(name, employer, role, note):
    written = vobject.vCard()
    written.add("n").value = vobject.vcard.Name(family=name, given="Ann")
    written.add("fn").value = f"A{name}"
    written.add("org").value = [employer, "unit"]
    written.add("title").value = f"N{role}"
    written.add("note").value = f"x{note}\nsecond line"
    mail = written.add("email")
    mail.value, mail.type_param = "ann@example.org", "WORK"
    (found,) = read("x.vcf", written.serialize().encode()).people
    assert found.name == " ".join(f"A{name}".split())
    assert found.role == " ".join(f"N{role}".split())
    assert found.employer == " ".join(employer.split())
    assert found.notes.split() == [*f"x{note}".split(), "second", "line"]
    assert found.email == "ann@example.org"


@settings(max_examples=200)
@given(st.lists(st.binary(max_size=60), max_size=8))
def test_any_bytes_between_two_cards_leave_both_alone(lines):
    noise = b"\r\n".join(lines).replace(b"\0", b"").upper()
    noise = noise.replace(b"VCARD", b"").replace(b"AGENT", b"")
    content = card("FN:Ann").encode() + noise + b"\r\n" + card("FN:Bo").encode()
    try:
        names = [found.name for found in read("x.vcf", content, encoding="mac_roman").people]
    except UnreadableFile:
        return
    assert names == ["Ann", "Bo"]
