import pytest

from core.exchange.interest import Interest
from tests.exchange.test_matching import found

MINE = Interest(["Harbor Library", "Acme"], ["Nursing", "Learning design", "IT", "看護"])


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"employer": "HARBOR LIBRARY Ltd."}, "Harbor Library"),
        ({"employer": "Acme, Inc.", "role": "Nurse"}, "Acme"),
        ({"role": "Nurse"}, "Nursing"),
        ({"role": "Instructional and learning designer"}, "Learning design"),
        ({"role": "Designer"}, ""),
        ({"role": "Italian teacher"}, ""),
        ({"department": "IT"}, "IT"),
        ({"role": "看護"}, "看護"),
        ({"employer": "Acme Holdings"}, ""),
        ({}, ""),
    ],
)
def test_who_works_where_or_on_what_somebody_would_like_to(said, why):
    assert MINE.reason(found(**said)) == why


def test_without_wishes_nobody_comes_first():
    assert not Interest([], [])
