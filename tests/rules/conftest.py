"""What the rules are told is all they know: not even where the machine stands."""

import time
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _far_away() -> Iterator[None]:
    """Put the machine where nobody lives, so a rule that forgets the zone it was given is wrong."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        yield
    time.tzset()
