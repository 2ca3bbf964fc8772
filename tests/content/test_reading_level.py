"""Our own words are short and plain: the reader may be ill, shy or reading a second language."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.content import loader
from core.rules.plain import sentences
from core.rules.reading_ease import syllables

ROOT = Path(__file__).parents[2]
TEXTS = Path(loader.__file__).parent
LOOKED_UP = {TEXTS / "topic_words.toml", TEXTS / "zones.toml"}
"""Lists for rules; nobody reads them."""
PROSE = sorted({*TEXTS.glob("*.toml"), *TEXTS.glob("*/*.md")} - LOOKED_UP)
CODE = [ROOT / "streamlit_app.py", *ROOT.glob("pages/**/*.py"), *ROOT.glob("core/**/*.py")]

HIGHEST_GRADE = 8
HIGHEST_GRADE_OF_ONE = 12
"""A single sentence may be harder than the page it stands on, though not much."""
MOST_WORDS = 28

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
NAME = re.compile(r"(?<!^)(?<![.?!:;“\"(] )(?<![“\"(])\b[A-Z][\w’-]+(?: (?:of )?[A-Z][\w’-]+)*")
LAYOUT = re.compile(r"^(?:\[[a-z_, ]+\] ?|or: |#+ |- |\d+\. )+")
LINK = re.compile(r"\[.*?\]\(.*?\)")
ENDS = re.compile(r"\w[.?:…][)”\"]?\s*$")


def words_of(sentence: str) -> list[str]:
    """Return the words; a name is one of two syllables, since nobody can choose an easier one."""
    return WORD.findall(NAME.sub("person", sentence))


def grade(said: list[str]) -> float:
    """Return how many years of school it takes to read sentences easily.

    J. P. Kincaid et al., "Derivation of new readability formulas", Naval Technical Training (1975).
    """
    words = [word for each in said for word in words_of(each)]
    return 0.39 * len(words) / len(said) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def too_hard(said: list[str]) -> list[str]:
    long = [each for each in said if len(words_of(each)) > 12]
    return [
        each
        for each in long
        if len(words_of(each)) > MOST_WORDS or grade([each]) > HIGHEST_GRADE_OF_ONE
    ]


def read_aloud(text: str) -> list[str]:
    """Return the sentences of a text without its Markdown, where a line of a list is one too."""
    lines = (LINK.sub("the Name", LAYOUT.sub("", line.strip())) for line in text.splitlines())
    bare = (re.sub(r"[*_`{}]", "", line) for line in lines)
    return [each for line in bare for each in sentences(line) if words_of(each)]


def prose(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    parts = [text] if path.suffix == ".md" else texts(tomllib.loads(text))
    return [each for part in parts for each in read_aloud(part)]


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str) and " " in value:
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def on_screen(source: str) -> list[str]:
    """Return the sentences that a module can show: its strings that end as one, no docstrings."""
    tree = ast.parse(source)
    apart = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr | ast.Expr)
        for part in ast.iter_child_nodes(node)
    }
    strings = [string(node) for node in ast.walk(tree) if id(node) not in apart]
    shown = [each for each in strings if ENDS.search(each) and not re.search(r"[\\|<>]", each)]
    return [each for text in shown for each in read_aloud(text) if len(words_of(each)) > 3]


def string(node: ast.AST) -> str:
    """Return a string as it stands in the code, with a name for what is only known later."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(string(part) or "Sam" for part in parts)
    return ""


def test_the_measure_finds_what_is_hard():
    assert grade(["The cat sat on the mat."]) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    hard = "The institutional administration necessitates considerable familiarity with its"
    hard += " organisational responsibilities and international obligations."
    code = f'"""{hard}"""\nst.write("You can begin now. {hard}")\nst.caption(f"{{each}}: {hard}")'
    assert len(on_screen(code)) == 3
    assert len(too_hard(on_screen(code))) == 2
    assert too_hard(["so " * MOST_WORDS + "so."])


@pytest.mark.parametrize("path", PROSE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_eight_years_of_school_are_enough_for_a_text(path: Path):
    said = prose(path)
    assert grade(said) <= HIGHEST_GRADE
    assert too_hard(said) == []


def test_eight_years_of_school_are_enough_for_what_the_screens_say():
    said = {path.name: on_screen(path.read_text("utf-8")) for path in CODE}
    assert sum(map(len, said.values())) > 500
    grades = {name: grade(each) for name, each in said.items() if len(each) > 3}
    assert {name: found for name, found in grades.items() if found > HIGHEST_GRADE} == {}
    assert [each for sentences_of in said.values() for each in too_hard(sentences_of)] == []
