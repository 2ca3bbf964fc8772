"""People -> a CSV file for spreadsheets; brought in again, it finds each person."""

import csv
import io

from core.exchange.guarded import guarded
from core.exchange.people_rows import Cell, Rows, headings


def people_csv(rows: Rows) -> bytes:
    """Return the rows with a mark that says UTF-8, which spreadsheets look for."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(headings(rows))
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _cell(value: Cell) -> str:
    return "" if value is None else guarded(str(value))
