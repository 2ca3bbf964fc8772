"""The words of the screens, for the files that say the same."""

from core.content.loader import coach
from core.domain.step import Stage
from core.exchange.terms import Terms
from pages.parts.labels import CHANNEL, CHOICE, LEAD, MODE, PURPOSE, SENIORITY, TIE


def terms() -> Terms:
    """Return a word for each kind and stage."""
    return Terms(
        stage={stage: coach().stage[stage].label for stage in Stage},
        tie=TIE,
        seniority=SENIORITY,
        channel={kind: label.word for kind, label in CHANNEL.items()},
        mode={kind: label.word for kind, label in MODE.items()},
        purpose=PURPOSE,
        lead={kind: label.word for kind, label in LEAD.items()},
        choice={kind: label.word for kind, label in CHOICE.items()},
    )
