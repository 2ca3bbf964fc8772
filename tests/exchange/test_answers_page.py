from datetime import UTC
from html.parser import HTMLParser

from core.domain.interview import AgendaItem, Interview
from core.exchange.answers_page import answers_page
from core.exchange.print_button import POLICY, SCRIPT
from core.rules.answers import Outcome, heard
from tests.rules.records import NOW, person, snapshot

WORDS = {outcome: outcome.value for outcome in Outcome}
HOSTILE = "<script>alert(1)</script> & \u202eנ 🚀 \x07\nsecond line"


class Reader(HTMLParser):
    """Collects what a browser would show, and every tag it would act on."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.text += data


def test_every_answer_can_be_read_on_the_page_and_nothing_in_it_runs():
    talk = Interview(
        id="talk",
        person_id="ada",
        ended=NOW,
        created=NOW,
        agenda=(AgendaItem(text=HOSTILE, notes=HOSTILE), AgendaItem(text="And?", asked=True)),
    )
    questions = list(heard(snapshot(person("Ada"), talk)).values())
    page = answers_page(questions, {"ada": HOSTILE}, WORDS, UTC)
    read = Reader(page)
    assert read.text.count("<script>alert(1)</script> & \u202eנ 🚀 \nsecond line") == 4
    assert "Asked; nothing was noted." in read.text
    assert "4 March 2026" in read.text
    assert read.tags.count("script") == 1
    assert f"<script>{SCRIPT}</script>" in page
    assert POLICY in page
    assert "\x07" not in read.text
