import pytest

from core.exchange import person_row
from core.exchange.contacts import Found, Source
from core.exchange.read import read
from tests.exchange.table_file import GOOGLE_NEW, GOOGLE_OLD, columns, table


def read_new(*people):
    return read("contacts.csv", table(GOOGLE_NEW, *people).encode())


def only(**said):
    contacts = read_new(said)
    assert (contacts.source, contacts.problems) == (Source.GOOGLE, ())
    (found,) = contacts.people
    return found


def test_a_list_of_the_years_before_2024_is_read():
    person = {
        "Name": "Dr. Robert J. Smith",
        "Given Name": "Robert",
        "Additional Name": "J.",
        "Family Name": "Smith",
        "Nickname": "Bob",
        "Group Membership": "* myContacts ::: Work",
        "Notes": "Two\nlines",
        "E-mail 1 - Type": "* Work",
        "E-mail 1 - Value": "rob@acme.example ::: bob@example.com",
        "Phone 1 - Type": "Mobile",
        "Phone 1 - Value": "+1 415 555 0134",
        "Organization 1 - Name": "Acme",
        "Organization 1 - Title": "Manager",
        "Organization 1 - Department": "Sales",
        "Website 1 - Value": "https://www.linkedin.com/in/bob",
    }
    contacts = read("google.csv", table(GOOGLE_OLD, person).encode())
    assert contacts.source == Source.GOOGLE
    assert contacts.people == (
        Found(
            row=2,
            name="Dr. Robert J. Smith",
            nickname="Bob",
            role="Manager",
            employer="Acme",
            department="Sales",
            email="rob@acme.example",
            more_emails=("bob@example.com",),
            phone="+1 415 555 0134",
            profile_link="https://www.linkedin.com/in/bob",
            notes="Two\nlines",
        ),
    )


def test_a_list_since_2024_is_read():
    found = only(
        **{
            "First Name": "Robert",
            "Middle Name": "J.",
            "Last Name": "Smith",
            "Name Prefix": "Mr.",
            "Name Suffix": "Jr.",
            "Nickname": "Bob",
            "Organization Name": "Acme",
            "Organization Title": "Manager",
            "Organization Department": "Sales",
            "Labels": "* myContacts ::: Work",
            "E-mail 1 - Label": "* Work",
            "E-mail 1 - Value": "rob@acme.example ::: bob@example.com",
            "E-mail 2 - Value": "rs@example.org",
            "Phone 1 - Label": "Mobile",
            "Phone 1 - Value": "+1 415 555 0134 ::: +1 415 555 0135",
            "Website 1 - Value": "https://acme.example ::: https://www.linkedin.com/in/bob",
        }
    )
    assert found == Found(
        row=2,
        name="Robert J. Smith Jr.",
        nickname="Bob",
        role="Manager",
        employer="Acme",
        department="Sales",
        email="rob@acme.example",
        more_emails=("bob@example.com", "rs@example.org"),
        phone="+1 415 555 0134",
        more_phones=("+1 415 555 0135",),
        profile_link="https://www.linkedin.com/in/bob",
        more_links=("https://acme.example",),
    )


@pytest.mark.parametrize("label", ["Work Fax", "* Home Fax", "Pager", "Téléfax"])
def test_nobody_is_called_on_a_fax(label):
    said = {"First Name": "Ann", "Phone 1 - Label": label, "Phone 1 - Value": "+44 20 7946 0001"}
    assert only(**said, **{"Phone 2 - Value": "020 7946 0018"}).phone == "020 7946 0018"


def test_somebody_with_only_a_nickname_goes_by_it():
    assert only(Nickname="Bob", **{"E-mail 1 - Value": "bob@example.org"}).name == "Bob"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            {"Organization Name": "Comune di Bolzano", "E-mail 1 - Value": "info@example.it"},
            person_row.ORGANISATION,
        ),
        ({"E-mail 1 - Value": "ann@example.org"}, person_row.NAMELESS),
        (
            {"First Name": "ann@example.org", "E-mail 1 - Value": "ann@example.org"},
            person_row.NAMELESS,
        ),
    ],
)
def test_whoever_has_no_name_is_listed(said, reason):
    contacts = read_new(said)
    assert contacts.people == ()
    assert [(each.row, each.reason) for each in contacts.problems] == [(2, reason)]


def test_a_list_in_which_nobody_has_an_address_is_googles_all_the_same():
    headings = [heading for heading in columns(GOOGLE_NEW) if " - " not in heading]
    contacts = read("x.csv", table(headings, {"First Name": "Ann"}).encode())
    assert (contacts.source, contacts.people[0].name) == (Source.GOOGLE, "Ann")


def test_rows_of_several_lines_keep_the_number_of_the_first():
    contacts = read_new({"First Name": "Ann", "Notes": "a\nb\nc"}, {"First Name": "Bo"})
    assert [(each.row, each.name) for each in contacts.people] == [(2, "Ann"), (5, "Bo")]


def test_a_long_note_full_of_commas_is_only_a_note():
    notes = "we talked, for long, about\n" * 30
    assert only(**{"First Name": "Ann", "Notes": notes}).notes.count("talked") == 30
