import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.domain.employer import Employer
from core.domain.lead import Lead, LeadKind
from core.domain.profile import Profile
from core.rules.disguised import disguised
from core.rules.name_words import folded, needs_capital, telling_words
from core.rules.pseudonyms import Disguise
from tests.rules.records import NOW, person, snapshot, talk

PRIYA = person(
    "Priya Raghunathan",
    role="Nurse",
    employer="Northwind Clinic",
    email="priya.raghunathan@northwind.example",
    phone="+44 7700 900151",
    profile_link="https://www.linkedin.com/in/priya-r-8812",
)
SATO = person("佐藤 由紀", id="sato", email="yuki.sato@college.example")
LARS = person("Lars-Erik Nyström, Ph.D.", id="lars")
WILL = person("Will Young", id="will")
MARA = Profile(name="Mara Lindholm")


def said(text, *people, **options):
    """Return the text as somebody reads it who must not know who these people are."""
    return Disguise(snapshot(MARA, *(people or (PRIYA, SATO, LARS, WILL))), **options).text(text)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Priya Raghunathan said so.", "Person A said so."),
        ("Priya said so, Raghunathan too.", "Person A said so, Person A too."),
        ("I met Priya. Priya knows.", "I met Person A. Person A knows."),
        ("priya.raghunathan", "Person A"),
        ("PRIYA, priya and Priya's team", "Person A and Person A's team"),
        ("Priyas Rat", "Person A Rat"),
        ("priya\n raghunathan", "Person A"),
        ("Raghunathan, Priya", "Person A"),
        ("priyaraghunathan", "Person A"),
        ("Pri\u00adya", "Person A"),
        ("P\u0301riya", "Person A"),
        ("Ｐｒｉｙａ", "Person A"),
        ("佐藤さんと由紀さん、佐藤由紀", "Person BさんとPerson Bさん、Person B"),
        ("Write Satō-san, or Sato", "Write Person B-san, or Person B"),
        ("Lars-Erik Nyström sings; Nystrom again", "Person C sings; Person C again"),
        ("Her Ph.D. took long", "Her Ph.D. took long"),
        ("I will ask a young man", "I will ask a young man"),
        ("Will came. Young as well.", "Person D came. Person D as well."),
        ("Dr. Priya Raghunathan", "Dr. Person A"),
        ("Dear Mara", "Dear [my name]"),
        ("Mara Lindholm", "[my name]"),
        ("marathon and Priyadarshini", "marathon and Priyadarshini"),
    ],
)
def test_names_are_found_however_they_are_written(written, read):
    assert said(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("priya.raghunathan@northwind.example", "[email]"),
        ("Write to boss@x.example, please", "Write to [email], please"),
        ("(Priya <priya@home.example>)", "(Person A <[email]>)"),
        ("+44 7700 900151", "[phone]"),
        ("07700 900151", "[phone]"),
        ("07700-900-151, after 3 pm", "[phone], after 3 pm"),
        ("call 0044/7700.900151 3 times", "call [phone] times"),
        ("another: +49 30 1234567", "another: [phone]"),
        ("(415) 555-0123", "[phone]"),
        ("415-555-0123", "[phone]"),
        ("on 2026-03-04 and 04.03.2026", "on 2026-03-04 and 04.03.2026"),
        ("30000 to 45000 a year", "30000 to 45000 a year"),
        ("https://www.linkedin.com/in/priya-r-8812/", "[link]"),
        ("linkedin.com/in/somebody", "[link]"),
        ("https://northwind.example/team/Priya-Raghunathan", "[link]"),
        ("https://northwind.example/p%72iya", "[link]"),
        ("https://guild.example/a-year", "https://guild.example/a-year"),
    ],
)
def test_ways_to_reach_somebody_are_taken_out(written, read):
    assert said(written) == read


def test_odd_addresses_are_taken_out_as_they_stand():
    odd = person("Ada", email="ada at home", phone="ext. 4", profile_link="ask me")
    assert said("ada at home, ext. 4 (ask me)", odd) == "[email], [phone] ([link])"


def test_a_name_two_people_share_may_be_either():
    people = person("Anna Berg"), person("Anna Diaz", id="other")
    assert said("Anna Diaz and Anna", *people) == "Person B and Person A or B"


def test_a_family_name_i_share_is_the_other_persons():
    aunt = person("Ingrid Lindholm")
    assert said("Mara Lindholm and Lindholm", aunt) == "[my name] and Person A"


def test_whoever_was_only_named_is_replaced_too():
    lead = Lead(kind=LeadKind.PERSON, text="Aroha Ngata, designer", giver_id=PRIYA.id, created=NOW)
    vague = Lead(kind=LeadKind.PERSON, text="a nurse on ward five", giver_id=PRIYA.id, created=NOW)
    disguise = Disguise(snapshot(PRIYA, lead, vague))
    assert (
        disguise.text("Ngata knows a nurse, says Priya") == "Person B knows a nurse, says Person A"
    )


def test_employers_go_when_asked_with_every_legal_form():
    acme = Employer(name="Acme, Inc.", created=NOW)
    view = snapshot(PRIYA, acme, person("Bo", employer="ACME Ltd"))
    text = "Priya left Acme for Northwind Clinic. Acme Ltd is large."
    assert Disguise(view).text(text) == text.replace("Priya", "Person A")
    hidden = Disguise(view, employers=True)
    assert hidden.text(text) == "Person A left Employer A for Employer B. Employer A is large."
    assert {each.employer for each in disguised(view, hidden).people.values()} == {
        "Employer A",
        "Employer B",
    }


def test_other_words_can_be_taken_out():
    assert said("The tram depot in Leeds", also=("tram depot", " ", "leeds")) == (
        "The [left out] in [left out]"
    )


def test_a_whole_workspace_is_told_with_other_names():
    held = talk("one", person_id=PRIYA.id, notes="Priya was kind.", place="Priya's office")
    view = snapshot(MARA, PRIYA, held)
    shown = disguised(view, Disguise(view))
    [priya] = shown.people.values()
    assert (priya.id, priya.name, priya.role) == (PRIYA.id, "Person A", "Nurse")
    assert (priya.email, priya.phone, priya.profile_link, priya.pronunciation) == ("",) * 4
    assert shown.interviews["talk"].notes == "Person A was kind."
    assert shown.interviews["talk"].person_id == PRIYA.id
    assert shown.profile.name == ""
    assert view.people[PRIYA.id].name == "Priya Raghunathan", "what is kept has not changed"


def test_how_somebody_is_greeted_gives_them_away_as_well():
    liz = person("Elizabeth Okoro", id="liz", greet_as="Liz")
    view = snapshot(MARA, liz, talk("one", person_id="liz", notes="Liz laughed."))
    shown = disguised(view, Disguise(view))
    assert shown.people["liz"].greet_as == ""
    assert shown.interviews["talk"].notes == "Person A laughed."


def test_titles_initials_and_credentials_give_nobody_away():
    assert telling_words("Dr. Ada B. van der Osei-Tutu, RN, CPA") == ("ada", "osei", "tutu")
    assert telling_words("Rahimi, Jomo") == ("rahimi", "jomo")
    assert telling_words("🚀") == ()


def test_a_name_of_signs_alone_is_replaced_as_it_stands():
    assert said("Ask 🚀 about it", person("🚀")) == "Ask Person A about it"


NAME = st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=4, max_size=12)


@settings(max_examples=100)
@given(
    first=NAME,
    last=NAME,
    around=st.sampled_from([" ", "\n", ", ", "“", "”", "(", "*", "_", "**", "/", "-", ":", "'s "]),
)
def test_no_name_is_left_whatever_stands_around_it(first, last, around):
    ada = person(f"{first} {last}", id="ada")
    assume(not any(map(needs_capital, telling_words(ada.name))))
    disguise = Disguise(snapshot(ada))
    for written in (first, last, f"{first} {last}", f"{last} {first}", first.title()):
        text = disguise.text(f"x {around}{written}{around} y")
        for word in telling_words(ada.name):
            assert word not in folded(text).text.replace("person a", "")
