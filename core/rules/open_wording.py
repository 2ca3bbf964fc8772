"""An open wording for a question that yes or no would answer."""

import re
from collections.abc import Callable

from core.rules.plain import sentences

_GRADES = (
    "boring", "busy", "clear", "close", "common", "competitive", "complicated", "crowded",
    "dangerous", "demanding", "difficult", "diverse", "easy", "emotional", "exciting",
    "exhausting", "expensive", "fair", "flexible", "formal", "free", "friendly", "hard",
    "hectic", "helpful", "high", "important", "intense", "interesting", "isolated", "likely",
    "lonely", "long", "loud", "low", "necessary", "noisy", "normal", "open", "physical",
    "popular", "predictable", "rare", "realistic", "regular", "respectful", "rewarding",
    "risky", "safe", "satisfying", "secure", "serious", "stable", "steady", "stressful",
    "strict", "strong", "supportive", "tedious", "tiring", "tough", "unusual", "useful",
    "usual", "valuable", "varied", "well-paid", "welcoming",
)  # fmt: skip
"""What there can be more or less of, so that "how" fits before it."""
_GRADE = rf"(?P<grade>(?:physically |emotionally |mentally |financially )?(?:{'|'.join(_GRADES)}))"
_ADVERB = (
    r"(?:(?:really|very|so|quite|too|rather|particularly|still|actually|usually|generally"
    r"|always|that|pretty|also) )?"
)
_ONE = (
    r"(?P<one>you|people|they|newcomers|beginners|employers|most people|your colleagues"
    r"|your team|nurses|teachers)"
)
_THING = r"(?P<thing>(?:the|your|this|that|it|a|an|my|their|its)(?: [\w’'-]+){0,5}?)"
_NO_VERB = r"(?!.*\b(?:that|who|which|when|if|because|and|or|but|than|enough|as)\b)"
_OFTEN_DONE = (
    r"(?:travel|work|drive|stand|lift|write|speak|present|sell|stay|sit|meet"
    r"|be on call|carry|negotiate|improvise)"
)


_WITH_HELPER = re.compile(
    r"(you|i|people|they|one) (would|could|can|should|will|must|might) (.+)", re.IGNORECASE
)
_PLAIN_VERB = re.compile(
    r"(you|i|people|they) (?!have\b|had\b|are\b|were\b|was\b|never\b|do\b|did\b|don|ever\b)([a-z]+)"
    r"(?<!ed)(?: (.+))?$",
    re.IGNORECASE,
)


def _you_may(words: str) -> str:
    """Put the verb before its subject: "you would change" becomes "would you change"."""
    if moved := _WITH_HELPER.match(words):
        return f"{moved[2]} {_subject(moved[1])} {moved[3]}"
    plain = _PLAIN_VERB.match(words)
    return (
        f"do {_subject(plain[1])} {plain[2]}{' ' + plain[3] if plain[3] else ''}" if plain else ""
    )


def _subject(word: str) -> str:
    return "I" if word.lower() == "i" else word.lower()


def _which(match: re.Match[str]) -> str:
    rest = _you_may(match["rest"])
    return f"Which {match['what']} {rest}?" if rest else ""


def _thing_to_do(match: re.Match[str]) -> str:
    rest = _you_may(match["rest"])
    if not rest:
        return ""
    asked = {"thing": "What", "one": "Who", "body": "Who"}[match["kind"].lower()]
    return f"{asked}{' else' if match['else'] else ''} {rest}?"


def _how_grade(match: re.Match[str]) -> str:
    asked = f"How {match['grade'].lower()} {match['be'].lower()} {match['thing']}"
    return f"{asked}{match['rest'] or ''}?"


def _liking(match: re.Match[str]) -> str:
    return f"What do you {match['like'].lower()} about {match['what']}, and what not?"


Rewording = Callable[[re.Match[str]], str]
_REWORDINGS: tuple[tuple[str, Rewording], ...] = (
    # Do you like the hours? -> What do you like about the hours, and what not?
    (
        rf"do you (?:really |still )?(?P<like>like|enjoy|love) {_NO_VERB}(?P<what>(?:the|your"
        rf"|being|this|that|it|[a-z]+ing)\b[^,;:]*)",
        _liking,
    ),
    # Are you happy with your choice? -> How do you feel about your choice?
    (
        rf"are you {_ADVERB}(?:happy|satisfied|content|pleased|comfortable) (?:with|in|about"
        rf"|at) {_NO_VERB}(?P<what>[^,;:]+)",
        lambda match: f"How do you feel about {match['what']}?",
    ),
    # Is it possible to work from home? -> What does it take to work from home?
    (
        r"is it (?:really |still |even )?possible to (?P<do>[^,;:]+)",
        lambda match: f"What does it take to {match['do']}?",
    ),
    # Is it hard to get started? Is your work stressful? -> How hard is it to get started? ...
    (
        rf"(?P<be>is|was) (?P<thing>it) {_ADVERB}{_GRADE}(?P<rest> (?:to|for|in|at|on"
        rf"|with) [^,;:]+)?",
        _how_grade,
    ),
    (
        rf"(?P<be>is|are|was|were) {_NO_VERB}{_THING} {_ADVERB}{_GRADE}(?P<rest> (?:in|at|for|here"
        rf"|there|to)\b[^,;:]*)?",
        _how_grade,
    ),
    (
        rf"(?P<be>are) {_NO_VERB}(?P<thing>(?!you\b"
        rf"|there\b)[\w’'-]+(?: [\w’'-]+)?) {_ADVERB}{_GRADE}(?P<rest> (?:in|at|for"
        rf"|here)\b[^,;:]*)?",
        _how_grade,
    ),
    (
        rf"would you say (?:that )?{_NO_VERB}{_THING} (?P<be>is|are"
        rf"|was) {_ADVERB}{_GRADE}(?P<rest>)",
        _how_grade,
    ),
    # Is there anything you would change? -> What would you change?
    (
        r"is there any(?P<kind>thing|one|body)(?P<else> else)? (?:that |who "
        r"|whom )?(?P<rest>(?:you|i|people|they) [^,;:]+)",
        _thing_to_do,
    ),
    # Are there any courses you would recommend? -> Which courses would you recommend?
    (
        r"are there (?:any |some |other )*(?P<what>[a-z]+(?: [a-z]+)?s) (?:that |which "
        r"|who )?(?P<rest>(?:you|i|people|they) [^,;:]+)",
        _which,
    ),
    # Are there any downsides? Is there much competition? -> What downsides are there? How much ...
    (
        rf"are there (?:any|some) {_NO_VERB}(?P<what>[a-z]+(?: [a-z]+)?s)(?P<rest>(?: (?:in|at"
        rf"|to|for|of) [^,;:]+)?)",
        lambda match: f"What {match['what']} are there{match['rest']}?",
    ),
    (
        rf"are there (?:many|a lot of|lots of) {_NO_VERB}(?P<what>[a-z]+(?: [a-z]+)?)(?P<rest>"
        rf"(?: (?:in|at|for|on|of) [^,;:]+)?)",
        lambda match: f"How many {match['what']} are there{match['rest']}?",
    ),
    (
        rf"is there (?:much|a lot of|lots of) {_NO_VERB}(?P<what>[a-z]+(?: [a-z]+)?)(?P<rest>"
        rf"(?: (?:in|at|for|on|among) [^,;:]+)?)",
        lambda match: f"How much {match['what']} is there{match['rest']}?",
    ),
    # Do you have any advice for me? -> What advice do you have for me?
    (
        r"do you have (?:any |some )?(?P<what>advice|tips|suggestions|ideas|thoughts|regrets"
        r"|plans|recommendations|doubts)"
        r"(?P<rest>(?: (?:for|on|about) [^,;:]+)?)",
        lambda match: f"What {match['what']} do you have{match['rest']}?",
    ),
    (
        r"do you have a (?P<what>favou?rite [^,;:]+)",
        lambda match: f"What is your {match['what']}?",
    ),
    # Do you often travel? Do you travel a lot? Do you have to travel? -> How often do you travel?
    (
        rf"do {_ONE} (?:often|ever|usually|regularly|sometimes) (?P<do>(?!think|regret|wish|want"
        rf"|feel like)[^,;:]+)",
        lambda match: f"How often do {match['one']} {match['do']}?",
    ),
    (
        rf"do {_ONE} (?:have to |need to )?(?P<do>(?:{_OFTEN_DONE})\b[^,;:]*?) (?:a lot|often"
        rf"|much|regularly)(?P<rest>(?: (?:for|in|at) [^,;:]+)?)",
        lambda match: f"How often do {match['one']} {match['do']}{match['rest']}?",
    ),
    (
        rf"do {_ONE} (?:have to|need to) (?P<do>(?:{_OFTEN_DONE})\b[^,;:]*)",
        lambda match: f"How often do {match['one']} have to {match['do']}?",
    ),
    # Do I need a degree for this? -> How important is a degree for this?
    (
        r"(?:do (?:i|you|people|we)|does one) (?:really "
        r"|still )?need (?P<what>an? [\w’'-]+(?: degree| certificate| licen[cs]e)?)"
        r"(?P<rest> (?:for|in) [^,;:]+)",
        lambda match: f"How important is {match['what']}{match['rest']}?",
    ),
    # Would you recommend this career? -> What speaks for this career, and what against it?
    (
        r"would you recommend (?P<what>(?:this|your|[a-z]+ing)\b(?!.*\b(?:to (?:me|someone"
        r"|somebody|anyone|people|a|your|my)|that|as)\b)[^,;:]*)",
        lambda match: f"What speaks for {match['what']}, and what against it?",
    ),
    # Would you do it again? -> What would you do the same way again, and what not?
    (
        r"would you (?:do (?:it|this|that|the same)(?: all over)? again|choose (?:it|this"
        r"|the same(?: [a-z]+)?)(?: work| job| path| career)? again)",
        lambda match: "What would you do the same way again, and what differently?",
    ),
    # Did you always want to be a vet? -> When did you first want to be a vet, and why?
    (
        r"(?:did|have) you always want(?:ed)? (?P<do>to [^,;:]+)",
        lambda match: f"When did you first want {match['do']}, and why?",
    ),
    # Has the field changed much? -> How has the field changed?
    (
        rf"(?P<have>has|have) {_THING} changed(?: (?:much|a lot|at all))?(?P<rest>(?: (?:since"
        rf"|over|in) [^,;:]+)?)",
        lambda match: f"How {match['have'].lower()} {match['thing']} changed{match['rest']}?",
    ),
    # Can people without a degree get in? -> How can people without a degree get in?
    (
        rf"(?P<can>can|could) {_NO_VERB}(?P<who>people|newcomers|beginners|somebody|someone"
        rf"|i)(?P<do> (?:with|without) [^,;:]+ (?:get|start|find|do|enter|learn"
        rf"|succeed)\b[^,;:]*)",
        lambda match: f"How {match['can'].lower()} {_subject(match['who'])}{match['do']}?",
    ),
)
_COMPILED = tuple((re.compile(wording, re.IGNORECASE), reword) for wording, reword in _REWORDINGS)
_LEAD_IN = re.compile(r"(?:(?:so|and|but|well|also|ok|okay|now|then)\b,? )+", re.IGNORECASE)


def open_wording(question: str) -> str:
    """Return an open wording for a question that yes or no would answer, or "" where we know none.

    Only questions of a shape that we know are reworded; a clumsy sentence would be no help.
    """
    asked = sentences(" ".join(question.split()))
    if len(asked) != 1:
        return ""
    words = _LEAD_IN.sub("", asked[0].rstrip(" ?.!"), count=1)
    for wording, reword in _COMPILED:
        if match := wording.fullmatch(words):
            return reword(match)
    return ""
