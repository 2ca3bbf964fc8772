import io
import zipfile
from contextlib import suppress
from random import Random
from time import perf_counter

import pytest

from core.exchange import archive
from core.exchange.archive import read_known
from core.exchange.decode import EXCEL
from core.exchange.errors import UnreadableFile

NAMES = ["Connections.csv"]


def zipped(files, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return file.getvalue()


def refusal(content, names=NAMES):
    with pytest.raises(UnreadableFile) as caught:
        read_known(content, names)
    return str(caught.value)


def test_only_the_known_names_are_read():
    content = zipped({"Connections.csv": "a,b", "messages.csv": "private"})
    assert read_known(content, NAMES) == {"Connections.csv": b"a,b"}


def test_what_is_missing_is_left_out():
    assert read_known(zipped({"Profile.csv": "x"}), NAMES) == {}


@pytest.mark.parametrize(
    "path", ["connections.CSV", "Basic Export/Connections.csv", "a\\b\\CONNECTIONS.csv"]
)
def test_folder_and_letter_case_may_vary(path):
    assert read_known(zipped({path: "a"}), NAMES) == {"Connections.csv": b"a"}


def test_a_path_that_climbs_is_only_a_name_to_us():
    assert read_known(zipped({"../../Connections.csv": "a"}), NAMES) == {"Connections.csv": b"a"}


def test_the_file_least_deep_is_taken_and_a_mac_shadow_is_not():
    files = {"__MACOSX/._Connections.csv": "s", "old/Connections.csv": "o", "Connections.csv": "n"}
    assert read_known(zipped(files), NAMES) == {"Connections.csv": b"n"}


def test_a_small_bomb_is_refused_within_two_seconds():
    bomb = zipped({"Connections.csv": bytes(50_000_000)})
    assert len(bomb) < 50_000
    started = perf_counter()
    assert refusal(bomb) == archive.SWOLLEN
    assert perf_counter() - started < 2


def test_a_size_that_is_declared_too_small_is_not_believed():
    bomb = zipped({"Connections.csv": bytes(50_000_000)})
    true, lie = (50_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")
    assert bomb.count(true) == 2
    assert refusal(bomb.replace(true, lie)) == archive.BROKEN


def test_an_entry_may_be_as_large_as_the_cap_and_not_one_byte_more(monkeypatch):
    monkeypatch.setattr(archive, "MOST_ENTRY_BYTES", 1000)
    assert (
        len(read_known(zipped({"Connections.csv": bytes(1000)}), NAMES)["Connections.csv"]) == 1000
    )
    assert refusal(zipped({"Connections.csv": bytes(1001)})) == archive.SWOLLEN


def test_all_entries_together_are_capped(monkeypatch):
    monkeypatch.setattr(archive, "MOST_TOTAL_BYTES", 1500)
    files = {"a.csv": bytes(1000), "b.csv": bytes(1000)}
    assert set(read_known(zipped(files), ["a.csv"])) == {"a.csv"}
    assert refusal(zipped(files), ["a.csv", "b.csv"]) == archive.SWOLLEN


def test_too_many_entries_are_refused_before_the_list_of_them_is_read():
    crowd = {f"{number}.csv": "" for number in range(archive.MOST_ENTRIES)}
    assert read_known(zipped(crowd), NAMES) == {}
    assert refusal(zipped(crowd | {"Connections.csv": "a"})) == archive.CROWDED


def test_a_password_is_named_as_the_reason():
    content = bytearray(zipped({"Connections.csv": "a"}))
    content[content.index(b"PK\x03\x04") + 6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(content)) == archive.LOCKED


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_unpack_without_bound_are_not_opened(method):
    assert refusal(zipped({"Connections.csv": bytes(2_000_000)}, method)) == archive.BROKEN


def test_an_excel_workbook_is_named_as_such():
    assert refusal(zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""})) == EXCEL


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"a,b\nc,d", b"PK" * 5000])
def test_what_is_no_zip_is_refused(content):
    assert refusal(content) == archive.BROKEN


def test_a_zip_cut_short_anywhere_is_refused():
    whole = zipped({"Connections.csv": "First Name,Last Name\n" * 50})
    for length in range(len(whole)):
        assert refusal(whole[:length]) == archive.BROKEN


def test_a_zip_with_any_wrong_byte_is_read_or_refused():
    whole = zipped({"Connections.csv": "First Name,Last Name\n" * 50})
    chance = Random(7)
    for place in range(len(whole)):
        damaged = bytearray(whole)
        damaged[place] = chance.randrange(256)
        with suppress(UnreadableFile):
            assert set(read_known(bytes(damaged), NAMES)) <= set(NAMES)
