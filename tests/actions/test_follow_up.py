from datetime import date

import pytest

from core.actions.follow_up import keep_promise, snooze
from core.actions.leads import close_lead, meet_lead
from core.domain.lead import Lead, LeadStatus
from core.domain.person import Tie
from core.domain.promise import Promise
from core.domain.snooze import Snooze
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOW


def test_a_promise_is_kept_at_a_time(search):
    search.run(keep_promise, "promise", LATER)
    promise = search.snapshot().table(Promise)["promise"]
    assert (promise.kept, promise.text, promise.due) == (LATER, "to write", date(2026, 3, 9))
    assert search.last_act.label == "Promise kept"


@pytest.mark.parametrize(
    ("status", "label"),
    [(LeadStatus.FOLLOWED, "Lead followed"), (LeadStatus.DROPPED, "Lead dropped")],
)
def test_a_lead_is_followed_or_dropped(search, status, label):
    search.run(close_lead, "lead", status)
    assert search.snapshot().table(Lead)["lead"].status is status
    assert search.last_act.label == label


def test_a_named_person_becomes_a_contact_with_introducer_and_permission(search):
    zoe = search.run(meet_lead, "lead", name=" Zoë Lind ", now=LATER)
    assert search.snapshot().people[zoe.id] == zoe
    assert (zoe.name, zoe.tie, zoe.created) == ("Zoë Lind", Tie.INTRODUCED, LATER)
    assert (zoe.introducer_id, zoe.may_name_introducer) == ("ada", True)
    assert zoe.field_ids == ("nursing", "law")
    lead = search.snapshot().table(Lead)["lead"]
    assert (lead.person_id, lead.status) == (zoe.id, LeadStatus.FOLLOWED)
    assert search.last_act.label == "Added Zoë Lind"


def test_without_permission_the_giver_is_introducer_but_not_to_be_named(search):
    someone = search.run(meet_lead, "from-mo", name="Cem", now=NOW)
    assert (someone.introducer_id, someone.may_name_introducer) == ("mo", False)


def test_a_named_person_needs_a_name(search):
    with pytest.raises(Refused, match=r"^Please write the person's name\.$"):
        search.run(meet_lead, "lead", name=" ", now=NOW)
    assert search.snapshot().table(Lead)["lead"].status is LeadStatus.OPEN


@pytest.mark.parametrize(
    ("verb", "args", "known", "noun"),
    [
        (keep_promise, (NOW,), {}, "promise"),
        (close_lead, (LeadStatus.DROPPED,), {}, "lead"),
        (meet_lead, (), {"name": "Zoë", "now": NOW}, "lead"),
    ],
    ids=["promise", "lead", "person"],
)
def test_what_was_deleted_in_another_tab_is_gone(search, verb, args, known, noun):
    with pytest.raises(Gone, match=rf"^This {noun} was deleted in the meantime"):
        search.run(verb, "nowhere", *args, **known)


def test_a_step_is_put_off_until_a_day_again_and_for_good(search):
    until = []
    for day in (date(2026, 3, 9), date(2026, 3, 16), None):
        search.run(snooze, "chase:x", day)
        until.append(search.snapshot().table(Snooze)["chase:x"].until)
    assert until == [date(2026, 3, 9), date(2026, 3, 16), None]
    assert search.last_act.label == "Put away"
