"""Short names for narrow places."""

from __future__ import annotations

from collections.abc import Sequence


def without_common_word(names: Sequence[str]) -> list[str]:
    """Drop the last word where all names end with the same one: five columns need not say «округ» five times."""
    words = [name.rsplit(" ", 1) for name in names]
    is_common = len(names) > 1 and all(len(pair) == 2 for pair in words) and len({pair[1] for pair in words}) == 1
    return [pair[0] for pair in words] if is_common else list(names)


def shortened(name: str, *, letters: int) -> str:
    """Cut a name after so many letters, with a full stop where something is cut, for heads of columns."""
    return name if len(name) <= letters + 1 else f"{name[: letters - 1].rstrip()}."
