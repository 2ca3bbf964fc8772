"""Parts of a text that still wait to be filled in."""

import re

_TITLE = r"(?:(?i:mr|mrs|ms|mx|dr|prof)\.?)"
_WAYS_TO_MARK_A_GAP = (
    # {their_name}, {{ company }}
    r"(?<!\{)\{{1,2}[^{}\n]{0,60}\}{1,2}",
    # [name], but no [1], [2, 3], [x], [sic], [...], [link](…) or [link][1]
    r"\[(?!(?:[\d,;\s–-]*|x|sic|…|\.\.\.)\])[^\[\]\n]{1,60}\](?![(\[])",
    # <Company>, but no <ada@example.org>, <https://…>, <www.…> or <b>
    r"<(?!/?(?:b|i|u|br|p|em|strong)>)(?!\S+\.\S+>)[A-Za-z][^<>@:/\n]{0,30}>",
    # (YOUR NAME), (insert date), «Name»
    r"\([A-Z]{2,}(?: [A-Z]{2,})+\)|\((?i:insert) [^()\n]{1,40}\)",
    r"[«‹][^«»‹›\n]{0,12}(?i:name|company|field|role|title)[^«»‹›\n]{0,12}[»›]",
    # XXX, %NAME%, TODO, INSERT NAME, YOUR NAME
    r"\bX{3,}\b|%[A-Za-z_]{3,}%",
    r"\b(?:TODO|FIXME|TKTK|TBD|INSERT)\b[^.,;!?\n]{0,30}",
    r"\b(?:YOUR|THEIR|FIRST|LAST|COMPANY|JOB)[ _](?:NAME|TITLE|COMPANY|ROLE|FIELD)\b",
    # ____, …… and ???? in the place of words, but no "well...." and no line under a text
    r"(?<!\w)(?!(?m:^[ \t]*_{5,}[ \t]*$))_{3,}(?!\w)|(?<!\S)(?:\.{4,}|…{2,}|\?{2,})",
    # Dear , / Dear Mr , / Hi ,
    rf"\bDear(?:[ \t]+{_TITLE})?[ \t]*(?:\.{{2,}}|…)?[ \t]*,",
    rf"(?m:^)[ \t]*(?i:hello|hi|hey|dear)[ \t]+{_TITLE}?[ \t]*(?:\.{{2,}}|…)?[ \t]*,",
)
_GAP = re.compile("|".join(_WAYS_TO_MARK_A_GAP))


def placeholder_left(text: str) -> str:
    """Return the first part that still waits to be filled in, such as "[name]", or ""."""
    match = _GAP.search(text)
    return match.group().strip() if match else ""
