import pytest
from msgspec.structs import replace

from core.actions.reflections import learn, quote, reflect, weigh
from core.domain.belief import Belief
from core.domain.evidence import Evidence, Verdict
from core.domain.reflection import Fit, Reflection
from core.rules.fields import fields_of
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, MO, NOW


def test_there_is_one_reflection_on_a_conversation_filled_bit_by_bit(search):
    search.run(reflect, "talk", would_want=Fit.PARTLY, now=LATER)
    search.run(reflect, "talk", training="A course", now=LATER)
    (thought,) = search.snapshot().table(Reflection).values()
    assert (thought.values, thought.would_want, thought.training, thought.created) == (
        *(Fit.YES, Fit.PARTLY),
        *("A course", NOW),
    )


def test_a_verdict_is_given_changed_and_taken_back(search):
    search.run(weigh, "dry", "talk", Verdict.SUPPORTED, now=NOW)
    first = search.run(weigh, "dry", "talk", Verdict.CONTRADICTED, now=LATER)
    heard = search.snapshot().where(Evidence, "belief_id", "dry")
    assert heard == (first,)
    assert (first.verdict, first.created) == (Verdict.CONTRADICTED, NOW)
    search.run(weigh, "dry", "talk", None, now=LATER)
    assert search.snapshot().where(Evidence, "belief_id", "dry") == ()


def test_a_verdict_changed_keeps_their_words(search):
    search.run(weigh, "belief", "talk", Verdict.SUPPORTED, now=LATER)
    assert search.snapshot().table(Evidence)["evidence"].quote == "Loud by day"
    search.run(quote, "evidence", "Loud always")
    assert search.snapshot().table(Evidence)["evidence"].quote == "Loud always"


def test_words_for_a_verdict_taken_back_elsewhere_are_not_lost_in_silence(search):
    search.run(weigh, "belief", "talk", None, now=NOW)
    with pytest.raises(Gone):
        search.run(quote, "evidence", "Loud always")


def test_what_was_new_becomes_a_belief_that_this_conversation_supports(search):
    belief = search.run(learn, "law", "talk", " Much of it\nis listening. ", now=LATER)
    assert search.snapshot().table(Belief)[belief.id] == belief
    assert (belief.statement, belief.interview_id) == ("Much of it is listening.", "talk")
    (evidence,) = search.snapshot().where(Evidence, "belief_id", belief.id)
    assert (evidence.verdict, evidence.interview_id) == (Verdict.SUPPORTED, "talk")
    with pytest.raises(Refused, match=r"^Please write what was new to you, in a sentence\.$"):
        search.run(learn, "law", "talk", " ", now=LATER)


def test_somebody_tells_of_their_own_fields_and_else_of_the_one_in_focus(search):
    view = search.snapshot()
    assert [each.id for each in fields_of(view, view.people["ada"])] == ["nursing", "law"]
    assert [each.id for each in fields_of(view, MO)] == ["nursing"]
    assert fields_of(view, replace(MO, field_ids=("gone",))) == ()
