import io
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange import archive, decode, linkedin_export, person_row
from core.exchange import read as reading
from core.exchange.contacts import Found, Source
from core.exchange.errors import UnreadableFile
from core.exchange.read import read

FILES = Path(__file__).parent / "files"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def sample(era):
    return (FILES / f"connections-{era}.csv").read_bytes()


def read_sample(era):
    return read("Connections.csv", sample(era))


def read_rows(*lines, header=HEADER):
    return read("Connections.csv", (header + "\n".join(lines)).encode())


def only(*lines):
    contacts = read_rows(*lines)
    assert contacts.problems == ()
    (found,) = contacts.people
    return found


def reasons(contacts):
    return [(problem.row, problem.reason) for problem in contacts.problems]


def refusal(name, content):
    with pytest.raises(UnreadableFile) as caught:
        read(name, content)
    return str(caught.value)


@pytest.mark.parametrize(
    ("era", "rows", "people", "hidden"),
    [
        ("2018", 4, 3, [4]),
        ("2022", 5, 3, [7, 8]),
        ("2023", 3, 2, [3]),
        ("2024", 11, 8, [7, 13]),
        ("excel", 3, 2, [6]),
        ("cp1252", 2, 1, [3]),
    ],
)
def test_every_era_has_the_rows_counted_by_hand(era, rows, people, hidden):
    contacts = read_sample(era)
    assert (contacts.rows, len(contacts.people)) == (rows, people)
    assert [row for row, reason in reasons(contacts) if reason == person_row.HIDDEN] == hidden


def test_a_file_of_2018_has_american_dates_and_no_links():
    assert read_sample("2018").people == (
        Found(
            row=2,
            name="Odile Marchetti",
            email="odile.marchetti@example.org",
            role="Teaching Assistant",
            employer="Larkfield School",
            connected=date(2018, 9, 13),
        ),
        Found(
            row=3,
            name="Tobias Feld, Ph.D.",
            role="Chemist",
            employer="Quayside Labs, Inc.",
            connected=date(2017, 12, 1),
        ),
        Found(row=5, name="Nkechi Adeyemi", connected=date(2017, 1, 2)),
    )


def test_names_are_kept_as_written_but_for_stray_spaces():
    assert [(each.row, each.name) for each in read_sample("2024").people] == [
        (5, "Odile Marchetti"),
        (6, "Bjørn Åkesson"),
        (8, "Tobias Feld, Ph.D."),
        (9, "Pilar 🌻 Navarro"),
        (11, "花子 田中"),
        (12, "Madonna"),
        (15, "Odile Marchetti"),
        (16, "مريم الزهراء"),
    ]


def test_every_row_left_out_says_why_and_what_it_held():
    problems = read_sample("2024").problems
    assert [(each.row, each.reason, each.text) for each in problems if each.row != 9] == [
        (7, person_row.HIDDEN, "21 Feb 2026"),
        (13, person_row.HIDDEN, "03 Jan 2025"),
        (
            14,
            person_row.NAMELESS,
            "https://www.linkedin.com/in/nobody-here, Quayside Labs, Chemist, 02 Jan 2025",
        ),
    ]


def test_somebody_with_an_invalid_address_comes_in_without_it():
    contacts = read_sample("2024")
    (pilar,) = (each for each in contacts.people if each.row == 9)
    assert (pilar.email, pilar.employer) == ("", '"The" Bakery, Ltd.')
    assert pilar.role == "Baker and teacher"
    assert (9, person_row.NO_EMAIL) in reasons(contacts)


def test_cells_that_look_like_formulas_are_plain_text():
    roles = {each.row: each.role for each in read_sample("2024").people}
    assert (roles[12], roles[15]) == ("=1+1", "-Lead")


def test_a_german_excel_file_is_read_like_the_original():
    odile, jürgen = read_sample("excel").people
    assert (odile.role, odile.connected) == ("Teacher, Head", date(2018, 9, 13))
    assert (jürgen.name, jürgen.connected) == ("Jürgen Groß", date(2026, 1, 14))
    assert jürgen.profile_link == "https://www.linkedin.com/in/j%C3%BCrgen-gro%C3%9F"


def test_a_row_that_a_spreadsheet_saved_as_one_cell_is_taken_apart():
    row = 'Ann,"Lee, RN",https://www.linkedin.com/in/ann,,Trust,Nurse,14 Jan 2026'
    wrapped = '"' + row.replace('"', '""') + '"'
    assert only(wrapped) == only(row)


def test_an_old_windows_file_keeps_its_letters_and_says_they_are_a_guess():
    contacts = read_sample("cp1252")
    (zoë,) = contacts.people
    assert (zoë.name, zoë.employer, zoë.role) == (
        "Zoë Grüber",
        "Café “Lindström”",
        "Manager – Events",
    )
    assert (contacts.encoding, contacts.guessed) == ("cp1252", True)


@pytest.mark.parametrize("path", ["Connections.csv", "Complete_LinkedInDataExport/connections.csv"])
def test_a_zip_is_read_like_the_file_inside(path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("messages.csv", "CONVERSATION ID,FROM\n1,Sam")
        opened.writestr(path, sample("2024"))
    assert read("Basic_LinkedInDataExport_11-20-2026.zip", file.getvalue()) == read_sample("2024")


@pytest.mark.parametrize(
    ("written", "connected"),
    [
        ("14 Jan 2026", date(2026, 1, 14)),
        ("14.01.2026", date(2026, 1, 14)),
        ("14.1.26", date(2026, 1, 14)),
        ("4 Sep 2019", date(2019, 9, 4)),
        ("14-Jan-26", date(2026, 1, 14)),
        ("14-JAN-2026", date(2026, 1, 14)),
        ("14 January 2026", date(2026, 1, 14)),
        ("2026-01-14", date(2026, 1, 14)),
        ('"9/13/18, 9:41 AM"', date(2018, 9, 13)),
        ("9/13/2018 21:41", date(2018, 9, 13)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("30 Feb 2024", None),
        ("01/02/2026", None),
        ("14 Foo 2026", None),
        ("٣ Jan 2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_understood_or_left_out_without_complaint(written, connected):
    assert only(f"Ann,Lee,,,,,{written}").connected == connected


@pytest.mark.parametrize("lines", [0, 1, 12, 38])
def test_the_header_is_found_after_a_preamble_of_another_length(lines):
    preamble = "Notes:\n" + "one more remark\n" * lines
    contacts = read_rows("Ann,Lee", header=preamble + HEADER)
    assert (contacts.source, len(contacts.people)) == (Source.LINKEDIN, 1)


def test_columns_are_found_by_name_whatever_their_order_and_letter_case():
    header = "Connected On, LAST NAME,Company,first  name,Tags\n"
    (found,) = read_rows("14 Jan 2026,Lee,Harbour Trust,Ann,x", header=header).people
    assert found == Found(
        row=2, name="Ann Lee", employer="Harbour Trust", connected=date(2026, 1, 14)
    )


def test_a_short_row_is_somebody_of_whom_less_is_known():
    assert only("Ann,Lee") == Found(row=2, name="Ann Lee")


def test_a_comma_without_quotes_is_not_guessed_at():
    contacts = read_rows("Ann,Lee, RN,https://www.linkedin.com/in/ann,,Trust,Nurse,14 Jan 2026")
    assert contacts.people == ()
    assert reasons(contacts) == [(2, person_row.TOO_WIDE)]


def test_empty_cells_at_the_end_of_a_row_do_no_harm():
    assert only("Ann,Lee,,,Trust,Nurse,14 Jan 2026,,").employer == "Trust"


def test_rows_that_a_lost_quotation_mark_runs_together_are_not_lost_in_silence():
    contacts = read_rows(
        'Ann,"Lee,https://www.linkedin.com/in/ann,,Trust,Nurse,14 Jan 2026',
        "Bo,Park,https://www.linkedin.com/in/bo,,Trust,Nurse,14 Jan 2026",
        'Cy,Moss,https://www.linkedin.com/in/cy,,"Trust, Inc.",Nurse,14 Jan 2026',
        "Di,Voss,https://www.linkedin.com/in/di,,Trust,Nurse,14 Jan 2026",
    )
    assert [found.name for found in contacts.people] == ["Di Voss"]
    assert reasons(contacts) == [(2, person_row.RUN_TOGETHER)]


@pytest.mark.parametrize("column", range(7))
@pytest.mark.parametrize("closes", range(7))
def test_a_lost_quotation_mark_is_noticed_in_any_column(column, closes):
    first = ["Ann", "Lee", "linkedin.com/in/a", "a@example.org", "Trust", "Nurse", "1 Jan 2026"]
    second = [cell + "b" for cell in first]
    first[column] = '"' + first[column]
    second[closes] = f'"{second[closes]}"'
    contacts = read_rows(",".join(first), ",".join(second))
    assert contacts.people == ()
    assert [row for row, _ in reasons(contacts)] == [2]


def test_a_name_that_cannot_be_seen_is_no_name():
    assert reasons(read_rows("\u200b,\ufeff,,,Trust,Nurse,")) == [(2, person_row.NAMELESS)]


def test_control_characters_do_not_come_in():
    assert only("An\x07n,\x1fLee").name == "Ann Lee"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "see below"])
def test_only_a_web_address_becomes_a_link(link):
    contacts = read_rows(f'Ann,Lee,"{link}"')
    assert contacts.people == (Found(row=2, name="Ann Lee"),)
    assert reasons(contacts) == [(2, person_row.NO_LINK)]


def test_a_link_without_its_scheme_is_given_one():
    assert only("Ann,Lee,www.linkedin.com/in/ann").profile_link == "https://www.linkedin.com/in/ann"


def test_an_empty_list_is_a_list():
    contacts = read_rows()
    assert (contacts.people, contacts.problems, contacts.rows) == ((), (), 0)


def zip_of(name, content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as opened:
        opened.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("export.zip", zip_of("Profile.csv", "First Name"), linkedin_export.NOT_INSIDE),
        ("export.zip", b"\0cut off" + bytes(100), archive.BROKEN),
        ("list.xlsx", zip_of("[Content_Types].xml", "<Types/>"), decode.EXCEL),
        ("Connections.csv", b"", decode.EMPTY),
        ("page.csv", b"<!doctype html>", decode.PAGE),
    ],
)
def test_another_file_is_refused_with_what_was_expected(name, content, sentence):
    assert refusal(name, content) == sentence


def test_a_file_may_be_as_large_as_the_limit_and_not_one_byte_more(monkeypatch):
    assert reading.MOST_BYTES == 25 * 1024 * 1024
    monkeypatch.setattr(reading, "MOST_BYTES", len(sample("2024")))
    assert read_sample("2024").rows == 11
    assert refusal("Connections.csv", sample("2024") + b"\n") == reading.TOO_LARGE


@settings(max_examples=150)
@given(st.lists(st.lists(st.sampled_from(["", "Ann", "a@b.org", "1 Jan 2026", '"', " ", "é,"]))))
def test_every_row_is_a_person_or_a_problem(table):
    try:
        contacts = read_rows(*map(",".join, table))
    except UnreadableFile:
        return
    told = {found.row for found in contacts.people} | {each.row for each in contacts.problems}
    assert len(told) == contacts.rows
    assert all(found.name for found in contacts.people)


@settings(max_examples=150)
@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_read_or_refused(content, with_header):
    with suppress(UnreadableFile):
        contacts = read("Connections.csv", (HEADER.encode() if with_header else b"") + content)
        assert len(contacts.people) <= contacts.rows
