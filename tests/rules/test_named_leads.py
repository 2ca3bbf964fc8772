"""Which leads give somebody's name, so that the name can be hidden."""

import pytest

from core.domain.lead import Lead, LeadKind
from core.rules.named_leads import named_only
from tests.rules.records import NOW, person, snapshot


def named(*texts, **known):
    about = {"kind": LeadKind.PERSON, "giver_id": "ada", "created": NOW}
    leads = [Lead(id=str(n), text=text, **(about | known)) for n, text in enumerate(texts)]
    return named_only(snapshot(person(), *leads))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bo Lind, who leads the ward", ["Bo Lind"]),
        ("Zoë", ["Zoë"]),
        ("A B", ["A B"]),
        ("Maria José García López", ["Maria José García López"]),
        ("The Head Of The Ward", []),
        ("somebody in Leeds", []),
        ("王小明", ["王小明"]),
    ],
)
def test_a_lead_names_somebody_in_up_to_four_words_that_begin_as_names_do(text, names):
    assert named(text) == names


def test_everybody_is_named_once_and_no_fair_or_contact_is():
    assert named("Bo Lind", "Bo Lind", "Zoë") == ["Bo Lind", "Zoë"]
    assert named("Bo Lind", kind=LeadKind.EVENT) == []
    assert named("Bo Lind", person_id="bo") == []
