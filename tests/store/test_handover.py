"""What a browser hands over reaches the visit that waits for it, and no other."""

import threading

from core.store import handover
from core.store.handover import expected, hand_over, is_expected


def test_what_is_handed_over_comes_out_once():
    with expected("one") as arrival:
        assert arrival(0) is None
        assert hand_over("one", b"work")
        assert not hand_over("one", b"more")
        assert arrival(0) == b"work"
        assert arrival(0) is None


def test_who_waits_is_woken():
    with expected("one") as arrival:
        later = threading.Timer(0.05, hand_over, ("one", b"work"))
        later.start()
        assert arrival(10) == b"work"
        later.join()


def test_nothing_reaches_another_visit_or_one_that_no_longer_waits():
    with expected("one") as arrival, expected("two") as other:
        assert not hand_over("three", b"work")
        hand_over("one", b"work")
        assert other(0) is None
        assert arrival(0) == b"work"
    assert not is_expected("two")
    assert not hand_over("two", b"work")
    assert handover._waiting == {}
