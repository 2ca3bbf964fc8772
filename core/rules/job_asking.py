"""Whether a text asks for a job; guides to informational interviews agree that it never should.

Words alone decide nothing: "job" stands in most good questions. What counts is who would do what
for whom. Two readers look at each sentence. One knows small scenes: somebody gives me a job, there
is an opening at your place, you think of me when something comes up (`job_offers`, `job_wishes`).
The other has learned from some thousand sentences how people ask without saying so (`learned`):
"I can start in March", "you would not regret taking her". Either may be wrong, so a scene counts
unless the other reader is sure that nobody asks.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from core.rules import job_offers as offers
from core.rules import job_wishes as wishes
from core.rules.job_words import spelled_out
from core.rules.learned import lesson
from core.rules.plain import pieces, plain, sentences

_SURE = 0.48
"""So much speaks for asking that no scene is needed; 1 is certain."""
_SURE_IN_A_LETTER = 0.63
"""A letter has many sentences, and each could be taken wrongly; so more must speak for it."""
_LETTER = 3
"""Sentences from which on a text is a letter."""
_HARDLY = 0.3
"""So little speaks for asking that a scene is taken for a slip."""


class _Scenes(NamedTuple):
    """Patterns that are tried only where one of the words stands that all of them need."""

    needs: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]
    of_anybody: bool
    """Whether "how many" or "what kind of" in front makes it a question about the field."""


def _scenes(needs: str, patterns: Iterable[str], *, of_anybody: bool) -> _Scenes:
    return _Scenes(
        re.compile(rf"\b(?:{needs})"),
        tuple(re.compile(rf"(?<!\w)(?:{spelled_out(each)})(?!\w)") for each in patterns),
        of_anybody,
    )


_JOB = (
    "job|position|role|intern|apprentice|trainee|placement|vacan|opening|employ|work|referral"
    "|practic|post"
)
_HIRE = (
    "hir|recruit|tak|need|look|us(?:e|ing)|want|accept|fill|interest|student|graduate"
    "|short of|welcom"
)
_SPOT = (
    "spot|place|room|space|slot|seat|something|anything|leads?|headcount|budget|capacity|free|open"
)
_ALL = (
    _scenes(
        rf"me|us|my|him|her|{_JOB}|foot|interview|payroll|desperate|out of",
        offers.GIVE_ME_A_JOB,
        of_anybody=False,
    ),
    _scenes(
        r"me|my|him|her|hir|consider|interview|appl|tak|bring|i\b", offers.HIRE_ME, of_anybody=False
    ),
    _scenes(rf"{_JOB}|{_SPOT}|fill|if any", offers.IS_THERE_ONE, of_anybody=True),
    _scenes(rf"{_HIRE}|{_JOB}|who", offers.ARE_YOU_HIRING, of_anybody=True),
    _scenes(
        "let|tell|inform|keep|kept|contact|call|think of|remember|notify|ring|shout|in touch"
        "|reach out|hear"
        "|if|when|should|in mind|eyes?|ears?|anything|something|bear|hold|have",
        offers.TELL_ME,
        of_anybody=True,
    ),
    _scenes(
        rf"{_JOB}|challenge|opportunit|chance|start|begin|new|any|free|unpaid|pay|for it|join"
        rf"|be part|enter|grow",
        wishes.I_LOOK_FOR_ONE,
        of_anybody=True,
    ),
    _scenes(
        rf"{_JOB}|{_HIRE}|join|part|member|contribut|add|asset|benefit|value|gain|fit|match"
        rf"|candidate|choice"
        "|perfect|great|good|ideal|right|suitable|get|foot|start|begin|come|prove|show|lead"
        "|there|help|bring|one|be ",
        wishes.WORK_FOR_YOU,
        of_anybody=False,
    ),
    _scenes(
        rf"{_JOB}|appl|candidate|enquir|inquir|opportunit|hir|recruit|tak|cv|resume|pointer"
        rf"|process|procedure|way"
        "|steps|deadline|requirements|trick|advert|ad\\b",
        wishes.HOW_TO_APPLY,
        of_anybody=False,
    ),
    _scenes(
        "cv|c . v|resume|curriculum|application|papers|certificates|profile|details|name|linkedin",
        wishes.PAPERS,
        of_anybody=False,
    ),
    _scenes(
        "refer|recommend|suggest|propose|nominat|put|word|vouch|speak|strings|talk|mention|ask"
        "|connect"
        "|introduce|link|get|send|show|take|name|write|go\\b|say",
        wishes.SPEAK_FOR_ME,
        of_anybody=False,
    ),
)

_DENIES = re.compile(
    r"\b(?:not(?! only\b)(?! to (?:put|be|sound|seem)\b)(?! (?:you|there|your|it)\b)|never"
    r"|neither|nor"
    r"|rather than|instead of|without|no (?:\w+ )?(?:intention|plans?|wish|need|hidden|interest)) "
    r"(?:(?!\b(?:but|please|only)\b|, (?:can|could|so|would|will|do|is|are)\b"
    r"|[;:?])(?:[^ ]+ )){0,9}$"
)
"""What stands before takes the asking back: "I would never", "I have no intention of"."""
_DENIED = re.compile(r"\b(?:not(?! only\b)(?! you\b)|never)\b")
_OF_ANYBODY = re.compile(
    r"\b(?:how|what|when|where|which|who|whose|why|than)\b (?:(?!(?:but|and|so) |[,;:?])[^ ]+ )*$"
)
"""Somebody asks how many there are, or what kind: about the field, and not for one."""
_NOT_YET = re.compile(r"\b(?:before|when|once|until|after|unless|while) $")
"""Before I look for a job: some day, and not from you."""


def asks_for_job(text: str) -> str:
    """Return the sentence that asks for a job, or "" where none does.

    An internship, a placement and a good word count like a job. "I am not asking for a job" and
    talk about jobs, openings or hiring in general do not count.
    """
    found = sentences(text)
    sure = _SURE if len(found) < _LETTER else _SURE_IN_A_LETTER
    return next((each for each in found if _asks(each, sure)), "")


def _asks(sentence: str, sure: float) -> bool:
    likely = lesson("asking").says(sentence)["asks"]
    return likely > sure or (likely > _HARDLY and _plays_a_scene(sentence))


def _plays_a_scene(sentence: str) -> bool:
    return any(
        _plays(pattern, scenes.of_anybody, words)
        for words in pieces(plain(sentence))
        for scenes in _ALL
        if scenes.needs.search(words)
        for pattern in scenes.patterns
    )


def _plays(scene: re.Pattern[str], of_anybody: bool, words: str) -> bool:
    return any(
        not _DENIED.search(match.group()) and not _taken_back(match, of_anybody, words)
        for match in scene.finditer(words)
    )


def _taken_back(match: re.Match[str], of_anybody: bool, words: str) -> bool:
    before = words[: match.start()]
    if of_anybody and _OF_ANYBODY.search(before):
        return True
    if _NOT_YET.search(before) and match.group().startswith("i "):
        return True
    return _DENIES.search(before) is not None
