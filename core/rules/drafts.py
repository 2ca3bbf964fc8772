"""A first draft from a template: one sentence a line, and a sentence with a gap is left out."""

import re
from collections.abc import Mapping

from msgspec import Struct

_PART = re.compile(r"\{(\w+)\}")
_BRACES = re.compile(r"\{([^{}\n]*)\}|[{}]")
_ENDS = ".?!,:;…"
_CLOSING_MARKS = "\"'”’»)"
_ELSE = "or:"
_SUBJECT = "Subject:"
_LESS_NEEDED = ("field", "why_them", "common_ground")
"""What is left out first where the words have to be few."""


class Draft(Struct, frozen=True, kw_only=True):
    """A text to begin with, and the named parts whose sentences were left out."""

    subject: str
    body: str
    missing: tuple[str, ...] = ()


def fill(template: str, facts: Mapping[str, str]) -> Draft:
    """Fill a template; lines that need a fact we do not have are left out and their parts named.

    A line that begins with "or:" stands in for the one before it. Of several subjects the first
    that can be filled counts.
    """
    missing: list[str] = []
    lines = template.strip().splitlines()
    subjects = [line for line in lines if line.startswith(_SUBJECT)]
    body = "\n".join(line for line in lines if not line.startswith(_SUBJECT))
    filled = (
        _sentence(line.removeprefix(_SUBJECT), facts, missing, ends=False) for line in subjects
    )
    subject = next((words for words in filled if words), "")
    paragraphs = [
        _paragraph(paragraph, facts, missing) for paragraph in re.split(r"\n\s*\n", body.strip())
    ]
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())
    return Draft(subject=subject, body=text, missing=tuple(dict.fromkeys(missing)))


def fill_within(template: str, facts: Mapping[str, str], characters: int) -> Draft:
    """Fill a template like `fill`, and leave out what is least needed while it is too long."""
    draft = fill(template, facts)
    for part in _LESS_NEEDED:
        if len(draft.body) <= characters:
            break
        facts = {**facts, part: ""}
        shorter = fill(template, facts)
        draft = Draft(subject=shorter.subject, body=shorter.body, missing=draft.missing)
    return draft


def parts_in(template: str) -> tuple[str, ...]:
    """Return what stands in braces, each once; a brace alone is returned as it is."""
    found = (match[1].strip() if match[1] else match[0] for match in _BRACES.finditer(template))
    return tuple(dict.fromkeys(found))


def _paragraph(paragraph: str, facts: Mapping[str, str], missing: list[str]) -> str:
    """Fill the lines; a single line that is one part, such as the signature, gets no full stop."""
    lines = [line for line in paragraph.splitlines() if line.strip()]
    signature = len(lines) == 1 and _PART.fullmatch(lines[0].strip()) is not None
    said: list[str] = []
    for line in lines:
        other = line.lstrip().startswith(_ELSE)
        if other and said and said[-1]:
            continue  # the line it would stand in for can be said
        words = line.lstrip().removeprefix(_ELSE).lstrip() if other else line
        said.append(_sentence(words, facts, missing, ends=not signature))
    return " ".join(said)


def _sentence(line: str, facts: Mapping[str, str], missing: list[str], *, ends: bool = True) -> str:
    gaps = [part for part in _PART.findall(line) if not facts.get(part, "").strip()]
    if gaps:
        missing.extend(gaps)
        return ""
    text = _PART.sub(lambda match: _inside(match, line, facts), line).strip()
    if line.lstrip().startswith("{"):
        text = text[:1].upper() + text[1:]
    return f"{text}." if ends and _is_unfinished(line, text) else text


def _is_unfinished(line: str, text: str) -> bool:
    """Return whether a sentence ending with a fact needs its full stop; a link has none."""
    if not line.rstrip().endswith("}") or len(text.split()) < 2:
        return False
    if re.match(r"https?://", text.split()[-1]):
        return False
    return text.rstrip(_CLOSING_MARKS)[-1:] not in _ENDS


def _inside(match: re.Match[str], line: str, facts: Mapping[str, str]) -> str:
    """Put a fact into a sentence; its own full stop goes where the sentence goes on."""
    value = " ".join(facts[match.group(1)].split())
    rest = line[match.end() :].strip()
    if rest[:1] in tuple(_ENDS):
        return value.rstrip(_ENDS + " ")
    return value.rstrip(".") if rest else value
