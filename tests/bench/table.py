"""A table of figures, printed as Markdown."""

from typing import NamedTuple


class Table(NamedTuple):
    """What was measured, with the goals it is held against."""

    title: str
    header: tuple[str, ...]
    rows: list[tuple[str, ...]]
    goals: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [self.header, ("---",) * len(self.header), *self.rows]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        goals = "".join(f"\n- {goal}" for goal in self.goals)
        return f"\n## {self.title}\n\n{table}\n" + (f"\nGoals:{goals}\n" if goals else "")
