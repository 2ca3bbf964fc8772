"""The brief as a page of its own to print: one A4 or one Letter sheet, whatever stands on it."""

from html import escape
from pathlib import Path
from string import Template

from core.exchange.clean import clean
from core.exchange.print_button import BUTTON, POLICY, SCRIPT
from core.rules.brief_sheet import Fact, Sheet, SheetQuestion

_PAGE = Template(Path(__file__).with_name("brief.html").read_text("utf-8"))
_STYLE = Path(__file__).with_name("brief.css").read_text("utf-8")


def brief_html(sheet: Sheet) -> str:
    """Return the whole document; every text of the user's is shown as it is and does nothing."""
    return _PAGE.substitute(
        policy=POLICY,
        style=_STYLE,
        button=BUTTON,
        script=SCRIPT,
        name=_shown(sheet.name),
        role=_shown(sheet.role),
        when=_shown(sheet.when),
        facts=_facts(sheet.facts),
        employer=_section("About the employer", "employer", _facts(sheet.employer)),
        introduction=_section("Your introduction", "introduction", _paragraph(sheet.introduction)),
        questions=_questions(sheet),
        closing=_section("At the end", "closing", _boxes(sheet.closing)),
        etiquette=_section("Remember", "etiquette", _paragraph(" ".join(sheet.etiquette))),
    )


def _shown(text: str) -> str:
    return escape(clean(text))


def _section(heading: str, name: str, inside: str) -> str:
    return f'<section class="{name}"><h2>{heading}</h2>{inside}</section>' if inside else ""


def _paragraph(text: str) -> str:
    return f'<p dir="auto">{_shown(text)}</p>' if text else ""


def _facts(facts: tuple[Fact, ...]) -> str:
    rows = (
        f'<div><dt>{_shown(fact.name)}</dt><dd dir="auto">{_shown(fact.text)}</dd></div>'
        for fact in facts
    )
    inside = "".join(rows)
    return f"<dl>{inside}</dl>" if inside else ""


def _boxes(texts: tuple[str, ...]) -> str:
    inside = "".join(f'<li dir="auto">{_shown(text)}</li>' for text in texts)
    return f"<ul>{inside}</ul>" if inside else ""


def _questions(sheet: Sheet) -> str:
    rows = "".join(map(_question, sheet.questions))
    more = (
        f'<p class="more">… and {sheet.left_out} more on your list in Inside View</p>'
        if sheet.left_out
        else ""
    )
    inside = f"<ol>{rows}</ol>{more}" if rows else '<p class="more">None chosen yet</p>'
    return _section("Your questions", "questions", inside)


def _question(question: SheetQuestion) -> str:
    star = '<span class="star">★ Must take away</span> ' if question.takeaway else ""
    return f'<li><p>{star}<bdi dir="auto">{_shown(question.text)}</bdi></p></li>'
