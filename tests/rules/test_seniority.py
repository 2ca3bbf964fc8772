import pytest

from core.domain.person import Seniority
from core.rules.seniority import seniority
from tests.rules.records import person


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("", None),
        ("Nurse", Seniority.EXPERIENCED),
        ("Head of nursing", Seniority.LEADING),
        ("CEO & founder", Seniority.LEADING),
        ("Team lead", Seniority.LEADING),
        ("Junior analyst", Seniority.STARTING),
        ("graduate trainee", Seniority.STARTING),
        ("Headhunter", Seniority.EXPERIENCED),
        ("看護師", Seniority.EXPERIENCED),
    ],
)
def test_the_role_tells_where_nobody_said_it(role, expected):
    assert seniority(person(role=role)) is expected


def test_what_was_said_goes_before_what_the_role_tells():
    assert seniority(person(role="Director", seniority=Seniority.STARTING)) is Seniority.STARTING
