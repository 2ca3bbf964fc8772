"""What somebody is known by, and whether that makes two records one person."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial
from itertools import islice
from typing import Generic, TypeVar

from msgspec import Struct

from core.domain.person import Person
from core.exchange.contacts import Found
from core.exchange.keys import email_key, last_digits, phone_key, profile_key
from core.exchange.names import could_be, empty_words, is_same, label, words

_MOST_SHARING = 100
"""A number or an address that more people share tells nobody apart."""

Key = tuple[str, str]
_Who = TypeVar("_Who", str, int)


class Identity(Struct, frozen=True):
    """What is compared of somebody; keys are the surest first."""

    keys: tuple[Key, ...]
    words: tuple[str, ...]
    label: str
    """The full name and the employer, for those who have no key."""
    slug: str | None
    numbers: frozenset[str]

    def is_same(self, other: "Identity", key: Key) -> bool:
        """Tell whether a key they share makes them one person.

        A profile does. An address or a number may be shared by a family or an office, so the
        names must fit as well.
        """
        if self.is_other(other):
            return False
        kind, value = key
        if kind == "in":
            return True
        if kind == "email" and value.partition("@")[0] not in empty_words("offices"):
            return could_be(self.words, other.words)
        if kind == "digits" and self.numbers and other.numbers:
            return False
        return is_same(self.words, other.words)

    def is_other(self, other: "Identity") -> bool:
        """Tell whether two profiles show that these are two people."""
        return bool(self.slug and other.slug and self.slug != other.slug)


class Identities:
    """Works out identities, each once, and each number once, for that takes its time.

    The region, such as "GB", is where numbers without a country are dialled.
    """

    def __init__(self, region: str | None) -> None:
        self._number = cache(partial(phone_key, region=region))
        self._known: dict[int, tuple[Person | Found, Identity]] = {}

    def of(self, who: Person | Found) -> Identity:
        """Return what is compared of somebody."""
        if id(who) not in self._known:
            self._known[id(who)] = who, self._identity(who)
        return self._known[id(who)][1]

    def _identity(self, who: Person | Found) -> Identity:
        more = who if isinstance(who, Found) else None
        mails = (who.email, *(more.more_emails if more else ()))
        phones = [phone for phone in (who.phone, *(more.more_phones if more else ())) if phone]
        slug = profile_key(who.profile_link)
        numbers = [number for phone in phones if (number := self._number(phone))]
        keys = (
            ("in", slug),
            *(("email", email_key(mail)) for mail in mails),
            *(("phone", number) for number in numbers),
            *(("digits", last_digits(phone)) for phone in phones),
        )
        return Identity(
            keys=tuple((kind, key) for kind, key in dict.fromkeys(keys) if key),
            words=words(who.name),
            label=f"{label(who.name)}\n{label(who.employer)}",
            slug=slug,
            numbers=frozenset(numbers),
        )


class Register(Generic[_Who]):
    """Finds who is meant by an identity, among those entered by their id or number."""

    def __init__(self) -> None:
        self._identities: dict[_Who, Identity] = {}
        self._by_key: dict[Key, dict[_Who, None]] = defaultdict(dict)
        self._by_label: dict[tuple[Key, str], dict[_Who, None]] = defaultdict(dict)

    def enter(self, who: _Who, known: Identity) -> None:
        """Enter somebody, or what is now known of them; what they were found by stays."""
        self._identities[who] = known
        for key in known.keys:
            self._by_key[key][who] = None
            self._by_label[key, known.label][who] = None

    def find(self, wanted: Identity) -> _Who | None:
        """Return the one meant, by the surest key; of several, the one with the same label."""
        for key in wanted.keys:
            for who in self._sharing(key, wanted.label):
                if wanted.is_same(self._identities[who], key):
                    return who
        return None

    def sharing(self, wanted: Identity) -> Iterator[tuple[Key, _Who]]:
        """Yield those with a key in common, whether or not they are the same person."""
        for key in wanted.keys:
            for who in self._sharing(key, wanted.label):
                yield key, who

    def _sharing(self, key: Key, label: str) -> Iterator[_Who]:
        yield from islice(self._by_label.get((key, label), ()), _MOST_SHARING)
        sharing = self._by_key.get(key, {})
        if len(sharing) <= _MOST_SHARING:
            yield from sharing
