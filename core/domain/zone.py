"""The names of time zones."""


def place_of(zone: str) -> str:
    """Return the place a zone is named after: "America/New_York" is New York."""
    return zone.rpartition("/")[2].replace("_", " ")
