"""Whether a question can be answered with yes or no.

A sentence is cut into clauses, and the first words of a clause tell what it is: "what", "how" and
the like open it, a verb before its subject closes it, and a request to tell opens it again.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

from core.rules.plain import pattern, plain, sentences

_WH = r"(?:what|which|who|whom|whose|how|why|where|when)"
_VERB = r"""(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|shall|should|may
    |might
            |must)"""
_ONE = r"""(?:i|you|he|she|it|we|they|one|people|someone|somebody|anyone|anybody|everyone|there
    |this
            |that|these|those|the|an?|my|your|his|her|its|our|their|most|many|some|all|any)"""
_BEFORE_WH = r"""(?:(?:about|after|at|because of|before|besides|by|for|from|in|in front of|of|on
    |out of
            |since|through|to|towards|under|until|up to|with|roughly|exactly|and|or) )?"""

_LEAD_IN = pattern(
    r"""(?:(?:so|and|but|well|also|ok|okay|now|then|or|oh|hello|hi|hey|(?:yes|no)(?= ,)
    |actually|honestly
    |maybe
        |perhaps|please|in fact|by the way|finally|firstly|lastly|first|next|one more thing
        |(?:just )?out of curiosity|if (?:i may|you do not mind(?: my)?)(?: \w+)?
        |(?:(?:please )?tell me|let me ask)(?: \w+)?(?= [,:])) ?[,:–—-]? +)+"""
)
_CLAUSE = re.compile(
    r" ?[,;:–—] (?:(?:and|but|so|or|then|yet) )?| (?:and|but) (?=(?:how|why"
    r"|what|which) )"
)
_TAG = pattern(
    rf""", (?:{_VERB}(?: not)? (?:i|you|he|she|it|we|they|there|this|that|one)
        |right|no|yes|correct|true|ok|okay|eh|huh|or) \?+$|\bor not *\?*$|\byes or no\b"""
)
_OPEN_HEAD = pattern(rf"{_BEFORE_WH}{_WH}\b")
_ASIDE = pattern(
    rf"(?:when|where|what|who) (?!{_VERB}\b|in\b|exactly\b|else\b|would\b|about\b"
    rf"|if\b)"
)
"""An opening that may be no question: "When you started, were you nervous?"."""
_CLOSED_HEAD = pattern(rf"{_VERB} (?:not )?\w")
_INVERTED = pattern(rf"(?:\b({_WH}(?: \w+){{0,2}}) )?\b{_VERB} (?:not )?{_ONE}\b")
_ECHO = pattern(rf"\b(?:what|where|who|why|when|how (?:many|much|long|often))\b(?! {_ONE}\b)")
_ASKED_FOR = pattern(
    r"any (?:\w+ )?(?:advice|tips?|thoughts|ideas|suggestions|recommendations|hints)\b"
)
"""Cut short, but "yes" would be no answer to it: "Any advice?"."""
_SAYS = pattern(
    rf"\b(?:i|you|he|she|it|we|they|one|people|someone|somebody|everyone|everybody|nobody|there"
    rf"|this|that|most) \w|\b{_VERB}\b"
    rf"|\w+ (?:\w+s|\w+ed) (?:an?|the|to|by|in|on|at|for|with|well|from)\b"
)
"""A subject and what it does: more than a heading such as "Favourite part of the day?"."""
_HEADING = pattern(
    r"(?:(?:the|your) )?(?:\w{3,}est|best|worst|(?:most|least)(?! (?:people|of)\b)|favou?rite"
    r"|first|last|one|two|three)\b(?!.*\b(?:is|are|was|were|has|have|had|does|do|did)\b)"
)
"""Cut short to what is asked for: "One thing you would change?"."""
_CUT_SHORT = pattern(
    r"(?:no|good|happy|glad|satisfied|content|any|anything|anyone|anybody|ever|enough|worth|still"
    r"|always)\b"
)

_TO_TELL = r"""(?:(?:tell|telling|give|giving|show|showing|walk|walking|talk|talking|take|taking
    |run
        |running|help|helping|teach|teaching|paint|painting|guide|guiding|lead|explain|explaining
        |let) (?:me|us)
        |(?:describe|describing|explain|explaining|share|sharing|elaborate|elaborating|expand
        |expanding
        |outline|outlining|list|name|compare|comparing|summari[sz]e|sketch|define|illustrate
        |specify
        |mention|mentioning|comment on|go into|break down|point out|rank|estimate)
        |(?:say|saying|talk|talking|speak|speaking|tell) (?:a (?:little|few|bit|word)|more
        |something|about|to)
        |(?:think|thinking) of (?:an?|one|some)
        |(?:give|giving|offer|paint) (?:an?|some|one|two|three) (?:\w+ )?(?:examples?|idea|sense
        |picture|impression)
        |(?:remember|recall) (?:what|how|when|why|who|where|which|your first|the first)
        |say (?:what|how|which|whether|if|why)
        |(?:sum up|summing up|put into words|shed (?:some |a little )?light on))"""
_REQUEST = pattern(
    rf"""(?:can|could|would|will|might|may|are|do) (?:not )?(?:you|somebody
    |someone) (?:(?!not\b)\w+ly |please |maybe |perhaps |also |just |then |ever )*
        (?:(?:mind|willing to|able to|be (?:willing|able|open|happy|prepared|ready|ok|okay
        |comfortable)(?: \w+)? to
        |be (?:so|as) (?:kind|good)(?: as)? to|be (?:up|game) for|be open to|be comfortable
        |care to|like to|try to|want to) )?
        {_TO_TELL}\b"""
)
_POLITE = pattern(
    rf"(?:could|would|will) you (?!do|choose|decide|know|change|like|live|see"
    rf"|imagine|go|say\b)[^,?]* {_WH}\b"
)
"""Could you ... what, how, why: whatever verb stands between, something is to be told."""
_NO_REQUEST = pattern(
    rf"do (?:not )?you (?!mind)|would you (?:describe|define)\b.*\bas\b"
    rf"|{_VERB} you like to"
)
_MAY_I_ASK = pattern(
    r"""(?:may|might|can|could|(?:do|would) you mind if|(?:is|would) it (?:be )?(?:too |very )?
    (?:ok|okay|fine|alright|all right|possible|rude|personal|bold)(?: \w+){0,2}? (?:if|to))
    (?: (?:i|we))? (?:also |just |perhaps )?ask(?:ed)?\b(.*)"""
)
_KNOWS = pattern(
    rf"""(?!did (?:not )?you know){_VERB} (?:not )?(?:you|anybody|anyone) (?:by any chance[ ]
        |happen to[ ]
        |still |also |perhaps )?(?:know|remember|recall
    |understand
        |have (?:an?|any|some) (?:idea|sense|notion|feeling|picture)(?: (?:of|about|for))?
        |see|mind (?:me asking
        |my asking)) (?:about )?{_BEFORE_WH}{_WH}\b(?!.*\byet\b)"""
)
_MAY_I_HEAR = pattern(
    r"""(?:may|might|can|could) (?:i|we) (?:\w+ly |perhaps |maybe |please )?(?:hear|learn|know
    |talk about|speak about)\b(.*)"""
)
"""May I hear about it: something is to be told, unless it is whether something is so."""
_ENDS_IN_IF = re.compile(r"\b(?:if|whether)$")
_TELLS_MORE = pattern(rf"\b(?:{_WH}|about|more)\b")
_IF = re.compile(r"\b(?:if|whether)\b")
_IF_YOU_TELL = pattern(
    rf"\b(?:if|whether) you (?:could|can|would|might|may) (?:\w+ly |please "
    rf"|maybe |also )*(?:{_TO_TELL})\b"
)
_INDIRECT = pattern(
    r"""\b(?:wonder|wondered|wondering|curious|interested (?:to|in)|(?:like|love|want|keen|glad
    |happy|eager|good|helpful)
        [ ]to (?:know|hear|learn|understand|ask|see|find out)|help (?:me|us) to|grateful
        |appreciate|tell me|asking)\b"""
)
_INVITATION = pattern(
    rf"(?:please |kindly |do )*(?:{_TO_TELL}|describe|imagine|think back|let us"
    rf"|talk|rank)\b"
)
_NO_CHOICE = re.compile(
    r"\b(?:any|ever|anything|anyone|anybody|there|have|has|had|get|need|special|other) "
    r"|\bor (?:not|so|something|anything|anyone|someone|anybody|somebody|at least"
    r"|(?:more|less)(?= [?,.]"
    r"|$)|later|even|similar"
    r"|whatever|nothing|the like|a few|two|three|four|five|six|ten)\b"
)


_EITHER = re.compile(
    r"\b(?:more|mostly|mainly|chiefly|longer|better|rather|either) (?!.*\bor (?:less|more|not|so"
    r"|anything|something|elsewhere)\b).* or "
)
"""More of one thing or of another: a choice, whatever stands before it."""


class _Form(Enum):
    OPEN = auto()
    CLOSED = auto()


def yes_or_no(text: str) -> bool:
    """Whether yes or no would be a full answer to a question, or to every question in a text.

    A choice ("alone or in a team?") is not one of them, nor is a request to tell or describe.
    """
    forms = {form for sentence in sentences(text) if (form := _form(plain(sentence)))}
    return forms == {_Form.CLOSED}


def opening_clauses(words: str) -> Iterator[str]:
    """Yield the clauses of a plain sentence without what leads into them: "so", "and", "okay"."""
    for clause in _CLAUSE.split(words):
        yield _without_lead_in(clause)


def _without_lead_in(words: str) -> str:
    return _LEAD_IN.sub("", words, count=1) if _LEAD_IN.match(words) else words


def _form(words: str) -> _Form | None:
    """Tell what kind of question a plain sentence is, or None for a statement."""
    words = _without_lead_in(words)
    if _TAG.search(words):
        return _Form.CLOSED
    if _INVITATION.match(words):
        return _of_request(words)
    clauses = list(opening_clauses(words))
    closed = [clause for clause in clauses if _CLOSED_HEAD.match(clause)]
    opened = [clause for clause in clauses if _OPEN_HEAD.match(clause)]
    first = clauses.index(closed[0]) if closed else len(clauses)
    asides = [clause for clause in opened if _ASIDE.match(clause) and clause in clauses[:first]]
    if opened and (len(asides) < len(opened) or not closed):
        return _Form.OPEN
    if closed:
        return _of_closed(words[words.index(closed[0]) :])
    return _of_statement(words)


def _of_request(words: str) -> _Form:
    """A request to tell is open, unless what is to be told is whether something is so."""
    told = words.partition(" me ")[2] or words
    asks_whether = re.match(r"(?:please )?(?:say |know )?(?:if|whether)\b", told)
    return _Form.CLOSED if asks_whether else _Form.OPEN


def _of_closed(words: str) -> _Form:
    """Verb first: closed, unless it is a polite request, or a choice."""
    if asked := _MAY_I_ASK.match(words):
        return _Form.OPEN if re.search(rf"\b{_WH}\b", asked[1]) else _Form.CLOSED
    if heard := _MAY_I_HEAR.match(words):
        return _Form.CLOSED if _IF.match(heard[1].strip()) else _Form.OPEN
    if _KNOWS.match(words):
        return _Form.OPEN
    if (request := _REQUEST.match(words)) and not _NO_REQUEST.match(words):
        rest = words[request.end() :]
        asks_whether = re.match(r" ?(?:if|whether)\b", rest) or _ENDS_IN_IF.search(request.group())
        return _Form.CLOSED if asks_whether else _Form.OPEN
    if _POLITE.match(words):
        return _Form.OPEN
    rather = re.match(r"(?:would|do) you (?:rather|prefer)\b", words)
    either = rather or _EITHER.search(words)
    if " or " in words and (either or not _NO_CHOICE.search(words)):
        return _Form.OPEN
    return _Form.CLOSED


def _of_statement(words: str) -> _Form | None:
    """A statement can ask: "I wonder how", "you like it?", "you studied what?"."""
    asks = words.endswith("?")
    if _INDIRECT.search(words):
        if _IF_YOU_TELL.search(words) or not _IF.search(words):
            return _Form.OPEN if asks or _TELLS_MORE.search(words) else None
        return _Form.CLOSED
    if _ASKED_FOR.match(words):
        return _Form.OPEN if asks else None
    if _CUT_SHORT.match(words):
        return _Form.CLOSED if asks else None
    if not asks:
        return None
    if _HEADING.match(words):
        return _Form.OPEN
    if inverted := _INVERTED.search(words):
        return _Form.OPEN if inverted[1] else _Form.CLOSED
    if _ECHO.search(words):
        return _Form.OPEN
    return _Form.CLOSED if _SAYS.search(words) else None
