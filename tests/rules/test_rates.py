"""Rates count what is settled and say how sure one can be."""

from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.domain.message import Channel, Message, MessageKind
from core.domain.reply import Reply, ReplyKind
from core.rules.rates import FEWEST, Rate, bands, clearly_apart, rates, wilson
from core.rules.rounds import Round
from tests.rules.records import NOW, person


def round_(*, channel=Channel.EMAIL, kind=None, waiting=False, guess=None):
    request = Message(
        person_id="ada", kind=MessageKind.REQUEST, channel=channel, guess=guess, created=NOW
    )
    reply = Reply(person_id="ada", kind=kind, received=NOW) if kind else None
    return Round(
        person=person(), request=request, asked=NOW, reply=reply, talk=False, waiting=waiting
    )


YES, NO, NOTHING = round_(kind=ReplyKind.YES), round_(kind=ReplyKind.NO), round_()


@pytest.mark.parametrize(("hits", "count"), [(0, 10), (1, 1), (5, 10), (9, 10), (40, 100)])
def test_at_either_end_the_share_lies_just_as_far_off_as_chance_would_take_it(hits, count):
    share = hits / count
    for end in wilson(hits, count):
        spread = NormalDist(end, sqrt(end * (1 - end) / count)) if 0 < end < 1 else None
        if spread:
            tail = min(spread.cdf(share), 1 - spread.cdf(share))
            assert tail == pytest.approx(0.05, abs=1e-4)


def test_of_nobody_asked_anything_is_possible():
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share_and_stays_between_none_and_all(hits, misses):
    low, high = wilson(hits, hits + misses)
    assert 0 <= low <= high <= 1
    if hits + misses:
        assert low - 1e-9 <= hits / (hits + misses) <= high + 1e-9


def test_who_is_still_waited_for_does_not_count_against_the_rate():
    (rate,) = rates([YES, NO, NOTHING, round_(waiting=True)], lambda each: each.request.channel)
    assert (rate.asked, rate.answered, rate.agreed, rate.waiting) == (3, 2, 1, 1)
    assert (rate.low, rate.high) == wilson(2, 3)


def test_the_largest_group_comes_first():
    calls = [replace(YES, request=replace(YES.request, channel=Channel.PHONE))] * 2
    found = rates([YES, *calls], lambda each: each.request.channel)
    assert [(rate.key, rate.asked) for rate in found] == [(Channel.PHONE, 2), (Channel.EMAIL, 1)]
    alike = rates([calls[0], YES], lambda each: each.request.channel)
    assert [rate.key for rate in alike] == [Channel.EMAIL, Channel.PHONE]


@pytest.mark.parametrize(("count", "too_few"), [(FEWEST - 1, True), (FEWEST, False)])
def test_below_five_nothing_is_told(count, too_few):
    (rate,) = rates([YES] * count, lambda _: "all")
    assert rate.too_few is too_few


def test_guesses_are_held_against_what_came():
    low = [round_(guess=20, kind=ReplyKind.YES), round_(guess=30)]
    high = [round_(guess=90, kind=ReplyKind.YES)] * 5
    first, last = bands([*low, *high, round_(guess=90, waiting=True), YES])
    assert (first.count, first.guessed, first.agreed) == (2, pytest.approx(0.25), 0.5)
    assert (last.count, last.guessed, last.agreed) == (5, pytest.approx(0.9), 1.0)
    assert (first.too_few, last.too_few) == (True, False)
    assert bands([YES]) == ()


@pytest.mark.parametrize("guess", [0, 33, 34, 66, 67, 100])
def test_every_guess_falls_into_one_band(guess):
    (band,) = bands([round_(guess=guess)])
    assert band.least <= guess <= band.most
    assert band.guessed == pytest.approx(guess / 100)


def rate(answered, asked, key="x"):
    low, high = wilson(answered, asked)
    return Rate(key=key, asked=asked, answered=answered, agreed=0, waiting=0, low=low, high=high)


def test_only_intervals_that_do_not_touch_set_two_rates_apart():
    high, middle, low = rate(19, 20, "high"), rate(12, 20, "middle"), rate(3, 20, "low")
    assert clearly_apart([middle, low, high]) == (high, low)
    assert clearly_apart([middle, high]) == (high, middle)
    assert clearly_apart([rate(12, 20), rate(10, 20)]) is None


def test_too_few_are_set_apart_from_nobody():
    assert clearly_apart([rate(4, 4), rate(0, 40)]) is None
    assert clearly_apart([rate(5, 5), rate(0, 40)]) is not None
    assert clearly_apart([]) is None
