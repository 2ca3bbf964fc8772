"""Time zones are found by the words people know."""

from zoneinfo import available_timezones

import pytest

from core.content.zones import zones


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("America/New_York", ["New York", "Boston", "United States"]),
        ("Europe/Berlin", ["Berlin", "Munich", "Germany"]),
        ("Asia/Kolkata", ["Kolkata", "Mumbai", "India"]),
        ("America/Argentina/Buenos_Aires", ["Buenos Aires", "Argentina"]),
        ("UTC", ["UTC"]),
    ],
)
def test_a_zone_is_found_by_its_towns_and_its_country(zone, words):
    assert all(word in zones()[zone] for word in words)


def test_every_zone_in_the_list_exists_and_reads_differently():
    assert set(zones()) <= available_timezones()
    assert len(zones()) > 400
    assert len(set(zones().values())) == len(zones())


def test_the_list_is_in_the_order_of_its_words():
    listed = [words.casefold() for zone, words in zones().items() if zone != "UTC"]
    assert listed == sorted(listed)
