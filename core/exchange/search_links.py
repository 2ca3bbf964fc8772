"""Links that open a search elsewhere; the app itself fetches nothing."""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import quote

_SPELLED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that do not come apart into a plain one and its mark."""


class SearchLink(NamedTuple):
    """A place to look, and the address that opens the search there."""

    name: str
    address: str


def field_links(name: str) -> tuple[SearchLink, ...]:
    """Return well-known public sources about an occupation or an industry."""
    term = _term(name)
    handbook = "https://data.bls.gov/search/query/results"
    return (
        SearchLink("O*NET OnLine", f"https://www.onetonline.org/find/quick?s={term}"),
        SearchLink("My Next Move", f"https://www.mynextmove.org/find/search?s={term}"),
        SearchLink(
            "Occupational Outlook Handbook (US)", f"{handbook}?q={term}+inurl%3Abls.gov%2Fooh%2F"
        ),
        SearchLink(
            "National Careers Service (UK)",
            "https://nationalcareers.service.gov.uk/explore-careers/search-results"
            f"?searchTerm={term}",
        ),
        SearchLink(
            "Job Bank (Canada)",
            f"https://www.jobbank.gc.ca/jobsearch/jobsearch?searchstring={term}",
        ),
        SearchLink("People on LinkedIn", _linkedin(name)),
        _news(name),
    )


def employer_links(name: str, field: str = "") -> tuple[SearchLink, ...]:
    """Return places to read about an employer and to find people there."""
    there = f"https://www.linkedin.com/company/{_slug(name)}/people/?keywords={_term(field)}"
    found = (SearchLink("Staff on LinkedIn", there),) if _slug(name) else ()
    return (*found, SearchLink("People on LinkedIn", _linkedin(name)), _news(name))


def school_links(name: str, field: str = "") -> tuple[SearchLink, ...]:
    """Return where a school's former students can be found."""
    if not _slug(name):
        return ()
    address = f"https://www.linkedin.com/school/{_slug(name)}/people/?keywords={_term(field)}"
    return (SearchLink("Alumni on LinkedIn", address),)


def person_links(name: str, employer: str = "") -> tuple[SearchLink, ...]:
    """Return where to look somebody up."""
    return (
        SearchLink("Find them on LinkedIn", _linkedin(f"{name} {employer}")),
        _news(f"{name} {employer}"),
    )


def _linkedin(words: str) -> str:
    return f"https://www.linkedin.com/search/results/people/?keywords={_term(words)}"


def _news(words: str) -> SearchLink:
    return SearchLink("In the news", f"https://news.google.com/search?q={_term(words)}")


def _term(words: str) -> str:
    return quote(" ".join(words.split()), safe="")


def _slug(name: str) -> str:
    """Return a name as LinkedIn mostly writes it in the address of a page; "" where it cannot.

    LinkedIn keeps the ampersand: "H&M" is at /company/h&m, "A & B" at /company/a-&-b. A name with
    letters that have no place there gets none, since half of it would open a stranger's page.
    """
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_SPELLED))
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    if any(sign.isalnum() and not sign.isascii() for sign in letters):
        return ""
    words = re.sub(r"[^a-z0-9&]+", "-", re.sub(r"['’.]", "", letters)).strip("-")
    return quote(words, safe="") if re.search(r"[a-z0-9]", words) else ""
