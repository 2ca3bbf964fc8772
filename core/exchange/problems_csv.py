"""Rows that could not be used -> a CSV to correct them by."""

import csv
import io
from collections.abc import Iterable

from core.exchange.contacts import Problem
from core.exchange.guarded import guarded


def problems_csv(problems: Iterable[Problem]) -> bytes:
    """Return rows with number and reason, for spreadsheets: with a mark that says UTF-8.

    A `'` before what looks like a formula keeps it from being one; reading takes it off again.
    """
    listed = tuple(problems)
    has_files = any(each.file for each in listed)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([*(("File",) if has_files else ()), "Row", "Why", "What it says"])
    for each in listed:
        named = [guarded(each.file)] if has_files else []
        writer.writerow([*named, each.row, each.reason, guarded(each.text)])
    return file.getvalue().encode("utf-8-sig")
