"""What an experiment with the store found: three lists that must stay empty."""

from dataclasses import dataclass, field


@dataclass
class Tally:
    """How often something was tried, and a sentence for each time that it went wrong."""

    tries: int = 0
    met: int = 0
    """Tries that met what they were made for; an experiment without any would prove nothing."""
    damaged: list[str] = field(default_factory=list)
    """States that did not open, or not as the old or the new one."""
    lost_saves: list[str] = field(default_factory=list)
    """Acknowledged, and not there."""
    lost_updates: list[str] = field(default_factory=list)
    """Made by one hand and overwritten by another."""

    @property
    def troubles(self) -> list[str]:
        return [*self.damaged, *self.lost_saves, *self.lost_updates]
