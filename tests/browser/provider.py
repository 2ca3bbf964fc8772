"""A sign-in provider on this machine, and the secrets of a deployment that trusts it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import Page

from tests.browser.visit import settled

CLIENT = """
client_id = "inside-view"
client_secret = "nobody-checks-this-one"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""
AUTH = (
    """
[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "signs-what-the-browser-keeps"
"""
    + CLIENT
)
DATABASE = """
[database]
url = "{database}"
"""


@contextmanager
def provider(*people: str) -> Iterator[str]:
    """Run a provider that knows these people; yield its address."""
    known = [User(sub=name, claims={"email": f"{name}@mail.example"}) for name in people]
    with run_server_in_thread(user_claims=known) as server:
        yield f"http://localhost:{server.server_port}"


def write_secrets(folder: Path, text: str, **parts: str) -> tuple[str, str]:
    """Write the secrets, and return the option that makes a server read them and no others."""
    file = folder / "secrets.toml"
    file.write_text(text.format(**parts))
    return "--secrets.files", str(file)


def sign_in(page: Page, who: str) -> None:
    """Sign in as somebody, from the page that asks for it."""
    start_signing_in(page)
    page.get_by_placeholder("sub").fill(who)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url("**://127.0.0.1:*/")
    settled(page)


def start_signing_in(page: Page) -> None:
    """Leave for the provider."""
    page.get_by_role("button", name="Sign in", exact=True).click(delay=120)
