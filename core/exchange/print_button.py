"""The button that prints a page of ours, and the policy under which nothing else can run."""

import base64
import hashlib

SCRIPT = 'document.getElementById("print").addEventListener("click", () => window.print())'
BUTTON = '<button id="print" type="button">Print this page</button>'
_HASH = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_HASH}'"
"""Nothing may be fetched, and no script runs but the one of the button."""
