"""Where to look for people to talk to."""

from core.domain.record import Moment, Name, Record


class SearchPlace(Record, frozen=True, kw_only=True):
    """An alumni tool, an expert directory, an association, with its link."""

    name: Name
    link: str = ""
    notes: str = ""
    created: Moment
