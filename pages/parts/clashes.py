"""Words for what two tabs changed differently."""

from collections.abc import Iterable

from core.domain.person import Person
from core.domain.snapshot import TABLES, Snapshot
from core.rules.difference import title
from core.store.rebase import Clash
from pages.parts.labels import KIND, PERSON_PART
from pages.parts.literal import shortened


def tell_of(clashes: Iterable[Clash], view: Snapshot) -> list[str]:
    """Return a sentence for each, with the other words, so that nothing is lost unsaid."""
    return [_sentence(each, view) for each in clashes]


def _sentence(clash: Clash, view: Snapshot) -> str:
    kind = TABLES.get(clash.table)
    record = view.get(kind, clash.id) if kind else None
    name = shortened(title(record, view)) if record else ""
    known = PERSON_PART if kind is Person else {}
    part = known.get(clash.key, clash.key.replace("_", " ")).partition(":")[0]
    what = ", ".join(filter(None, (KIND[kind][0] if kind else clash.table, name, part)))
    theirs = clash.theirs if isinstance(clash.theirs, str) else ""
    said = f" The other tab said: {shortened(theirs, 300)}" if theirs else ""
    return f"Two tabs changed the same part ({what}). What you wrote in this tab stays.{said}"
