"""What the lines over a table of results say of its work: «ВПР 2026 Русский язык 4 класс»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from loaders.cells import as_text
from loaders.hints import subject_in

DAY = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)")
ISO_DAY = re.compile(r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)")


@dataclass(frozen=True)
class Title:
    """The work that a table is titled with; None is what the title does not say or we do not know."""

    year: int | None
    grade: int | None
    subject: str | None
    day: date | None


def title_of(above: Mapping[str, str]) -> Title:
    """Read the groups of the patterns over the headers: ``year``, ``grade``, ``subject``, ``day``."""
    return Title(
        year=int(above["year"]) if "year" in above else None,
        grade=int(above["grade"]) if "grade" in above else None,
        subject=subject_in(above.get("subject", "")),
        day=day_of(above.get("day")),
    )


def day_of(cell: object) -> date | None:
    """Read the day of a cell: a date, «20.04.2026», ``2026-04-20``; None is what is no day."""
    text = as_text(cell) or ""
    hit = DAY.match(text) or ISO_DAY.match(text)
    try:
        return date(**{name: int(part) for name, part in hit.groupdict().items()}) if hit else None
    except ValueError:
        return None
