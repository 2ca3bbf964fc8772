"""What can go wrong with a workspace; each error makes its own sentence for the screen."""


class StoreError(Exception):
    """Something about keeping data went wrong; `str(error)` is fit to be shown."""


class NotSaved(StoreError):
    """The change did not reach the disk; what was there before is intact."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"This could not be saved: {reason}. Everything saved before is safe. "
            "Your change is not among it yet, so please try again."
        )


class NotOpened(StoreError):
    """The file, the backup or the database is there and cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"This could not be opened: {reason}. Nothing was changed.")
        self.reason = reason


class Away(NotOpened):
    """The place where the data is kept does not answer; it may soon do so again."""


class SignedOut(StoreError):
    """Nobody is signed in any more, so it is not known whose work this would be."""

    def __init__(self) -> None:
        super().__init__(
            "You are signed out, so this was not saved. Everything saved before is safe. "
            "Open this page again to sign in."
        )


class Busy(StoreError):
    """Somebody else went on saving for too long."""

    def __init__(self, holder: str, seconds: float) -> None:
        super().__init__(
            f"Another tab or running copy of Inside View has been saving for over {seconds:g} "
            f"seconds ({holder}). Nothing is lost. Wait a moment or close it, then try again."
        )


class LostRace(StoreError):
    """Somebody else saved between our reading and our writing; the act runs again."""

    def __init__(self) -> None:
        super().__init__(
            "Another copy of Inside View saved at the same moment, so this was not saved. "
            "Please try again."
        )


class Refused(StoreError):
    """A record breaks a rule, so nothing of this change was kept."""


class UndoRefused(StoreError):
    """Undoing would overwrite something newer."""

    def __init__(self) -> None:
        super().__init__(
            "This was changed again in the meantime, so undo would lose the newer words."
        )


class TooLongAgo(UndoRefused):
    """The act is no longer remembered."""

    def __init__(self) -> None:
        StoreError.__init__(
            self, "This was too long ago to undo. A backup on the Data screen may still have it."
        )


class NewerFormat(StoreError):
    """The file was written by a newer version; it may be read but not changed."""

    def __init__(self) -> None:
        super().__init__(
            "A newer version of Inside View wrote what is here. You can read everything; "
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


def reason(error: Exception, place: object) -> str:
    """Return why the system refused, in a few words, with the place it is about."""
    if isinstance(error, OSError):
        return f"{error.strerror or error} ({place})"
    return f"a text holds something that no file can keep ({error})"
