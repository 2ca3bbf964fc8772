"""People -> an Excel file, in which text is text whatever it looks like."""

import io
from datetime import UTC, date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from core.exchange.clean import clean
from core.exchange.people_rows import Cell, Rows, headings

_LONGEST_CELL = 32_767
"""Of the format, in UTF-16 units."""
_FIRST_DAY = date(1900, 3, 1)
"""Excel knows no day before 1900, and counts a day too many in its first two months."""
_WIDTHS = {"Name": 26, "Role": 26, "Employer": 26, "Next step": 44, "Notes": 60, "Email": 30}
_USUAL_WIDTH = 18
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def people_xlsx(rows: Rows, now: datetime) -> bytes:
    """Return the rows as a table that can be sorted and filtered, made at that moment."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _PLAIN) as book:
        made = now.astimezone(UTC).replace(tzinfo=None)
        book.set_properties({"title": "People", "created": made})
        sheet = book.add_worksheet("People")
        titles = headings(rows)
        _head(sheet, titles, book.add_format({"bold": True, "bottom": 1}))
        day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
        top = book.add_format({"valign": "top"})
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row.values()):
                _write(sheet, number, column, value, day if isinstance(value, date) else top)
        sheet.autofilter(0, 0, max(len(rows), 1), len(titles) - 1)
    return file.getvalue()


def _head(sheet: Worksheet, titles: tuple[str, ...], bold: Format) -> None:
    for column, title in enumerate(titles):
        sheet.write_string(0, column, title, bold)
        sheet.set_column(column, column, _WIDTHS.get(title, _USUAL_WIDTH))
    sheet.freeze_panes(1, 1)


def _write(sheet: Worksheet, row: int, column: int, value: Cell, look: Format) -> None:
    if isinstance(value, date) and value < _FIRST_DAY:
        sheet.write_string(row, column, value.isoformat(), look)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    elif isinstance(value, int):
        sheet.write_number(row, column, value, look)
    elif value:
        sheet.write_string(row, column, _fitting(clean(value)), look)


def _fitting(text: str) -> str:
    """Cut what is too long for a cell, which Excel would call a damaged file."""
    return text.encode("utf-16-le")[: 2 * _LONGEST_CELL].decode("utf-16-le", errors="ignore")
