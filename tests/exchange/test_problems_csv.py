import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from core.exchange.contacts import Problem
from core.exchange.problems_csv import problems_csv


def rows(*problems):
    content = problems_csv(problems)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_row_has_its_number_its_reason_and_what_it_says():
    assert rows(Problem(row=7, reason="No name.", text="Trust, Zoë")) == [
        ["Row", "Why", "What it says"],
        ["7", "No name.", "Trust, Zoë"],
    ]


def test_the_file_is_named_where_there_are_several():
    problems = (
        Problem(row=7, reason="No name.", text="x"),
        Problem(row=2, reason="No date.", text="y", file="messages.csv"),
    )
    assert [row[0] for row in rows(*problems)] == ["File", "", "messages.csv"]


@given(st.text(st.characters(codec="utf-8")), st.sampled_from(["=", "+", "-", "@", "\t", ""]))
def test_no_cell_is_a_formula(text, first):
    cell = rows(Problem(row=1, reason="Because.", text=first + text))[1][-1]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
