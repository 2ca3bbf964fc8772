"""Whether a message says what connects two people, or why it is this person who is asked."""

from collections.abc import Iterable

from core.rules.plain import pattern, plain, sentences

_USUAL_WORDS = pattern(
    r"""\b(?:introduced (?:me|us|to)|(?:suggest|recommend|propos)(?:ed|s)|referred (?:me|by)
    |pointed me|encouraged me to|put me on to
    |(?:mentioned|gave|passed|shared) (?:me |on )?your name|(?:told|tells|spoke|speaks
    |talked) (?:me )?(?:about|of|so \w+ of|highly of) you
    |(?:always|often) (?:spoke|speaks|talks|talked) of you|said (?:that )?(?:you|i should
    |we should|nobody|to)|says (?:that )?(?:you|nobody|i should)
    |thought (?:that )?(?:you|we|i) (?:might|should|would|could)|on the (?:advice|suggestion
    |recommendation) of|at the suggestion of
    |(?:we|i and you|you and i) (?:both|share|met|meet|worked|work|studied|study|went|go|were|sat
    |sit|spoke|talked|are both|have in common|know each|used to)
    |(?:met|heard|saw|seen) you|(?:met|spoke|talked) (?:briefly )?(?:at|during|last)
    |bump into you|ran into you|see you again|last (?:saw|met|spoke)
    |fellow|alum(?:n\w+|s)?\b|same (?:school|university|college|class|course|church|choir|club
    |town|street|team|association|group|company|building|path|programme|program|field of study
    |gym)
    |(?:member|graduate|student|volunteer|apprentice|colleague|friend|cousin|pupil|neighbou?r
    |customer|client|patient|reader|listener) (?:of|at|in) (?:the same |your )
    |(?:writing|write|asking|ask|contacting|calling|approaching
    |reaching out)(?: to)?(?: you)?(?: precisely)? because(?! i\b)|in common|mutual (?:friend
    |acquaintance|contact)s?|because (?:of )?you|since you (?:have|are|went|made|changed|left
    |also)|as you (?:have|are|also)
    |your (?:old |former |own |recent |latest |last |blog |work |career |move |wonderful[ ]
    |inspiring |great |kind |honest |daughter|son|sister|brother|mother|father|wife|husband
    |cousin|friend|colleague|neighbou?r|student)*
    (?:work (?:on|with|in|for)|talk|lecture|article|profile|posts?|book|paper|column|research
    |project|interview|story|panel|podcast|programme|show|video|presentation
    |path|journey|background|switch|change|move|transition|career path|films?|games?|exhibition
    |speech|thesis|newsletter|blog|workshop|comment|name (?:in|on|from|through|at))
    (?! (?:experience|at \[))|you (?:helped|taught|treated|spoke|gave a|wrote|mentioned|also|too
    |once|came to|visited|were so kind)
    |i (?:(?:\w+ly|just|have|also|first|once) )?(?:read|saw|see|heard|found|find|came across
    |noticed|watched|enjoyed|listen(?:ed)? to|attended|follow|followed|admire|loved|was at
    |learned|discovered|remember)
    [^.?!]{0,60}?\b(?:you|your|yours)\b|i found you|i am (?:also )?an? (?:fellow|former|old)
    |(?:former|old) (?:colleague|student|classmate|pupil|neighbou?r|teacher)s?)"""
)
"""The usual words that name a connection, or why it is this person and nobody else."""


def names_connection(body: str, facts: Iterable[str]) -> bool:
    """Look for the facts we know, and for the usual words that name a connection."""
    folded = body.casefold()
    if any(fact.casefold() in folded for fact in facts if fact.strip()):
        return True
    return any(_USUAL_WORDS.search(plain(each)) for each in sentences(body))
