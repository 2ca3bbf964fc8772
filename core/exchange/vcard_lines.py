"""Bytes of vCards -> cards and their properties, whatever program and version wrote them.

A parser of our own: vobject hangs on one kilobyte with some hundred parameters, cannot read
letters in the CHARSET they name, and takes seconds for a few thousand cards.
"""

import binascii
import codecs
import quopri
import re
from collections.abc import Iterator

from msgspec import Struct

from core.exchange.errors import UnreadableFile

MOST_LINES = 500_000
"""A photo takes a few hundred."""
MOST_PROPERTIES = 200
"""Of one card that are read; people have about ten."""
LONGEST = 100_000
"""In bytes, of a property that is read."""

TOO_MANY_LINES = "This file has far too many lines. Please split it and bring in the parts."

_MARKS = frozenset({b"VERSION", b"BEGIN", b"END", b"AGENT"})
_WANTED = _MARKS | frozenset(
    b"FN N NICKNAME ORG TITLE ROLE EMAIL TEL URL NOTE KIND X-ABSHOWAS X-SOCIALPROFILE "
    b"SOCIALPROFILE X-LINKEDIN X-ADDRESSBOOKSERVER-KIND".split()
)
_HEAD = re.compile(rb'\s*(?:[\w-]+\.)?([\w-]+)\s*((?:;(?:[^":;]|"[^"]*")*+)*+):')
_PARAMETER = re.compile(rb';((?:[^";]|"[^"]*")*+)')
_CHARSET = re.compile(
    r"ascii|utf-(?:8|16|32)(?:-[lb]e)?|iso8859-\d+|cp\d+|koi8-[rtu]|shift_jis\w*|euc_\w+|"
    r"iso2022_\w+|gb\w+|big5\w*|mac-\w+|tis-620|hz"
)
"""Of the codecs Python has; others are slow, or not for letters."""


class Property(Struct, frozen=True):
    """One line of a card; kinds are its types and flags in capitals, such as CELL or PREF."""

    name: str
    kinds: frozenset[str]
    value: bytes
    charset: str = ""

    def text(self, fallback: str) -> tuple[str, bool]:
        """Return the value, and whether it could only be read in the fallback."""
        for codec in (self.charset, "utf-8"):
            if codec and (text := _decoded(self.value, codec)) is not None:
                return text, False
        text = _decoded(self.value, fallback)
        return text or self.value.decode("latin-1"), True


class Card(Struct, frozen=True):
    """What stands between BEGIN and END, and the line it begins on; a cut card has no END."""

    line: int
    properties: tuple[Property, ...]
    is_cut: bool = False


def cards(content: bytes) -> Iterator[Card]:
    """Yield the cards one by one; lines that make no sense are passed over."""
    start, found, depth, is_agent = 0, list[Property](), 0, False
    for number, name, line in _unfolded(_lines(content)):
        if name == b"BEGIN":
            if is_agent:
                depth, is_agent = depth + 1, False
                continue
            if start:
                yield Card(start, tuple(found), is_cut=True)
            start, found, depth = number, [], 0
        elif name == b"END":
            if start and not depth:
                yield Card(start, tuple(found))
                start = 0
            depth = max(depth - 1, 0)
        elif name not in _MARKS and start and not depth and len(found) < MOST_PROPERTIES:
            found += _properties(line)
        # Version 2.1 puts the card of an assistant inside that of whom they assist.
        is_agent = name == b"AGENT" and line.rstrip().endswith(b":")
    if start:
        yield Card(start, tuple(found), is_cut=True)


def line_count(content: bytes) -> int:
    """Return about how many lines there are, to tell how far reading has come."""
    return max(content.count(b"\n"), content.count(b"\r")) + 1


def _lines(content: bytes) -> list[bytes]:
    if line_count(content) > MOST_LINES:
        raise UnreadableFile(TOO_MANY_LINES)
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")


def _unfolded(lines: list[bytes]) -> Iterator[tuple[int, bytes, bytes]]:
    """Join what belongs to one property; of photos and the like not even the first line.

    Before version 3 the space a folded line begins with is part of the text.
    """
    start, told, pieces, is_soft, is_old = 0, b"", list[bytes](), False, False
    for number, line in enumerate(lines, start=1):
        if is_soft and line[:4].upper() != b"END:":
            pieces.append(b"\n" + line)
            is_soft = line.endswith(b"=")
            continue
        if line[:1] in {b" ", b"\t"}:
            if pieces:
                pieces.append(line if is_old else line[1:])
            continue
        if pieces:
            yield start, told, b"".join(pieces)
        head, colon, value = line.partition(b":")
        name = head.partition(b";")[0].rpartition(b".")[2].strip().upper()
        start, told, pieces = number, name, [line] if colon and name in _WANTED else []
        is_soft = bool(pieces) and line.endswith(b"=") and b"QUOTED-PRINTABLE" in head.upper()
        is_old = value.strip() == b"2.1" if name == b"VERSION" else is_old
    if pieces:
        yield start, told, b"".join(pieces)


def _properties(line: bytes) -> list[Property]:
    match = _HEAD.match(line) if len(line) <= LONGEST else None
    if not match:
        return []
    kinds: set[str] = set()
    told: dict[str, str] = {}
    for parameter in _PARAMETER.findall(match[2]):
        key, equals, value = parameter.decode("latin-1").upper().partition("=")
        values = {each.strip().strip('"') for each in (value or key).split(",")}
        kinds |= values if key.strip() == "TYPE" or not equals else {key.strip()}
        told[key.strip()] = value.strip().strip('"')
    value = _bare(line[match.end() :], told.get("ENCODING", ""), kinds)
    name = match[1].decode("ascii").upper()
    return [Property(name, frozenset(kinds), value, _codec(told.get("CHARSET", "")))]


def _bare(value: bytes, encoding: str, kinds: set[str]) -> bytes:
    """Undo what made the value fit for mail; version 2.1 also names an encoding like a type."""
    if "QUOTED-PRINTABLE" in {encoding, *kinds}:
        return quopri.decodestring(value)
    if {"B", "BASE64"} & {encoding, *kinds}:
        try:
            return binascii.a2b_base64(value)
        except binascii.Error:
            return b""
    return value


def _codec(charset: str) -> str:
    try:
        name = codecs.lookup(charset).name if charset and charset.isascii() else ""
    except LookupError:
        return ""
    return name if _CHARSET.fullmatch(name) else ""


def _decoded(value: bytes, codec: str) -> str | None:
    try:
        return value.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None
