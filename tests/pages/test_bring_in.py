"""Bringing in contacts, step by step, without a browser."""

from pathlib import Path

import pytest

from core.domain.column_mapping import ColumnMapping
from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.person import Person
from tests.pages.conftest import NOON, App, holding

FILES = Path(__file__).parents[1] / "exchange" / "files"
ZIP = "Basic_LinkedInDataExport_11-20-2026.zip"
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANN = "Ann,Lee,https://www.linkedin.com/in/ann-lee,,Acme,Nurse,10 Feb 2026\n"
CAROL = Person(name="Carol Ng", employer="Acme", role="Cook", created=NOON)


@pytest.fixture
def bring(app: App):
    """Open the screen over some records and choose a file."""

    def bring(content: bytes | str, *records, name: str = "people.csv") -> App:
        if records or "demo" not in app.at.session_state:
            app.work_in(holding(records)).open("bring_in")
        content = content.encode() if isinstance(content, str) else content
        app.at.file_uploader[0].set_value((name, content, "text/csv"))
        return app.run()

    return bring


def counts(app: App) -> dict[str, str]:
    return {each.label: each.value for each in app.at.metric}


def buttons(app: App) -> list[str]:
    return [each.label for each in app.at.button]


def said(app: App) -> list[str]:
    return [each.value for each in app.at.info]


def test_a_whole_export_comes_in_and_goes_again(bring):
    app = bring((FILES / ZIP).read_bytes(), name=ZIP)
    assert list(counts(app).values()) == ["64", "0", "0", "2"]
    app.click("Bring in 64 people")
    assert app.sees("64 people came in and 5 earlier messages were added.")
    assert app.sees("See your people")
    app.click("Undo")
    assert app.workspace.snapshot().people == {}
    assert not app.sees("64 people came in")


def test_the_same_file_again_adds_nobody_and_says_so(bring):
    bring((FILES / ZIP).read_bytes(), name=ZIP).click("Bring in 64 people")
    app = bring((FILES / ZIP).read_bytes(), name=ZIP)
    assert counts(app)["Already here"] == "64"
    assert said(app) == ["Everybody in this file is here already. There is nothing left to do."]
    assert not any(label.startswith("Bring in") for label in buttons(app))


def test_everybody_is_ticked_at_first_and_can_be_unticked_together(bring):
    app = bring((FILES / "connections-2026.csv").read_bytes())
    app.click("Untick all shown")
    assert app.sees("0 of 64 ticked")
    assert said(app) == ["Nobody is ticked, so nobody comes in."]
    app.fill("Search", "fabrikam").run()
    app.click("Tick all shown")
    [offer] = [label for label in buttons(app) if label.startswith("Bring in")]
    app.fill("Search", "").run()
    assert offer in buttons(app)
    app.click(offer)
    people = app.workspace.snapshot().people.values()
    assert people
    assert {person.employer for person in people} == {"Fabrikam Energy"}


def test_everybody_gets_the_field_and_the_tag_and_my_employers_come_first(bring):
    app = bring(
        HEAD + "Bo,Park,,,Clinic,Cook,\n" * 11 + ANN,
        Field(id="nursing", name="Nursing", created=NOON),
        Employer(id="acme", name="ACME Ltd.", created=NOON),
    )
    [listed] = [each.value for each in app.at.dataframe if "On my list" in each.value]
    assert list(listed["Name"]) == ["Ann Lee", "Bo Park"]
    assert list(listed["On my list"]) == ["ACME Ltd.", ""]
    next(e for e in app.at.multiselect if e.label.startswith("Fields")).set_value(["nursing"])
    app.fill("A tag for all who come in", " old  friends ").run()
    app.click("Bring in 2 people")
    for person in app.workspace.snapshot().people.values():
        assert (person.field_ids, person.tags) == (("nursing",), ("old friends",))


def test_a_table_in_which_no_column_seems_to_hold_names_asks_for_it(bring):
    app = bring("a,b\n1,2\n")
    assert counts(app) == {}
    [asked] = said(app)
    assert asked.startswith("Say which column holds the names")


def test_the_reasons_of_all_rows_are_told_once_each(bring):
    rows = ",,,,,,01 Feb 2026\n" * 9 + ANN * 3
    app = bring(HEAD + rows)
    assert app.sees("Rows 2, 3, 4, 5, 6, 7, 8, 9 and 1 more: LinkedIn hides who this is")
    assert app.sees("Rows 12, 13: This is the same person as in an earlier row")


def test_columns_that_nobody_knows_are_named_once_and_remembered(bring):
    table = "Wer;Ort;Weg\nAnn Lée;Acme;ann@example.org\n".encode("cp1252")
    app = bring(table)
    assert "Bring in 1 person" in buttons(app)
    choose(app, "Wer", "name")
    choose(app, "Ort", "employer")
    app.click("Bring in 1 person")
    [ann] = app.workspace.snapshot().people.values()
    assert (ann.name, ann.employer, ann.email) == ("Ann Lée", "Acme", "ann@example.org")
    [kept] = app.workspace.snapshot().table(ColumnMapping).values()
    assert kept.columns == {"Wer": "name", "Ort": "employer", "Weg": "email"}
    app = bring(table.replace(b"Ann", b"Bea").replace(b"ann@", b"bea@"))
    assert "Bring in 1 person" in buttons(app)
    assert [each.label for each in app.at.toggle] == [
        "Change what the columns hold (now read as you said before)"
    ]


def choose(app: App, label: str, column: str) -> None:
    next(each for each in app.at.selectbox if each.label == label).set_value(column).run()


def test_other_letters_can_be_chosen(bring):
    app = bring("Name;Firma\nJürgen Größe;Bäckerei\n".encode("mac_roman"))
    choose(app, "Letters of this file", "mac_roman")
    app.click("Bring in 1 person")
    [kept] = app.workspace.snapshot().people.values()
    assert (kept.name, kept.employer) == ("Jürgen Größe", "Bäckerei")


def test_a_known_table_can_be_read_otherwise(bring):
    app = bring(HEAD + ANN)
    app.at.toggle[0].set_value(True).run()
    choose(app, "Company", "")
    app.click("Bring in 1 person")
    [ann] = app.workspace.snapshot().people.values()
    assert (ann.name, ann.employer, ann.role) == ("Ann Lee", "", "Nurse")
    assert ann.source == "LinkedIn"


def test_gaps_are_filled_and_other_words_stay(bring):
    carol = HEAD + "Carol,Ng,https://www.linkedin.com/in/carol,c@example.org,Acme,Chef,\n"
    app = bring(carol, CAROL)
    assert counts(app)["Changed"] == "1"
    [table] = [each.value for each in app.at.dataframe if "In the file" in each.value]
    assert dict(zip(table["What"], table["Take over"], strict=True)) == {
        "Email": True,
        "What they do": False,
        "Profile link": True,
    }
    app.click("Complete 1 person")
    after = app.workspace.snapshot().people[CAROL.id]
    assert (after.role, after.email) == ("Cook", "c@example.org")


def test_who_may_be_here_is_shown_and_comes_in_as_somebody_else(bring):
    app = bring(HEAD + "Carole,Ng,https://www.linkedin.com/in/c,c@x.org,Acme,,\n", CAROL)
    assert counts(app)["Perhaps here"] == "1"
    app.click("Bring in 1 person")
    assert len(app.workspace.snapshot().people) == 2


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (HEAD, "This file has headings, but nobody is in it."),
        (HEAD + ",,,,,,10 Feb 2026\n", "There is nobody in this file who could come in."),
    ],
)
def test_a_file_with_nobody_says_so(bring, content, sentence):
    [words] = said(bring(content))
    assert words.startswith(sentence)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\0", "This is a picture or a film."),
        (b"<html><body>Sign in", "This is a web page"),
        (b"%PDF-1.7", "This is a PDF"),
        (b"", "This file is empty."),
        (b'{"people": []}', "This is a JSON file"),
        (b"From a@b.org Sat Jan 3 01:05:34 2026\n", "This holds e-mail messages"),
        (b",,,\n" * 200_001, "This file has more than 200,000 lines."),
        (b"x" * 5_000_000, "One line of this file is far too long"),
    ],
    ids=["picture", "page", "pdf", "empty", "json", "mail", "commas", "line"],
)
def test_what_is_no_list_of_people_gets_a_sentence(bring, content, sentence):
    app = bring(content, CAROL, name="x")
    [problem] = app.problems
    assert problem.startswith(sentence)
    assert list(app.workspace.snapshot().people.values()) == [CAROL]


def test_the_country_of_phone_numbers_is_asked_where_it_matters(bring):
    app = bring("Name,Phone\nAnn Lee,020 7946 0018\n")
    choose(app, "Phone numbers without a country code are from", "GB")
    assert app.workspace.snapshot().settings.region == "GB"
    app = bring("Name,Phone\nAnn Lee,+44 20 7946 0018\n")
    assert not any("country" in each.label for each in app.at.selectbox)
