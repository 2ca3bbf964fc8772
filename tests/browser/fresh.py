"""An environment with what requirements.txt pins and nothing else, as a host makes one.

Installing takes a minute; what is installed here already is linked into a new place instead, so
that a library somebody forgot to pin is missing there all the same.
"""

import sys
import sysconfig
import venv
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path

from tests.browser.app_server import ROOT

REQUIREMENTS = ROOT / "requirements.txt"


class NotAsPinned(RuntimeError):
    def __init__(self, line: str, version: str) -> None:
        super().__init__(f"requirements.txt says {line}, and {version} is installed here.")


def fresh_python(folder: Path) -> str:
    """Make the environment; return the path of its interpreter."""
    venv.create(folder, symlinks=sys.platform != "win32", with_pip=False)
    base = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=base))
    for line in REQUIREMENTS.read_text("utf-8").splitlines():
        name, pinned, version = line.partition("==")
        if pinned:
            found = distribution(name)
            if found.version != version:
                raise NotAsPinned(line, found.version)
            _link(found, packages)
    return str(Path(sysconfig.get_path("scripts", "venv", vars=base)) / Path(sys.executable).name)


def _link(found: Distribution, packages: Path) -> None:
    assert isinstance(found, PathDistribution)
    for name in {file.parts[0] for file in found.files or ()} - {"..", "__pycache__"}:
        here = packages / name
        if not here.exists():
            here.symlink_to(Path(str(found.locate_file(name))))
