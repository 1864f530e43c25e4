"""The template of PowerPoint files: the department's own where it has put one, else ours."""

from __future__ import annotations

from pathlib import Path

NAME = "deck.pptx"
OURS = Path(__file__).parent / "files" / NAME


def deck_template(folder: Path | None) -> Path:
    """Find the template: ``folder/deck.pptx`` where the department has it, else ours."""
    own = folder / NAME if folder else None
    return own if own and own.is_file() else OURS
