"""House rules a machine can check: who imports whom, who reads the clock, what screens may do."""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]

PAGE = ROOT / "ARCHITECTURE.md"


def table(head: str) -> dict[str, tuple[str, ...]]:
    """Return a table of the page: what stands first in a row, and the names in its last column."""
    lines = PAGE.read_text(encoding="utf-8").split(f"| {head} |", 1)[1].split("\n\n", 1)[0]
    rows = [row.strip("|").split("|") for row in lines.splitlines()[2:]]
    return {first.strip(" `"): tuple(re.findall(r"`(.+?)`", last)) for first, *_, last in rows}


MAY_IMPORT = {room: {*names} for room, names in table("room").items()} | {"core": set()}
ONLY_IN = table("library")
READS_THE_CLOCK = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
}
MAY_READ_THE_CLOCK = ("core.domain.record", "core.store")
MEANINGLESS_NAMES = {"utils", "helpers", "manager", "common"}
CALLBACKS = {"on_change", "on_click", "on_submit"}
TO_BE_SEEN = {"plotly_chart", "image", "dataframe", "data_editor"}


class Module(NamedTuple):
    name: str
    tree: ast.Module
    is_package: bool = False

    @property
    def room(self) -> str:
        """The part of the house this module belongs to."""
        return room_of(self.name, self.is_package)


def room_of(name: str, is_package: bool = False) -> str:
    head, _, rest = name.partition(".")
    if head == "core":
        return ".".join(name.split(".")[:2])
    below_parts = rest.startswith("parts.") or rest == "parts"
    return "pages.parts" if head == "pages" and below_parts else head


def module(name: str, source: str) -> Module:
    return Module(name, ast.parse(source))


def read(path: Path) -> Module:
    names = path.relative_to(ROOT).with_suffix("").parts
    is_package = names[-1] == "__init__"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return Module(".".join(names[:-1] if is_package else names), tree, is_package)


@pytest.fixture(scope="module")
def house() -> list[Module]:
    files = [ROOT / "streamlit_app.py", *ROOT.glob("core/**/*.py"), *ROOT.glob("pages/**/*.py")]
    return [read(path) for path in sorted(files)]


def imports(module: Module) -> Iterator[str]:
    """Yield full dotted names, `from a import b` as `a.b`, relative ones resolved."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.name.split(".")
                parts = parts[: len(parts) - node.level + module.is_package]
                base = ".".join([*parts, *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def is_ours(name: str) -> bool:
    return name.partition(".")[0] in {"core", "pages", "streamlit_app"}


def wrong_ways(module: Module) -> list[str]:
    allowed = MAY_IMPORT[module.room] | ({module.room} - {"pages"})
    ours = filter(is_ours, imports(module))
    return [f"{module.name} imports {name}" for name in ours if room_of(name) not in allowed]


def strangers(module: Module) -> list[str]:
    return [
        f"{module.name} imports {name}"
        for name in imports(module)
        if module.room not in ONLY_IN.get(name.partition(".")[0], (module.room,))
    ]


def cycle(modules: list[Module]) -> list[str]:
    names = {module.name for module in modules}

    def nearest(name: str) -> str | None:
        return name if name in names else name.rpartition(".")[0]

    graph = {module.name: {nearest(name) for name in imports(module)} & names for module in modules}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def clock_readings(module: Module) -> list[str]:
    if module.name.startswith(MAY_READ_THE_CLOCK):
        return []
    dotted = [
        tuple(ast.unparse(node).split(".")[-2:])
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
    ]
    dotted += [tuple(name.split(".")[-2:]) for name in imports(module)]
    return [f"{module.name}: {'.'.join(pair)}" for pair in dotted if pair in READS_THE_CLOCK]


def keywords(module: Module) -> Iterator[tuple[str | None, ast.expr]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield from ((keyword.arg, keyword.value) for keyword in node.keywords)


def raw_html(module: Module) -> list[str]:
    return [
        f"{module.name}: {name}"
        for name, value in keywords(module)
        if name in {"unsafe_allow_html", "unsafe_allow_javascript"}
        and not (isinstance(value, ast.Constant) and value.value is False)
    ]


def callbacks(module: Module) -> list[str]:
    """Callbacks are skipped after a restart, so a screen saves in its body."""
    return [
        f"{module.name}: {name}={ast.unparse(value)}"
        for name, value in keywords(module)
        if name in CALLBACKS
        and not (isinstance(value, ast.Constant) and value.value in {"ignore", "rerun"})
    ]


def outside_the_boundary(module: Module) -> list[str]:
    """What reruns alone is not inside the frame's boundary, so it needs one of its own."""
    return [
        f"{module.name}: {node.name}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef)
        for names in [[ast.unparse(each).partition("(")[0] for each in node.decorator_list]]
        if {"st.fragment", "st.dialog"} & {*names} and names[-1] != "boundary"
    ]


def without_words(module: Module) -> list[str]:
    """Pictures and tables say in words what they show, for whoever does not see them."""
    return [
        f"{module.name}: {ast.unparse(node.func)}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in TO_BE_SEEN and "alt" not in {each.arg for each in node.keywords}
    ]


def test_every_room_is_on_the_page_with_what_it_may_import(house):
    assert {module.room for module in house} <= {*MAY_IMPORT}
    assert {"core.rules"} < MAY_IMPORT["core.actions"] <= {*MAY_IMPORT}
    assert ONLY_IN["tinydb"] == ("core.store",)


def test_imports_point_one_way(house):
    assert [line for module in house for line in wrong_ways(module)] == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("core.domain.person", "from core.rules.due import due"),
        ("core.rules.due", "import core.store.file"),
        ("core.exchange.csv", "from core import store"),
        ("core.figures.funnel", "from ..actions import schedule"),
        ("core.store.file", "def later():\n    from pages.parts import cards"),
        ("pages.people", "from pages.person import draw"),
        ("pages.parts.cards", "import pages.people"),
    ],
)
def test_a_wrong_way_is_seen(name, source):
    assert wrong_ways(module(name, source))


def test_each_library_stays_in_its_room(house):
    assert [line for module in house for line in strangers(module)] == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("core.actions.schedule", "import streamlit as st"),
        ("core.rules.due", "from tinydb import TinyDB"),
        ("pages.progress", "import plotly.graph_objects as go"),
        ("pages.data", "from starlette.responses import Response"),
    ],
)
def test_a_library_in_the_wrong_room_is_seen(name, source):
    assert strangers(module(name, source))


def test_no_module_imports_itself_in_the_end(house):
    assert len(house) > 10, "the house was not found"
    assert cycle(house) == []


def test_a_circle_is_seen():
    here = module("core.rules.due", "from core.rules.stages import stage")
    there = module("core.rules.stages", "from core.rules import due")
    assert cycle([here, there])


def test_the_clock_is_read_in_one_place(house):
    core = [module for module in house if module.name.startswith("core")]
    assert [line for module in core for line in clock_readings(module)] == []


@pytest.mark.parametrize(
    "source",
    [
        "import datetime as dt\ntoday = dt.date.today()",
        "from datetime import datetime\nnow = datetime.now(UTC)",
        "import time\nstart = time.time()",
        "from time import time",
        "field(default_factory=date.today)",
    ],
)
def test_a_glance_at_the_clock_is_seen(source):
    assert clock_readings(module("core.rules.due", source))
    assert not clock_readings(module("core.store.backups", source))


def test_a_file_is_named_after_what_it_holds(house):
    assert not [module.name for module in house if MEANINGLESS_NAMES & {*module.name.split(".")}]


def test_no_screen_writes_raw_html(house):
    assert [line for module in house for line in raw_html(module)] == []


def test_raw_html_is_seen():
    assert raw_html(module("pages.today", "st.markdown(text, unsafe_allow_html=True)"))


def test_each_picture_and_table_says_in_words_what_it_shows(house):
    assert [line for module in house for line in without_words(module)] == []


def test_a_picture_without_words_is_seen():
    assert without_words(module("pages.today", "st.image(portrait)"))
    assert not without_words(module("pages.today", "st.image(portrait, alt=name)"))


def test_what_reruns_alone_tells_of_trouble_itself(house):
    assert [line for module in house for line in outside_the_boundary(module)] == []


def test_a_dialog_outside_the_boundary_is_seen():
    bare = "@st.dialog('Delete?')\ndef confirm(): ..."
    inside = "@st.fragment(run_every=5)\n@boundary()\ndef draw(): ..."
    assert outside_the_boundary(module("pages.person", bare))
    assert not outside_the_boundary(module("pages.person", inside))


def test_no_screen_saves_in_a_callback(house):
    assert [line for module in house for line in callbacks(module)] == []


def test_a_callback_is_seen():
    assert callbacks(module("pages.today", "st.button('Save', on_click=save)"))
    assert not callbacks(module("pages.data", "st.download_button('Get', on_click='ignore')"))
