"""Names to choose among, each one different: Streamlit takes two that read the same for one."""

from collections import Counter
from collections.abc import Mapping


def names_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Return the names by id, with a number behind each that came before."""
    seen: Counter[str] = Counter()
    found = {}
    for id, name in names.items():
        seen[name] += 1
        found[id] = f"{name} · {seen[name]}" if seen[name] > 1 else name
    return found
