"""Reading the secrets of a deployment, and knowing one person from another."""

from datetime import UTC, datetime, timedelta

import pytest

from core.rules.sign_in import SIGNED_IN_FOR, accounts, has_run_out, known_as, owner_of

DATABASE = {"url": "postgresql://me:secret-word@db/inside"}
SHARED = {"redirect_uri": "https://view.example/oauth2callback", "cookie_secret": "secret-word"}
EACH = {
    "client_id": "view",
    "client_secret": "secret-word",
    "server_metadata_url": "https://id.example/.well-known/openid-configuration",
}


def test_without_secrets_of_ours_nobody_signs_in():
    assert accounts({}) is None
    assert accounts({"connections": {"db": {"url": "x"}}}) is None


def test_one_provider_stands_in_auth_itself():
    found = accounts({"database": DATABASE, "auth": SHARED | EACH})
    assert (found.database, found.providers, found.problems) == (DATABASE["url"], ("default",), ())


def test_several_providers_have_tables_of_their_own():
    found = accounts({"database": DATABASE, "auth": SHARED | {"okta": EACH, "google": EACH}})
    assert (found.providers, found.problems) == (("google", "okta"), ())
    both = accounts({"database": DATABASE, "auth": SHARED | EACH | {"google": EACH}})
    assert (both.providers, both.problems) == (("default", "google"), ())


def test_what_is_asked_of_a_provider_is_no_provider():
    auth = SHARED | EACH | {"client_kwargs": {"prompt": "login"}}
    assert accounts({"database": DATABASE, "auth": auth}).problems == ()


def without(table, key):
    return {name: value for name, value in table.items() if name != key}


WRONG = {
    "no database": ({"auth": SHARED | EACH}, "url in [database]"),
    "no sign-in": ({"database": DATABASE}, "redirect_uri in [auth]"),
    "a database that is no table": ({"database": "x", "auth": SHARED | EACH}, "url in [database]"),
    "a sign-in that is no table": ({"database": DATABASE, "auth": "x"}, "cookie_secret in [auth]"),
    "an empty address": ({"database": {"url": " "}, "auth": SHARED | EACH}, "url in [database]"),
    "a number for an address": ({"database": {"url": 5}, "auth": SHARED | EACH}, "url in"),
    "no provider": ({"database": DATABASE, "auth": SHARED}, "client_id in [auth]"),
    "half a provider": (
        {"database": DATABASE, "auth": SHARED | {"google": without(EACH, "client_secret")}},
        "client_secret in [auth.google]",
    ),
    "one whole and one half provider": (
        {"database": DATABASE, "auth": SHARED | {"client_id": "x", "google": EACH}},
        "client_secret in [auth]",
    ),
    "a callback elsewhere": (
        {"database": DATABASE, "auth": SHARED | EACH | {"redirect_uri": "https://view.example"}},
        "redirect_uri in [auth] does not end with /oauth2callback",
    ),
    "a name that Streamlit refuses": (
        {"database": DATABASE, "auth": SHARED | {"my_id": EACH}},
        "underscore",
    ),
    **{
        f"without {key}": (
            {"database": DATABASE, "auth": without(SHARED | EACH, key)},
            f"{key} in [auth] is missing",
        )
        for key in SHARED | EACH
    },
}


@pytest.mark.parametrize(("secrets", "problem"), WRONG.values(), ids=WRONG)
def test_half_a_set_up_is_named_and_no_secret_is_told(secrets, problem):
    found = accounts(secrets)
    assert problem in "; ".join(found.problems)
    assert "secret-word" not in "; ".join(found.problems)


SAM = {"is_logged_in": True, "iss": "https://id.example", "sub": "17", "email": "sam@x.example"}


def test_who_somebody_is_depends_on_issuer_and_subject_and_on_nothing_else():
    assert owner_of(SAM) == owner_of(SAM | {"email": "sam@new.example", "name": "Sam"})
    others = [SAM | {"sub": "18"}, SAM | {"iss": "https://other.example"}]
    mixed = [SAM | {"iss": "https://id", "sub": ".example 17"}]
    assert len({owner_of(each) for each in [SAM, *others, *mixed]}) == 4


@pytest.mark.parametrize(
    "changed",
    [
        {"is_logged_in": False},
        {"is_logged_in": "yes"},
        {"iss": ""},
        {"iss": None},
        {"iss": "https://id.example 1"},
        {"sub": ""},
        {"sub": 17},
        {"sub": "1\0007"},
    ],
    ids=str,
)
def test_who_is_not_told_apart_for_sure_is_nobody(changed):
    assert owner_of(SAM | changed) is None
    assert owner_of({}) is None


def test_a_sign_in_runs_out():
    now = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
    long_ago = now - SIGNED_IN_FOR - timedelta(seconds=1)
    assert has_run_out(SAM | {"iat": long_ago.timestamp()}, now)
    assert not has_run_out(SAM | {"iat": (now - SIGNED_IN_FOR).timestamp()}, now)
    assert not has_run_out(SAM, now)


def test_people_see_which_account_it_is():
    assert known_as(SAM) == "sam@x.example"
    assert known_as({"name": "Sam"}) == "Sam"
    assert known_as({"email": None}) == ""
