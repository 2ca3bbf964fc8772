from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.domain.person import Person, Tie
from core.exchange import likeness
from core.exchange.contacts import Contacts, Found, Problem, Source
from core.exchange.keys import email_key, phone_key, profile_key
from core.exchange.likeness import SHARED
from core.exchange.matching import as_person, completed, preview
from core.exchange.read import read
from tests.exchange.table_file import (
    GOOGLE_NEW,
    GOOGLE_OLD,
    OUTLOOK_COM,
    OUTLOOK_DESKTOP,
    THUNDERBIRD,
    table,
)

FILES = Path(__file__).parent / "files"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANN = "https://www.linkedin.com/in/ann-lee"


def found(row=2, name="Ann Lee", **said):
    return Found(row=row, name=name, **said)


def contacts(*people, problems=()):
    return Contacts(people=people, problems=problems, rows=len(people))


def person(name="Ann Lee", **said):
    return Person(name=name, created=NOW, **said)


def imported(file, people=(), region=None):
    """Do what the app does with a preview."""
    seen = preview(file, people, region)
    changed = {match.person.id: completed(match.person, match.found) for match in seen.changed}
    new = [as_person(one, NOW, seen.source) for one in seen.new]
    return [changed.get(one.id, one) for one in people] + new


def counts(seen):
    return len(seen.new), len(seen.known), len(seen.changed)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.linkedin.com/in/zo%C3%AB-hale-58",
        "https://www.linkedin.com/in/Zoë-Hale-58/",
        "http://de.linkedin.com/in/zo%c3%ab-hale-58?trk=share#top",
        "linkedin.com/in/zo%C3%AB-hale-58/details/experience",
        " https://www.linkedin.com/mwlite/in/zo%C3%AB-hale-58 ",
        "https://www.linkedin.com/in/zoe%CC%88-hale-58",
        "https://LinkedIn.com/IN/ZO%C3%8B-HALE-58",
    ],
)
def test_one_profile_has_one_key_however_its_link_is_written(link):
    assert profile_key(link) == "zoë-hale-58"


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://www.linkedin.com/company/acme",
        "https://www.linkedin.com/in/",
        "https://example.org/in/ann-lee",
        "https://notlinkedin.com/in/ann-lee",
        "https://[",
    ],
)
def test_what_is_no_profile_has_no_key(link):
    assert profile_key(link) is None


def test_a_slug_that_is_not_utf8_stays_different_from_others():
    assert profile_key("linkedin.com/in/a%FF") != profile_key("linkedin.com/in/a%FE")


def test_addresses_are_compared_without_letter_case():
    assert email_key(" Ann.Lee@Example.ORG ") == "ann.lee@example.org"
    assert email_key("") is None
    assert email_key("none") is None


@pytest.mark.parametrize(
    ("phone", "region", "key"),
    [
        ("+1 (415) 555-0134", None, "+14155550134"),
        ("020 7946 0018", "GB", "+442079460018"),
        ("+44 20 7946 0018", "US", "+442079460018"),
        ("+44 20 7946 0018 ext. 4", None, "+442079460018;ext=4"),
        ("020 7946 0018", None, None),
        ("12", "GB", None),
        ("call me", "GB", None),
        ("", None, None),
    ],
)
def test_a_number_has_one_key_however_it_is_written(phone, region, key):
    assert phone_key(phone, region) == key


def test_an_empty_list_of_people_gets_everybody():
    file = contacts(found(profile_link=ANN), found(row=3, name="Bo Park"))
    assert preview(file, []).new == file.people


@pytest.mark.parametrize("era", ["2018", "2022", "2023", "2024", "excel", "cp1252"])
def test_the_same_file_twice_adds_nobody(era):
    file = read("Connections.csv", (FILES / f"connections-{era}.csv").read_bytes())
    seen = preview(file, imported(file))
    assert counts(seen) == (0, len(file.people), 0)
    assert seen.problems == file.problems


CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Ann Lee
EMAIL:ann@example.org
EMAIL:lee@example.org
TEL;TYPE=CELL:020 7946 0018
TEL:020 7946 0019
NOTE:Note
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Bo Lee
TEL:020 7946 0019
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:🌻
TEL:020 7946 0019
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Cy
END:VCARD
"""
PEOPLE = (
    {"First Name": "Ann", "Last Name": "Lee", "Mobile Phone": "020 7946 0018", "Notes": "Note"}
    | {"E-mail Address": "info@example.org", "E-mail 2 Address": "ann@example.org"}
    | {"Primary Email": "info@example.org", "Name": "Ann Lee"}
    | {"E-mail 1 - Value": "info@example.org ::: ann@example.org", "Phone 1 - Value": "12345"},
    {"First Name": "Bo", "Last Name": "Lee", "E-mail Address": "info@example.org"}
    | {"Primary Email": "info@example.org", "E-mail 1 - Value": "info@example.org", "Name": "Bo"},
    {"First Name": "Cy", "Name": "Cy"},
)


@pytest.mark.parametrize(
    "text",
    [
        CARDS,
        *(
            table(headings, *PEOPLE)
            for headings in (
                GOOGLE_OLD,
                GOOGLE_NEW,
                OUTLOOK_COM,
                OUTLOOK_DESKTOP,
                THUNDERBIRD,
                "Name,E-mail Address,Notes",
            )
        ),
    ],
)
@pytest.mark.parametrize("region", [None, "GB"])
def test_a_file_of_any_kind_twice_adds_nobody(text, region):
    file = read("x", text.encode())
    assert len(file.people) >= 3
    seen = preview(file, imported(file, region=region), region)
    assert counts(seen) == (0, len(file.people), 0)


def test_an_older_file_without_links_is_completed_by_a_newer_one():
    old = read("Connections.csv", (FILES / "connections-2018.csv").read_bytes())
    new = read("Connections.csv", (FILES / "connections-2023.csv").read_bytes())
    people = imported(new, imported(old))
    assert [one.name for one in people] == [
        "Odile Marchetti",
        "Tobias Feld, Ph.D.",
        "Nkechi Adeyemi",
        "Sunniva Rask",
    ]
    assert profile_key(people[0].profile_link) == "odile-marchetti"
    assert people[0].role == "Teaching Assistant"


def test_the_profile_matches_even_under_another_name():
    ours = person("Ann Miller", profile_link=ANN + "/")
    assert preview(contacts(found(profile_link=ANN)), [ours]).known[0].person is ours


def test_the_address_matches_where_a_link_is_missing_on_one_side():
    ours = person(email="ANN@example.org", profile_link=ANN)
    assert counts(preview(contacts(found(email="ann@example.org")), [ours])) == (0, 1, 0)


def test_the_profile_is_surer_than_the_address():
    by_link, by_email = (
        person(profile_link=ANN, email="x@example.org"),
        person(email="a@example.org"),
    )
    file = contacts(found(profile_link=ANN, email="a@example.org"))
    assert preview(file, [by_email, by_link]).changed[0].person is by_link


def test_two_people_of_one_name_stay_two():
    file = contacts(found(profile_link=ANN + "-1"), found(row=3, profile_link=ANN + "-2"))
    assert counts(preview(file, [])) == (2, 0, 0)
    assert counts(preview(file, [person(profile_link=ANN + "-3")])) == (2, 0, 0)


def test_without_any_key_name_and_employer_decide():
    ours = person("ann  LEE", employer="STRASSE ag")
    assert counts(preview(contacts(found(employer="Straße AG")), [ours])) == (0, 1, 0)
    assert counts(preview(contacts(found(employer="Other")), [ours])) == (1, 0, 0)
    assert counts(preview(contacts(found(name="Anne Lee", employer="Straße AG")), [ours])) == (
        1,
        0,
        0,
    )


def test_somebody_typed_in_by_hand_is_recognised_once_and_completed():
    typed = person(employer="Trust")
    file = contacts(
        found(profile_link=ANN, employer="Trust"),
        found(row=3, profile_link=ANN + "-2", employer="Trust"),
    )
    seen = preview(file, [typed])
    assert counts(seen) == (1, 0, 1)
    assert completed(typed, seen.changed[0].found).profile_link == ANN


def test_a_file_fills_what_is_empty_and_overwrites_nothing():
    ours = person(profile_link=ANN, role="Nurse", notes="Met in May", tie=Tie.FRIEND)
    says = found(
        "Ann X", profile_link=ANN + "?x", role="Director", employer="Trust", email="a@b.org"
    )
    seen = preview(contacts(says), [ours])
    assert counts(seen) == (0, 0, 1)
    after = completed(ours, seen.changed[0].found)
    assert (after.id, after.name, after.role, after.profile_link) == (
        ours.id,
        "Ann Lee",
        "Nurse",
        ANN,
    )
    assert (after.employer, after.email) == ("Trust", "a@b.org")
    assert (after.tie, after.notes, after.source) == (Tie.FRIEND, "Met in May", "")


def test_two_rows_of_one_person_are_one_and_the_second_is_listed():
    file = contacts(
        found(2, profile_link=ANN),
        found(5, profile_link=ANN.upper(), email="a@example.org"),
        problems=(Problem(row=4, reason="Hidden.", text=""),),
    )
    seen = preview(file, [])
    assert seen.new == (found(2, profile_link=ANN.upper().lower(), email="a@example.org"),)
    assert [problem.row for problem in seen.problems] == [4, 5]
    assert "row 2" in seen.problems[1].reason


def test_a_row_with_both_keys_joins_the_rows_before_it_that_have_one_each():
    file = contacts(
        found(2, profile_link=ANN),
        found(3, email="a@example.org", role="Nurse"),
        found(4, profile_link=ANN, email="a@example.org"),
    )
    seen = preview(file, [])
    assert seen.new == (found(2, profile_link=ANN, email="a@example.org", role="Nurse"),)
    assert [problem.row for problem in seen.problems] == [3, 4]


def test_two_rows_that_name_the_same_one_of_ours_make_one_change():
    ours = person(profile_link=ANN, email="a@example.org")
    file = contacts(
        found(2, profile_link=ANN, role="Nurse"),
        found(3, email="A@example.org", employer="Trust"),
    )
    (match,) = preview(file, [ours]).changed
    after = completed(ours, match.found)
    assert (after.role, after.employer) == ("Nurse", "Trust")


def test_new_people_come_in_the_order_of_the_file():
    file = contacts(found(2, "Cy"), found(3, "Bo", profile_link=ANN), found(4, "Al"))
    assert [each.name for each in preview(file, []).new] == ["Cy", "Bo", "Al"]


def test_somebody_new_carries_where_they_came_from():
    new = as_person(found(email="a@b.org", role="Nurse", employer="Trust", profile_link=ANN), NOW)
    assert new == Person(
        id=new.id,
        name="Ann Lee",
        email="a@b.org",
        role="Nurse",
        employer="Trust",
        profile_link=ANN,
        tie=Tie.SOCIAL_NETWORK,
        source="LinkedIn",
        created=NOW,
    )


def test_how_we_know_somebody_from_an_address_book_is_not_made_up():
    new = as_person(found(phone="020 7946 0018"), NOW, Source.GOOGLE)
    assert (new.tie, new.source, new.phone) == (None, "Google", "020 7946 0018")


def test_what_a_record_has_no_place_for_is_kept_in_the_notes():
    says = found(
        notes="Met at the fair",
        department="Ward 4",
        more_emails=("b@example.org",),
        more_phones=("020 7946 0018",),
        more_links=("https://trust.example",),
        connected=date(2026, 1, 4),
    )
    assert as_person(says, NOW).notes == (
        "Met at the fair\n\nAlso: Ward 4, b@example.org, 020 7946 0018, https://trust.example, "
        "on LinkedIn together since 4 January 2026"
    )


def same(ours, says, region=None):
    """Tell whether a file with one person finds one of ours."""
    seen = preview(contacts(says), [ours], region)
    return not seen.new


@pytest.mark.parametrize(
    ("ours", "theirs", "region", "is_same"),
    [
        ("+44 20 7946 0018", "+44 (0)20 7946 0018", None, True),
        ("+44 20 7946 0018", "020 7946 0018", "GB", True),
        ("+44 20 7946 0018", "020 7946 0018", None, True),
        ("020 7946 0018", "(020) 7946-0018", None, True),
        ("+47 91 55 10 00", "91551000", None, True),
        ("+44 20 7946 0018", "+1 207 946 0018", None, False),
        ("+44 20 7946 0018", "020 7946 0019", "GB", False),
        ("946 0018", "946 0018", None, True),
        ("12", "12", None, True),
    ],
)
def test_one_number_is_one_person_however_it_is_written(ours, theirs, region, is_same):
    assert same(person(phone=ours), found(phone=theirs), region) == is_same


@pytest.mark.parametrize(
    ("ours", "theirs", "is_same"),
    [
        ("Ann Lee", "Ann Lee", True),
        ("Ann Lee", "Lee, Ann", True),
        ("Ann Lee", "Dr. Ann M. Lee, Ph.D.", True),
        ("A. Lee", "Ann Lee", True),
        ("Ann", "Ann Lee", True),
        ("Zoë Hale", "Zoe Hale", True),
        ("山田 太郎", "山田太郎", True),
        ("Ann Lee", "Bo Lee", False),
        ("Ann Lee", "Bo Park", False),
        ("Jane Doe", "Janet Doe", False),
        ("Ann Lee", "Ann Park", False),
    ],
)
@pytest.mark.parametrize("shared", [{"phone": "+44 20 7946 0018"}, {"email": "info@trust.example"}])
def test_people_who_share_an_office_stay_two(ours, theirs, is_same, shared):
    assert same(person(ours, **shared), found(name=theirs, **shared)) == is_same


@pytest.mark.parametrize(
    ("ours", "theirs", "is_same"),
    [
        ("Ann Lee", "Ann Park", True),
        ("Rob Smith", "Robert Smith", True),
        ("Mum", "Ann Lee", True),
        ("Юлия Петрова", "Yulia Petrova", True),
        ("Ann Lee", "Bo Lee", False),
        ("Ann Lee", "Bo Park", False),
    ],
)
def test_an_address_of_ones_own_says_more_than_a_name(ours, theirs, is_same):
    shared = {"email": "lee@example.org"}
    assert same(person(ours, **shared), found(name=theirs, **shared)) == is_same


def test_nobody_has_two_profiles():
    ours = person(profile_link=ANN, email="a@example.org", phone="+44 20 7946 0018")
    says = found(profile_link=ANN + "-2", email="a@example.org", phone="+44 20 7946 0018")
    assert not same(ours, says)


def test_the_second_address_of_a_file_finds_somebody_too():
    says = found(email="new@example.org", more_emails=("a@example.org",))
    assert same(person(email="A@example.org"), says)
    assert same(person(phone="020 7946 0018"), found(more_phones=("020 7946 0018",)))


def test_people_of_one_file_who_share_a_number_come_in_each():
    shared = {"phone": "+44 20 7946 0018", "email": "info@trust.example"}
    file = contacts(
        found(2, "Ann Lee", **shared), found(3, "Bo Park", **shared), found(4, "A. Lee", **shared)
    )
    seen = preview(file, [])
    assert [each.name for each in seen.new] == ["Ann Lee", "Bo Park"]
    assert [each.row for each in seen.problems] == [4]


def test_whoever_shares_an_address_or_a_number_is_pointed_out():
    ours = person("Bo Park", phone="+44 20 7946 0018", email="info@trust.example")
    seen = preview(contacts(found(phone="+44 20 7946 0018", email="info@trust.example")), [ours])
    assert [(each.person, each.why) for each in seen.alike] == [(ours, SHARED["email"])]


@pytest.mark.parametrize(
    ("ours", "says", "why"),
    [
        (("Jane Doe", "Trust"), ("Janet Doe", "Trust"), likeness.LIKE_NAME),
        (("Catherine Davis", "Trust Ltd."), ("Katherine Davis", "trust"), likeness.LIKE_NAME),
        (("Jane Doe", "Trust"), ("Doe, Jane", "Trust"), likeness.SAME_BOTH),
        (("Jane Doe", "Trust"), ("Jane Doe", ""), likeness.SAME_NAME),
        (("Jane Doe", "Trust"), ("Jane Doe", "Clinic"), None),
        (("Jane Doe", "Trust"), ("Janet Doe", "Clinic"), None),
        (("Jane Doe", "Trust"), ("Janet Doe", ""), None),
        (("Jane", "Trust"), ("Jane", ""), None),
    ],
)
def test_a_similar_name_at_the_same_employer_only_suggests(ours, says, why):
    one = person(ours[0], employer=ours[1], profile_link=ANN)
    seen = preview(contacts(found(name=says[0], employer=says[1], email="x@example.org")), [one])
    assert len(seen.new) == 1
    assert [each.why for each in seen.alike] == ([why] if why else [])


def test_two_profiles_are_not_even_alike():
    ours = person("Jane Doe", employer="Trust", profile_link=ANN)
    says = found(name="Janet Doe", employer="Trust", profile_link=ANN + "-2")
    assert preview(contacts(says), [ours]).alike == ()


def test_the_rows_of_one_person_lose_no_address():
    file = contacts(
        found(2, email="a@example.org", more_emails=("b@example.org",)),
        found(3, email="B@example.org", phone="020 7946 0018", notes="Note"),
        found(4, email="a@example.org", phone="020 7946 0019"),
    )
    (new,) = preview(file, []).new
    assert (new.email, new.more_emails) == ("a@example.org", ("b@example.org",))
    assert (new.phone, new.more_phones) == ("020 7946 0018", ("020 7946 0019",))
    assert new.notes == "Note"


def crowd(size):
    return contacts(
        *(
            found(
                row,
                f"Ann Lee {row % 100}",
                employer=f"Trust {row % 7}",
                profile_link=f"{ANN}-{row}" if row % 3 else "",
                connected=date(2026, 1, 1),
            )
            for row in range(2, size + 2)
        )
    )


def test_thousands_of_people_are_matched():
    """In time linear in their number: comparing every pair would take minutes."""
    file = crowd(4_000)
    assert preview(file, imported(file)).new == ()


def test_thousands_who_share_one_number_are_matched():
    people = (found(row, f"Ann Lee {row}", phone="+44 20 7946 0018") for row in range(2, 1_502))
    file = contacts(*people)
    assert len(preview(file, []).new) == 1_500
    assert preview(file, imported(file)).new == ()


def test_a_row_that_shows_whose_number_it_is_goes_before_a_row_that_has_only_the_number():
    ours = imported(contacts(found(name="Ann Park", email="a@example.org")))
    file = contacts(
        found(2, "Ann Park", role="Nurse", phone="+44 20 7946 0018"),
        found(3, "Ann Lee", email="a@example.org", phone="+44 20 7946 0018"),
    )
    people = imported(file, ours)
    assert counts(preview(file, people)) == (0, 1, 0)
    assert [(one.name, one.role, one.phone) for one in people] == [
        ("Ann Park", "Nurse", "+44 20 7946 0018")
    ]


def test_a_row_between_two_others_makes_all_three_one_person():
    file = contacts(
        found(2, email="b@example.org", phone="+44 20 7946 0018"),
        found(3, email="b@example.org", profile_link=ANN),
        found(4, email="info@example.org", more_emails=("c@example.org",), profile_link=ANN),
    )
    (new,) = preview(file, []).new
    assert (new.email, new.phone, new.profile_link) == ("b@example.org", "+44 20 7946 0018", ANN)
    assert counts(preview(file, imported(file))) == (0, 1, 0)


few = st.sampled_from
somebody = st.builds(
    found,
    row=st.integers(2, 99),
    name=few(["Ann Lee", "ann lee", "Bo Park", "Ann", "A. Lee", "Bo Lee", "Ann Park", "🌻", "李"]),
    employer=few(["", "Trust"]),
    role=few(["", "Nurse", "Director"]),
    email=few(["", "", "a@example.org", "b@example.org", "info@example.org"]),
    more_emails=few([(), (), ("b@example.org",), ("info@example.org", "c@example.org")]),
    phone=few(["", "", "+44 20 7946 0018", "020 7946 0018", "+1 207 946 0018", "12"]),
    more_phones=few([(), (), ("020 7946 0018",), ("020 7946 0019",)]),
    profile_link=few(["", "", ANN, ANN + "-2"]),
    notes=few(["", "Note"]),
)


def as_read(row):
    """No format has a second address or number without a first one."""
    return replace(
        row,
        email=row.email or "".join(row.more_emails[:1]),
        more_emails=row.more_emails[not row.email :],
        phone=row.phone or "".join(row.more_phones[:1]),
        more_phones=row.more_phones[not row.phone :],
    )


somebody = somebody.map(as_read)
files = st.lists(somebody, max_size=6).map(lambda people: contacts(*people))
regions = few([None, "GB"])


@settings(max_examples=150)
@given(files, files, regions)
def test_whatever_was_imported_before_a_second_import_adds_nobody(first, second, region):
    people = imported(second, imported(first, region=region), region)
    seen = preview(second, people, region)
    assert seen.new == ()
    gaps = [change for match in seen.changed for change in match.changes if change.is_gap]
    assert gaps == []


@settings(max_examples=100)
@given(files, files, regions)
def test_every_row_ends_up_in_exactly_one_place(first, second, region):
    people = imported(first, region=region)
    seen = preview(second, people, region)
    matched = [match.person.id for match in (*seen.known, *seen.changed)]
    assert len(matched) == len(set(matched))
    assert len(seen.new) + len(matched) + len(seen.problems) <= len(second.people)
    assert bool(second.people) == bool(seen.new or matched)
    alone = preview(second, [])
    assert len(alone.new) + len(alone.problems) == len(second.people)


@settings(max_examples=100)
@given(files, files)
def test_two_profiles_are_never_made_one_person(first, second):
    people = imported(first)
    seen = preview(second, people)
    for match in (*seen.known, *seen.changed):
        keys = {profile_key(match.person.profile_link), profile_key(match.found.profile_link)}
        assert len(keys - {None}) <= 1
