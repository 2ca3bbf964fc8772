"""What can go wrong with a workspace; each error makes its own sentence for the screen."""


class StoreError(Exception):
    """Something about keeping data went wrong; `str(error)` is fit to be shown."""


class NotSaved(StoreError):
    """The change did not reach the disk; what was there before is intact."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"This could not be saved: {reason}. Everything saved before is safe. "
            "Your change is not in the file yet, so please try again."
        )


class NotOpened(StoreError):
    """The file is there and cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Your file could not be opened: {reason}. Nothing in it was changed.")


class Busy(StoreError):
    """Another running copy held the lock for too long."""

    def __init__(self, lock: object, seconds: float) -> None:
        super().__init__(
            f"Another running copy of Inside View has been saving for over {seconds:g} seconds "
            f"and holds {lock}. Close the other copy, then try again."
        )


class Refused(StoreError):
    """A record breaks a rule, so nothing of this change was kept."""


class UndoRefused(StoreError):
    """Undoing would overwrite something newer."""

    def __init__(self) -> None:
        super().__init__(
            "This was changed again in the meantime, so undo would lose the newer words."
        )


class NewerFormat(StoreError):
    """The file was written by a newer version; it may be read but not changed."""

    def __init__(self) -> None:
        super().__init__(
            "A newer version of Inside View wrote this file. You can read everything here; "
            "to change it, please update the app."
        )


class Damaged(StoreError):
    """The bytes are not a workspace."""


class Gone(StoreError):
    """What was to be changed has been deleted in the meantime."""

    def __init__(self, kind: type) -> None:
        super().__init__(
            f"This {kind.__name__.lower()} was deleted in the meantime, perhaps in another tab."
        )
