"""Other names in the place of real ones, everywhere in what somebody wrote."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.employers import employer_key
from core.rules.name_words import (
    WORD,
    folded,
    has_spaces,
    in_addresses,
    needs_capital,
    telling_words,
    words_of,
)
from core.rules.named_leads import named_only

EMAIL, PHONE, LINK, MY_NAME, TAKEN_OUT = "[email]", "[phone]", "[link]", "[my name]", "[left out]"

_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\w")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_PROFILE = re.compile(r"\S*linkedin\.com/\S+", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\(?\d(?:[ \t\u00a0().\-–/]{0,3}\d){4,}")
_LIKE_A_PHONE = re.compile(r"\+|00|0\d{2}|\(|\d{3}[-. ]\d{3}[-. ]\d{4}$")
_DAY = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")
_BETWEEN = re.compile(r"[\s.,_'’·-]{0,3}")
_ENDING = 2
"""Letters a name may end in beside its own: "Priyas", "Tomasza"."""
_SHORTEST_WITH_ENDING = 4
_TELLING_DIGITS = 6
"""At the end of a number; whatever stands before them may be written or left out."""


class Disguise:
    """Which words stand for whom; the same person is the same letter in every file."""

    def __init__(
        self, snapshot: Snapshot, *, employers: bool = False, also: Iterable[str] = ()
    ) -> None:
        self.names: dict[str, str] = {}
        """The id of a person → the name that stands for them."""
        self.employers: dict[str, str] = {}
        """The key of an employer → the name that stands for it; empty where they stay."""
        self._phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._words: dict[str, set[str]] = defaultdict(set)
        self._runs: dict[str, dict[str, str]] = defaultdict(dict)
        self._literal: dict[str, str] = {}
        self._links: set[str] = set()
        self._digits: set[str] = set()
        for word in filter(None, (each.strip() for each in also)):
            self._enter_phrase(word, TAKEN_OUT)
        if employers:
            self._enter_employers(snapshot)
        self._enter_people(snapshot)
        self._enter_phrase(snapshot.profile.name, MY_NAME)
        for word in telling_words(snapshot.profile.name):
            if word not in self._words:
                self._enter_word(word, MY_NAME)
        self._longest = max(map(len, self._phrases), default=0)

    def text(self, text: str) -> str:
        """Return the text with every name, address, number and profile replaced."""
        for literal, name in self._literal.items():
            if literal in text:
                text = text.replace(literal, name)
        text = _PROFILE.sub(LINK, _EMAIL.sub(EMAIL, text))
        text = _LINK.sub(self._link, text)
        text = _NUMBER.sub(self._number, text)
        return _once(self._names(text))

    def _enter_people(self, snapshot: Snapshot) -> None:
        for number, person in enumerate(snapshot.people.values()):
            self.names[person.id] = name = f"Person {_letters(number)}"
            self._enter_name(person.name, name)
            self._enter_name(person.greet_as, name)
            self._enter_ways(person, name)
        for number, lead in enumerate(named_only(snapshot), start=len(snapshot.people)):
            self._enter_name(lead, f"Person {_letters(number)}")

    def _enter_name(self, written: str, name: str) -> None:
        self._enter_phrase(written, name)
        for word in telling_words(written):
            self._enter_word(word, name)

    def _enter_ways(self, person: Person, name: str) -> None:
        """Enter how somebody is reached; an address often spells a name in Latin letters."""
        ways = ((person.email, EMAIL, _EMAIL), (person.phone, PHONE, _NUMBER))
        for way, stands, usual in (*ways, (person.profile_link, LINK, _LINK)):
            if way.strip() and not usual.fullmatch(way.strip()):
                self._literal[way.strip()] = stands
        self._links.add(_bare(person.profile_link))
        self._digits.add(re.sub(r"\D", "", person.phone)[-_TELLING_DIGITS:])
        known = {*words_of(person.role), *words_of(person.employer)}
        slug = person.profile_link.rstrip("/").rpartition("/")[2]
        for word in words_of(f"{person.email.partition('@')[0]} {unquote(slug)}"):
            if len(word) > 3 and word.isalpha() and not in_addresses(word) and word not in known:
                self._enter_word(word, name)

    def _enter_employers(self, snapshot: Snapshot) -> None:
        written = [each.name for each in snapshot.employers]
        written += [each.employer for each in snapshot.people.values() if each.employer]
        for each in written:
            if key := employer_key(each):
                stands = f"Employer {_letters(len(self.employers))}"
                name = self.employers.setdefault(key, stands)
                self._enter_phrase(each, name)
                self._enter_phrase(key, name)

    def _enter_phrase(self, written: str, name: str) -> None:
        words = words_of(written)
        if not words and written.strip():
            self._literal[written.strip()] = name
        elif words and all(map(has_spaces, words)):
            if len("".join(words)) > 1:
                self._phrases[words].add(name)
            if len(words) > 1:
                self._phrases["".join(words),].add(name)
        elif words:
            for run in {"".join(words), " ".join(words)}:
                self._runs[run[0]].setdefault(run, name)

    def _enter_word(self, word: str, name: str) -> None:
        if has_spaces(word):
            self._words[word].add(name)
        else:
            self._runs[word[0]].setdefault(word, name)

    def _names(self, text: str) -> str:
        """Return the text with names replaced, the longest first wherever one begins."""
        seen = folded(text)
        pieces: list[str] = []
        done = 0
        for start, end, name in self._found(seen.text, text, seen.places):
            first, last = seen.span(start, end, len(text))
            if first >= done:
                pieces += [text[done:first], name]
                done = last
        return "".join([*pieces, text[done:]])

    def _found(
        self, seen: str, text: str, places: tuple[int, ...]
    ) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and what stands there instead, in the order of the text."""
        words = [(match.start(), match.end()) for match in WORD.finditer(seen)]
        found = [*self._found_runs(seen)]
        for number, (start, _) in enumerate(words):
            is_capital = text[places[start]] != text[places[start]].lower()
            if hit := self._at(seen, words, number, is_capital):
                found.append((start, *hit))
        yield from sorted(found, key=lambda each: (each[0], -each[1]))

    def _at(
        self, seen: str, words: list[tuple[int, int]], number: int, is_capital: bool
    ) -> tuple[int, str] | None:
        """Return where the name that begins at this word ends, and what stands for it."""
        longest = None
        for count in range(1, self._longest + 1):
            here = words[number : number + count]
            if len(here) < count or (count > 1 and not _hangs_together(seen, here)):
                break
            phrase = tuple(seen[start:end] for start, end in here)
            names = self._phrases.get(phrase)
            if names and (count > 1 or is_capital or not needs_capital(phrase[0])):
                longest = here[-1][1], _either(names)
        if longest:
            return longest
        start, end = words[number]
        names = self._names_of(seen[start:end], is_capital)
        return (end, _either(names)) if names else None

    def _names_of(self, word: str, is_capital: bool) -> set[str] | None:
        if names := self._words.get(word):
            return names if is_capital or not needs_capital(word) else None
        for ending in range(1, _ENDING + 1):
            bare = word[:-ending]
            if len(bare) < _SHORTEST_WITH_ENDING or needs_capital(bare):
                return None
            if is_capital and bare in self._words:
                return self._words[bare]
        return None

    def _found_runs(self, seen: str) -> Iterator[tuple[int, int, str]]:
        """Yield names in scripts that put no spaces between words."""
        if not self._runs:
            return
        for start, letter in enumerate(seen):
            for run, name in self._runs.get(letter, {}).items():
                if seen.startswith(run, start):
                    yield start, start + len(run), name

    def _number(self, match: re.Match[str]) -> str:
        number = match[0]
        digits = re.sub(r"\D", "", number)
        ends = range(_TELLING_DIGITS, len(digits) + 1)
        if digits in self._digits or any(
            digits[end - _TELLING_DIGITS : end] in self._digits for end in ends
        ):
            return PHONE
        is_phone = len(digits) >= 7 and _LIKE_A_PHONE.match(number) and not _DAY.fullmatch(number)
        return PHONE if is_phone else number

    def _link(self, match: re.Match[str]) -> str:
        """Keep an address that spells nobody's name."""
        plain = folded(unquote(match[0])).text
        words = set(WORD.findall(plain))
        named = any(word in self._words and not needs_capital(word) for word in words)
        joined = any(phrase[0] in plain for phrase in self._phrases if len(phrase) == 1)
        return LINK if named or joined or _bare(match[0]) in self._links else match[0]


def _bare(link: str) -> str:
    """Return an address as it is compared, without what may follow it in a sentence."""
    return re.split(r"[?#]", link.strip().casefold())[0].rstrip("/.,;:!)'")


def _hangs_together(seen: str, here: list[tuple[int, int]]) -> bool:
    return _BETWEEN.fullmatch(seen[here[-2][1] : here[-1][0]]) is not None


def _either(names: set[str]) -> str:
    """Return who it may be, where several have that name: "Person A or C"."""
    first, *others = sorted(names, key=lambda name: (len(name), name))
    return " or ".join([first, *(each.removeprefix("Person ") for each in others)])


def _once(text: str) -> str:
    """Write first and last name of one person as one."""
    return re.sub(r"((?:Person|Employer) [A-Z]+)(?:(?:[\s,'’-]{1,2}|\.)\1)+\b", r"\1", text)


def _letters(number: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
