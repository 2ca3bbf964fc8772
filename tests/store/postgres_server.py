"""A real PostgreSQL in a process of the tests' own, with its own port, password, data and log."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg

from core.domain.record import new_id
from tests.browser.app_server import free_port
from tests.postgres import postgres

USER = "inside_view"
PASSWORD = "pa:ss/w@rd%"
"""Such as generators make; in an address it has to be quoted."""

UNPRIVILEGED = ("postgres", "nobody")
"""PostgreSQL refuses to run as root; one of these accounts is there."""


class PostgresServer:
    """Start, stop and restart a server; port and data stay the same over a restart."""

    def __init__(self) -> None:
        self.port = free_port()
        self._programs = postgres()
        self._account = unprivileged()
        # Not in pytest's folder, which that account may not enter.
        self._folder = Path(tempfile.mkdtemp(prefix="inside-view-postgres-"))
        self._data, self._log = self._folder / "data", self._folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    def address(self, database: str = "postgres", *, password: str = PASSWORD) -> str:
        return f"postgresql://{USER}:{quote(password, '')}@127.0.0.1:{self.port}/{database}"

    def create_database(self) -> str:
        """Return the address of a new and empty database."""
        name = new_id()
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self.address(name)

    def start(self, seconds: float = 60) -> None:
        if not self._data.exists():
            self._make_cluster()
        flags = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "fsync": "off",  # the server may crash here, the machine will not
        }
        command = [self._programs / "postgres", "-D", self._data]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, *(f"--{name}={value}" for name, value in flags.items())],
                stdout=log,
                stderr=subprocess.STDOUT,
                **self._surroundings(),
            )
        self._wait_until_it_answers(time.monotonic() + seconds)

    def stop(self, how: signal.Signals = signal.SIGINT, seconds: float = 20) -> None:
        """End the server: in order with SIGINT, as in a crash with SIGQUIT."""
        if not self._process:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(seconds)
        self._process = None

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self._folder)

    def _make_cluster(self) -> None:
        secret = self._folder / "password"
        secret.write_text(PASSWORD)
        if self._account:
            for path in (self._folder, secret):
                shutil.chown(path, self._account)
        flags = ("--auth=scram-sha-256", "--encoding=UTF8", "--no-sync")
        command = [self._programs / "initdb", "-D", self._data, f"--username={USER}"]
        subprocess.run(
            [*command, f"--pwfile={secret}", *flags],
            stdout=subprocess.DEVNULL,
            check=True,
            **self._surroundings(),
        )

    def _surroundings(self) -> dict[str, object]:
        where = {"cwd": self._folder, "env": os.environ | {"LC_ALL": "C"}}
        if not self._account:
            return where
        account = pwd.getpwnam(self._account)
        return where | {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}

    def _wait_until_it_answers(self, deadline: float) -> None:
        while time.monotonic() < deadline and self._process.poll() is None:
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.address(), connect_timeout=5).close()
                return
            time.sleep(0.02)
        self.stop()
        raise RuntimeError(f"PostgreSQL did not start:\n{self._log.read_text(errors='replace')}")


@contextmanager
def running() -> Iterator[PostgresServer]:
    """Run a server for as long as the block, and leave nothing behind."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.remove()


def unprivileged() -> str | None:
    """Return the account to run the server as, where this one may not."""
    if os.geteuid() != 0:
        return None
    accounts = {each.pw_name for each in pwd.getpwall()}
    return next(name for name in UNPRIVILEGED if name in accounts)
