"""What turns the direction of a line ends with it, and nothing of the line is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.direction import ended

RLO, RLE, PDF, RLI, FSI, PDI = "\u202e", "\u202b", "\u202c", "\u2067", "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Ada", ""),
        ("ندى Osei", ""),
        (f"{RLO}Ada", PDF),
        (f"{RLO}Ada{PDF}", ""),
        (f"{RLE}{RLO}Ada{PDF}", PDF),
        (f"{RLI}Ada", PDI),
        (f"{RLI}{RLO}Ada", PDF + PDI),
        (f"{RLI}{RLO}Ada{PDI}", ""),
        (f"{RLO}{FSI}Ada{PDF}", PDI + PDF),
        (f"Ada{PDI}{PDF}", ""),
    ],
)
def test_every_direction_that_begins_also_ends(line, end):
    assert ended(line) == line + end


@given(st.text("a" + RLO + RLE + PDF + RLI + FSI + PDI))
def test_what_ended_once_needs_no_further_end(line):
    assert ended(line).startswith(line)
    assert ended(ended(line)) == ended(line)
