"""How right the rules are: precision and recall over the labelled sets."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from core.content.loader import topic_words
from core.rules.hints import weaknesses
from core.rules.job_asking import asks_for_job
from core.rules.topics import topic_of
from core.rules.yes_no import yes_or_no
from tests.labelled.read import Half, Labelled, labelled, letters, never_used


class Verdict(NamedTuple):
    """What a rule says of a text, beside what a careful reader says; "" is nothing to say."""

    text: str
    said: str
    right: str

    @property
    def wrong(self) -> bool:
        return self.said != self.right


class Figures(NamedTuple):
    """The verdicts of one rule over one half of its set, or over the last batch."""

    rule: str
    half: str
    verdicts: list[Verdict]

    @property
    def hits(self) -> int:
        return sum(bool(each.said) and not each.wrong for each in self.verdicts)

    @property
    def precision(self) -> float:
        """Of what the rule said, how much was right."""
        return self.hits / sum(bool(each.said) for each in self.verdicts)

    @property
    def recall(self) -> float:
        """Of what there was to say, how much the rule said."""
        return self.hits / sum(bool(each.right) for each in self.verdicts)

    @property
    def mistakes(self) -> list[Verdict]:
        return [each for each in self.verdicts if each.wrong]


def job_asking(half: Half) -> Figures:
    return Figures("asks for a job", half, list(_asking(_of(half, "job_asking"))))


def yes_no(half: Half) -> Figures:
    return Figures("yes or no would answer it", half, list(_closed(_of(half, "yes_no"))))


def topics(half: Half) -> Figures:
    return Figures("topic of a question", half, list(_topics(_of(half, "topics"))))


def messages(half: Half) -> Figures:
    """Each hint of each message is one verdict, and each message without any is one, too."""
    return Figures("hints for a whole message", half, list(_of_letters(half)))


def whole_messages(half: Half) -> list[tuple[str, set[str], set[str]]]:
    """Return each message with the hints that it gets and those that it deserves."""
    return [
        (each.letter.body, {found.id for found in weaknesses(each.letter)}, set(each.hints))
        for each in letters()
        if each.half is half
    ]


RULES = (job_asking, yes_no, topics, messages)


def on_the_last_batch() -> dict[str, Figures]:
    """Judge each rule over the sentences that nothing was ever developed with."""
    judges: dict[str, tuple[str, Callable[[Iterable[Labelled]], Iterator[Verdict]]]] = {
        "job_asking": ("asks for a job", _asking),
        "letters": ("asks for a job, in a whole message", _asking),
        "yes_no": ("yes or no would answer it", _closed),
        "topics": ("topic of a question", _topics),
    }
    return {
        name: Figures(rule, "never used", list(judge(never_used(name))))
        for name, (rule, judge) in judges.items()
    }


def _of(half: Half, name: str) -> Iterator[Labelled]:
    return (each for each in labelled(name) if each.half is half)


def _asking(texts: Iterable[Labelled]) -> Iterator[Verdict]:
    return (_verdict(each, "asks" if asks_for_job(each.text) else "", "asks") for each in texts)


def _closed(texts: Iterable[Labelled]) -> Iterator[Verdict]:
    return (_verdict(each, "closed" if yes_or_no(each.text) else "", "closed") for each in texts)


def _topics(texts: Iterable[Labelled]) -> Iterator[Verdict]:
    for each in texts:
        right = "" if each.label == "none" else each.label
        yield Verdict(each.text, topic_of(each.text, topic_words()) or "", right)


def _verdict(text: Labelled, said: str, label: str) -> Verdict:
    return Verdict(text.text, said, label if text.label == label else "")


def _of_letters(half: Half) -> Iterator[Verdict]:
    for body, said, right in whole_messages(half):
        for hint in sorted(said | right) or [""]:
            yield Verdict(body, hint if hint in said else "", hint if hint in right else "")
