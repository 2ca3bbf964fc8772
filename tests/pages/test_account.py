"""A deployment with accounts, driven without a browser: what stands in a visitor's way."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.secrets import Secrets

from core.domain.person import Person
from core.store.accounts import Accounts, accounts_at
from pages.parts import account
from tests.pages.conftest import NOON, App

SECRETS: dict[str, Any] = {
    "database": {"url": ""},
    "auth": {
        "redirect_uri": "https://view.example/oauth2callback",
        "cookie_secret": "hidden-cookie-word",
        "client_id": "view",
        "client_secret": "hidden-client-word",
        "server_metadata_url": "https://id.example/.well-known/openid-configuration",
    },
}
ADA = {"is_logged_in": True, "iss": "https://id.example", "sub": "ada", "email": "ada@x.example"}
SIGN_IN = "Sign in to your own search"
UNFINISHED = "Signing in is not possible yet"


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'inside-view.db'}"


@pytest.fixture
def site(app: App, address: str) -> App:
    """A visitor of a deployment, on this very machine, who has not signed in."""
    app.at.user = {}
    account._warn.cache_clear()
    for name, table in SECRETS.items():
        app.at.secrets[name] = dict(table)
    app.at.secrets["database"]["url"] = address
    return app


@pytest.mark.parametrize("name", ["today", "person", "data"])
def test_before_the_sign_in_any_screen_says_what_that_means(site, name):
    site.at.switch_page(f"{name}.py")
    site.run()
    assert site.sees(SIGN_IN)
    assert site.sees("We never see your password.")
    assert [b.label for b in site.at.button] == ["Sign in", "Look around in the sample"]


def test_the_sample_is_open_to_who_has_not_signed_in(site):
    site.run().click("Look around in the sample")
    assert site.sees("This is a made-up person's search")
    assert site.click("Leave").sees(SIGN_IN)


def test_a_link_to_the_sample_opens_it(site):
    site.at.query_params["demo"] = "1"
    assert site.run().sees("This is a made-up person's search")


def test_who_is_signed_in_works_in_the_database_and_nowhere_else(site, address):
    site.at.user = ADA
    site.run().fill("Your name, as you sign a message", "Ada").click("Begin my search")
    assert site.title == "Today, Ada"
    assert site.sees("in this site's database, under your account ada@x.example")
    kept = accounts_at(address).workspace("https://id.example ada").snapshot()
    assert kept.profile.name == "Ada"
    site.at.user = site.at.user | {"sub": "mo"}
    assert site.run().sees("Begin my search")  # a session never shows what the one before had
    site.at.user = site.at.user | {"is_logged_in": False}
    assert site.run().sees(SIGN_IN)


def test_words_that_one_account_has_not_saved_wait_for_no_other_of_the_same_name(site):
    site.at.user = ADA
    first = whose_words(site.run())
    site.at.user = ADA | {"sub": "mo"}
    assert whose_words(site.run()) != first


def whose_words(site: App) -> str:
    [held] = [each for each in site.elements("bidi_component") if each.key == "unsaved"]
    return json.loads(held.proto.json)["who"]


def test_several_providers_have_a_button_each(site):
    auth = site.at.secrets["auth"]
    shared = {key: auth.pop(key) for key in ("redirect_uri", "cookie_secret")}
    site.at.secrets["auth"] = shared | {"google": dict(auth), "okta": dict(auth)}
    labels = [b.label for b in site.run().at.button]
    assert labels[:2] == ["Sign in with Google", "Sign in with Okta"]


def test_a_sign_in_of_long_ago_is_asked_for_again(site):
    site.at.user = ADA | {"iat": (datetime.now(UTC) - timedelta(days=31)).timestamp()}
    assert site.run().sees("Your sign-in has run out.")


def test_a_sign_in_that_runs_out_during_a_visit_takes_nothing_off_the_screen(site):
    site.at.user = ADA | {"iat": datetime.now(UTC).timestamp()}
    assert site.run().sees("Begin my search")
    site.at.user = site.at.user | {"iat": (datetime.now(UTC) - timedelta(days=31)).timestamp()}
    assert site.run().sees("Begin my search")


def test_a_provider_that_says_too_little_lets_nobody_in(site, caplog):
    site.at.user = ADA | {"sub": ""}
    assert site.run().sees("The sign-in did not tell us who you are.")
    assert "issuer or subject" in caplog.text


def changed(table: str, **values: Any) -> dict[str, Any]:
    return {**SECRETS, table: {**SECRETS[table], **values}}


WRONG = {
    "no database": ({"auth": SECRETS["auth"]}, "url in [database] is missing"),
    "no sign-in": ({"database": {"url": "sqlite://"}}, "cookie_secret in [auth] is missing"),
    "no client": (changed("auth", client_id=""), "client_id in [auth] is missing"),
    "a callback elsewhere": (changed("auth", redirect_uri="https://x"), "redirect_uri in [auth]"),
    "an address that is none": (changed("database", url="hidden-word"), "address of the database"),
    "a driver nobody knows": (
        changed("database", url="oracle://a:hidden-word@db/x"),
        "address of the database",
    ),
}


@pytest.mark.parametrize(("secrets", "cause"), WRONG.values(), ids=WRONG)
def test_wrong_secrets_are_a_sentence_here_and_a_cause_in_the_log(
    app, caplog, data, monkeypatch, secrets, cause
):
    monkeypatch.delenv("INSIDE_VIEW_MODE")
    account._warn.cache_clear()
    app.at.user = ADA
    for name, table in secrets.items():
        app.at.secrets[name] = table
    app.run()
    assert app.title == UNFINISHED
    assert app.problems == []
    assert cause in caplog.text
    assert "hidden" not in caplog.text
    assert not data.exists()


def test_secrets_that_cannot_be_read_are_no_wish_for_no_sign_in(app, caplog, monkeypatch, tmp_path):
    account._warn.cache_clear()
    broken = tmp_path / "secrets.toml"
    broken.write_text('[database]\nurl = "hidden-word')
    before = st.get_option("secrets.files")
    st.config.set_option("secrets.files", [str(broken)])
    monkeypatch.setattr(st, "secrets", Secrets())
    try:
        assert app.run().title == UNFINISHED
    finally:
        st.config.set_option("secrets.files", before)
    assert "Error parsing secrets file" in caplog.text
    assert "hidden" not in caplog.text


def test_secrets_that_were_mended_open_the_site(site):
    client = site.at.secrets["auth"].pop("client_id")
    assert site.run().title == UNFINISHED
    site.at.secrets["auth"]["client_id"] = client
    assert site.click("Try again").sees(SIGN_IN)


def test_a_database_that_does_not_answer_is_told_and_asked_again(site, monkeypatch):
    site.at.user = ADA
    site.at.secrets["database"]["url"] = "postgresql://a:b@127.0.0.1:9/c"
    site.run()
    assert site.sees("Your work cannot be reached right now")
    assert site.problems == []
    assert site.click("Try again").sees("Your work cannot be reached right now")


def test_what_an_owner_wrote_elsewhere_is_shown_here(site, address):
    site.at.user = ADA
    elsewhere = Accounts(address).workspace("https://id.example ada")
    elsewhere.run(lambda tx: tx.put(Person(name="Zoe Young", created=NOON)))
    assert site.open("people").sees("Zoe Young")
