"""What a request asks for: a talk, and perhaps favours beside it."""

import re

from core.rules.plain import pattern, pieces, plain, sentences

_PAPER = r"""(?:cv|resume|portfolio|cover letter|letter|application|profile|linkedin|website
    |essay|thesis
    |paper|draft|statement|business plan|work samples?|reel|script|manuscript|code|designs?
    |proposal)s?"""

_TALK = re.compile(
    r"\b(?:minutes?|mins?|quarter (?:of an )?hour|half an hour|hour|talk|speak|chat|call|phone"
    r"|meet|meeting|visit"
    r"|conversation|coffee|lunch|tea|zoom|your time|questions?|ask you|tell me|share|hear"
    r"|interview you)\b"
)
_FAVOURS = {
    # could you look over my CV, I'd be glad of feedback on my portfolio
    "papers": rf"""(?:look(?:ing)? (?:over|at|through|into)|review(?:ing)?
    |read(?:ing)?(?: through)?|check(?:ing)?|proofread\w*
        |comment(?:ing)? on|edit(?:ing)?|improve|correct(?:ing)?|critique|go(?:ing)? over
        |glance at|cast an eye over
        |(?:feedback|comments?|thoughts|opinion|advice|a look|notes|input) (?:on|at
        |about)) (?:\w+ ){{0,2}}?my (?:[\w-]+ ){{0,2}}?{_PAPER}
        |(?:give|giving|have|take) my {_PAPER} a""",
    # introduce me to, put me in touch with, pass my name on
    "introduction": r"""(?:introduc(?:e|ing)|connect(?:ing)?|link(?:ing)?) me (?:\w+ ){0,2}?(?:to
    |with)
        |(?:put|putting|get|getting) me in (?:touch|contact)|make an? (?:\w+ )?introductions?
        |introductions? to
        |pass (?:on )?my (?:name|details|number|email)(?: on)?|mention me to|refer me to""",
    # send me a list, share some material
    "material": r"""(?:send|sending|share|sharing|forward|forwarding|e-?mail|e-?mailing|give
    |giving|lend|lending)
        (?: (?:me|us|with me))? (?:also )?(?:an? |any |some |the |your |copies of |a few[ ]
        |other )?(?:[\w-]+ ){0,2}?
        (?:lists?|links?|materials?|slides?|brochures?|reports?|samples?|templates?|documents?
        |information|info|notes
        |contacts|names of|contact details|phone numbers?|e-?mail addresses|books?|papers|copy
        |copies|syllabus|articles?|data)""",
    # let me shadow you, show me round
    "shadowing": r"""(?:shadow(?:ing)?) (?:you|someone|somebody|your|a|one)|job shadow\w*
    |spend(?:ing)? (?:a|one|two|half a|the|some)
        [ ](?:whole |full )?(?:days?|mornings?|afternoons?|weeks?) (?:with|at|in|alongside)
        |(?:show|showing|take|taking) me (?:a)?round
        |(?:a|the|get a|have a) (?:guided )?tour of|tour (?:your|the)|sit in on
        |come along (?:with|to)|watch you (?:at )?work""",
    # be my mentor, coach me, practise an interview with me
    "mentoring": r"""(?:my mentor|mentor(?:ing)? me|mentorship|coach(?:ing)? me|my coach|tutor me
    |teach me|train me
        |mock interview|practi[cs](?:e|ing) (?:an? )?(?:\w+ )?interview\w*|regular (?:calls
        |meetings|talks)
        |(?:meet|talk|call|speak) (?:\w+ ){0,3}?(?:every|each) (?:week|month|other)
        |check in (?:with me )?(?:every|each|regularly|weekly))""",
    # write me a reference
    "reference": r"""(?:writ(?:e|ing)|giv(?:e|ing)|provid(?:e|ing)|sign(?:ing)?) (?:me )?(?:an?[ ]
    |the )?(?:\w+ )?
        (?:references?|recommendation|letter of (?:recommendation|reference|support)
        |recommendation letter|testimonial)
        |(?:as|be|use you as|act as|name you as) (?:a|my) refere(?:nce|e)|endorse me
        |(?:an? )?endorsement""",
    # fill in my survey, speak at our school
    "event": r"""(?:fill(?:ing)? (?:in|out)|complet(?:e|ing)|answer(?:ing)?|take|taking|do) (?:my
    |our|this|the|a) (?:\w+ )?
        (?:survey|questionnaire|form|poll)|(?:speak|speaking|talk|give a talk|present
        |appear) (?:at|to|on) (?:my|our)
        |(?:join|be on|take part in) (?:my|our) (?:\w+ )?(?:panel|podcast|event|show|class|club)
        |(?:donate|sponsor|invest|fund)\b""",
    # recommend books, point me to courses (beside a talk that is one thing more)
    "pointers": r"""(?:recommend(?:ing)?|suggest(?:ing)?|point(?:ing)? me (?:to|towards|at)|name
    |list)
        (?: me)? (?:an? |any |some |good |the |a few |your |two[ ]
        |three )+(?:[\w-]+ ){0,2}?(?:books?|courses?|schools?|programmes?
        |programs|resources|websites|reading|employers|companies|firms|podcasts|events|agencies
        |universities|recruiters)""",
}
_FAVOUR = {name: pattern(rf"\b(?:{words})(?!\w)") for name, words in _FAVOURS.items()}
_WANTS = re.compile(
    r"\b(?:(?:can|could|would|will|might|may) (?:you|i|we|it)|please|kindly|if you (?:could|can"
    r"|would|might)|would you mind"
    r"|(?:be|am|very|really|so) (?:very |so |most )?(?:grateful|glad|happy|thankful|great|lovely"
    r"|helpful|wonderful|nice|keen)"
    r"|appreciate|love|like|hoping|hope|wonder|wondering|wondered|possible|want|need"
    r"|ask you (?:to|for)|let me|grateful|also)\b"
)
_INSTEAD = re.compile(
    r"\b(?:if not|if you (?:are (?:too |not |un)|can ?not|do not|have no|would rather not"
    r"|prefer)|if (?:that|this|it) (?:is|does) (?:not|too)"
    r"|if (?:now|the time) is|otherwise|or (?:else )?(?:could|can|would|might|perhaps|maybe"
    r"|alternatively|point|refer|if)|alternatively|instead|in case you)\b"
)
"""A smaller favour in place of the talk is no second one."""
_DONE = re.compile(
    r"\b(?:thank you|thanks) for|\b(?:not|never|no need to"
    r"|without) (?:[\w']+ ){0,3}$"
)


def asks_in(body: str) -> tuple[str, ...]:
    """Return the kinds of things that are asked for; a talk with its time and place is one of them.

    What is offered in place of the talk ("or could you point me to a colleague") does not count.
    """
    found: dict[str, None] = {}
    for words in (piece for each in sentences(body) for piece in pieces(plain(each))):
        if not _WANTS.search(words):
            continue
        favours = [name for name, favour in _FAVOUR.items() if _wanted(favour, words)]
        if _TALK.search(_without(words) if favours else words):
            found["talk"] = None
        found |= dict.fromkeys(favours)
    return tuple(found)


def _wanted(favour: re.Pattern[str], words: str) -> bool:
    return any(
        not _INSTEAD.search(words[: match.start()]) and not _DONE.search(words[: match.start()])
        for match in favour.finditer(words)
    )


def _without(words: str) -> str:
    for favour in _FAVOUR.values():
        words = favour.sub(" ", words)
    return words
