from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.person import Person, Tie
from core.exchange.linkedin import Contacts, Found, Problem, read
from core.exchange.matching import (
    as_person,
    completed,
    email_key,
    phone_key,
    preview,
    profile_key,
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


def imported(file, people=()):
    """Do what the app does with a preview."""
    seen = preview(file, people)
    changed = {match.person.id: completed(match.person, match.found) for match in seen.changed}
    return [changed.get(one.id, one) for one in people] + [as_person(one, NOW) for one in seen.new]


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
    assert preview(file, [by_email, by_link]).known[0].person is by_link


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


def test_ten_thousand_people_are_matched_in_linear_time():
    people = imported(crowd(10_000))
    started = perf_counter()
    assert preview(crowd(10_000), people).new == ()
    assert perf_counter() - started < 10  # Every pair compared would be minutes.


few = st.sampled_from
somebody = st.builds(
    found,
    row=st.integers(2, 99),
    name=few(["Ann Lee", "ann lee", "Bo Park"]),
    employer=few(["", "Trust"]),
    role=few(["", "Nurse", "Director"]),
    email=few(["", "", "a@example.org", "b@example.org"]),
    profile_link=few(["", "", ANN, ANN + "-2"]),
)
files = st.lists(somebody, max_size=6).map(lambda people: contacts(*people))


@settings(max_examples=200, deadline=None)
@given(files, files)
def test_whatever_was_imported_before_a_second_import_adds_nobody(first, second):
    people = imported(second, imported(first))
    seen = preview(second, people)
    assert seen.new == ()
    assert seen.changed == ()


@settings(max_examples=60, deadline=None)
@given(files, files)
def test_every_row_ends_up_in_exactly_one_place(first, second):
    people = imported(first)
    seen = preview(second, people)
    matched = [match.person.id for match in (*seen.known, *seen.changed)]
    assert len(matched) == len(set(matched))
    assert len(seen.new) + len(matched) + len(seen.problems) <= len(second.people)
    assert bool(second.people) == bool(seen.new or matched)
    alone = preview(second, [])
    assert len(alone.new) + len(alone.problems) == len(second.people)
