"""A brief with as much on it as anybody could write, in many scripts."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

from core.content.loader import closing_questions, coach
from core.domain.employer import Employer, News
from core.domain.interview import AgendaItem, Interview, Mode
from core.domain.profile import Profile
from core.rules.brief_sheet import Sheet, brief_sheet
from tests.rules.records import NOW, person, snapshot

SCRIPTS = {
    "latin": "Wherever the work is really done, somebody knows how it was meant to be done. ",
    "unbroken": "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenantragsformular" * 2,
    "arabic": "كيف تبدو أيام العمل العادية عندكم وما الذي يتعبكم فيها؟ ",
    "japanese": "ふだんの仕事の一日はどのように始まり、どのように終わるのでしょうか。",
    "emoji": "👩🏽‍⚕️🚀 what is a good day 🙂 ",
    "thai": "วันทำงานปกติของคุณเป็นอย่างไรบ้าง",
    "markup": "<script>alert('x')</script> & <img src=http://beacon.invalid/x.png> ",
}


def crowded(script: str, questions: int = 6) -> Sheet:
    """Return a page whose every text is far too long."""
    words = SCRIPTS[script] * 40
    ada = person(
        "Ada " + words[:300],
        pronunciation=words[:400],
        role=words[:300],
        employer="Northwind",
        phone="+44 7700 900112",
        common_ground=words[:500],
        why=words[:500],
    )
    parts = ("what_it_does", "strengths", "culture", "achievements", "position", "competitors")
    employer = Employer(
        name="Northwind",
        news=tuple(News(title=words[:200], day=date(2026, 1, day)) for day in range(1, 21)),
        created=NOW,
        **dict.fromkeys(parts, words),
    )
    agenda = [AgendaItem(id=f"{number}", text=words[:300]) for number in range(questions)]
    agenda += [AgendaItem(text=each.text, closing=True) for each in closing_questions()]
    interview = Interview(
        person_id="ada",
        starts=NOW,
        timezone="America/Argentina/Buenos_Aires",
        minutes=20,
        mode=Mode.THEIR_WORKPLACE,
        place=words[:500],
        agenda=tuple(agenda),
        takeaway_id="1",
        created=NOW,
    )
    return brief_sheet(
        snapshot(Profile(name="Sam", introduction=words), ada, employer, interview),
        interview,
        ada,
        mine=UTC,
        theirs=ZoneInfo(interview.timezone),
        etiquette=coach().etiquette.live,
    )
