"""A disk that forgets: what a power cut may leave of the file operations made so far.

It believes in no more than POSIX promises: what a file holds is safe after an fsync of the file,
the name of a file after an fsync of its folder. Until then each may be there or not, whatever
became of the others; and what was written may be there, cut short, or zeros.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

Key = tuple[int, int]
"""Device and inode number: a file, whatever its names."""

Tree = frozenset[tuple[str, bytes | None]]
"""What stands on a disk: each path with what the file holds, or None where it is a folder."""

CHANGING = (
    *("open", "write", "pwrite", "writev", "truncate", "ftruncate"),
    *("replace", "rename", "link", "symlink", "unlink", "remove", "mkdir", "rmdir"),
)
"""Operations that are understood; a change that none of them made is an error."""

FATES: dict[str, Callable[[bytes, bytes], bytes]] = {
    "all of what was written": lambda old, new: new,
    "none of what was written": lambda old, new: old,
    "nothing": lambda old, new: b"",
    "half": lambda old, new: new[: len(new) // 2],
    "zeros": lambda old, new: bytes(len(new)),
}
"""What a file may hold that was written into since it was last flushed."""

MOST_COMBINED = 8
"""So many changes of names are combined in every way: 256; of more, only a part is tried."""


class Change(NamedTuple):
    """Names that came or went (None) in one operation: all of it happens, or nothing."""

    what: str
    names: dict[str, Key | None]
    folders: set[str]
    """Those of the names that were not flushed since."""

    def make(self, names: dict[str, Key]) -> None:
        for path, key in self.names.items():
            names.pop(path, None)
            if key:
                names[path] = key


class Disk:
    """Follows what happens to a folder, and knows what of it a power cut cannot take."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.met: dict[Tree, str] = {}
        """What a power cut could have left at any moment so far, and how it comes about."""
        self._pins: dict[Key, int] = {}
        self._names, self._content = self._seen()
        self._safe_names = dict(self._names)
        self._safe_content = dict(self._content)
        self._loose: list[Change] = []
        self.meet("nothing happened yet")

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Follow every operation that this process makes inside."""
        with ExitStack() as stack:
            for name in CHANGING:
                stack.enter_context(patch.object(os, name, self._followed(getattr(os, name))))
            stack.enter_context(patch.object(os, "fsync", self._flushing(os.fsync)))
            yield
            self._expect_nothing_unknown("the end")

    def close(self) -> None:
        for handle in self._pins.values():
            os.close(handle)

    def left(self) -> Iterator[tuple[Tree, str]]:
        """Yield everything that a power cut could leave now, each with how it comes about."""
        for happened in _selections(self._loose):
            names = dict(self._safe_names)
            for change in happened:
                change.make(names)
            lost = [change.what for change in self._loose if change not in happened]
            for fate, content_of in FATES.items():
                tree = {path: self._after(key, content_of) for path, key in names.items()}
                standing = {path: content for path, content in tree.items() if _stands(path, tree)}
                yield (
                    frozenset(standing.items()),
                    f"lost: {', '.join(lost) or 'no name'}; what was not flushed holds {fate}",
                )

    def _after(self, key: Key, content_of: Callable[[bytes, bytes], bytes]) -> bytes | None:
        new, old = self._content[key], self._safe_content.get(key)
        return new if new is None or new == old else content_of(old or b"", new)

    def meet(self, moment: str) -> None:
        for tree, how in self.left():
            self.met.setdefault(tree, f"after {moment}: {how}")

    def _followed(self, really: Callable[..., Any]) -> Callable[..., Any]:
        def operation(*args: Any, **kwargs: Any) -> Any:
            self._expect_nothing_unknown(f"{really.__name__} {_words(args)}")
            try:
                return really(*args, **kwargs)
            finally:
                self._note(f"{really.__name__} {_words(args)}")

        return operation

    def _flushing(self, really: Callable[[int], None]) -> Callable[[int], None]:
        def fsync(handle: int) -> None:
            self._expect_nothing_unknown("fsync")
            really(handle)
            key = _key(os.fstat(handle))
            if self._content.get(key) is not None:
                self._safe_content[key] = self._content[key]
            for folder in [path for path, each in self._names.items() if each == key]:
                self._settle(folder)

        return fsync

    def _settle(self, folder: str) -> None:
        for change in self._loose:
            change.folders.discard(folder)
            if not change.folders:
                change.make(self._safe_names)
        self._loose = [change for change in self._loose if change.folders]

    def _note(self, what: str) -> None:
        names, content = self._seen()
        changed = {
            path: names.get(path)
            for path in names.keys() | self._names.keys()
            if names.get(path) != self._names.get(path)
        }
        if changed:
            self._loose.append(Change(what, changed, {*map(os.path.dirname, changed)}))
        if changed or content != self._content:
            self._names, self._content = names, content
            self.meet(what)

    def _expect_nothing_unknown(self, before: str) -> None:
        assert self._seen() == (self._names, self._content), (
            f"before {before}, something changed the disk in a way that is not followed"
        )

    def _seen(self) -> tuple[dict[str, Key], dict[Key, bytes | None]]:
        """Return the names that stand in the folder, and what each file holds or ever held."""
        names = {"": _key(self.root.stat())}
        for path in self.root.rglob("*"):
            names[str(path.relative_to(self.root))] = key = _key(path.lstat())
            if key not in self._pins:  # held open, so that no other file gets its number
                self._pins[key] = _open(path, os.O_RDONLY)
        folders = {key: None for path, key in names.items() if (self.root / path).is_dir()}
        files = {
            key: os.pread(pin, os.fstat(pin).st_size, 0)
            for key, pin in self._pins.items()
            if key not in folders
        }
        return names, {**files, **folders}


_open = os.open


def lay_out(tree: Tree, folder: Path) -> None:
    """Make the files and folders of a tree."""
    for path, content in sorted(tree, key=lambda each: each[0]):
        if content is None:
            (folder / path).mkdir(exist_ok=True)
        else:
            (folder / path).write_bytes(content)


def _selections(changes: list[Change]) -> Iterator[list[Change]]:
    """Yield which of the changes may have happened, each selection in their order."""
    if len(changes) <= MOST_COMBINED:
        for size in range(len(changes) + 1):
            yield from map(list, combinations(changes, size))
        return
    for end in range(len(changes) + 1):
        yield changes[:end]
        for missing in range(end):
            yield [*changes[:missing], *changes[missing + 1 : end]]


def _stands(path: str, tree: dict[str, bytes | None]) -> bool:
    """Return whether the path can be reached: every folder above it is there."""
    above = Path(path).parents if path else ()
    return all(tree.get("" if str(each) == "." else str(each), b"") is None for each in above)


def _key(stat: os.stat_result) -> Key:
    return stat.st_dev, stat.st_ino


def _words(args: tuple[Any, ...]) -> str:
    """Return the names that an operation is about."""
    return " → ".join(Path(arg).name for arg in args if isinstance(arg, str | os.PathLike))
