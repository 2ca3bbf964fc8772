"""A plain reverse proxy on loopback, as careless or as careful with headers as a test wants."""

import asyncio
import threading
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlsplit

from tests.browser.app_server import AppServer


class Proxy:
    """Passes each request on, websockets too; a context manager that listens while it is open."""

    def __init__(
        self, server: AppServer, *, host: str | None = None, headers: Mapping[str, str] = {}
    ) -> None:
        """`host` takes the place of the Host header where it is given; `headers` are added."""
        self._to = urlsplit(server.url)
        self._host, self._headers = host, dict(headers)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.port = 0

    def url(self, name: str = "127.0.0.1") -> str:
        return f"http://{name}:{self.port}"

    def __enter__(self) -> "Proxy":
        self._thread.start()
        listening = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._server = asyncio.run_coroutine_threadsafe(listening, self._loop).result(10)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = await reader.readuntil(b"\r\n\r\n")
            there, to_server = await asyncio.open_connection(self._to.hostname, self._to.port)
            to_server.write(self._passed_on(head))
            await asyncio.gather(_pipe(reader, to_server), _pipe(there, writer))

    def _passed_on(self, head: bytes) -> bytes:
        """Return the head of a request with our headers; one request a connection is enough."""
        request, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
        named = [tuple(line.split(":", 1)) for line in lines]
        is_socket = any(name.lower() == "upgrade" for name, _ in named)
        kept = [
            f"{name}: {self._host}" if name.lower() == "host" and self._host else f"{name}:{value}"
            for name, value in named
            if is_socket or name.lower() != "connection"
        ]
        added = [f"{name}: {value}" for name, value in self._headers.items()]
        closing = [] if is_socket else ["Connection: close"]
        return "\r\n".join([request, *kept, *added, *closing, "", ""]).encode("latin-1")


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while piece := await reader.read(65_536):
            writer.write(piece)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()
