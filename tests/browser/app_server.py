"""A real server of the app in a process of its own, with its own data file and log."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STREAMLIT_RUN = (sys.executable, "-m", "streamlit", "run", "streamlit_app.py")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class AppServer:
    """Start, stop and restart the app; port and data stay the same over a restart."""

    def __init__(
        self,
        folder: Path,
        *,
        command: Sequence[str] = STREAMLIT_RUN,
        root: Path = ROOT,
        env: Mapping[str, str] | None = None,
        base: str = "",
    ) -> None:
        self.data = folder / "inside-view.json"
        self.log = folder / "server.log"
        self.url = ""
        self._command, self._root, self._env = command, root, dict(env or {})
        self._port, self._base = free_port(), base
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, seconds: float = 60) -> None:
        flags = {
            "server.address": "127.0.0.1",
            "server.port": self._port,
            "server.baseUrlPath": self._base,
            "server.headless": "true",
            "server.fileWatcherType": "none",
            "browser.gatherUsageStats": "false",
        }
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*self._command, *(f"--{name}={value}" for name, value in flags.items())],
                cwd=self._root,
                env=os.environ | {"INSIDE_VIEW_DATA": str(self.data)} | self._env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.url = f"http://127.0.0.1:{self._port}/{self._base}".rstrip("/")
        self._wait_until_healthy(time.monotonic() + seconds)

    @property
    def pid(self) -> int:
        """The number of the process, while it runs."""
        assert self._process
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self, seconds: float = 10) -> None:
        """Ask the process to end, and end it when it does not."""
        if not self._process:
            return
        self._process.terminate()
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(seconds)
        self._process = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def log_tail(self, lines: int = 60) -> str:
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def _wait_until_healthy(self, deadline: float) -> None:
        assert self._process
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        self.stop()
        raise RuntimeError(f"The server did not start:\n{self.log_tail()}")
