"""What somebody shows a counsellor: memos, people and notes, in one zip."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from core.domain.decision import Decision
from core.domain.interview import Interview
from core.domain.snapshot import Snapshot
from core.exchange.file_name import file_name
from core.exchange.memo import in_words, memo
from core.exchange.paper import Paper
from core.exchange.paper_docx import word_file
from core.exchange.people_rows import Rows, people_rows
from core.exchange.people_xlsx import people_xlsx
from core.exchange.talk_notes import talk_notes
from core.exchange.terms import Terms
from core.rules.days import local_day
from core.rules.decision import draft_of, made
from core.rules.disguised import disguised
from core.rules.next_steps import next_steps
from core.rules.pseudonyms import Disguise
from core.rules.standing import moment_held


class Wanted(Struct, frozen=True, kw_only=True):
    """What shall be in the pack; nobody's name, unless it is asked for."""

    field_ids: tuple[str, ...] = ()
    """A memo for each of these fields."""
    people: bool = True
    contact: bool = False
    notes: bool = True
    abilities: bool = False
    hide_names: bool = True
    hide_employers: bool = False
    also_hide: tuple[str, ...] = ()
    """Other words to leave out wherever they stand."""


class Packed(NamedTuple):
    """What goes out: papers by the name of their file, and the rows of the list of people."""

    papers: tuple[tuple[str, Paper], ...]
    rows: Rows


def packed(snapshot: Snapshot, wanted: Wanted, terms: Terms, now: datetime, zone: tzinfo) -> Packed:
    """Return what would go out, to be looked at first."""
    due = [*next_steps(snapshot, now, zone)] if wanted.people else []
    shown = snapshot
    if wanted.hide_names:
        disguise = Disguise(snapshot, employers=wanted.hide_employers, also=wanted.also_hide)
        shown = disguised(snapshot, disguise)
        due = [replace(each, reason=disguise.text(each.reason)) for each in due]
    named = [*_memos(shown, wanted, terms, now, zone)]
    if wanted.notes:
        named += _notes(shown, terms, zone)
    contact = wanted.contact and not wanted.hide_names
    rows = people_rows(shown, due, terms, zone, contact=contact) if wanted.people else []
    return Packed(tuple(_unlike(named)), rows)


def pack(snapshot: Snapshot, wanted: Wanted, terms: Terms, now: datetime, zone: tzinfo) -> bytes:
    """Return the zip, made at that moment."""
    out = packed(snapshot, wanted, terms, now, zone)
    files = [(name, word_file(paper, now)) for name, paper in out.papers]
    if wanted.people:
        files.append(("People.xlsx", people_xlsx(out.rows, now)))
    about = _about([name for name, _ in files], wanted, now, zone)
    return _zipped([("Read me first.txt", about.encode()), *files], now)


def _memos(
    snapshot: Snapshot, wanted: Wanted, terms: Terms, now: datetime, zone: tzinfo
) -> Iterable[tuple[str, Paper]]:
    for field_id in wanted.field_ids:
        if field_id in snapshot.fields:
            decision = newest(snapshot, field_id, now)
            paper = memo(snapshot, decision, terms, zone, with_abilities=wanted.abilities)
            yield file_name(f"Memo {snapshot.fields[field_id].name}", "docx"), paper


def newest(snapshot: Snapshot, field_id: str, now: datetime) -> Decision:
    """Return the last decision made, else the draft, else an empty one: where things stand."""
    decided = next(iter(made(snapshot, field_id)), None)
    return decided or draft_of(snapshot, field_id) or Decision(field_id=field_id, created=now)


def _notes(snapshot: Snapshot, terms: Terms, zone: tzinfo) -> list[tuple[str, Paper]]:
    held = sorted((each for each in snapshot.interviews.values() if each.held), key=moment_held)
    return [
        (
            f"Notes/{notes_name(snapshot, each, zone, 'docx')}",
            talk_notes(snapshot, each, terms, zone),
        )
        for each in held
    ]


def notes_name(snapshot: Snapshot, talk: Interview, zone: tzinfo, ending: str) -> str:
    """Return the name of the file of a conversation."""
    day = local_day(moment_held(talk), zone).isoformat()
    return file_name(f"{day} {snapshot.people[talk.person_id].name}", ending)


def _unlike(named: Sequence[tuple[str, Paper]]) -> Iterable[tuple[str, Paper]]:
    """Number the files that would have one name."""
    seen: Counter[str] = Counter()
    for name, paper in named:
        seen[name.casefold()] += 1
        count = seen[name.casefold()]
        stem, dot, ending = name.rpartition(".")
        yield (name if count == 1 else f"{stem} ({count}){dot}{ending}"), paper


def _about(names: Sequence[str], wanted: Wanted, now: datetime, zone: tzinfo) -> str:
    hidden = "The names of people were replaced by letters. What was written freely may still tell "
    lines = (
        f"Made with Inside View on {in_words(local_day(now, zone))}.",
        hidden + "who is meant, so please treat it with care."
        if wanted.hide_names
        else "It holds what people said in confidence, so please treat it with care.",
        "",
        "What is inside:",
        *(f"- {name}" for name in names),
    )
    return "\r\n".join(lines) + "\r\n"


def _zipped(files: Iterable[tuple[str, bytes]], now: datetime) -> bytes:
    file = io.BytesIO()
    moment = now.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return file.getvalue()
