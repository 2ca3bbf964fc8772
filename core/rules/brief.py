"""How complete the brief of an employer is."""

from core.domain.employer import Employer

PARTS = (
    "why",
    "what_it_does",
    "strengths",
    "culture",
    "achievements",
    "news",
    "position",
    "competitors",
)
"""What one should know of an employer before meeting somebody there."""


def missing_parts(employer: Employer) -> tuple[str, ...]:
    """Return the parts of the brief that are still empty, in the order to look them up."""
    return tuple(part for part in PARTS if not _known(getattr(employer, part)))


def _known(value: object) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)
