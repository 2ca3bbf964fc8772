"""A thousand people who look like people: those of the sample, many times under other names."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product
from random import Random

import msgspec

from core.content.sample import sample_records
from core.domain.employer import Employer
from core.domain.evidence import Evidence
from core.domain.interview import Interview
from core.domain.lead import Lead
from core.domain.message import Message
from core.domain.person import Person
from core.domain.promise import Promise
from core.domain.record import Record
from core.domain.reply import Reply
from core.domain.touch import Touch
from core.rules.names import first_name

TIMES = 31
LIVELY = 5
"""So often there is a story with the people, each a fortnight older; the rest are only known."""
STORY = (Employer, Interview, Message, Reply, Touch, Lead, Promise, Evidence)
ONCE = {"pronunciation": "", "greet_as": "", "phone": "", "profile_link": "", "tags": ()}
"""What fits the first of them only."""

GIVEN = (
    "Adaeze Agnieszka Ahmed Alice Amélie Andrés Anouk Ayşe Beatriz Björn Camila Chinedu Dagmar "
    "David Dilnoza Ebony Emre Esther Farid Freya Giulia Gwen Hamza Henrik Huda Ines Iris Jamal "
    "Joana Jürgen Kateřina Keiko Kofi Lakshmi Leon Lina Malik Mariam Mehmet Mina Niamh Nina Olu "
    "Oscar Paula Pedro Rahel Rashid Sanna Sienna Sofia Tariq Thandiwe Uma Viktor Xin Yara Zofia"
)
FAMILY = (
    "Abebe Ahlström Almeida Bakker Barzani Brandt Castellanos Chowdhury Cohen Delacroix Dlamini "
    "Eriksen Farouk Ferrari Fitzgerald García Gupta Haddad Hämäläinen Hoffmann Ivanova Jackson "
    "Kaya Kim Kowalski Kruger Lefebvre Lindqvist Mbeki Mendoza Morales Murray Nakamura Nguyen "
    "Novak Okafor Oliveira Osei Park Petrov Quinn Rahman Rossi Santos Schneider Silva Singh Stone "
    "Suzuki Taylor Tran Tshabalala Ueda Vargas Walker Wójcik Yamamoto Yıldız Zhang Zimmermann"
)
TOWNS = (
    "Ashford Bramley Calder Dunmore Easton Fairhaven Glenrock Hartwell Ironbridge Juniper Kestrel "
    "Linden Marlow Newquay Oakham Penrith Quarry Redhill Selby Thornton Upton Vale Westbrook "
    "Yarrow Aldgate Birchwood Clifton Dover Elmstead Foxley"
)


def crowd(now: datetime) -> Iterator[Record]:
    """Yield the sample, and then again and again those it is about, as other people elsewhere."""
    yield from sample_records(now)
    names = list(product(GIVEN.split(), FAMILY.split()))
    fresh = iter(Random(4).sample(names, len(names)))
    for turn in range(1, TIMES):
        kinds = (Person, *STORY) if turn < LIVELY else (Person,)
        sample = sample_records(now - turn * timedelta(weeks=2))
        several = [each for each in sample if isinstance(each, kinds)]
        new = {each.id: f"{each.id}-{turn}" for each in several}
        for each in several:
            if isinstance(each, Person):
                new |= _names(each, *next(fresh))
            if isinstance(each, Employer):
                new[each.name] = f"{each.name} {TOWNS.split()[turn - 1]}"
        longest_first = sorted(map(re.escape, new), key=len, reverse=True)
        old = re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])")
        yield from (_renamed(each, old, new, turn) for each in several)


def _names(person: Person, given: str, family: str) -> dict[str, str]:
    """Return what somebody is called, and as whom they come again."""
    host = person.email.partition("@")[2]
    new = {
        first_name(person.name): given,
        person.name: f"{given} {family}",
        person.email: f"{given}.{family}@{host}".lower(),
    }
    return {called: again for called, again in new.items() if called}


def _renamed(record: Record, old: re.Pattern[str], new: dict[str, str], turn: int) -> Record:
    text = old.sub(lambda found: new[found[0]], msgspec.json.encode(record).decode())
    other = {part: value for part, value in ONCE.items() if hasattr(record, part)}
    if isinstance(record, Employer):
        other["rank"] = record.rank + 10 * turn
    if isinstance(record, Person) and turn >= LIVELY:
        other |= {"field_ids": (), "introducer_id": None}
    return msgspec.structs.replace(msgspec.json.decode(text, type=type(record)), **other)
