"""What stays loaded is not looked through after every run, and garbage still goes."""

import gc
import sys
import weakref
from types import ModuleType

import pytest

from pages.parts import lasting
from pages.parts.lasting import spare_what_lasts


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lasting, "_modules", 0)
    yield
    gc.unfreeze()


class Circle:
    """What only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_loaded_is_spared_until_more_is_loaded(monkeypatch):
    gc.unfreeze()
    spare_what_lasts()
    spared = gc.get_freeze_count()
    assert spared > 10_000
    kept = [Circle() for _ in range(1000)]
    spare_what_lasts()
    assert gc.get_freeze_count() == spared
    monkeypatch.setitem(sys.modules, "one_more", ModuleType("one_more"))
    spare_what_lasts()
    assert gc.get_freeze_count() >= spared + len(kept)


def test_what_is_thrown_away_later_is_freed(monkeypatch):
    visit = Circle()
    spare_what_lasts()
    later = Circle()
    gone = [weakref.ref(visit), weakref.ref(later)]
    del visit, later
    gc.collect()
    assert [each() is None for each in gone] == [False, True]
    monkeypatch.setitem(sys.modules, "one_more", ModuleType("one_more"))
    spare_what_lasts()
    assert [each() is None for each in gone] == [True, True]


def test_every_run_of_a_screen_spares_what_it_loaded(app):
    app.run()
    assert lasting._modules == len(sys.modules)
