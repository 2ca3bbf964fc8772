"""The pack for a counsellor: what is in it, and above all what is not."""

import io
import zipfile
from datetime import UTC, datetime
from functools import cache

import openpyxl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.content.sample import sample_records
from core.domain.decision import Argument, ArgumentKind, Choice, Decision, Side
from core.domain.field import Field
from core.domain.interview import Debrief
from core.domain.lead import Lead, LeadKind
from core.domain.profile import Profile
from core.exchange.pack import Wanted, pack, packed
from core.rules.name_words import folded, needs_capital, telling_words
from pages.parts.terms import terms
from tests.exchange.readers import everything_in, parts_of
from tests.rules.records import NOW, person, snapshot, talk

SAMPLE_NOW = datetime(2026, 5, 6, 12, tzinfo=UTC)
CARE = Field(id="care", name="Care", created=NOW)


@cache
def sample():
    return snapshot(*sample_records(SAMPLE_NOW))


def made(view, **wanted):
    return pack(view, Wanted(**wanted), terms(), SAMPLE_NOW, UTC)


def said_in(content):
    """Return all that a pack says, without what every pack says."""
    return everything_in(content, another()[1])


def names(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_a_pack_holds_memos_people_and_notes():
    content = made(sample(), field_ids=tuple(sample().fields))
    held = [each for each in sample().interviews.values() if each.held]
    assert sorted(names(content)) == sorted(
        [
            "Read me first.txt",
            *(f"Memo {field.name}.docx" for field in sample().fields.values()),
            *[name for name in names(content) if name.startswith("Notes/")],
            "People.xlsx",
        ]
    )
    assert len([name for name in names(content) if name.startswith("Notes/")]) == len(held)


def test_nobody_of_the_sample_can_be_found_by_name_address_or_number():
    content = folded(said_in(made(sample(), field_ids=tuple(sample().fields)))).text
    ours = {"patrick"}
    for each in sample().people.values():
        for word in telling_words(each.name):
            assert word not in content.replace("person", "").split() or word in ours
        for secret in (each.name, each.email, each.phone, each.profile_link):
            assert not secret or folded(secret).text not in content, secret
    assert "mara" not in content.split()
    assert "lindholm" not in content


def test_names_stay_when_they_may_and_contact_data_only_comes_when_ticked():
    shown = said_in(made(sample(), hide_names=False))
    assert "Priya Raghunathan" in shown
    assert "priya.raghunathan@northwind-clinic.example" not in shown
    ticked = said_in(made(sample(), hide_names=False, contact=True))
    assert "priya.raghunathan@northwind-clinic.example" in ticked
    hidden = said_in(made(sample(), hide_names=True, contact=True))
    assert "northwind-clinic.example" not in hidden, "with names hidden there is nobody to reach"


def test_the_same_person_is_the_same_letter_in_every_file():
    out = packed(sample(), Wanted(field_ids=tuple(sample().fields)), terms(), SAMPLE_NOW, UTC)
    rows = {row["Name"]: row["Role"] for row in out.rows}
    titles = [paper.title.removeprefix("Conversation with ") for name, paper in out.papers[-3:]]
    assert set(titles) <= set(rows)
    introduced = {row["Introduced by"] for row in out.rows} - {""}
    assert introduced <= set(rows)


def test_what_i_can_and_cannot_do_comes_only_when_ticked():
    for ticked in (False, True):
        content = said_in(made(sample(), field_ids=tuple(sample().fields), abilities=ticked))
        assert ("ninety minutes" in content) is ticked
        assert ("breaks I can choose myself" in content) is ticked


def test_parts_can_be_left_out():
    assert names(made(sample(), people=False, notes=False)) == ["Read me first.txt"]
    content = made(sample(), people=True, notes=False)
    assert names(content) == ["Read me first.txt", "People.xlsx"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = openpyxl.load_workbook(io.BytesIO(archive.read("People.xlsx"))).active
    assert sheet.max_row == len(sample().people) + 1
    assert "Email" not in [cell.value for cell in sheet[1]]


def test_two_conversations_with_one_name_on_one_day_are_two_files():
    view = snapshot(person("Ada"), talk(id="a", ended=NOW), talk(id="b", ended=NOW))
    assert names(made(view, people=False))[1:] == [
        "Notes/2026-03-04 Person A.docx",
        "Notes/2026-03-04 Person A (2).docx",
    ]


@pytest.mark.parametrize("name", ["../../evil", "con", "", "a/b\\c", "x" * 300])
def test_a_field_of_any_name_makes_a_file_inside_the_pack(name):
    field = Field(id="care", name=name or " ", created=NOW)
    for each in names(made(snapshot(field), field_ids=("care",))):
        assert ".." not in each
        assert not each.startswith("/")


def test_a_field_deleted_meanwhile_is_no_obstacle():
    assert names(made(snapshot(), field_ids=("gone",), people=False)) == ["Read me first.txt"]


NAME = st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=5, max_size=12)


@cache
def another():
    """A pack in which somebody else was named: its words, and its parts, are our own."""
    content = made(search("Zzyzx", "Qwrty"), field_ids=("care",))
    return folded(everything_in(content)).text, parts_of(content)


def search(first, last):
    """Return a search that names somebody in every free text there is."""
    text = f"“{first}”, {last}’s idea\n*{first} {last}* ({first}@x.example) +44 7700 900123."
    ada = person(
        f"{first} {last}",
        id="ada",
        field_ids=("care",),
        role=f"Aide to {last}",
        email=f"{first}.{last}@home.example",
        phone="+44 7700 900123",
        common_ground=text,
        why=text,
        notes=text,
        tags=(text,),
    )
    held = talk("one", person_id="ada", ended=NOW, notes=text, place=text)
    agenda = tuple(replace(item, text=text, notes=text, asked=True) for item in held.agenda)
    debrief = Debrief(learned=(text,), advice=text, finished=NOW)
    told = Argument(kind=ArgumentKind.ADVICE, source_id="x", text=text, heard=text, side=Side.FOR)
    decision = Decision(
        field_id="care",
        choice=Choice.PURSUE,
        reasons=text,
        arguments=(told,),
        created=NOW,
        decided=NOW,
    )
    lead = Lead(
        kind=LeadKind.SUGGESTION, text=text, giver_id="ada", interview_id="talk", created=NOW
    )
    me = Profile(name=f"{first} Zzyzx", abilities=text)
    return snapshot(CARE, ada, replace(held, agenda=agenda, debrief=debrief), decision, lead, me)


@settings(max_examples=25)
@given(first=NAME, last=NAME, abilities=st.booleans())
def test_no_name_occurs_anywhere_in_any_file(first, last, abilities):
    words = telling_words(f"{first} {last}")
    our_words, our_parts = another()
    assume(not any(word in our_words or needs_capital(word) for word in words))
    content = made(search(first, last), field_ids=("care",), abilities=abilities)
    everything = folded(everything_in(content, our_parts)).text
    for word in words:
        assert word not in everything
    assert "900123" not in everything
    assert "home.example" not in everything
    assert "person a" in everything
