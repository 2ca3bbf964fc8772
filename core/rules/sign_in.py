"""Whether people sign in here, by whom they are known, and whose work it is then."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import Struct

SIGNED_IN_FOR = timedelta(days=30)
"""As long as the browser keeps a sign-in: Streamlit's own limit, held against the token too."""

DEFAULT = "default"
"""What Streamlit calls the provider that stands in [auth] itself."""

SHARED = ("redirect_uri", "cookie_secret")
EACH = ("client_id", "client_secret", "server_metadata_url")
CALLBACK = "/oauth2callback"
WISHES = "client_kwargs"
"""A table in [auth] that is no provider, but what is asked of one."""


class Accounts(Struct, frozen=True):
    """How a deployment lets people sign in and where it keeps their work."""

    database: str
    """The address of the database; it holds a password, so it is never shown or logged."""
    providers: tuple[str, ...]
    """Who can say who somebody is, by the names in the secrets."""
    problems: tuple[str, ...] = ()
    """What is missing or wrong, for whoever runs the app; no secret is in it."""


def accounts(secrets: Mapping[str, Any]) -> Accounts | None:
    """Read [database] and [auth]; None where neither is there, and so nobody wants accounts.

    One without the other has problems: whoever wrote half of it did not mean "no sign-in".
    """
    if "database" not in secrets and "auth" not in secrets:
        return None
    database, auth = _table(secrets, "database"), _table(secrets, "auth")
    providers = sorted(
        name for name, value in auth.items() if isinstance(value, Mapping) and name != WISHES
    )
    problems = _missing("database", database, ("url",)) + _missing("auth", auth, SHARED)
    if _text(auth, "redirect_uri") and not _text(auth, "redirect_uri").endswith(CALLBACK):
        problems.append(f"redirect_uri in [auth] does not end with {CALLBACK}")
    if not providers or any(key in auth for key in EACH):
        problems += _missing("auth", auth, EACH)
        providers.insert(0, DEFAULT)
    for name in providers:
        if name != DEFAULT or name in auth:
            problems += _missing(f"auth.{name}", auth[name], EACH)
        if "_" in name:
            problems.append(f"the name of [auth.{name}] may not hold an underscore")
    return Accounts(_text(database, "url"), tuple(providers), tuple(problems))


def owner_of(claims: Mapping[str, Any]) -> str | None:
    """Return who has signed in, or None where the provider did not say.

    Issuer and subject together never change and never belong to somebody else (OpenID Connect Core
    5.7); an e-mail address may do both. No issuer holds a space, so two of them cannot be mixed up.
    """
    issuer, subject = _text(claims, "iss"), _text(claims, "sub")
    known = claims.get("is_logged_in") is True and issuer and subject and " " not in issuer
    return f"{issuer} {subject}" if known and "\0" not in issuer + subject else None


def has_run_out(claims: Mapping[str, Any], now: datetime) -> bool:
    """Tell whether somebody signed in so long ago that they have to do so again."""
    issued = claims.get("iat")
    if not isinstance(issued, int | float):
        return False
    return now - datetime.fromtimestamp(issued, UTC) > SIGNED_IN_FOR


def known_as(claims: Mapping[str, Any]) -> str:
    """Return what tells people which of their accounts this is, else nothing."""
    return _text(claims, "email") or _text(claims, "name")


def _table(secrets: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = secrets.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(table: Mapping[str, Any], key: str) -> str:
    found = table.get(key)
    return found.strip() if isinstance(found, str) else ""


def _missing(name: str, table: Mapping[str, Any], keys: tuple[str, ...]) -> list[str]:
    return [f"{key} in [{name}] is missing" for key in keys if not _text(table, key)]
