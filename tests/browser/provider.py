"""A sign-in provider on this machine, and the secrets of a deployment that trusts it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import Locator, Page

from tests.browser.visit import settled

SECRETS = """
[database]
url = "{database}"

[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "signs-what-the-browser-keeps"
client_id = "inside-view"
client_secret = "nobody-checks-this-one"
server_metadata_url = "{provider}/.well-known/openid-configuration"

[auth.nowhere]
client_id = "inside-view"
client_secret = "nobody-checks-this-one"
server_metadata_url = "http://127.0.0.1:9/.well-known/openid-configuration"
"""


@contextmanager
def provider(*people: str) -> Iterator[str]:
    """Run a provider that knows these people; yield its address."""
    known = [User(sub=name, claims={"email": f"{name}@mail.example"}) for name in people]
    with run_server_in_thread(user_claims=known) as server:
        yield f"http://localhost:{server.server_port}"


def write_secrets(folder: Path, *, database: str, provider: str) -> tuple[str, str]:
    """Write the secrets, and return the option that makes a server read them and no others."""
    file = folder / "secrets.toml"
    file.write_text(SECRETS.format(database=database, provider=provider))
    return "--secrets.files", str(file)


def sign_in(page: Page, who: str) -> None:
    """Sign in as somebody, from the page that asks for it."""
    page.get_by_role("button", name="Sign in", exact=True).click(delay=120)
    page.get_by_placeholder("sub").fill(who)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url("**://127.0.0.1:*/")
    settled(page)


def sign_out(page: Page, button: Locator) -> None:
    """Press what signs out, and say so at the provider too, who asks."""
    button.click(delay=120)
    page.get_by_role("button", name="End session").click()
    page.wait_for_url("**://127.0.0.1:*/")
    settled(page)
