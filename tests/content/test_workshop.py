"""The plan for a workshop fits its time, and sends nobody to a screen that is not there."""

import re

from core.content.workshop import workshop
from pages.parts.places import PLACES

PLAN = workshop()


def test_the_parts_fill_45_minutes_and_follow_each_other():
    assert sum(part.minutes for part in PLAN.parts) == 45
    begins = [PLAN.begins(part) for part in PLAN.parts]
    assert begins[0] == 0
    assert begins == sorted(set(begins))


def test_every_part_has_words_to_say_and_something_to_click():
    for part in PLAN.parts:
        assert 10 <= len(part.say.split()) <= 45
        assert part.click
        for line in (*part.click, part.say):
            assert re.search(r"[.?]$", line), line
            assert "!" not in line


def test_the_screens_it_names_exist():
    screens = {place.title for place in PLACES.values()} | {"Debrief"}
    named = {
        match
        for part in PLAN.parts
        for line in part.click
        for match in re.findall(r"(?:^|\. )([A-Z][\w-]+):", line)
    }
    assert {"Today", "Outreach", "Questions", "Interviews"} <= named <= screens
