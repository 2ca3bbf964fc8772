"""Copies spaced in time: some of the last hour, of the last day, of the last month."""

import os
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from core.store import backups as module
from core.store.backups import Backups, superfluous
from core.store.errors import NotSaved
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.store.records import NOW, person, put


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def kept(*made: datetime) -> list[datetime]:
    """Return which of the copies stay, newest first."""
    copies = [(each, Path(str(i))) for i, each in enumerate(made)]
    gone = superfluous(copies, NOW)
    return sorted((each for each, path in copies if path not in gone), reverse=True)


@pytest.mark.parametrize(
    ("made", "stay"),
    [
        ([], []),
        ([ago(minutes=1)], [ago(minutes=1)]),
        ([ago(days=400)], [ago(days=400)]),
        # within the last hour: one in ten minutes, the oldest of each span
        ([ago(minutes=18), ago(minutes=11), ago(minutes=2)], [ago(minutes=2), ago(minutes=18)]),
        ([ago(minutes=21), ago(minutes=19)], [ago(minutes=19), ago(minutes=21)]),
        # within the last day: one an hour
        ([ago(hours=5), ago(hours=4.5), ago(minutes=1)], [ago(minutes=1), ago(hours=5)]),
        (
            [ago(hours=5), ago(hours=4), ago(minutes=1)],
            [ago(minutes=1), ago(hours=4), ago(hours=5)],
        ),
        # within the last month: one a day
        ([ago(days=5), ago(days=4.9), ago(minutes=1)], [ago(minutes=1), ago(days=5)]),
        ([ago(days=5), ago(days=4), ago(minutes=1)], [ago(minutes=1), ago(days=4), ago(days=5)]),
        # older ones go, but never the newest of all
        ([ago(days=40), ago(days=33), ago(minutes=1)], [ago(minutes=1)]),
        ([ago(days=40), ago(days=33)], [ago(days=33)]),
    ],
)
def test_the_spacing_says_which_copies_stay(made, stay):
    assert kept(*made) == stay


def test_two_months_of_use_leave_a_few_dozen_copies_that_reach_back_a_month():
    have: list[tuple[datetime, Path]] = []
    moment, number = ago(days=60), 0
    while moment <= NOW:
        have.append((moment, Path(str(number))))
        gone = set(superfluous(have, moment))
        have = [copy for copy in have if copy[1] not in gone]
        moment, number = moment + timedelta(minutes=10), number + 1
    made = sorted(each for each, _ in have)
    assert len(made) <= 7 + 25 + 32
    assert timedelta(days=29) < NOW - made[0] <= timedelta(days=31)
    for age, every in module.SPACING:
        spans = [b - a for a, b in pairwise(made) if a >= NOW - age]
        assert max(spans) <= 2 * every, "there is no larger gap than the spacing allows"


def test_a_copy_is_made_before_the_file_changes(in_file, file):
    in_file.run(put, person("Ada"))
    first = file.read_bytes()
    in_file.run(put, person("Mo"))
    [(_, copy)] = Backups(file).all()
    assert copy.read_bytes() == first
    assert copy.parent == file.with_name("inside-view-backups")


def test_a_copy_is_a_hard_link_and_costs_no_room(in_file, file):
    in_file.run(put, person("Ada"))
    number = file.stat().st_ino
    in_file.run(put, person("Mo"))
    [(_, copy)] = Backups(file).all()
    assert copy.stat().st_ino == number
    assert file.stat().st_ino != number


def test_where_links_are_not_possible_it_is_copied(in_file, file, monkeypatch):
    def refuse(*args):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    in_file.run(put, person("Ada"))
    first = file.read_bytes()
    in_file.run(put, person("Mo"))
    [(_, copy)] = Backups(file).all()
    assert copy.read_bytes() == first


@pytest.mark.parametrize(
    ("age", "copies"),
    [
        (timedelta(0), 1),
        (timedelta(minutes=9), 1),
        (timedelta(minutes=10), 2),
        (timedelta(days=3), 2),
    ],
)
def test_the_next_copy_waits_ten_minutes(file, age, copies):
    file.write_bytes(b"one")
    Backups(file).keep(NOW)
    Backups(file).keep(NOW + age)
    assert len(Backups(file).all()) == copies


def test_making_a_copy_removes_what_the_spacing_does_not_ask_for(file):
    file.write_bytes(b"one")
    Backups(file).folder.mkdir()
    old = [ago(days=50), ago(days=40), ago(days=3), ago(days=3, minutes=-20), ago(hours=2)]
    for made in old:
        (Backups(file).folder / f"{made:%Y-%m-%dT%H-%M-%SZ}.json").write_bytes(b"old")
    Backups(file).keep(NOW)
    assert [made for made, _ in Backups(file).all()] == [NOW, ago(hours=2), ago(days=3)]


def test_other_files_in_the_folder_are_left_alone(file):
    file.write_bytes(b"one")
    Backups(file).folder.mkdir()
    others = [
        Backups(file).folder / "before the interview.json",
        Backups(file).folder / "notes.txt",
    ]
    for other in others:
        other.write_text("mine")
    Backups(file).keep(NOW)
    assert [made for made, _ in Backups(file).all()] == [NOW]
    assert all(other.read_text() == "mine" for other in others)


def test_without_a_file_there_is_nothing_to_copy(file):
    Backups(file).keep(NOW)
    assert Backups(file).all() == []
    assert not Backups(file).folder.exists()


def test_a_clock_that_was_once_far_ahead_does_not_stop_the_copies(file):
    file.write_bytes(b"one")
    Backups(file).keep(NOW + timedelta(days=3650))
    Backups(file).keep(NOW)
    assert NOW in [made for made, _ in Backups(file).all()]
    Backups(file).keep(NOW + timedelta(minutes=1))
    assert len(Backups(file).all()) == 2


def test_a_copy_that_cannot_be_made_does_not_stop_the_save(in_file, file):
    in_file.run(put, person("Ada"))
    Backups(file).folder.write_text("a file in the place of the folder")
    in_file.run(put, person("Mo"))
    assert len(Workspace(FileStorage(file)).snapshot().people) == 2


def test_copies_are_named_by_the_time_in_utc(file):
    file.write_bytes(b"one")
    Backups(file).keep(datetime(2026, 11, 20, 15, 0, 7, tzinfo=UTC))
    assert Backups(file).all()[0][1].name == "2026-11-20T15-00-07Z.json"


def test_a_save_that_fails_leaves_no_copy_that_is_the_file_itself(in_file, file, monkeypatch):
    in_file.run(put, person("Ada"))

    def refuse(*args):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", refuse)
        with pytest.raises(NotSaved):
            in_file.run(put, person("Mo"))
    assert Backups(file).all() == []
    in_file.run(put, person("Mo"))
    [(_, copy)] = Backups(file).all()
    assert copy.stat().st_ino != file.stat().st_ino
