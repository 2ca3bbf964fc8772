"""The server: the app behind compression and security headers.

`streamlit run` finds `app` below by reading this file. A host that knows nothing of `st.App`
executes the file as an ordinary script instead; then it draws the frame itself.
"""

from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.scriptrunner import get_script_run_ctx

FRAME = Path(__file__).resolve().parent / "pages" / "frame.py"

# Community Cloud shows an app inside a page of its own; everyone else has no reason to frame ours.
MAY_EMBED = "'self' https://share.streamlit.io https://*.streamlit.app"

# Streamlit's front end needs inline styles, and scripts that eval and load blobs. Nothing may be
# fetched from another host, so a picture hidden in a note cannot report that it was read.
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss:",
        "worker-src 'self' blob:",
        "frame-src 'self' blob: data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        f"frame-ancestors {MAY_EMBED}",
    ]
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class SecurityHeaders:
    """Adds our headers to every response; websockets and bodies pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, send_with_headers)


if get_script_run_ctx(suppress_warning=True):
    frame = compile(FRAME.read_bytes(), FRAME, "exec")
    exec(frame, {"__name__": "__main__", "__file__": str(FRAME)})
else:
    # Streamlit leaves its own bundles uncompressed; over a slow line they are most of the wait.
    compression = Middleware(GZipMiddleware, minimum_size=1024, compresslevel=6)
    app = st.App(FRAME, middleware=[Middleware(SecurityHeaders), compression])
