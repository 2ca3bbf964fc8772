"""Every text of every record, in every file that leaves: it is shown, and never obeyed.

The texts are found by introspection, so that one added tomorrow is attacked as well.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Any, get_args, get_type_hints
from xml.etree import ElementTree

import openpyxl
import pytest
import vobject
from msgspec import Struct
from msgspec.structs import replace

from core.content.loader import coach
from core.content.sample import sample_records
from core.domain.interview import Interview
from core.domain.snapshot import TABLES, Snapshot
from core.exchange.brief_docx import brief_docx
from core.exchange.brief_html import brief_html
from core.exchange.calendar_file import CalendarFile
from core.exchange.memo import memo
from core.exchange.pack import Wanted, newest, packed
from core.exchange.paper import Paper
from core.exchange.paper_docx import word_file
from core.exchange.paper_html import page
from core.exchange.paper_markdown import markdown
from core.exchange.people_csv import people_csv
from core.exchange.people_rows import Rows, people_rows
from core.exchange.people_vcard import people_vcard
from core.exchange.people_xlsx import people_xlsx
from core.exchange.talk_notes import talk_notes
from core.rules.brief_sheet import Sheet, brief_sheet
from core.rules.next_steps import next_steps
from pages.parts.terms import terms
from tests.exchange.readers import W, read_html, read_markdown

NOW = datetime(2026, 5, 6, 12, tzinfo=UTC)
MARK = "Zq7"
"""Stands in every text, so that it can be found again."""
ATTACKS = {
    "formula": f"=cmd|' /C calc'!A0{MARK}",
    "plus": f"+1+{MARK}",
    "minus": f"-2+{MARK}",
    "at": f"@SUM(1){MARK}",
    "tab": f"\t={MARK}",
    "carriage return": f"\r={MARK}",
    "line break": f"\n={MARK}",
    "header": f"{MARK}\r\nATTENDEE:mailto:x@beacon.invalid\r\nX-EVIL:1\r\nEND:VCARD",
    "separators": f'{MARK};,:"\\n\\;DROP|,"x',
    "html": f"{MARK}<script>alert(1)</script><img src=//beacon.invalid><!--",
    "attribute": f"{MARK}\"><svg onload=alert(1)>'",
    "markdown": f"{MARK} ![x](http://beacon.invalid/x.png) [y](javascript:alert(1)) # z",
    "list": f"- {MARK}\n1. x\n> y\n```\ncode",
    "bare link": f"{MARK} https://beacon.invalid www.beacon.com x@beacon.com",
    "word field": f'{MARK} {{ HYPERLINK "http://beacon.invalid" }} {{{{7*7}}}}',
    "xml": f"{MARK}]]><w:instrText>DDEAUTO</w:instrText>&#x1f;&lol;",
    "direction": f"\u202e{MARK}\u2067 exe.cod",
    "control signs": f"{MARK}\x00\x01\x0b\x1f\x7f\x85\u2028\ufffe",
}
OURS = {"h1", "h2", "p", "ul", "li", "br", "strong", "em", "span"}
NOT_FREE = re.compile(r"id|.*_ids?|.*timezone|calendar_token|country|region|key|code|question")
"""What names another record, or is chosen and never typed."""


def texts_of(kind: type[Struct]) -> dict[str, Any]:
    """Return the attributes in which somebody's own words may stand, with their types."""
    return {
        name: hint
        for name, hint in get_type_hints(kind, include_extras=False).items()
        if not NOT_FREE.fullmatch(name) and _may_hold_text(hint)
    }


def _may_hold_text(hint: Any) -> bool:
    inside = get_args(hint) or (hint,)
    return any(
        part is str or (isinstance(part, type) and issubclass(part, Struct))
        for each in inside
        for part in (get_args(each) or (each,))
    )


def poisoned(value: Any, attack: str) -> Any:
    """Return a record with the attack in the place of every text, also where none was said."""
    if isinstance(value, Enum):
        return value
    if type(value) is str:
        return attack
    if isinstance(value, tuple):
        return tuple(poisoned(each, attack) for each in value)
    if isinstance(value, Struct):
        told = texts_of(type(value))
        return replace(value, **{name: poisoned(getattr(value, name), attack) for name in told})
    return value


@cache
def view(attack: str = "") -> Snapshot:
    """Return the sample, whole or with the attack in every text."""
    tables: dict[type, dict[str, Any]] = {}
    for each in sample_records(NOW, "UTC"):
        known = poisoned(each, attack) if attack else each
        tables.setdefault(type(each), {})[each.id] = known
    return Snapshot(tables)


def rows(here: Snapshot) -> Rows:
    return people_rows(here, next_steps(here, NOW, UTC), terms(), UTC)


def talks(here: Snapshot) -> tuple[Interview, ...]:
    held = [each for each in here.interviews.values() if each.held]
    return held[0], *(each for each in here.interviews.values() if not each.held)


def papers(here: Snapshot) -> Iterator[Paper]:
    field_id = next(iter(here.fields))
    decision = newest(here, field_id, NOW)
    yield memo(here, decision, terms(), UTC, with_abilities=True)
    yield talk_notes(here, talks(here)[0], terms(), UTC)


def sheet(here: Snapshot) -> Sheet:
    talk = talks(here)[1]
    person = here.people[talk.person_id]
    etiquette = coach().etiquette.live
    return brief_sheet(here, talk, person, mine=UTC, theirs=None, etiquette=etiquette)


@pytest.fixture(params=ATTACKS.values(), ids=ATTACKS)
def attacked(request) -> Snapshot:
    return view(request.param)


def test_every_record_is_attacked_that_holds_words():
    touched = {kind for kind in TABLES.values() if texts_of(kind)}
    wordless = {kind.__name__ for kind in TABLES.values() if kind not in touched}
    assert wordless <= {"Snooze", "Distinction", "AskList", "Agreement", "ColumnMapping"}
    hit = view("x")
    assert all(each.name == each.notes == each.why == "x" for each in hit.people.values())


def test_no_cell_of_the_list_of_people_is_a_formula(attacked):
    content = people_csv(rows(attacked)).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(content, newline=""), strict=True))
    assert len(found) == len(attacked.people) + 1
    assert {len(row) for row in found} == {len(found[0])}
    assert found[0] == next(csv.reader(io.StringIO(people_csv(rows(view())).decode("utf-8-sig"))))
    assert not any(cell.startswith(tuple("=+-@\t\r\n")) for row in found for cell in row)
    assert all(any(MARK in cell for cell in row) for row in found[1:])


def test_no_cell_of_the_workbook_is_a_formula_or_a_link(attacked):
    content = people_xlsx(rows(attacked), NOW)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert sheet.max_row == len(attacked.people) + 1
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
    assert any(MARK in str(cell.value) for cell in cells)
    loads_nothing(content)


def test_no_card_says_more_than_its_own_lines(attacked):
    content = people_vcard(attacked)
    cards = list(vobject.readComponents(content.decode()))
    assert len(cards) == len(attacked.people)
    known = {
        name
        for each in vobject.readComponents(people_vcard(view()).decode())
        for name in each.contents
    }
    for card in cards:
        assert set(card.contents) <= known
        assert MARK in card.fn.value
        assert all(len(lines) == 1 for lines in card.contents.values())


def test_no_event_of_the_calendar_invites_or_says_more_than_its_own_lines(attacked):
    def read(here: Snapshot):
        file = CalendarFile(here, UTC, lambda _: None, coach().etiquette.live)
        [calendar] = vobject.readComponents(file.to_keep(NOW).decode())
        return calendar

    clean, calendar = read(view()), read(attacked)
    assert set(calendar.contents) == set(clean.contents)
    assert len(calendar.vevent_list) == len(clean.vevent_list)
    known = {name for each in clean.vevent_list for name in each.contents}
    for event in calendar.vevent_list:
        assert set(event.contents) <= known
        assert MARK in event.summary.value
    assert not known & {"attendee", "organizer", "method"}


def test_no_memo_and_no_notes_become_markup(attacked):
    for paper in papers(attacked):
        seen = read_markdown(markdown(paper))
        assert set(seen.tags) <= OURS
        assert MARK in seen.text
        printed = page(paper)
        assert set(read_html(printed).tags) <= OURS | {"body", "html"}
        assert MARK in read_html(printed).text


def test_no_word_file_holds_a_link_a_field_or_a_script(attacked):
    for content in (
        *(word_file(each, NOW) for each in papers(attacked)),
        brief_docx(sheet(attacked)),
    ):
        loads_nothing(content)
        assert MARK in text_of(content)


def test_the_brief_to_print_is_no_markup(attacked):
    known = set(read_html(brief_html(sheet(view()))).tags)
    seen = read_html(brief_html(sheet(attacked)))
    assert set(seen.tags) <= known | OURS
    assert MARK in seen.text


def test_a_pack_is_one_folder_of_plain_names(attacked):
    wanted = Wanted(field_ids=tuple(attacked.fields), people=False, hide_names=False)
    names = [name for name, _ in packed(attacked, wanted, terms(), NOW, UTC).papers]
    assert len(names) > len(attacked.fields)
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert re.fullmatch(r"(Notes/)?[\w .,()-]+\.docx", name)


def loads_nothing(content: bytes) -> None:
    """Expect an Office file without formulas, fields, links and parts from elsewhere."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                root = ElementTree.fromstring(archive.read(name))
                tags = {each.tag.rpartition("}")[2] for each in root.iter()}
                assert not tags & {"hyperlink", "instrText", "fldSimple", "f", "oleObject"}
                assert not any(each.get("TargetMode") == "External" for each in root.iter())
        assert not any("vba" in name.casefold() for name in archive.namelist())


def text_of(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return "".join(each.text or "" for each in root.iter(f"{W}t"))
