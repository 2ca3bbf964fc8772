"""All answers side by side as one page of its own, which any browser shows and prints."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from html import escape

from core.exchange.clean import clean
from core.exchange.print_button import BUTTON, POLICY, SCRIPT
from core.rules.answers import Answer, Heard

_STYLE = """
@page { margin: 15mm }
body { font: 11pt/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1d1d1f; background: #fff }
h1 { font-size: 1.4rem }
section { break-inside: avoid; border-top: 1px solid #999; padding: .6rem 0 }
h2 { font-size: 1.05rem; margin: .2rem 0 .6rem }
.side { display: flex; flex-wrap: wrap; gap: 1rem }
.side > div { flex: 1 1 14rem; overflow-wrap: anywhere; white-space: pre-wrap }
small { color: #444 }
#print { font: inherit; padding: .6rem 1.2rem; border: 1px solid #444; border-radius: .5rem;
  background: #fff; cursor: pointer }
@media print { #print { display: none } body { margin: 0; padding: 0; max-width: none } }
"""


def answers_page(
    questions: Sequence[Heard], names: Mapping[str, str], words: Mapping[str, str], zone: tzinfo
) -> str:
    """Return the page as HTML; `names` are people's by id, `words` those for the outcomes."""
    sections = "\n".join(_section(each, names, words, zone) for each in questions)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>What I have heard</title><style>{_STYLE}</style></head>"
        f"<body>{BUTTON}<h1>What I have heard</h1>{sections}<script>{SCRIPT}</script></body></html>"
    )


def _section(each: Heard, names: Mapping[str, str], words: Mapping[str, str], zone: tzinfo) -> str:
    answers = "".join(_answer(answer, names, zone) for answer in each.answers)
    return (
        f"<section><h2>{_text(each.text)} <small>({_text(words[each.outcome])})</small></h2>"
        f'<div class="side">{answers}</div></section>'
    )


def _answer(answer: Answer, names: Mapping[str, str], zone: tzinfo) -> str:
    day = answer.when.astimezone(zone)
    said = answer.item.notes.strip() or "Asked; nothing was noted."
    return (
        f"<div><strong>{_text(names[answer.person_id])}</strong>\n"
        f"<small>{day.day} {day:%B %Y}</small>\n{_text(said)}</div>"
    )


def _text(words: str) -> str:
    return escape(clean(words))
