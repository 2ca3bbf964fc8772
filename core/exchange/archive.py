"""Read the few files we know out of a zip somebody brings, trusting nothing it says of itself."""

import re
import struct
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from core.exchange.decode import EXCEL, SHEET
from core.exchange.errors import UnreadableFile

MOST_ENTRIES = 2_000
MOST_ENTRY_BYTES = 20 * 1024 * 1024
MOST_TOTAL_BYTES = 40 * 1024 * 1024

BROKEN = (
    "This zip file is damaged or was not downloaded completely. Please download it again, "
    "or unpack it and choose the CSV file inside."
)
LOCKED = (
    "This zip file is protected with a password. Please unpack it yourself "
    "and choose the CSV file inside."
)
CROWDED = (
    f"This zip file holds more than {MOST_ENTRIES:,} files. Please unpack it "
    "and choose the CSV file inside."
)
SWOLLEN = (
    "A file in this zip unpacks to far more than a list of contacts needs, so it was not opened. "
    "Please download your export again."
)

_CHUNK = 256 * 1024
_DIRECTORY_ENTRY = b"PK\x01\x02"
_BAD_BYTES = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises, by its source and by trial, when bytes are not what they should be."""


def read_known(content: bytes, names: Collection[str]) -> dict[str, bytes]:
    """Return the files of these base names, in any folder and letter case, if they are there.

    Raises UnreadableFile if the zip is broken, locked, a workbook, or unpacks to too much.
    """
    if content.count(_DIRECTORY_ENTRY) > MOST_ENTRIES:
        raise UnreadableFile(CROWDED)
    with _opened(content) as archive:
        return _contents(archive, _chosen(archive, names))


@contextmanager
def _opened(content: bytes) -> Iterator[ZipFile]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            yield archive
    except _BAD_BYTES as error:
        raise UnreadableFile(BROKEN) from error


def _chosen(archive: ZipFile, names: Collection[str]) -> dict[str, ZipInfo]:
    """Find the entry of each name; of several the one least deep in folders."""
    wanted = {name.casefold(): name for name in names}
    chosen: dict[str, ZipInfo] = {}
    for info in sorted(archive.infolist(), key=lambda info: len(_parts(info))):
        base = _parts(info)[-1].casefold()
        if info.filename == "[Content_Types].xml":
            raise UnreadableFile(EXCEL)
        if info.filename == "mimetype" or info.filename.endswith(".iwa"):
            raise UnreadableFile(SHEET)  # LibreOffice and Numbers pack their sheets so
        if base in wanted:
            chosen.setdefault(wanted[base], info)
    return chosen


def _parts(info: ZipInfo) -> list[str]:
    return re.split(r"[/\\]", info.filename)


def _contents(archive: ZipFile, chosen: dict[str, ZipInfo]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    room = MOST_TOTAL_BYTES
    for name, info in chosen.items():
        found[name] = _content(archive, info, min(room, MOST_ENTRY_BYTES))
        room -= len(found[name])
    return found


def _content(archive: ZipFile, info: ZipInfo, most: int) -> bytes:
    """Unpack piece by piece and stop at the cap: the size an entry declares may be a lie.

    Only stored and deflated entries: zipfile unpacks bzip2 and LZMA without any bound.
    """
    if info.flag_bits & 1:
        raise UnreadableFile(LOCKED)
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise UnreadableFile(BROKEN)
    unpacked = bytearray()
    with archive.open(info) as stream:
        while piece := stream.read(_CHUNK):
            unpacked += piece
            if len(unpacked) > most:
                raise UnreadableFile(SWOLLEN)
    return bytes(unpacked)
