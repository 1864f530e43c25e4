"""A file as a browser sends it: bytes and what the reader calls them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from intake.errors import IntakeError
from loaders.discover import Found

LONGEST_NAME = 200


def uploaded(name: str, content: bytes) -> Found:
    """Make a file of what a browser sent; ``name`` may have folders, none of them leads anywhere."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part.strip("./ ")]
    if not parts:
        raise IntakeError("no_name", status=400)
    place = Path(*(part[-LONGEST_NAME:] for part in parts))
    return Found(place, "/".join(place.parts[:-1]), content=content)
