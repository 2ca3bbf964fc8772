"""The server: the app behind compression and security headers.

`streamlit run` finds `app` below by reading this file. A host that knows nothing of `st.App`
executes the file as an ordinary script instead; then it draws the frame itself.
"""

import hmac
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.scriptrunner import get_script_run_ctx

from core.content.loader import coach
from core.exchange.calendar_file import CalendarFile
from core.rules.admission import Signals, is_forwarded, is_hosted, may_fetch
from core.rules.sign_in import accounts
from core.store.errors import StoreError
from core.store.handover import hand_over, is_expected, open_door
from core.store.local import data_file, local_workspace

VISITS = "visits"
MOST_HANDED_OVER = 200_000_000
"""Bytes; as many as a backup that is opened may have."""

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


class GentleSignIn:
    """Leads back to the app from a sign-in that failed; Streamlit's own page is a dead end."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].endswith("/auth/login"):
            await self.app(scope, receive, send)
            return
        failed = False

        async def send_unless_failed(message: Message) -> None:
            nonlocal failed
            failed = failed or message.get("status", 200) >= 400
            if not failed:
                await send(message)

        await self.app(scope, receive, send_unless_failed)
        if failed:
            await RedirectResponse("../?sign-in=failed")(scope, receive, send)


def calendar_feed(request: Request) -> Response:
    """Answer a calendar program on this very machine that knows the token; else nothing is here."""
    nothing = Response("Not found", 404, {"Cache-Control": "no-store"}, "text/plain")
    if not may_fetch(_signals(request)) or not data_file().exists():
        return nothing
    try:
        snapshot = local_workspace(data_file()).snapshot()
    except StoreError:  # a program that is told "not found" may forget what it has read before
        return Response("Try again later", 503, {"Retry-After": "300"}, "text/plain")
    token, given = snapshot.settings.calendar_token, request.path_params["token"]
    if not token or not hmac.compare_digest(token.encode(), given.encode()):
        return nothing
    zone = _zone_named(snapshot.settings.calendar_zone) or ZoneInfo("UTC")
    file = CalendarFile(snapshot, zone, _zone_named, coach().etiquette.live)
    now = datetime.now(UTC)
    tag = f'W/"{file.fingerprint(now)}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in request.headers.get("If-None-Match", ""):
        return Response(None, 304, headers)
    return Response(file.of_all(now), 200, headers, "text/calendar; charset=utf-8")


async def visit_handover(request: Request) -> Response:
    """Take what a browser keeps to the visit that waits for it; nobody else can name that."""
    visit = request.path_params["visit"]
    if not is_expected(visit):
        return Response(status_code=404)
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > MOST_HANDED_OVER:
            return Response(status_code=413)
    return Response(status_code=204 if hand_over(visit, bytes(content)) else 404)


def _signals(request: Request) -> Signals:
    return Signals(
        peer=request.client.host if request.client else None,
        host=request.headers.get("Host"),
        page_url=str(request.url),
        forwarded=is_forwarded(request.headers),
        hosted=is_hosted(os.environ),
        mode=os.environ.get("INSIDE_VIEW_MODE"),
        accounts=st.secrets.load_if_toml_exists() and accounts(st.secrets.to_dict()) is not None,
    )


def _zone_named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def leave_out_what_breaks_the_server() -> None:
    """Take an [auth] that is none from Streamlit, which could not even say that something is wrong.

    The screen then tells visitors so, as with all secrets that are wrong, and the log why.
    """
    if not st.secrets.load_if_toml_exists() or "auth" not in st.secrets:
        return
    auth = st.secrets["auth"]
    if not isinstance(auth, Mapping) or not isinstance(auth.get("cookie_secret", ""), str):
        st.secrets.merge_programmatic_secrets({"auth": {}})


if get_script_run_ctx(suppress_warning=True):
    st.session_state["no_feed"] = True  # such a host has no place for a route of ours
    frame = compile(FRAME.read_bytes(), FRAME, "exec")
    exec(frame, {"__name__": "__main__", "__file__": str(FRAME)})
else:
    leave_out_what_breaks_the_server()
    # Streamlit leaves its own bundles uncompressed; over a slow line they are most of the wait.
    open_door(VISITS)
    compression = Middleware(GZipMiddleware, minimum_size=1024, compresslevel=6)
    app = st.App(
        FRAME,
        middleware=[Middleware(SecurityHeaders), Middleware(GentleSignIn), compression],
        routes=[
            Route("/calendar/{token}.ics", calendar_feed),
            Route(f"/{VISITS}/{{visit}}", visit_handover, methods=["POST"]),
        ],
    )
