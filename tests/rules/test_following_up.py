from datetime import UTC, date, timedelta

from msgspec.structs import replace

from core.domain.debrief import Debrief
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Message, MessageKind
from core.domain.promise import Promise, PromisedBy
from core.domain.snooze import Snooze
from core.rules.due import DueKind
from core.rules.following_up import PART_OF, WORDS_FOR, Part, follow_ups
from tests.rules.records import NOW, person, snapshot, talk

ADA, BO = person("Ada"), person("Bo")
OLD = NOW - timedelta(days=30)
DONE = Debrief(learned=("Rest",), finished=OLD)
TALK = talk(ended=OLD, debrief=DONE)
THANKS = Message(
    person_id="ada", kind=MessageKind.THANK_YOU, interview_id="talk", created=OLD, sent=OLD
)


def lead(id="lead", kind=LeadKind.EVENT, **known):
    return Lead(**{"id": id, "kind": kind, "text": id, "giver_id": "ada", "created": NOW} | known)


def promise(id="promise", **known):
    about = {"id": id, "text": id, "by": PromisedBy.ME, "person_id": "ada", "created": NOW}
    return Promise(**about | known)


def found(*records, who=None):
    return follow_ups(snapshot(ADA, BO, *records), NOW, UTC, who)


def test_what_follows_a_talk_stands_in_its_part_and_what_is_late_comes_first():
    got = found(TALK, THANKS, lead(), promise(due=date(2026, 3, 10)))
    assert list(got.parts) == [Part.THINK, Part.PROMISES, Part.LEADS]
    assert [due.kind for due in got.parts[Part.THINK]] == [DueKind.REFLECT]
    assert got.openings == ()


def test_within_a_part_the_most_pressing_comes_first():
    days = {"far": date(2026, 4, 4), "late": date(2026, 3, 1), "today": date(2026, 3, 4)}
    got = found(*(promise(id, due=day) for id, day in days.items()))
    assert [due.record_id for due in got.parts[Part.PROMISES]] == ["late", "today", "far"]
    theirs = promise("theirs", by=PromisedBy.THEM, due=date(2026, 2, 28))
    both = found(promise("today", due=date(2026, 3, 4)), theirs)
    assert [due.record_id for due in both.parts[Part.PROMISES]] == ["theirs", "today"]


def test_staying_in_touch_waits_apart_until_it_is_near():
    assert [due.person_id for due in found(TALK, THANKS).later] == ["ada"]
    assert Part.TOUCH not in found(TALK, THANKS).parts
    before = OLD - timedelta(days=1)
    met = talk(id="met", person_id="bo", ended=before, debrief=DONE)
    thanked = replace(THANKS, id="thanked", person_id="bo", interview_id="met", sent=before)
    assert [due.person_id for due in found(TALK, THANKS, met, thanked).later] == ["bo", "ada"]
    for days, is_near in ((36, True), (37, False)):
        got = follow_ups(snapshot(person(keep_in_touch_days=days), TALK, THANKS), NOW, UTC)
        assert (Part.TOUCH in got.parts) is is_near
        assert bool(got.later) is not is_near


def test_an_opening_rests_and_what_was_followed_is_kept():
    opening = lead("opening", LeadKind.OPENING)
    done = lead("done", status=LeadStatus.FOLLOWED)
    dropped = lead("dropped", status=LeadStatus.DROPPED)
    got = found(opening, done, dropped)
    assert got.parts == {}
    assert (got.openings, got.followed) == ((opening,), (done,))
    newer = lead("newer", status=LeadStatus.FOLLOWED)
    assert found(done, newer, who=ADA).followed == (newer, done)


def test_what_was_put_off_is_out_of_sight_but_promises_and_leads_stay():
    later = NOW.date() + timedelta(days=3)
    off = [
        Snooze(id="thank:talk", until=later),
        Snooze(id="reflect:talk"),
        Snooze(id="keep_promise:promise"),
        Snooze(id="follow_lead:lead", until=later),
    ]
    records = (TALK, lead(), promise(due=date(2026, 3, 9)), *off)
    tomorrow = Snooze(id="thank:talk", until=NOW.date() + timedelta(days=1))
    assert Part.THANK not in found(TALK, tomorrow).parts
    assert list(found(*records).parts) == [Part.PROMISES, Part.LEADS]
    alone = found(*records, who=ADA)
    assert list(alone.parts) == [Part.THANK, Part.PROMISES, Part.LEADS]


def test_of_one_person_only_what_is_between_us_is_shown():
    records = (promise(), promise("other", person_id="bo"), lead(status=LeadStatus.FOLLOWED))
    got = found(*records, who=BO)
    assert [due.record_id for due in got.parts[Part.PROMISES]] == ["other"]
    assert got.followed == ()


def test_each_step_that_words_do_stands_in_a_part():
    assert set(WORDS_FOR) < set(PART_OF)
    assert set(PART_OF.values()) == set(Part)
