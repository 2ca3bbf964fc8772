"""vCards of any version -> the people on them; a bad card loses only itself."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from core.exchange import table
from core.exchange.column import Column
from core.exchange.contacts import Contacts, Found, Problem, Source
from core.exchange.decode import Decoded
from core.exchange.details import one_line
from core.exchange.errors import UnreadableFile
from core.exchange.person_row import NAMELESS, ORGANISATION, Said, best_name, person
from core.exchange.vcard_lines import Card, cards, line_count

CUT_SHORT = "This card has no end, so it was left out. Please export it again."
GROUP = "This is a list of people and not one person, so it was left out."

_UNICODE = frozenset({"utf-8", "utf-16"})
_USUAL = "cp1252"
_FIRST_LINE = re.compile(r"\s*BEGIN\s*:\s*VCARD\b", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PART = re.compile(r"((?:[^;\\]|\\.)*+\\?)(?:;|$)", re.DOTALL)
_NAME_PARTS = {
    Column.LAST_NAME: 0,
    Column.FIRST_NAME: 1,
    Column.MIDDLE_NAME: 2,
    Column.SUFFIX: 4,
}
_ADDRESSES = ("X-LINKEDIN", "X-SOCIALPROFILE", "SOCIALPROFILE", "URL")
_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS")
_NOT_TO_CALL = frozenset({"FAX", "PAGER"})
_EVERY = 250
_MOST_TEXT = 200


class _Value(Struct, frozen=True):
    """The text of a property, still escaped, and its kinds."""

    text: str
    kinds: frozenset[str]


_Values = Mapping[str, Sequence[_Value]]


def is_vcard(text: str) -> bool:
    """Tell whether this is how a file of cards begins."""
    return bool(_FIRST_LINE.match(text))


def read(
    content: bytes,
    decoded: Decoded,
    encoding: str | None = None,
    progress: table.Progress | None = None,
) -> Contacts:
    """Read card by card; what is not Unicode and names no letters is read in the encoding.

    Raises UnreadableFile for far too many cards. Rows are the lines the cards begin on.
    """
    if decoded.encoding in _UNICODE:
        content = decoded.text.encode()
    letters = encoding or (_USUAL if decoded.encoding in _UNICODE else decoded.encoding)
    people: list[Found] = []
    problems: list[Problem] = []
    lines, count, is_guess = line_count(content), 0, False
    for count, card in enumerate(cards(content), start=1):
        if count > table.MOST_PEOPLE:
            raise UnreadableFile(table.TOO_MANY_PEOPLE.format(table.MOST_PEOPLE))
        values, guessed = _values(card, letters)
        found, reasons = _judged(card, values)
        people += [found] if found else []
        problems += [_problem(card, count, values, reason) for reason in reasons]
        is_guess = is_guess or guessed
        if progress and count % _EVERY == 0:
            progress(min(card.line / lines, 1.0))
    if progress:
        progress(1.0)
    return Contacts(
        people=tuple(people),
        problems=tuple(problems),
        rows=count,
        source=Source.VCARD,
        encoding=letters if is_guess else decoded.encoding,
        guessed=is_guess and not encoding,
    )


def _values(card: Card, letters: str) -> tuple[_Values, bool]:
    values: dict[str, list[_Value]] = {}
    is_guess = False
    for each in card.properties:
        text, guessed = each.text(letters)
        if text.strip():
            values.setdefault(each.name, []).append(_Value(text, each.kinds))
        is_guess = is_guess or guessed
    return values, is_guess


def _judged(card: Card, values: _Values) -> tuple[Found | None, tuple[str, ...]]:
    if card.is_cut:
        return None, (CUT_SHORT,)
    kinds = {value.text.strip().upper() for name in _KINDS for value in values.get(name, ())}
    if "GROUP" in kinds:
        return None, (GROUP,)
    said = _said(values)
    name = best_name(said)
    is_organisation = not kinds.isdisjoint({"ORG", "COMPANY"}) or _is_named_like_it(said)
    if name and not is_organisation:
        return person(card.line, name, said)
    return None, (ORGANISATION if Column.EMPLOYER in said or is_organisation else NAMELESS,)


def _is_named_like_it(said: Said) -> bool:
    """Tell whether the name is that of the organisation, as cards of companies have it."""
    has_parts = Column.FIRST_NAME in said or Column.LAST_NAME in said
    return not has_parts and Column.NAME in said and said[Column.NAME] == said.get(Column.EMPLOYER)


def _said(values: _Values) -> Said:
    said: dict[Column, list[str]] = {
        Column.NAME: _texts(values, "FN"),
        Column.NICKNAME: [text.partition(",")[0] for text in _texts(values, "NICKNAME")],
        Column.ROLE: [*_texts(values, "TITLE"), *_texts(values, "ROLE")],
        Column.EMAIL: [_unescaped(value.text) for value in _preferred(values.get("EMAIL", ()))],
        Column.PHONE: [_dialled(value.text) for value in _callable(values.get("TEL", ()))],
        Column.WEBSITE: [text for name in _ADDRESSES for text in _texts(values, name)],
        Column.NOTES: _texts(values, "NOTE"),
    }
    name = _parts(values, "N")
    for column, index in _NAME_PARTS.items():
        said[column] = name[index : index + 1]
    organisation = _parts(values, "ORG")
    said[Column.EMPLOYER] = organisation[:1]
    said[Column.DEPARTMENT] = [", ".join(filter(None, map(one_line, organisation[1:])))]
    seen = ((column, list(filter(str.strip, texts))) for column, texts in said.items())
    return {column: texts for column, texts in seen if texts}


def _texts(values: _Values, name: str) -> list[str]:
    return [_unescaped(value.text) for value in values.get(name, ())]


def _parts(values: _Values, name: str) -> list[str]:
    """Return the parts between semicolons of the first such property."""
    first = next(iter(values.get(name, ())), None)
    return [_unescaped(part) for part in _PART.findall(first.text)] if first else []


def _preferred(found: Sequence[_Value]) -> list[_Value]:
    return sorted(found, key=lambda value: "PREF" not in value.kinds)


def _callable(found: Sequence[_Value]) -> list[_Value]:
    """Return the numbers to call: the preferred ones first, then those somebody carries."""
    to_call = (value for value in found if value.kinds.isdisjoint(_NOT_TO_CALL))
    return sorted(to_call, key=lambda value: ("PREF" not in value.kinds, "CELL" not in value.kinds))


def _dialled(number: str) -> str:
    """Write a `tel:` address as a number, and its extension as people do."""
    return re.sub(r";ext=", " ext. ", _unescaped(number), flags=re.IGNORECASE)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _problem(card: Card, count: int, values: _Values, reason: str) -> Problem:
    told = (_unescaped(value.text) for found in values.values() for value in found)
    text = ", ".join(filter(None, map(one_line, told)))
    return Problem(row=card.line, reason=reason, text=f"Card {count}: {text}"[:_MOST_TEXT])
