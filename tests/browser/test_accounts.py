"""People who sign in: alone, at home in every copy of the program, and gone when they want to."""

from collections.abc import Iterator
from types import SimpleNamespace

import psycopg
import pytest
from playwright.sync_api import Browser, Page, expect

from core.actions.whole import fill_with
from core.domain.profile import Profile
from core.store.accounts import Accounts
from tests.bench.session import Session
from tests.browser.app_server import STREAMLIT_RUN, AppServer
from tests.browser.axe import dark_findings, findings
from tests.browser.hands import fill, main, press, sees, shown, unfold
from tests.browser.provider import provider, sign_in, sign_out, write_secrets
from tests.browser.visit import click, goto
from tests.store.postgres_server import running

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """Two running copies of the program over one database and one provider."""
    folder = tmp_path_factory.mktemp("deployed")
    with running() as postgres, provider("ada", "mo") as issuer:
        database = postgres.create_database()
        secrets = write_secrets(folder, database=database, provider=issuer)
        copies = [AppServer(folder, command=(*STREAMLIT_RUN, *secrets)) for _ in range(2)]
        for each in copies:
            each.start()

        def begin(who: str) -> None:
            workspace = Accounts(database).workspace(f"{issuer} {who}")
            workspace.run(fill_with, [Profile(name=who.title())])

        yield SimpleNamespace(postgres=postgres, database=database, copies=copies, begin=begin)
        for each in copies:
            each.stop()


@pytest.fixture
def server(deployed: SimpleNamespace) -> AppServer:
    """The first copy; named so that its log is shown when a test fails."""
    return deployed.copies[0]


def visitor(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 900}).new_page()


def add_person(page: Page, name: str) -> None:
    unfold(page, "Add a person")
    fill(page, "Name", name)
    press(page, "Add this person")
    sees(page, f"Added {name}")


def owners(database: str) -> set[str]:
    with psycopg.connect(database) as connection:
        rows = connection.execute(
            "SELECT owner FROM inside_view_documents UNION SELECT owner FROM inside_view_versions"
        ).fetchall()
    return {owner.split()[-1] for (owner,) in rows}


@pytest.mark.long
def test_the_story_of_two_accounts(browser, page, deployed, server):
    ada, mo = page, visitor(browser)
    for each, name in ((ada, "ada"), (mo, "mo")):
        deployed.begin(name)
        goto(each, server, "/people")
        sees(each, "We never see your password.")
        expect(each.get_by_test_id("stSidebarNav")).to_have_count(0)
        sign_in(each, name)
        sees(each, f"Today, {name.title()}")
    expect(ada.get_by_text("under your account ada").first).to_be_visible()
    goto(ada, server, "/people")
    add_person(ada, "Zoe Young")
    goto(mo, server, "/people")
    sees(mo, "Add a person")
    assert "Zoe Young" not in shown(mo)

    # The other copy of the program shows the same, and what it saves is seen here.
    elsewhere = visitor(browser)
    goto(elsewhere, deployed.copies[1])
    sign_in(elsewhere, "ada")
    goto(elsewhere, deployed.copies[1], "/people")
    sees(elsewhere, "Zoe Young")
    add_person(elsewhere, "Max Old")
    ada.reload()
    sees(ada, "2 of 2 people")
    add_person(ada, "Kim New")
    elsewhere.reload()
    sees(elsewhere, "3 of 3 people")

    # The sample is open to everybody; a provider that is away leads back here.
    guest = visitor(browser)
    goto(guest, server, "/?demo")
    sees(guest, "Today, Mara")
    press(guest, "Leave")
    sees(guest, "Sign in to your own search")
    guest.get_by_role("button", name="Sign in with Nowhere").click(delay=120)
    sees(guest, "The sign-in did not work just now.")

    # Signing out closes every tab of this browser; signing in again finds everything.
    tab = ada.context.new_page()
    goto(tab, server, "/people")
    sees(tab, "3 of 3 people")
    sign_out(tab, tab.get_by_test_id("stSidebar").get_by_role("button", name="Sign out"))
    sees(tab, "Sign in to your own search")
    click(ada, ada.get_by_test_id("stSidebarNav").get_by_role("link", name="People"))
    sees(ada, "Sign in to your own search")
    assert "Zoe Young" not in shown(ada)
    sign_in(ada, "ada")
    goto(ada, server, "/data")
    press(ada, "Delete my account")
    dialog = ada.get_by_role("dialog")
    assert findings(ada, "deletion") + dark_findings(ada, "deletion") == []
    click(ada, dialog.get_by_text("Yes, delete everything"))
    sign_out(ada, dialog.get_by_role("button", name="Delete my account"))
    sees(ada, "Sign in to your own search")
    assert owners(deployed.database) == {"mo"}
    sign_in(ada, "ada")
    sees(ada, "Begin my search")  # as somebody new
    goto(mo, server)
    sees(mo, "Today, Mo")
    for each in (mo, elsewhere, guest):
        each.context.close()


@pytest.mark.long
def test_a_database_that_goes_away_takes_no_word_with_it(browser, page, deployed, server):
    deployed.begin("kim")
    goto(page, server)
    sign_in(page, "kim")
    goto(page, server, "/people")
    unfold(page, "Add a person")
    fill(page, "Name", "Zoe Young")
    name = main(page).get_by_role("textbox", name="Name", exact=True)
    other = page.context.new_page()
    deployed.postgres.stop()
    try:
        press(page, "Add this person")
        sees(page, "This could not be saved")
        expect(name).to_have_value("Zoe Young")
        press(page, "Add this person")
        sees(page, "The database does not answer right now.")
        expect(name).to_have_value("Zoe Young")
        goto(other, deployed.copies[0])
        sees(other, "The database does not answer right now.")
        stranger = visitor(browser)
        goto(stranger, server)
        sign_in(stranger, "lou")
        sees(stranger, "the database does not answer")
    finally:
        deployed.postgres.start()
    press(stranger, "Try again")
    sees(stranger, "Begin my search")
    stranger.context.close()
    press(page, "Try again")
    expect(main(page).get_by_text("The database does not answer")).to_have_count(0)
    press(page, "Add this person")
    sees(page, "Added Zoe Young")


def test_secrets_that_would_keep_the_server_from_answering_are_a_sentence(start_server, tmp_path):
    secrets = tmp_path / "secrets.toml"
    secrets.write_text('auth = "hidden-word"')
    server = start_server(command=(*STREAMLIT_RUN, "--secrets.files", str(secrets)))
    visit = Session(server.url, query="")
    visit.open("")
    assert visit.sees("Signing in is not possible yet")
    assert visit.problems == []
    assert "cookie_secret in [auth] is missing" in server.log_tail()
    assert "hidden-word" not in server.log_tail()
    visit.close()
