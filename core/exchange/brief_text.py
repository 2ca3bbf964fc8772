"""The brief as plain text, for the description of a calendar entry."""

from core.exchange.clean import clean
from core.rules.brief_sheet import Fact, Sheet


def brief_text(sheet: Sheet) -> str:
    """Return the page in lines, with a blank line between its parts."""
    questions = [
        f"{number}. {question.text}{' (must take away)' if question.takeaway else ''}"
        for number, question in enumerate(sheet.questions, start=1)
    ]
    if sheet.left_out:
        questions.append(f"… and {sheet.left_out} more on your list")
    parts = [
        [", ".join(part for part in (sheet.name, sheet.role) if part), *_lines(sheet.facts)],
        _headed("About the employer", _lines(sheet.employer)),
        _headed("Your introduction", [sheet.introduction] if sheet.introduction else []),
        _headed("Your questions", questions),
        _headed("At the end", [f"- {each}" for each in sheet.closing]),
        _headed("Remember", [" ".join(sheet.etiquette)] if sheet.etiquette else []),
    ]
    return clean("\n\n".join("\n".join(part) for part in parts if part))


def _lines(facts: tuple[Fact, ...]) -> list[str]:
    return [f"{fact.name}: {fact.text}" for fact in facts]


def _headed(heading: str, lines: list[str]) -> list[str]:
    return [heading, *lines] if lines else []
