"""Whether a text asks for a job; guides to informational interviews agree that it never should."""

import re

_JOB = r"""(?:jobs?|positions?|internships?|apprenticeships?|traineeships?|vacanc(?:y|ies)
           |roles?|openings?|placements?)"""
_PAPERS = r"(?:cv|c\.v\.|r[eé]sum[eé]|application)"

_WAYS_TO_ASK = (
    # "give me a job", "help me find a position"
    rf"\b(?:offer|give|get|find|land|refer|recommend)\s+me\b[^.?!]{{0,40}}\b{_JOB}\b",
    rf"\bhelp\s+me\s+(?:to\s+)?(?:get|find|land)\b[^.?!]{{0,30}}\b(?:{_JOB}|hired|work\s+at)\b",
    # "hire me", "consider me for"
    r"\b(?:hire|employ|recruit|interview)\s+me\b",
    r"\bconsider(?:ing)?\s+me\s+(?:for|as)\b",
    # "are there any openings at your company", "do you know of a position for me"
    rf"""\b(?:is|are|have\s+you|do\s+you\s+have|do\s+you\s+know\s+of|would\s+there\s+be
        |if\s+there\s+(?:is|are|were))\b[^.?!]{{0,30}}\b(?:any\s+|an?\s+|some\s+)?
        (?:open\s+|free\s+|current\s+|suitable\s+)*{_JOB}\b
        [^.?!]{{0,40}}(?:for\s+me|available|at\s+your|in\s+your|open|with\s+you)\b""",
    rf"\bany\s+{_JOB}\b[^.?!]{{0,30}}\b(?:i\s+could|for\s+someone\s+like\s+me|that\s+(?:would\s+)?fit)\b",
    r"\bare\s+you\s+(?:currently\s+|still\s+)?(?:hiring|recruiting)\b",
    # "I am looking for a job", "I would like to apply"
    rf"""\b(?:i\s+am|i['’]m)\s+(?:looking|searching|hoping|applying)\s+(?:for|to\s+get)\s+
        (?:an?\s+|any\s+|my\s+)?(?:new\s+|next\s+)?{_JOB}\b""",
    r"""\b(?:i\s+would|i['’]d|i)\s+(?:like|love|want|hope|wish)\s+to\s+
        (?:apply|work\s+for\s+you|work\s+with\s+you|join\s+(?:your|the)\s+(?:team|company))\b""",
    # "my CV is attached", "could you pass on my résumé"
    rf"""\b(?:attached|enclosed|attaching|please\s+find|here\s+is|sharing)\b
        [^.?!]{{0,30}}\b(?:my\s+)?{_PAPERS}\b""",
    rf"\bmy\s+{_PAPERS}\s+(?:is\s+)?(?:attached|enclosed)\b",
    rf"\b(?:pass|forward|send|hand|give)\b[^.?!]{{0,20}}\bmy\s+{_PAPERS}\b",
    # "keep me in mind for any role"
    rf"""\b(?:put\s+in\s+a\s+(?:good\s+)?word|keep\s+me\s+in\s+mind|think\s+of\s+me)\b
        [^.?!]{{0,40}}\b(?:{_JOB}|hiring|hire|opportunit\w+)\b""",
)
_ASKS = re.compile("|".join(_WAYS_TO_ASK), re.IGNORECASE | re.VERBOSE)
_DENIES = re.compile(
    r"\b(?:not|n['’]t|never|rather than|instead of|without)\b[^.?!]{0,25}$", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")


def asks_for_job(text: str) -> str:
    """Return the sentence that asks for a job, or "" where none does.

    "I am not asking for a job" and talk about jobs, openings or hiring in general do not count.
    """
    for sentence in _SENTENCE.findall(text):
        match = _ASKS.search(sentence)
        if match and not _DENIES.search(sentence[: match.start()]):
            return str(sentence).strip()
    return ""
