"""Names of the sheets of a workbook, as Excel allows them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from i18n import Translator

LONGEST = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def sheet_names(view: str, frames: Sequence[str], t: Translator) -> dict[str, str]:
    """Name the sheet of every frame; a title too long for Excel has a short form in the catalogues."""
    taken = {t("xlsx.first").casefold()}
    names: dict[str, str] = {}
    for frame in frames:
        title = f"frame.{view}.{frame}"
        short = t(f"{title}.short" if t.has(f"{title}.short") else title)
        names[frame] = unique(allowed(short), taken)
        taken.add(names[frame].casefold())
    return names


def allowed(name: str) -> str:
    """Take out what Excel refuses in a name of a sheet, and cut what is too long."""
    return FORBIDDEN.sub(" ", name).strip(" '")[:LONGEST].strip(" '") or "…"


def unique(name: str, taken: set[str]) -> str:
    """Number a name that another sheet has; Excel does not tell capitals apart."""
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        ending = f" {number}"
        candidate = f"{name[: LONGEST - len(ending)]}{ending}"
    return candidate
