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

    def __init__(self, url: str, query: str) -> None:
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
        self._known: dict[str, ForwardMsg] = {}

    def open(self, screen: str) -> float:
        """Open a screen by the end of its address; return the seconds until it stood."""
        self._screen = screen
        return self._run([])

    def submit(self, said: Mapping[str, str], button: str) -> float:
        """Type into the fields with these labels and press a button; return the seconds."""
        states = [
            WidgetState(id=self._find("text_input", label).id, string_value=text)
            for label, text in said.items()
        ]
        pressed = WidgetState(id=self._find("button", button).id, trigger_value=True)
        return self._run([*states, pressed])

    def sees(self, text: str) -> bool:
        """Whether the text stands somewhere on the screen."""
        return any(text in str(element) for element in self._elements)

    def close(self) -> None:
        self._socket.close()

    def _find(self, kind: str, label: str) -> Any:
        found = (getattr(each, kind) for each in self._elements if each.HasField(kind))
        return next(each for each in found if each.label == label)

    def _run(self, states: list[WidgetState]) -> float:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = self._query
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
        if kind == "new_session":
            self._elements = []
        elif kind == "navigation":
            self._pages = {
                each.url_pathname: each.page_script_hash for each in message.navigation.app_pages
            }
        elif kind == "delta" and message.delta.HasField("new_element"):
            element = message.delta.new_element
            self._elements.append(element)
            if element.HasField("exception"):
                self.problems.append(element.exception.message)
        elif kind == "page_not_found":
            self.problems.append(f"no screen {self._screen}")
        return kind == "script_finished" and (
            message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        )
