"""A visit and the copy in the visitor's browser: in step, whatever is late, lost or done twice."""

import json
import random

import pytest
from msgspec.structs import replace

from core.domain.message import Message
from core.domain.profile import Profile
from core.domain.snapshot import VERSION
from core.store.browser import SENT_KEPT, BrowserWorkspace, Letter
from core.store.workspace import opened
from tests.store.records import message, person, put, remove


class Browser:
    """What the page's script does with letters, without a browser."""

    def __init__(self) -> None:
        self.revision = ""
        self.tables: dict[str, dict[str, str]] = {}

    def put(self, letter: Letter) -> str | None:
        """Do what the letter says and return its revision; None where it is made for others."""
        if self.revision != letter.revision:
            if self.revision not in letter.bases:
                return None
            if letter.whole:
                self.tables = {}
            for table, lines in letter.changes.items():
                for key, line in lines.items():
                    documents = self.tables.setdefault(table, {})
                    if line is None:
                        documents.pop(key, None)
                    else:
                        documents[key] = line
            self.revision = letter.revision
        return self.revision

    @property
    def content(self) -> bytes:
        tables = [
            f"{json.dumps(name)}: {{{','.join(f'{json.dumps(k)}: {v}' for k, v in lines.items())}}}"
            for name, lines in self.tables.items()
        ]
        return ("{" + ",".join(tables) + "}").encode()


class Tab:
    """A visit, and its part of the way to the browser."""

    def __init__(self, browser: Browser, *, keeping: bool = True) -> None:
        self.browser, self.workspace = browser, BrowserWorkspace()
        self.clashes: list[str] = []
        self.look()
        self.workspace.storage.keeping |= keeping

    def look(self) -> None:
        if self.browser.revision:
            self.clashes += [
                each.key
                for each in self.workspace.take_in(self.browser.revision, self.browser.content)
            ]
        else:
            self.workspace.storage.stands_at("", {})

    def send(self, *, arrives: bool = True, answered: bool = True) -> None:
        """Send what there is to send, and again after a look where another tab was faster."""
        letter = self.workspace.storage.letter()
        if not letter or not arrives:
            return
        if self.browser.put(letter) is None:
            self.look()
            self.send(answered=answered)
        elif answered:
            self.workspace.storage.kept(letter.revision)

    @property
    def names(self) -> set[str]:
        return {each.name for each in self.workspace.snapshot().people.values()}


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def tab(browser: Browser) -> Tab:
    return Tab(browser)


ADA, MO, ZOE = person("Ada"), person("Mo"), person("Zoe")


def test_nothing_is_sent_before_the_visitor_wants_it(browser):
    tab = Tab(browser, keeping=False)
    tab.workspace.run(put, ADA)
    assert tab.workspace.storage.letter() is None


def test_nothing_is_sent_before_the_browser_said_what_it_has():
    here = BrowserWorkspace()
    here.storage.keeping = True
    here.run(put, ADA)
    assert here.storage.letter() is None


def test_what_was_kept_is_found_again_as_it_was(browser, tab):
    tab.workspace.run(put, ADA, message(ADA.id, "Dear \u2028 Łukasz 🚀"), Profile(name="Sam"))
    tab.send()
    again = Tab(browser, keeping=False)
    for kind in (type(ADA), Profile, Message):
        here, there = (each.workspace.snapshot().table(kind) for each in (again, tab))
        assert dict(here) == dict(there)
    assert again.workspace.storage.keeping
    assert again.workspace.storage.letter() is None


def test_an_act_sends_only_what_it_changed(browser, tab):
    tab.workspace.run(put, *(person(f"P {n}") for n in range(500)))
    tab.send()
    assert tab.workspace.storage.letter() is None
    tab.workspace.run(put, ADA)
    letter = tab.workspace.storage.letter()
    assert letter is not None
    assert [len(lines) for lines in letter.changes.values()] == [1]
    tab.send()
    tab.workspace.run(remove, ADA)
    letter = tab.workspace.storage.letter()
    assert letter is not None
    assert letter.changes == {"people": {"501": None}}


def test_the_same_letter_is_made_until_it_is_answered(tab):
    tab.workspace.run(put, ADA)
    assert tab.workspace.storage.letter() == tab.workspace.storage.letter()


def test_a_letter_whose_answer_was_lost_does_no_harm(browser, tab):
    tab.workspace.run(put, ADA)
    tab.send(answered=False)
    tab.workspace.run(put, MO)
    tab.send(answered=False)
    tab.workspace.run(remove, MO)
    tab.send()
    assert Tab(browser).names == {"Ada"}
    assert tab.workspace.storage.letter() is None


def test_an_answer_to_an_older_letter_leaves_the_newer_one_to_be_kept(browser, tab):
    tab.workspace.run(put, ADA)
    first = tab.workspace.storage.letter()
    tab.workspace.run(put, MO)
    second = tab.workspace.storage.letter()
    browser.put(first)
    tab.workspace.storage.kept(first.revision)
    third = tab.workspace.storage.letter()
    assert third.revision == second.revision
    assert browser.put(third)
    assert Tab(browser).names == {"Ada", "Mo"}


def test_letters_that_never_get_an_answer_do_not_pile_up(tab):
    for n in range(50):
        tab.workspace.run(put, person(f"P {n}"))
        letter = tab.workspace.storage.letter()
    assert len(letter.bases) <= SENT_KEPT


def test_two_tabs_keep_each_others_acts(browser, tab):
    tab.workspace.run(put, ADA)
    tab.send()
    other = Tab(browser)
    other.workspace.run(put, MO)
    tab.workspace.run(put, ZOE)
    other.send()
    tab.send()
    other.look()
    for each in (tab, other, Tab(browser)):
        assert each.names == {"Ada", "Mo", "Zoe"}
        assert each.clashes == []


def test_where_two_tabs_differ_the_one_that_comes_later_stays_and_is_told(browser, tab):
    tab.workspace.run(put, ADA)
    tab.send()
    other = Tab(browser)
    other.workspace.run(put, replace(ADA, role="Nurse"))
    other.send()
    tab.workspace.run(put, replace(ADA, role="Cook", notes="Kind"))
    tab.send()
    other.look()
    assert tab.clashes == ["role"]
    for each in (tab, other):
        assert each.workspace.snapshot().people[ADA.id].role == "Cook"
        assert each.workspace.snapshot().people[ADA.id].notes == "Kind"


def test_a_person_deleted_in_one_tab_comes_back_for_a_message_written_in_the_other(browser, tab):
    tab.workspace.run(put, ADA)
    tab.send()
    other = Tab(browser)
    other.workspace.run(remove, ADA)
    other.send()
    tab.workspace.run(put, message(ADA.id))
    tab.send()
    other.look()
    for each in (tab, other):
        assert each.names == {"Ada"}
        assert len(each.workspace.snapshot().messages_to(ADA.id)) == 1
        assert each.workspace.unreadable == 0


def test_an_act_can_be_undone_after_another_tab_was_joined(browser, tab):
    tab.workspace.run(put, ADA)
    tab.send()
    other = Tab(browser)
    other.workspace.run(put, MO)
    other.send()
    tab.workspace.run(put, ZOE)
    act = tab.workspace.last_act
    tab.send()
    assert tab.names == {"Ada", "Mo", "Zoe"}
    tab.workspace.undo(act.id)
    tab.send()
    assert Tab(browser).names == {"Ada", "Mo"}


def test_keys_and_tables_that_we_do_not_know_stay(browser, tab):
    tab.workspace.run(put, ADA)
    tab.send()
    browser.tables["people"]["1"] = browser.tables["people"]["1"].replace("{", '{"tea": 1, ', 1)
    browser.tables["teas"] = {"7": '{"id": "mint"}'}
    again = Tab(browser)
    again.workspace.run(put, replace(again.workspace.snapshot().people[ADA.id], role="Nurse"))
    again.send()
    kept = json.loads(browser.content)
    assert kept["people"]["1"]["tea"] == 1
    assert kept["teas"] == {"7": {"id": "mint"}}


def test_a_copy_of_an_older_version_is_written_anew_as_a_whole(browser):
    browser.revision = "old"
    browser.tables = {
        "meta": {"1": '{"format": "inside-view", "version": 1}'},
        "people": {
            "4": '{"id": "ada", "name": "Ada", "created": "2026-11-20T16:00:00+01:00"}',
        },
    }
    tab = Tab(browser)
    tab.send()
    kept = json.loads(browser.content)
    assert kept["meta"]["1"]["version"] == VERSION
    assert kept["people"]["4"]["created"] == "2026-11-20T15:00:00Z"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "damaged"),
        (b"{", "damaged"),
        (b"[1]", "something else"),
        (b'{"people": {"1": {"id": "ada"}}}', "not a file that Inside View made"),
        (b'{"meta": {"1": {"format": "inside-view", "version": 99}}}', "newer version"),
        (b'{"meta": {"1": {"format": "inside-view"}}, "people": {"1": "x"}}', "something else"),
        ("{'\udc80'}".encode("utf-8", "surrogatepass"), "damaged"),
        (b'{"a": ' * 100_000, "damaged"),
        (b'{"meta":{"1":{"format":"inside-view"},"1":{}}}', "alike"),
    ],
    ids=["empty", "cut", "list", "foreign", "newer", "no document", "surrogate", "deep", "doubled"],
)
def test_a_copy_that_cannot_be_opened_is_set_aside_and_left_alone(content, why):
    here = BrowserWorkspace()
    here.run(put, ADA)
    assert here.take_in("r1", content) == ()
    assert here.storage.aside.content == content
    assert why in here.storage.aside.why
    assert here.snapshot().people == {ADA.id: ADA}
    here.run(put, MO)
    assert here.storage.letter() is None


def test_what_can_be_opened_in_part_is_opened_as_a_file_would_be():
    content = json.dumps(
        {
            "meta": {"1": {"format": "inside-view", "version": VERSION}},
            "people": {
                "1": {"id": "ada", "name": 5},
                "2": {"id": "mo", "name": "Mo", "created": 7},
            },
            "messages": {"1": {"id": "m", "person_id": "nobody"}},
        }
    ).encode()
    here = BrowserWorkspace()
    here.take_in("r1", content)
    there = opened(content)
    assert here.unreadable == there.unreadable
    assert here.snapshot().is_empty == there.snapshot.is_empty


def test_after_forgetting_nothing_is_sent_until_it_is_wanted_again(browser, tab):
    tab.workspace.run(put, ADA)
    tab.send()
    tab.workspace.storage.forget()
    assert tab.workspace.storage.forgetting
    tab.workspace.run(put, MO)
    assert tab.workspace.storage.letter() is None
    browser.revision, browser.tables = "", {}
    tab.workspace.storage.keeping = True
    tab.send()
    assert Tab(browser).names == {"Ada", "Mo"}


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_late_or_lost_three_tabs_end_with_all_that_was_done(seed):
    random_ = random.Random(seed)
    browser = Browser()
    tabs = [Tab(browser) for _ in range(3)]
    added = set()
    for n in range(60):
        place = random_.randrange(3)
        tab = tabs[place]
        match random_.choice(["add", "add", "edit", "send", "lose", "mute", "look", "reload"]):
            case "add":
                added.add(f"P {n}")
                tab.workspace.run(put, person(f"P {n}"))
            case "edit" if people := list(tab.workspace.snapshot().people.values()):
                tab.workspace.run(put, replace(random_.choice(people), role=f"role {n}"))
            case "send":
                tab.send()
            case "lose":
                tab.send(arrives=False)
            case "mute":
                tab.send(answered=False)
            case "look":
                tab.look()
            case "reload":
                tab.send()
                tabs[place] = Tab(browser)
    for tab in tabs * 2:
        tab.send()
        tab.look()
    final = tabs[0].workspace.snapshot()
    assert {each.name for each in final.people.values()} == added
    for tab in tabs:
        assert dict(tab.workspace.snapshot().people) == dict(final.people)
        assert tab.workspace.storage.letter() is None
