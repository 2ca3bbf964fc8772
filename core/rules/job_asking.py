"""Whether a text asks for a job; guides to informational interviews agree that it never should.

Words alone decide nothing: "job" stands in most good questions. What counts is who wants what
from whom, so each pattern below holds a verb or a question as well as the thing asked for.
"""

import re

_COMPOUND = r"""(?!\s+(?:ad\b|ads\b|advert|advice|cent(?:er|re)|coach|description|fair|hunt
                |interview|market|profile|satisf|search|seek|shadow|title))"""
_JOB = rf"""(?:(?:jobs?|positions?|internships?|apprenticeships?|traineeships?|vacanc(?:y|ies)
            |openings?|placements?){_COMPOUND}|roles?(?!\s+(?:of|model|play)))\b"""
_VACANCY = r"(?:vacanc(?:y|ies)|openings?|internships?|apprenticeships?|traineeships?)\b"
_FILLER = r"""(?:(?!(?:about|anybody|anyone|for|from|how|in|into|of|on|out|people|somebody|someone
              |that|what|whether|which|who|whose|why|with)\b)[\w’'-]+\s+){0,3}"""
_A_JOB = rf"{_FILLER}{_JOB}"
"""A job with what stands directly before it: "any other open positions"."""

_PAPERS = r"(?:cv|r[eé]sum[eé]|application)\b"
_EMPLOYER = r"""(?:agency|business|clinic|company|department|employer|firm|hospital|office
                |organi[sz]ation|place|practice|school|side|team)\b"""
_AT_YOURS = rf"""(?:with\s+you\b|(?:at|in|on|with|within)\s+your\s+(?:\w+\s+)?{_EMPLOYER}
                 |at\s+your\b)"""
_FOR_ME = r"""(?:for\s+me|for\s+someone\s+like\s+me|i\s+could|i\s+might
              |that\s+(?:would\s+|might\s+)?fit)"""
_MY = r"(?:my\s+(?:own\s+|current\s+|updated\s+)?)"
_I_WOULD = r"""\bi(?:['’]d|['’]m|\s+would|\s+am|\s+could)?\s+(?:also\s+|really\s+|very\s+|much\s+
               |be\s+|so\s+)*"""
_WISH = rf"""{_I_WOULD}(?:like|love|want|hope|hoping|wish|glad|happy|keen|eager|delighted)
             \s+to\s+"""

_WAYS_TO_ASK = (
    # "give me a job", "help me find a position", "I am asking you for a job"
    rf"\b(?:offer|give|get|find|land)\s+me\s+{_A_JOB}",
    rf"\bhelp(?:ing)?\s+me\s+(?:to\s+)?(?:get|find|land|secure)\s+(?:{_A_JOB}|hired|work\b)",
    rf"{_I_WOULD}(?:(?:like|want|wanted|have)\s+to\s+)?ask(?:ing)?\s+(?:you\s+)?for\s+{_A_JOB}",
    # "hire me", "consider me for", "would you take on someone like me"
    r"\b(?:hire|employ|recruit)\s+me\b|\btake\s+me\s+on\b|\binterview\s+me\s+for\b",
    r"\bconsider(?:ing)?\s+(?:me\s+(?:for|as)\b|my\s+application\b)",
    rf"{_WISH}be\s+considered\s+for\s+{_A_JOB}",
    r"""\b(?:would|could|can|will|might)\s+(?:you|your\s+\w+)\s+(?:\w+\s+)?
        (?:hire|hiring|employ|employing|take\s+on|taking\s+on)\b[^.?!]{0,30}\blike\s+me\b""",
    # "are there any openings at your company", "might there be an internship for me"
    rf"""\b(?:(?:is|are|were)\s+there|there\s+(?:is|are|were)|there\s+(?:might\s+|may\s+)?be)\s+
        (?:any|an?|some|open|free|current)\s+{_A_JOB}
        (?:\s*\?|[^.?!]{{0,40}}\b(?:{_FOR_ME}|available|open|{_AT_YOURS}))""",
    rf"""\b(?:any\s+|a\s+|my\s+)(?:chances?|possibility|prospects?)\s+(?:of|for)\s+
        (?:getting\s+|finding\s+)?{_A_JOB}""",
    # "do you know of a position for me", "whether you might have a vacancy"
    rf"""\b(?:do|does|did|if|whether|might|may|would)(?:n['’]t)?\s+(?:you|your\s+\w+)\s+
        (?:might\s+|may\s+|currently\s+|happen\s+to\s+|ever\s+)*
        (?:have|hear\s+of|know\s+of|know\s+about|see|come\s+across)\s+
        (?:(?:an?|any|some)\s+{_FILLER}{_VACANCY}|any\s+{_A_JOB}
        |{_A_JOB}[^.?!]{{0,40}}\b(?:{_FOR_ME}|available|open\b|{_AT_YOURS}))""",
    rf"\bhave\s+you\s+(?:got\s+|heard\s+of\s+)?(?:any|an)\s+(?:open\s+)?{_VACANCY}",
    rf"\bany\s+{_A_JOB}[^.?!]{{0,30}}\b(?:{_FOR_ME}|would\s+interest\s+me)",
    r"\bany\s+work\s+(?:for\s+me|i\s+could)\b|\b(?:any|some)\s+job\s+leads?\b",
    # "let me know if a position becomes available", "if anything opens up"
    rf"""\blet\s+me\s+know\b[^.?!]{{0,30}}\b(?:if|when|about|of)\b[^.?!]{{0,30}}
        \b(?:{_VACANCY}|(?:an?|any)\s+{_A_JOB}|opportunit\w+\s+{_AT_YOURS})""",
    rf"\b(?:contact|inform|remember|tell|think\s+of)\s+me\b[^.?!]{{0,30}}\bif\s+{_A_JOB}",
    rf"\bif\s+{_A_JOB}[^.?!]{{0,40}}\b(?:contact|inform|let|remember|tell|think\s+of)\s+me\b",
    r"\bif\s+(?:anything|something)\s+(?:\w+\s+)?opens?\s+up\b",
    # "is your team hiring", "if you are hiring"
    r"""\b(?:are\s+you|is\s+your\s+(?:\w+\s+)?\w+)\s+(?:currently\s+|still\s+|now\s+)?
        (?:hiring|recruiting)\b""",
    r"""\bare\s+you\s+(?:\w+\s+)?looking\s+for\s+(?:(?:more|new)\s+(?:colleagues|employees|people|staff)
        |(?:people|somebody|someone)\s+like\s+me)\b""",
    r"""\bif\s+(?:you|your\s+\w+)\s+(?:are|is)\s+(?:currently\s+|still\s+)?(?:hiring|recruiting)\b
        (?!\s+(?:an?|new|for|people|somebody|someone)\b)""",
    # "I am looking for a job", "I need a job"
    rf"""\bi(?:['’]m|\s+am|['’]ve\s+been|\s+have\s+been)\s+(?:(?:\w+\s+){{1,3}}and\s+)?
        (?:\w+ly\s+|now\s+|also\s+|still\s+)*(?:seeking|(?:looking|searching|hunting|hoping|applying
        |in\s+search)\s+(?:for|of|to\s+(?:get|find|land)))\s+
        (?:{_A_JOB}|employment\b|work\b(?!\s+(?:that|which|where)))""",
    r"\bi\s+(?:really\s+|urgently\s+)?need\s+a\s+(?:new\s+)?job\b(?!\s+(?:in|that|where|which|with))",
    # "I would like to apply", "I would be happy to join your team", "how can I get a job with you"
    rf"""(?:{_WISH}|\bi\s+am\s+writing\s+to\s+|\b(?:can|could|may)\s+i\s+)apply
        (?:\s+for\s+{_A_JOB}|\s+to\s+you\b|\s+(?:to|at|with)\s+your\b|\s+with\s+you\b|\s*[.?!,]|$)""",
    r"\bi(?:['’]m|\s+am)\s+applying\s+(?:to\s+you\b|(?:to|at|with)\s+your\b|with\s+you\b)",
    rf"""(?:{_WISH}|{_I_WOULD}interested\s+in\s+)(?:come\s+and\s+)?
        (?:work(?:ing)?\s+(?:for\s+you|{_AT_YOURS}|for\s+your\b)
        |(?:become|becoming)\s+part\s+of\s+your\b
        |join(?:ing)?\s+(?:you\b|(?:your|the)\s+(?:\w+\s+)?(?:team|company|firm|staff)))\b""",
    rf"\b(?:can|could|may)\s+i\s+work\s+(?:for\s+you\b|for\s+your\b|{_AT_YOURS})",
    rf"""(?:\b(?:can|could|may|might|would)\s+i\s+(?:\w+\s+)?(?:do|get|have|find|land)
        |\bpossible\s+(?:for\s+me\s+)?to\s+(?:do|get|have|find)|{_I_WOULD}(?:like|love|want))\s+
        {_A_JOB}[^.?!]{{0,20}}\b{_AT_YOURS}""",
    rf"""\b(?:open\s+to|interested\s+in|available\s+for)\s+(?:{_A_JOB}|{_FILLER}opportunit\w+)
        [^.?!]{{0,20}}\b(?:{_AT_YOURS}|you\s+advertised)""",
    r"\bi\s+(?:can|could|am\s+\w+\s+to)\s+start\s+(?:work\s+)?(?:immediately|right\s+away|at\s+once)\b",
    # "my CV is attached", "could you pass on my résumé", "may I send you my application"
    rf"""\b(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|please\s+find|here\s+is)\b[^.?!]{{0,30}}
        \b(?:{_MY}|an?\s+)(?:cv|r[eé]sum[eé]|application)\b(?!\s+(?:as\s+an\s+)?(?:form|process))""",
    rf"\b{_MY}{_PAPERS}\s+(?:is\s+|are\s+)?(?:attached|enclosed|below)\b",
    rf"""\b(?:can|could|would|will|may|mind|might|shall|please|feel\s+free
        |glad|happy|like\s+to|love\s+to)\b(?:(?!\bnot\b)[^.?!]){{0,30}}
        \b(?:forward|giv|hand|pass|send|shar|submit)(?:e|ing)?\s+
        (?:(?!in\b)\w+\s+){{0,3}}{_MY}{_PAPERS}""",
    # "refer me for the position", "introduce me to the hiring manager", "keep me in mind for"
    rf"\b(?:refer|recommend|suggest)\s+me\s+for\s+(?:{_A_JOB}|hiring)",
    r"""\b(?:connect|introduce|recommend|refer|put)\s+me\b[^.?!]{0,25}
        \b(?:hr|human\s+resources|hiring|recruit\w+)\b""",
    r"\b(?:recommend|refer|suggest)\s+me\s+to\s+your\s+(?:boss|employer|head|manager|team)\b",
    rf"""\b(?:put\s+in\s+a\s+(?:good\s+)?word|keep\s+me\s+in\s+mind|think\s+of\s+me)\b
        [^.?!]{{0,40}}\b(?:{_JOB}|hiring|hire\b|recruit\w*|opportunit\w+)""",
)
_ASKS = re.compile("|".join(_WAYS_TO_ASK), re.IGNORECASE | re.VERBOSE)
_DENIES = re.compile(
    r"""\b(?:not(?!\s+only\b)|never|neither|nor|rather\s+than|instead\s+of|without)\b
        (?:(?!\b(?:but|please)\b|,\s*(?:can|could|so|would|will)\b)[^.?!;]){0,25}$
        |n['’]t\b(?!\s+(?:there|you|your)\b)
        (?:(?!\b(?:but|please)\b|,\s*(?:can|could|so|would|will)\b)[^.?!;]){0,25}$""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")


def asks_for_job(text: str) -> str:
    """Return the sentence that asks for a job, or "" where none does.

    "I am not asking for a job" and talk about jobs, openings or hiring in general do not count.
    """
    for sentence in _SENTENCE.findall(text):
        for match in _ASKS.finditer(sentence):
            if not _DENIES.search(sentence[: match.start()]):
                return str(sentence).strip()
    return ""
