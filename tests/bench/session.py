"""One visitor's tab as the server sees it: a websocket, and no browser that would cost time."""

import time
from collections.abc import Mapping
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import connect

PATIENCE = 120.0
"""Seconds without a message after which the visitor gives up."""


class Session:
    """A visit: opens screens, fills in forms, and knows when the answer is complete."""

    def __init__(self, url: str, query: str = "") -> None:
        self.problems: list[str] = []
        self._query = query
        self._socket = connect(
            url.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            compression=None,
            ping_interval=None,  # no browser asks whether the server is still there
        )
        self._url = url
        self._pages: dict[str, str] = {}
        self._screen = ""
        self._elements: list[Any] = []
        self._blocks: list[Any] = []
        self._fragments: dict[str, str] = {}
        self._known: dict[str, ForwardMsg] = {}

    def open(self, screen: str, query: str | None = None) -> float:
        """Open a screen by the end of its address; return the seconds until it stood."""
        self._screen = screen
        self._query = self._query if query is None else query
        return self._run([])

    def again(self) -> float:
        """Run the screen once more with everything as it is; return the seconds."""
        return self._run([])

    def submit(self, said: Mapping[str, str], button: str) -> float:
        """Type into the fields with these labels and press a button; return the seconds."""
        pressed = WidgetState(id=self._find("button", button).id, trigger_value=True)
        return self._run([*self._typed(said), pressed])

    def type(self, said: Mapping[str, str]) -> float:
        """Type into the fields with these labels; return the seconds."""
        fragment = {self._fragments.get(self._find("text_input", label).id, "") for label in said}
        return self._run(self._typed(said), fragment.pop())

    def turn_to(self, page: int) -> float:
        """Turn the first list that has several pages; return the seconds."""
        pages = next(each.pagination for each in self._elements if each.HasField("pagination"))
        return self._run([WidgetState(id=pages.id, int_value=page)])

    def tabs(self) -> tuple[str, ...]:
        """Return the tabs of the screen, of which only the open one is drawn."""
        return tuple(self._tabs())

    def turn_to_tab(self, label: str) -> float:
        """Open a tab; return the seconds."""
        return self._run([WidgetState(id=self._tabs()[label], string_value=label)])

    def choose(self, option: str) -> float:
        """Press an option of a row of buttons; return the seconds."""
        found = (each.button_group for each in self._elements if each.HasField("button_group"))
        group = next(each for each in found if option in [one.content for one in each.options])
        state = WidgetState(id=group.id)
        state.string_array_value.data.append(option)
        return self._run([state])

    def sees(self, text: str) -> bool:
        """Whether the text stands somewhere on the screen."""
        return any(text in str(element) for element in self._elements)

    def close(self) -> None:
        self._socket.close()

    def _typed(self, said: Mapping[str, str]) -> list[WidgetState]:
        return [
            WidgetState(id=self._find("text_input", label).id, string_value=text)
            for label, text in said.items()
        ]

    def _tabs(self) -> dict[str, str]:
        """Return the id of the row of tabs that each label stands in."""
        found, row = {}, ""
        for block in self._blocks:
            if block.HasField("tab_container"):
                row = block.tab_container.id
            elif block.HasField("tab") and row:
                found[block.tab.label] = row
        return found

    def _find(self, kind: str, label: str) -> Any:
        found = (getattr(each, kind) for each in self._elements if each.HasField(kind))
        return next(each for each in found if each.label == label)

    def _run(self, states: list[WidgetState], fragment: str = "") -> float:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = self._query
        run.fragment_id = fragment
        run.page_script_hash = self._pages.get(self._screen, "")
        run.page_name = "" if self._screen in self._pages else self._screen
        run.widget_states.widgets.extend(states)
        run.cached_message_hashes.extend(self._known)
        run.context_info.url = f"{self._url}/{self._screen}"
        run.context_info.timezone = "UTC"
        began = time.perf_counter()
        self._socket.send(message.SerializeToString())
        while not self._heard(ForwardMsg.FromString(self._socket.recv(PATIENCE))):
            pass
        return time.perf_counter() - began

    def _heard(self, message: ForwardMsg) -> bool:
        """Take in a message; return whether the screen is complete with it."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            known = ForwardMsg()
            known.CopyFrom(self._known[message.ref_hash])
            known.metadata.CopyFrom(message.metadata)
            return self._heard(known)
        if message.metadata.cacheable:
            self._known[message.hash] = message
        if kind == "new_session" and not message.metadata.run.fragment_ids:
            self._elements, self._blocks = [], []
        elif kind == "navigation":
            self._pages = {
                each.url_pathname: each.page_script_hash for each in message.navigation.app_pages
            }
        elif kind == "delta" and message.delta.HasField("add_block"):
            self._blocks.append(message.delta.add_block)
        elif kind == "delta" and message.delta.HasField("new_element"):
            element = message.delta.new_element
            self._elements.append(element)
            if element.HasField("text_input"):
                self._fragments[element.text_input.id] = message.delta.fragment_id
            if element.HasField("exception"):
                self.problems.append(element.exception.message)
        elif kind == "page_not_found":
            self.problems.append(f"no screen {self._screen}")
        return kind == "script_finished" and (
            message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        )
