from core.domain.column_mapping import ColumnMapping
from core.exchange.column import Column
from core.exchange.remembered import columns_of, mapping_id, remembering


def test_what_the_columns_hold_is_remembered_by_their_headings():
    said = {"Wer": Column.NAME, "Mail 1": Column.EMAIL, "Mail 2": Column.EMAIL}
    kept = remembering(mapping_id(["Wer", "Mail 1", "Mail 2"]), said, "cp1252")
    assert columns_of(kept) == said
    assert kept.encoding == "cp1252"
    assert kept.id != mapping_id(["Wer", "Mail 1Mail 2"])


def test_what_a_newer_version_wrote_is_left_out():
    kept = ColumnMapping(columns={"Wer": "name", "Hund": "pet"})
    assert columns_of(kept) == {"Wer": Column.NAME}
