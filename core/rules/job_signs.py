"""Signs, each weak alone, that somebody asks for a job in words of which we have no scene.

A job in the offing, the writer's own part in it and a wish or a request speak for it; the past, the
field at large, and wanting to hear about something speak against it.
"""

import re

from core.rules.job_words import spelled_out
from core.rules.plain import pattern

ENOUGH = 4
"""Points: more than a firm, myself and a polite request come to without a job."""
_OF_A_JOB = 3
"""The first signs in the list; without one of them the others mean nothing."""
_SIGNS = (
    # a vacancy, an interview, hiring: words that seldom stand where nobody wants a job
    (2, r"""(?:hiring|hired?|hires|recruit\w*|vacanc\w+|openings?|internships?|interns?
    |placements?
        |apprentice\w*|trainee\w*|(?:an|a job|the job|job) interview|referr?(?:al|ing)|employment
        |employ me
        |hr|payroll|job (?:leads?|opportunit\w+|offers?)|graduate (?:programme|program|scheme)
        |candidate|needs? someone|name forward|work experience)"""),
    # a job, any work, a suitable position: one that is still to be had
    (2, r"(?:an?|any|some|new|suitable|open|available|finding an?|another|first"
        r"|the next) (?:\w+ )?<job>"),
    # join your team, part of your company, at your clinic
    (2, r"(?:join|joining|part of|work (?:for|with)|working (?:for|with)|working at|work at) your"),
    (1, r"(?:your (?:[\w-]+ ){0,2}?<firm>|with you|graduate programme)"),
    # me, my name, someone like me, my brother
    (1, r"(?:me|my|i|us|<like_me>)"),
    # could you, please, I would appreciate
    (1, r"""(?:(?:can|could|would|will|might|may) (?:you|i|there)|please|kindly|maybe|perhaps
    |appreciate\w*|grateful
        |hop(?:e|ing)|let me|looking for|available|ready|help|assist|want|need|love|wish)"""),
    # how do people, what makes
    (-3, r"^(?:\w+ ,? ?)?(?:what|how|which|why|who|when|where|whose)"),
    (-2, r"""(?:tell|telling|hear|learn\w*|know what|know how|know more|understand|ask
    |talk\w* (?:to|about|with)|questions?
        |insight|information|advice|curious|wonder|story|think\w*|decid\w+|view|before|about)"""),
    (-2, r"""(?:people|employers|applicants|newcomers|beginners|usually|generally|most|fields?
    |industr(?:y|ies)|profession|trade
        |market|line of work|in general|often)"""),
    (-3, r"""(?:did|was|were|had|got|used to|ago|last (?:year|month)|applied|looked|lost
    |been offered|was offered|got
        |recently|started|thank|thanks|congratulations|yesterday)"""),
    (-2, r"your (?:\w+ )?(?:job|role|position|career|work|path|internship)"),
    (-2, r"(?:similar|different|(?:job|work|position|role) (?:that|where|which|with|in)|i (?:saw"
         r"|read|heard|noticed) that)"),
    (-3, r"(?:accepted|(?:an?|the|my|job) offer|offer from)"),
    (-2, r"(?:course|school|college|university|studies|degree|training|calendar|diary|schedule"
         r"|questions)"),
    (-6, r"(?:not|never|no|nor|neither|without|rather than|instead of)"),
)  # fmt: skip
_COMPILED = tuple(
    (weight, pattern(rf"(?<!\w)(?:{spelled_out(sign)})(?!\w)")) for weight, sign in _SIGNS
)


def signs_of_asking(words: str) -> int:
    """Return how much in a plain sentence speaks for asking, less what speaks against it."""
    wanted = _weight(words, _COMPILED[:_OF_A_JOB])
    return wanted and wanted + _weight(words, _COMPILED[_OF_A_JOB:])


def _weight(words: str, signs: tuple[tuple[int, re.Pattern[str]], ...]) -> int:
    return sum(weight for weight, sign in signs if sign.search(words))
