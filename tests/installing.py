"""Installing what the tests need, where this machine lets them."""

import os
import shutil
import subprocess
import sys


def from_debian(*packages: str) -> bool:
    """Install packages of Debian, if this is one and may be changed; return whether that worked."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    return ran(["apt-get", "update"]) and ran(["apt-get", "install", "-y", *packages])


def ran(command: list[str]) -> bool:
    """Run an installer that may well fail, its output out of the way of what a script prints."""
    try:
        return not subprocess.run(command, stdout=sys.stderr, timeout=900).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False
