from pathlib import Path

import pytest

from core.store.local import data_file, local_workspace


@pytest.mark.parametrize(
    ("chosen", "file"), [("kept/mine.json", "kept/mine.json"), ("kept", "kept/inside-view.json")]
)
def test_the_file_stands_where_the_owner_says(monkeypatch, tmp_path, chosen, file):
    monkeypatch.setenv("INSIDE_VIEW_DATA", str(tmp_path / chosen))
    assert data_file() == tmp_path / file


def test_without_a_word_it_stands_among_the_users_own_data(monkeypatch):
    monkeypatch.delenv("INSIDE_VIEW_DATA", raising=False)
    assert data_file().name == "inside-view.json"
    assert data_file().is_relative_to(Path.home())


def test_all_who_read_a_file_share_one_workspace(tmp_path):
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    assert local_workspace(one) is local_workspace(one)
    assert local_workspace(one) is not local_workspace(other)
