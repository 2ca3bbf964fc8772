"""What is refused, and the words it is refused with."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from core.domain.debrief import Debrief
from core.domain.field import Field, Source
from core.domain.interview import AgendaItem, Interview
from core.domain.settings import Settings
from core.store.codec import to_document, to_record
from core.store.errors import Refused
from tests.store.records import NOW, person

TALK = Interview(person_id="ada", created=NOW)


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        (person(""), "This person was not saved: its name may not be empty."),
        (person(id=""), "This person was not saved: its id may not be empty."),
        (Settings(minutes=5), "This settings was not saved: its minutes must be 10 or more."),
        (Settings(minutes=61), "This settings was not saved: its minutes must be 60 or less."),
        (
            person(intimidation=6),
            "This person was not saved: its intimidation must be 5 or less.",
        ),
        (
            replace(TALK, agenda=(AgendaItem(text=""),)),
            "This interview was not saved: its text may not be empty.",
        ),
        (
            replace(TALK, debrief=Debrief(learned=("a",), went=0, finished=NOW)),
            "This interview was not saved: its went must be 1 or more.",
        ),
        (
            person(set_aside=datetime(2026, 11, 20, 15, 0)),  # noqa: DTZ001
            "This person was not saved: its set aside cannot be kept as it is.",
        ),
        (person(tie="neighbour"), "This person was not saved: its tie cannot be kept as it is."),
        (
            person(field_ids=("a", 5)),
            "This person was not saved: its field ids cannot be kept as it is.",
        ),
        (
            person(notes="half a letter: \ud83d"),
            "This person was not saved: a text in it holds half a character, "
            "which no file can keep.",
        ),
    ],
)
def test_a_refusal_says_in_plain_words_what_is_wrong(broken, sentence):
    with pytest.raises(Refused) as raised:
        to_document(broken, None)
    assert str(raised.value) == sentence


def test_every_value_that_json_has_comes_back_as_it_was():
    ada = person(
        "Ada \U0001f680 \x00 \u2028 \\ \" ' é e\u0301", notes="\r\n\t", field_ids=("a", "b")
    )
    assert to_record(to_document(ada, None), type(ada)) == ada


def test_what_was_not_said_is_not_written():
    assert to_document(person(id="ada"), None) == {
        "id": "ada",
        "name": "Ada",
        "created": "2026-11-20T15:00:00Z",
    }


def test_a_key_that_is_ours_does_not_come_back_from_the_old_document():
    ada = person(id="ada")
    before = {"id": "ada", "name": "Ada", "role": "Nurse", "tea": "mint"}
    document = to_document(ada, before)
    assert "role" not in document
    assert document["tea"] == "mint"


def test_keys_that_we_do_not_know_stay_inside_the_parts_of_a_record_too():
    items = tuple(AgendaItem(id=id, text=id) for id in ("one", "two"))
    talk = replace(TALK, agenda=items, debrief=Debrief(learned=("a",), finished=NOW))
    before = to_document(talk, None)
    before["agenda"][0]["colour"] = "red"
    before["debrief"]["mood"] = "calm"
    moved = to_document(replace(talk, agenda=items[::-1], notes="more"), before)
    assert [each.get("colour") for each in moved["agenda"]] == [None, "red"]
    assert moved["debrief"]["mood"] == "calm"


def test_parts_without_an_id_keep_theirs_by_their_place():
    care = Field(name="Care", sources=(Source(title="A"), Source(title="B")), created=NOW)
    before = to_document(care, None)
    before["sources"][1]["stars"] = 3
    changed = replace(care, sources=(care.sources[0], replace(care.sources[1], read=True)))
    assert to_document(changed, before)["sources"][1] == {"title": "B", "read": True, "stars": 3}


def test_a_time_outside_of_the_calendar_is_refused_in_plain_words():
    early = datetime.fromisoformat("0001-01-01T00:00:00+05:00")
    with pytest.raises(Refused, match="a time in it lies outside of the calendar"):
        to_document(person(set_aside=early), None)
