"""The words of the player itself, in the reader's language."""

from __future__ import annotations

from i18n import Translator

SAID = (
    "all_notes", "anonymous_off", "anonymous_on", "apply", "empty", "failed", "help", "list", "loading",
    "more_rows", "next", "no_next", "no_notes", "no_schools", "no_selection", "no_slide", "notes", "notes_blocked",
    "questions", "reset", "school", "school_hint", "schools_more", "selection", "since", "starts", "typed",
)  # fmt: skip
KEYS = (
    ("next", "→ ↓ PgDn Space"),
    ("back", "← ↑ PgUp"),
    ("ends", "Home End"),
    ("number", "1 … 9, 12 Enter"),
    ("school", "S"),
    ("return", "Backspace Esc"),
    ("filters", "V"),
    ("list", "O"),
    ("notes", "N"),
    ("anonymous", "A"),
    ("black", "B ."),
    ("full", "F F5"),
    ("theme", "T"),
    ("help", "?"),
)


def words(t: Translator) -> dict[str, object]:
    """Give what the player says, with its own placeholders; ``keys`` are the keys with what each does."""
    said: dict[str, object] = {name: t.raw(f"show.{name}") for name in SAID}
    return {**said, "keys": [[keys, t(f"show.key.{name}")] for name, keys in KEYS]}
