import pytest

from core.exchange.region import code_of, guess, matters, regions
from tests.exchange.test_matching import found


@pytest.mark.parametrize(
    ("timezone", "locale", "region"),
    [
        ("Europe/Berlin", "en-US", "DE"),
        ("Europe/Oslo", "nb-NO", "NO"),
        ("Asia/Calcutta", "en-US", "IN"),
        ("Asia/Kolkata", None, "IN"),
        ("UTC", "en-GB", "GB"),
        (None, "pt_BR", "BR"),
        ("Nowhere/Land", "de", "DE"),
        ("UTC", "en", None),
        (None, None, None),
    ],
)
def test_where_somebody_is_says_more_than_the_language(timezone, locale, region):
    assert guess(timezone, locale) == region


def test_regions_have_names_and_a_number_to_dial():
    assert list(regions().values()) == sorted(regions().values())
    assert (regions()["GB"], code_of("GB")) == ("Britain (UK)", "+44")
    assert all(name != code and code_of(code) != "+0" for code, name in regions().items())


def test_a_region_matters_for_numbers_without_a_country_only():
    assert not matters([found(), found(phone="+44 20 7946 0018")])
    assert matters([found(phone="+44 20 7946 0018", more_phones=("020 7946 0019",))])
