import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange import csv_rows
from core.exchange.csv_rows import LONGEST_LINE, Row, rows, sniff
from core.exchange.errors import UnreadableFile


def read(text, delimiter=None):
    return [(row.number, row.cells) for row in rows(text, delimiter)]


def refusal(text):
    with pytest.raises(UnreadableFile) as caught:
        list(rows(text))
    return str(caught.value)


def test_rows_carry_the_number_of_their_line():
    assert list(rows("a,b\nc,d\n")) == [Row(1, ("a", "b")), Row(2, ("c", "d"))]


def test_the_last_row_needs_no_newline():
    assert read("a,b\nc,d") == read("a,b\nc,d\n")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_line_break_in_quotes_stays_in_the_cell_and_the_numbers_stay_true(line_break):
    text = line_break.join(['a,"one', 'two"', "", "b,three"])
    assert read(text) == [(1, ("a", "one\ntwo")), (4, ("b", "three"))]


def test_blank_rows_are_left_out_but_counted_in_the_numbers():
    assert read("a,b\n\n , \n,,\nc,d") == [(1, ("a", "b")), (5, ("c", "d"))]


def test_other_separators_of_lines_do_not_split_a_row():
    assert read("a\u2028b\x0bc\x85d,e\nf,g") == [(1, ("a\u2028b\x0bc\x85d", "e")), (2, ("f", "g"))]


def test_doubled_quotes_are_one_quote():
    assert read('"""The"" Bakery, Ltd.",x') == [(1, ('"The" Bakery, Ltd.', "x"))]


@pytest.mark.parametrize("guarded", ["=1+1", "+Engineer", "-Lead", "@home", "\tx"])
def test_the_quote_that_guards_a_formula_is_taken_off(guarded):
    assert read(f"'{guarded},x")[0][1] == (guarded, "x")


@pytest.mark.parametrize("name", ["'t Hooft", "'", "''=", "O'=Neil"])
def test_other_quotes_stay(name):
    assert read(f"{name},x")[0][1] == (name, "x")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    text = delimiter.join(["Name", "Role", "Town"]) + "\n" + delimiter.join("abc")
    assert sniff(text) == delimiter
    assert read(text)[1][1] == ("a", "b", "c")


def test_commas_inside_cells_do_not_hide_a_semicolon():
    assert sniff("Name;Notes\nAnn;one, two, three\nBo;four, five, six\n") == ";"


def test_semicolons_inside_cells_do_not_hide_a_comma():
    assert sniff('Name,Notes\nAnn,"a; b; c"\nBo,d; e; f\n') == ","


def test_a_preamble_with_commas_does_not_hide_a_semicolon():
    assert sniff("Dear you, this is, a note\n\nName;Role;Town\na;b;c\nd;e;f\n") == ";"


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;\r"])
def test_a_line_that_names_the_delimiter_for_excel_is_followed_and_left_out(first):
    assert read(f"{first}\na,b;c\nd;e\n") == [(2, ("a,b", "c")), (3, ("d", "e"))]


def test_a_row_that_lacks_a_quotation_mark_is_marked():
    found = list(rows('a,b\nc,"d\ne,"f"\ng,h\n', ","))
    assert [(row.number, row.is_broken) for row in found] == [(1, False), (2, True), (4, False)]


def test_a_cell_of_several_lines_is_not_broken_whatever_is_in_it():
    found = list(rows('a,b\nc,"one, two\nthree ""four"", five"\n', ","))
    assert [row.is_broken for row in found] == [False, False]


def test_a_header_alone_tells_the_delimiter():
    assert sniff("First Name\tLast Name\tURL") == "\t"


def test_one_column_is_read_as_it_is():
    assert read("Name\nAnn\nBo") == [(1, ("Name",)), (2, ("Ann",)), (3, ("Bo",))]


def test_a_quotation_mark_that_is_never_closed_names_its_row():
    assert "opens in row 2 " in refusal('a,b\nc,"d\ne,f\ng,h\n')
    assert "opens in row 2 " in refusal('a,b\nc,"d')


def test_a_cell_without_end_is_refused():
    assert "opens in row 2 " in refusal('a,b\nc,"' + "dddd\n" * 50_000 + '"')


def test_a_line_without_end_is_refused():
    assert "far too long" in refusal("a,b\n" + "," * (LONGEST_LINE + 1))


def test_columns_without_end_are_refused():
    assert refusal("a,b\n" + "," * 1_001 + "x\n") == csv_rows.TOO_WIDE


def test_cells_without_end_are_refused(monkeypatch):
    monkeypatch.setattr(csv_rows, "MOST_CELLS", 100)
    assert refusal("a,b\n" * 51) == csv_rows.TOO_WIDE
    assert len(read("a,b\n" * 50)) == 50


def test_lines_without_end_are_refused(monkeypatch):
    monkeypatch.setattr(csv_rows, "MOST_LINES", 100)
    assert refusal("a\n" * 101) == csv_rows.TOO_MANY.format(100)
    assert refusal('a,"' + "\n" * 101 + '"') == csv_rows.TOO_MANY.format(100)
    assert len(read("a\n" * 100)) == 100


@pytest.mark.parametrize(
    "text", ["a" * 150_000 + "\n", "\n", ",\n", '"\n', ",", "," * 5_000 + "\n", '"",' * 900 + "\n"]
)
def test_twenty_megabytes_of_anything_are_refused_at_once(text):
    with pytest.raises(UnreadableFile):
        list(rows(text * (20_000_000 // len(text))))


@settings(max_examples=300)
@given(st.text(st.sampled_from("ab,;\t\"\r\n'=\0é")))
def test_any_text_gives_rows_or_is_refused(text):
    try:
        found = read(text)
    except UnreadableFile:
        assert '"' in text
    else:
        numbers = [number for number, _ in found]
        assert numbers == sorted(set(numbers))
        assert all(any(cell.strip() for cell in cells) for _, cells in found)


cell = st.text(st.sampled_from('ab,;|\t"\né '), max_size=6).map(str.strip)


@settings(max_examples=100)
@given(
    st.lists(st.tuples(st.just("x"), cell, cell), min_size=2, max_size=5),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_csv_writes_comes_back(table, delimiter, line_break):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=line_break).writerows(table)
    assert [cells for _, cells in read(file.getvalue(), delimiter)] == table
