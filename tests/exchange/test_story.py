from datetime import UTC, datetime

from core.domain.person import Person
from core.exchange.earlier import Direction, Earlier, EarlierKind
from core.exchange.story import stories

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANN = "https://www.linkedin.com/in/ann-lee"


def person(name="Ann Lee", **said):
    return Person(name=name, created=NOW, **said)


def earlier(name="Ann Lee", link=ANN, row=2):
    return Earlier(
        row=row,
        kind=EarlierKind.MESSAGE,
        direction=Direction.SENT,
        when=NOW,
        name=name,
        profile_link=link,
    )


def test_a_profile_tells_whose_story_it_is():
    ann, namesake = person(profile_link=ANN + "/?x"), person()
    words = (earlier(row=2), earlier("Ann Miller", row=3))
    assert stories(words, [namesake, ann]) == {ann.id: words}


def test_without_a_profile_the_name_tells_if_only_one_has_it():
    ann, bo = person(), person("Bo Park")
    word = earlier("ann  LEE", link="")
    assert stories([word], [ann, bo]) == {ann.id: (word,)}
    assert stories([word], [ann, bo, person()]) == {}


def test_a_profile_of_nobody_here_belongs_to_no_story():
    assert stories([earlier(link=ANN + "-2")], [person(profile_link=ANN), person()]) == {}
    assert stories([earlier(name="", link="")], [person()]) == {}
