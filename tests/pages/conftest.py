"""Screens driven without a browser, over a workspace of the test's own."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state import session_state_proxy
from streamlit.testing.v1 import AppTest

from core.actions.whole import fill_with
from core.content.sample import sample_records
from core.domain.record import Record
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from pages.parts import clock

FRAME = Path(__file__).resolve().parents[2] / "pages" / "frame.py"
# AppTest looks through every installed package for components, at each run anew.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
"""A Wednesday."""

READ_AS_MARKDOWN = {"label", "body", "help", "content", "title"}
"""Names of the parts of an element in which Streamlit looks for Markdown."""


class App:
    """One visit."""

    def __init__(self) -> None:
        self.at = AppTest.from_file(FRAME, default_timeout=30)

    @property
    def workspace(self) -> Workspace:
        return self.at.session_state["demo" if "demo" in self.at.session_state else "private"]

    def work_in(self, workspace: Workspace) -> "App":
        """Look at this workspace, as one looks at the sample."""
        self.at.session_state["demo"] = workspace
        return self

    def open(self, name: str = "today", **ids: str) -> "App":
        """Go to a screen by its link."""
        if "framed" not in self.at.session_state:
            self.run()
        self.at.query_params.clear()
        for key, value in ids.items():
            self.at.query_params[key] = value
        self.at.switch_page(f"{name}.py")
        return self.run()

    def run(self) -> "App":
        """Run the screen as it stands, with what was filled in."""
        self.at.run()
        assert [each.value for each in self.at.exception] == []
        return self

    def click(self, label: str, *, nth: int = 0) -> "App":
        """Press a button that reads exactly so."""
        found = [each for each in self.at.button if each.label == label]
        assert found, f"no button {label!r} among {[each.label for each in self.at.button]}"
        found[nth].click()
        return self.run()

    def fill(self, label: str, text: str) -> "App":
        """Type into a field, without leaving the form."""
        fields = [*self.at.text_input, *self.at.text_area]
        next(each for each in fields if each.label == label).set_value(text)
        return self

    def choose(self, label: str, option: Any) -> "App":
        """Choose among pills or segments, by value."""
        groups = [each for each in self.elements("button_group") if each.proto.label == label]
        groups[0].set_value(option)
        return self.run()

    def field(self, label: str) -> str:
        fields = [*self.at.text_input, *self.at.text_area]
        return next(each.value for each in fields if each.label == label)

    @property
    def title(self) -> str:
        return plain(self.at.title[0].value)

    @property
    def problems(self) -> list[str]:
        return [plain(each.value) for each in self.at.error]

    def sees(self, text: str) -> bool:
        """Whether the text stands on the screen, formatting aside."""
        return text in plain("\n".join(value for _, value in self.marked_down()))

    def marked_down(self) -> Iterator[tuple[str, str]]:
        """Yield every text that Streamlit reads as Markdown, with the name of its element."""
        for element in _walk(self.at._tree):
            proto = getattr(element, "proto", None)
            if proto is not None:
                yield from _texts(proto, element.type)

    def elements(self, type: str) -> list[Any]:
        return [each for each in _walk(self.at._tree) if each.type == type]


def plain(markdown: str) -> str:
    """Return what a reader sees of Markdown that shows text only."""
    text = re.sub(r":material/\w+: ?|\*\*", "", re.sub("[\u2060\u2068\u2069]", "", markdown))
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def _walk(block: Any) -> Iterator[Any]:
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from _walk(child)


def _texts(proto: Any, name: str) -> Iterator[tuple[str, str]]:
    for descriptor, value in proto.ListFields():
        if descriptor.type == descriptor.TYPE_MESSAGE:
            for part in value if isinstance(value, Iterable) else [value]:
                if hasattr(part, "ListFields"):
                    yield from _texts(part, f"{name}.{descriptor.name}")
        elif descriptor.name in READ_AS_MARKDOWN and isinstance(value, str):
            yield f"{name}.{descriptor.name}", value


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The local file, as on one's own computer."""
    file = tmp_path / "inside-view.json"
    monkeypatch.setenv("INSIDE_VIEW_MODE", "local")
    monkeypatch.setenv("INSIDE_VIEW_DATA", str(file))
    return file


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> App:
    """A visit; AppTest formats options outside the run, where our words need the session too."""
    app = App()
    really = session_state_proxy.get_session_state
    monkeypatch.setattr(
        session_state_proxy,
        "get_session_state",
        lambda: really() if get_script_run_ctx(suppress_warning=True) else app.at._session_state,
    )
    return app


@pytest.fixture
def sample() -> Workspace:
    return holding(sample_records(datetime.now(UTC), "UTC"))


def holding(records: Iterable[Record]) -> Workspace:
    """Return a workspace in memory that holds the records."""
    workspace = Workspace(MemoryStorage())
    workspace.run(fill_with, records)
    return workspace


class Clock:
    """A clock that a test can set; it stands in for `datetime` where the app reads the time."""

    def __init__(self) -> None:
        self.moment = NOON

    def now(self, zone: Any = None) -> datetime:
        return self.moment.astimezone(zone)


@pytest.fixture
def at_noon(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Stop the clock at noon; screens import `now` by name, so what it reads is replaced."""
    stopped = Clock()
    monkeypatch.setattr(clock, "datetime", stopped)
    return stopped
