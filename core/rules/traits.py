"""What a sentence shows to whoever has learned from examples: its words and their company.

Firms, relatives, days and the like are many words for one thing, so each also counts as its kind:
whoever has learned from "my son" and "your bakery" has learned about "my niece" and "your clinic".
"""

from itertools import pairwise

from core.rules.plain import plain

_KINDS = {
    "a_firm": """agency bank branch brand business clinic company corporation department depot
        enterprise factory firm foundation group hospital hotel house institute institution kitchen
        lab laboratory library magazine ministry museum newspaper newsroom office organisation
        organization outfit place practice restaurant school shop staff stable store startup
        start-up studio surgery team theatre unit university ward warehouse workplace workshop
        charity council crew division garage salon nursery farm bakery orchestra garden plant zoo
        pharmacy gallery editor cafe""",
    "a_relative": """son daughter sister brother husband wife partner friend nephew niece cousin
        girlfriend boyfriend mother father mum mom dad child kid boy girl lad aunt uncle""",
    "a_boss": """boss manager director chief head hr recruiter personnel supervisor vp chef owner
        headhunter principal leader superior ceo""",
    "a_time": """january february march april june july august september october november december
        spring summer autumn fall winter easter christmas monday tuesday wednesday thursday friday
        saturday sunday tomorrow today week month year""",
    "a_job": """job position role post placement internship apprenticeship traineeship vacancy
        vacancie opening gig practicum""",
    "a_paper": "cv resume curriculum portfolio diploma transcript certificate reference",
    "hire": "hire hiring hired recruit recruiting recruited employ employed employing",
    "a_learner": "intern apprentice trainee junior student graduate beginner newcomer",
    "a_trade": """nurse engineer driver welder cook waiter clerk secretary bookkeeper translator
        designer vet doctor teacher analyst developer cleaner gardener mechanic worker helper
        assistant closer writer carpenter tester receptionist accountant barista pilot baker lawyer
        chemist biologist architect judge dentist midwife plumber librarian musician actor farmer
        scientist geologist photographer journalist pharmacist""",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_ENDINGS = ("ing", "ed", "s")
_SHORTEST = 3
"""Letters that must be left of a word without its ending."""
_LETTERS = 4
"""Letters in a row that are looked at, so that "promotion" has taught something of "promoted"."""


def traits(sentence: str) -> frozenset[str]:
    """Return the traits of a sentence: words, words in a row, and letters in a row.

    Of "How do you like it?" these are among others "how", "how do", "how do you", "how _ you" with
    a word left out, and the letters "#like".
    """
    words = [word for word in plain(sentence).split() if word[0].isalnum() or word == "?"]
    if not words:
        return frozenset()
    stems = ["<", *map(_stem, words), ">"]
    kinds = ["<", *map(_kind, words), ">"]
    text = f" {' '.join(words)} "
    return frozenset(
        {
            *stems[1:-1],
            *kinds[1:-1],
            *map(" ".join, pairwise(stems)),
            *map(" ".join, pairwise(kinds)),
            *map(" ".join, zip(kinds, kinds[1:], kinds[2:], strict=False)),
            *map(" _ ".join, zip(kinds, kinds[2:], strict=False)),
            *(f"#{text[at : at + _LETTERS]}" for at in range(len(text) - _LETTERS + 1)),
        }
    )


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def _kind(word: str) -> str:
    if word.isdigit():
        return "a_number"
    return _KIND_OF.get(word) or _KIND_OF.get(word.removesuffix("s")) or _stem(word)
