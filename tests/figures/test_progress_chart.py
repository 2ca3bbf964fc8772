"""Every mark lands at its person's row and its step's column."""

import pytest

from core.domain.step import Stage, Step
from core.figures.palette import DARK, LIGHT
from core.figures.progress_chart import FRAME_HEIGHT, ROW_HEIGHT, progress_chart
from core.rules.progress import Mark, ProgressRow
from tests.rules.records import person

WORDS = {step: f"Word for {step}" for step in Step}
LABELS = {"Done": Mark.DONE, "Next": Mark.NEXT, "Overdue": Mark.OVERDUE, "Ahead": Mark.AHEAD}
LABELS |= {"Closed": Mark.CLOSED}


def row(name, *marks):
    return ProgressRow(
        person=person(name),
        stage=Stage.ASKED,
        marks=dict(zip(Step, marks, strict=True)),
        is_complete=False,
    )


ADA = row("Ada", Mark.DONE, Mark.DONE, Mark.OVERDUE, Mark.AHEAD, Mark.AHEAD, Mark.AHEAD)
MO = row("Mo", Mark.DONE, Mark.NEXT, Mark.AHEAD, Mark.AHEAD, Mark.AHEAD, Mark.AHEAD)
ZOE = row("Zoë", Mark.DONE, Mark.CLOSED, Mark.CLOSED, Mark.CLOSED, Mark.CLOSED, Mark.CLOSED)


def drawn(figure):
    """Return where each mark was drawn: (row, word of the step) -> mark."""
    found = {}
    for trace in figure.data:
        for word, place in zip(trace.x, trace.y, strict=True):
            assert (place, word) not in found
            if word is not None:
                found[place, word] = LABELS[trace.name]
    return found


@pytest.mark.parametrize(
    "rows",
    [[], [ADA], [ADA, MO, ZOE], [(ADA, MO, ZOE)[n % 3] for n in range(200)]],
    ids=["none", "one", "three", "two hundred"],
)
def test_every_mark_lands_at_its_row_and_its_step_and_nowhere_else(rows):
    figure = progress_chart(rows, WORDS, LIGHT)
    assert drawn(figure) == {
        (place, WORDS[step]): mark
        for place, each in enumerate(rows)
        for step, mark in each.marks.items()
    }


@pytest.mark.parametrize(("count", "height"), [(0, 1), (1, 1), (2, 2), (200, 200)])
def test_the_chart_grows_with_its_rows(count, height):
    figure = progress_chart([ADA] * count, WORDS, LIGHT)
    assert figure.layout.height == FRAME_HEIGHT + ROW_HEIGHT * height


def test_the_names_stand_beside_their_rows_the_first_on_top():
    axis = progress_chart([ADA, MO, ZOE], WORDS, LIGHT).layout.yaxis
    assert list(zip(axis.tickvals, axis.ticktext, strict=True)) == [
        (0, "Ada"),
        (1, "Mo"),
        (2, "Zoë"),
    ]
    assert axis.range[0] > axis.range[1]


def test_the_steps_stand_in_their_order_also_where_a_mark_is_missing():
    axis = progress_chart([ZOE], WORDS, LIGHT).layout.xaxis
    assert list(axis.categoryarray) == [WORDS[step] for step in Step]
    assert axis.categoryorder == "array"


def test_two_people_of_one_name_keep_a_row_each():
    assert len(drawn(progress_chart([ADA, ADA], WORDS, LIGHT))) == 2 * len(Step)


def test_a_name_is_never_read_as_markup():
    name = "<b>Bobby</b> & <a href='x'>Co</a>"
    evil = row(name, *[Mark.DONE] * 6)
    figure = progress_chart([evil], WORDS, LIGHT)
    (beside,) = figure.layout.yaxis.ticktext
    hovers = {data[0] for trace in figure.data for data in trace.customdata or ()}
    assert hovers == {"&lt;b&gt;Bobby&lt;/b&gt; &amp; &lt;a href='x'&gt;Co&lt;/a&gt;"}
    assert "<" not in beside.replace("<br>", "")
    assert "<" not in figure.to_json().replace("<br>", "").replace("<extra></extra>", "")


def test_a_long_name_is_cut_beside_the_row_and_whole_when_pointed_at():
    long = row("Anna Maria " * 4, *[Mark.DONE] * 6)
    figure = progress_chart([long], WORDS, LIGHT)
    assert figure.layout.yaxis.ticktext[0] == "Anna Maria Anna<br>Maria Anna Mar…"
    assert figure.data[0].customdata[0][0] == ("Anna Maria " * 4).strip()


def test_the_legend_explains_every_mark_also_one_that_nobody_has():
    figure = progress_chart([ZOE], WORDS, LIGHT)
    assert {trace.name for trace in figure.data if len(trace.x)} == set(LABELS)


def test_the_marks_can_be_told_apart_without_colour():
    looks = {(t.marker.symbol, t.marker.size) for t in progress_chart([ADA], WORDS, LIGHT).data}
    assert len(looks) == len(Mark)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_overdue_warns(colours):
    colour = {t.name: t.marker.color for t in progress_chart([ADA], WORDS, colours).data}
    assert colour["Overdue"] == colours.warn
    assert colour["Done"] == colours.accent
    assert colour["Ahead"] == colours.muted
