"""Names of files that people keep: in their language, and allowed by every system."""

from __future__ import annotations

import re

LONGEST = 120
FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_name(title: str) -> str:
    """Make a title a name of a file, without its ending; what Windows forbids becomes a blank."""
    name = re.sub(r"\s+", " ", FORBIDDEN.sub(" ", title))[:LONGEST].strip(" .")
    return f"{name}_" if RESERVED.fullmatch(name) else name or "_"


def unique(name: str, taken: set[str], *more: str) -> str:
    """Keep files of one folder apart: by what else is known of them, then by a number; ``taken`` learns it."""
    tries = [name, *(f"{name}, {one}" for one in more)]
    number = 1
    while tries[0].casefold() in taken:
        number += 1
        tries = tries[1:] or [f"{name} {number}"]
    taken.add(tries[0].casefold())
    return tries[0]
