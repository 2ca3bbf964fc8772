"""Every number of the rows is drawn, and no word of theirs is read as markup."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from core.domain.belief import Belief
from core.domain.evidence import Evidence, Verdict
from core.domain.message import Channel
from core.figures.evidence import evidence_figure
from core.figures.feelings import feelings_chart
from core.figures.network import FRAME_HEIGHT, ROW_HEIGHT, network
from core.figures.palette import DARK, LIGHT
from core.figures.rates import answer_rates, guesses
from core.figures.rhythm import rhythm
from core.figures.themes import themes
from core.rules.evidence import evidence_map
from core.rules.introductions import introductions
from core.rules.rates import Band, Rate
from core.rules.rhythm import Feeling, Week
from tests.rules.records import NOW, at, person, snapshot, talk

EVIL = "<b>Bobby</b> & <a href='x'>Co</a>"
WEEKS = [
    Week(monday=date(2026, 3, 2) + timedelta(weeks=n), asked=n, talked=1, thanked=0)
    for n in range(4)
]


def series(figure):
    return {trace.name: list(trace.y) for trace in figure.data}


def expect_no_markup(figure):
    text = figure.to_json().replace("<br>", "").replace("<extra></extra>", "")
    assert "<" not in text


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_week_and_the_goal_are_drawn(colours):
    figure = rhythm(WEEKS, 2, colours)
    assert series(figure) == {
        "Asked": [0, 1, 2, 3],
        "Talked": [1, 1, 1, 1],
        "Thanked": [0, 0, 0, 0],
        "My goal: ask 2": [2, 2, 2, 2],
    }
    hatchings = {trace.marker.pattern.shape for trace in figure.data if trace.type == "bar"}
    assert len(hatchings) == 3, "the bars are told apart in grey too"


@pytest.mark.parametrize("highest", [0, 3, 40])
def test_people_are_counted_in_whole_steps(highest):
    weeks = [Week(monday=date(2026, 3, 2), asked=highest, talked=0, thanked=0)]
    assert rhythm(weeks, 1, LIGHT).layout.yaxis.dtick in range(1, 9)


def test_a_rate_is_drawn_with_its_interval_and_where_it_is_too_small_not_at_all():
    told = Rate(key=Channel.EMAIL, asked=10, answered=4, agreed=2, waiting=1, low=0.2, high=0.7)
    few = Rate(key=Channel.PHONE, asked=4, answered=4, agreed=2, waiting=0, low=0.6, high=1)
    (dots,) = answer_rates([told, few], {Channel.EMAIL: EVIL, Channel.PHONE: "Call"}, LIGHT).data
    assert list(dots.x) == [0.4]
    assert dots.error_x.array[0] == pytest.approx(0.3)
    assert dots.error_x.arrayminus[0] == pytest.approx(0.2)
    expect_no_markup(answer_rates([told], {Channel.EMAIL: EVIL}, LIGHT))


def test_guesses_stand_beside_what_came():
    found = [Band(least=0, most=33, count=5, guessed=0.2, agreed=0.4)]
    assert series(guesses(found, LIGHT)) == {"You guessed": [0.2], "Said yes": [0.4]}


def test_feelings_are_drawn_in_their_order_with_the_name_when_pointed_at():
    felt = [
        Feeling(person=person(EVIL), when=NOW, went=2, confidence=None),
        Feeling(person=person("Mo"), when=NOW, went=4, confidence=5),
    ]
    figure = feelings_chart(felt, LIGHT)
    assert series(figure) == {"How it went": [2, 4], "How the next one felt": [None, 5]}
    expect_no_markup(figure)


def test_each_verdict_lands_at_its_belief_and_its_conversation():
    beliefs = [Belief(id=id, field_id="f", statement=EVIL, created=NOW) for id in ("loud", "dry")]
    talks = [talk(id=id, ended=at(f"2026-02-0{day} 10:00")) for day, id in enumerate("ab", start=1)]
    said = [("loud", "a", Verdict.SUPPORTED), ("loud", "b", Verdict.MIXED)]
    said += [("dry", "b", Verdict.CONTRADICTED)]
    heard = [
        Evidence(belief_id=belief, interview_id=id, verdict=verdict, quote=EVIL, created=NOW)
        for belief, id, verdict in said
    ]
    found = evidence_map(snapshot(person(), *beliefs, *talks, *heard), "f")
    figure = evidence_figure(found, {"a": EVIL, "b": "Mo"}, LIGHT)
    assert {(t.name, x, y) for t in figure.data for x, y in zip(t.x, t.y, strict=True)} == {
        ("Supported (+)", 0, 0),
        ("Mixed (±)", 1, 0),
        ("Contradicted (−)", 1, 1),
    }
    assert len({trace.marker.symbol for trace in figure.data}) == 3
    expect_no_markup(figure)


@pytest.mark.parametrize("count", [0, 1, 5, 150])
def test_everybody_has_a_row_in_the_network_and_the_lines_lead_to_them(count):
    people = [
        person(f"p{n} {EVIL}", id=f"p{n}", introducer_id=f"p{n // 2}" if n else None)
        for n in range(count)
    ]
    branches = introductions(snapshot(*people))
    figure = network(branches, frozenset({"p1"}), LIGHT)
    lines, met, others = figure.data
    drawn = sorted([*met.y, *others.y])
    assert drawn == list(range(len(branches)))
    assert len(lines.x) == 4 * max(0, len(branches) - 1)
    assert len(met.y) == (count > 1)
    assert figure.layout.height == FRAME_HEIGHT + ROW_HEIGHT * max(1, len(branches))
    expect_no_markup(figure)


def test_each_conversation_has_a_bar_of_what_it_added_and_the_last_ones_are_told_apart():
    earlier, last = themes([3, 0, 2, 1], ["Ada", "Bo", "Cy", EVIL], 2, LIGHT).data
    assert (list(earlier.x), list(earlier.y)) == ([1, 2], [3, 0])
    assert (list(last.x), list(last.y)) == ([3, 4], [2, 1])
    assert earlier.marker.pattern.shape != last.marker.pattern.shape
    expect_no_markup(themes([3], [EVIL], 2, DARK))


def test_the_last_of_many_conversations_keep_their_numbers():
    felt = [Feeling(person=person("Mo"), when=NOW, went=4, confidence=5)] * 3
    assert list(feelings_chart(felt, LIGHT, 50).data[0].x) == [48, 49, 50]


def test_a_map_of_some_conversations_leaves_out_what_the_others_said():
    belief = Belief(id="a", field_id="f", statement="x", created=NOW)
    talks = [talk(id=id, ended=at(f"2026-02-0{n} 10:00")) for n, id in enumerate("ab", start=1)]
    heard = [
        Evidence(belief_id="a", interview_id=id, verdict=Verdict.MIXED, created=NOW) for id in "ab"
    ]
    found = evidence_map(snapshot(person(), belief, *talks, *heard), "f")
    figure = evidence_figure(replace(found, talks=found.talks[1:]), {"a": "Mo", "b": "Ada"}, LIGHT)
    assert [list(trace.x) for trace in figure.data if trace.x] == [[0]]
    assert list(figure.layout.xaxis.ticktext) == ["Ada"]
