"""The ranked list of employers, and the two picked from it."""

from datetime import date, datetime

from msgspec.structs import replace

from core.actions.entries import with_change, without
from core.actions.web_address import web_address
from core.actions.words import required
from core.domain.employer import Employer, News
from core.domain.profile import Profile
from core.rules.employers import employer_key
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction


def add_employer(tx: Transaction, *, name: str, why: str, now: datetime) -> Employer:
    """Add an employer at the end of the list.

    Raises:
        Refused: No name was given, or one that is on the list.
    """
    name = required(name, "Please name the employer.")
    for place, each in enumerate(tx.before.employers, start=1):
        if employer_key(each.name) == employer_key(name):
            raise Refused(f"“{each.name}” is on your list already, in place {place}.")
    rank = max((each.rank for each in tx.before.employers), default=0) + 1
    tx.label = f"Added {name}"
    return tx.put(Employer(name=name, why=why.strip(), rank=rank, created=now))


def move_employer(tx: Transaction, employer_id: str, by: int) -> None:
    """Move an employer up (negative) or down, as far as there are places."""
    ranked = list(tx.before.employers)
    place = next((i for i, each in enumerate(ranked) if each.id == employer_id), None)
    if place is None:
        return
    employer = ranked.pop(place)
    ranked.insert(max(0, place + by), employer)
    for rank, each in enumerate(ranked, start=1):
        if each.rank != rank:
            tx.put(replace(each, rank=rank))
    tx.label = f"Moved {employer.name}"


def aim_at(tx: Transaction, employer_id: str | None) -> None:
    """Pick the employer I would most like to work for, or none; it is not for practice then."""
    _pick(tx, "target_employer_id", "practice_employer_id", employer_id)
    name = _name(tx, employer_id)
    tx.label = f"{name} is your target" if name else "No employer is your target now"


def practise_with(tx: Transaction, employer_id: str | None) -> None:
    """Pick an employer of lesser interest to practise with, or none; it is not the target then."""
    _pick(tx, "practice_employer_id", "target_employer_id", employer_id)
    name = _name(tx, employer_id)
    tx.label = f"{name} is your practice run" if name else "No employer is for practice now"


def add_news(tx: Transaction, employer_id: str, *, title: str, link: str, day: date | None) -> News:
    """Note something that was in the news about an employer.

    Raises:
        Refused: No title was given, or the link is no web address.
    """
    news = _news(News(title="?"), title, link, day)
    tx.change(Employer, employer_id, lambda each: replace(each, news=(*each.news, news)))
    tx.label = "Added the news"
    return news


def change_news(
    tx: Transaction, employer_id: str, old: News, *, title: str, link: str, day: date | None
) -> News:
    """Write over one piece of news; what other tabs did to the others stays.

    Raises:
        Refused: The title was left empty, or the link is no web address.
    """
    new = _news(old, title, link, day)
    tx.change(
        Employer, employer_id, lambda each: replace(each, news=with_change(each.news, old, new))
    )
    tx.label = "Saved the news"
    return new


def remove_news(tx: Transaction, employer_id: str, news: News) -> None:
    """Delete one piece of news about an employer."""
    tx.change(Employer, employer_id, lambda each: replace(each, news=without(each.news, news)))
    tx.label = f"Deleted {news.title}"


def _pick(tx: Transaction, part: str, other: str, employer_id: str | None) -> None:
    me = tx.get(Profile, "me") or Profile()
    if employer_id and tx.get(Employer, employer_id) is None:
        raise Gone(Employer)
    kept = None if getattr(me, other) == employer_id else getattr(me, other)
    tx.put(replace(me, **{part: employer_id, other: kept}))


def _name(tx: Transaction, employer_id: str | None) -> str:
    employer = tx.get(Employer, employer_id)
    return employer.name if employer else ""


def _news(old: News, title: str, link: str, day: date | None) -> News:
    title = required(title, "Please write what the news is, in a few words.")
    return replace(old, title=title, link=web_address(link), day=day)
