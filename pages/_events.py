"""What happened to the data, as a list in words; shared by two screens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.html_text import join, rich, tag
from i18n import Translator


def event(t: Translator, row: Any) -> Markup:
    """Say one gathered event: the day, what became of how many files, who did it where that is known."""
    many = ".many" if row.files > 1 else ""
    words = t(f"event.{row.kind}{many}", file=row.file_name or "", files=row.files, rows=int(row.rows))
    by = getattr(row, "by", None)
    who = tag("div", by, class_="note") if by and not pd.isna(by) else ""
    mark = tag("span", "–", class_="m n", aria_hidden="true")
    return tag("li", mark, tag("div", tag("b", t.day(row.at)), " ", rich(words), who))


def folded(items: Sequence[Markup], *, shown: int, more: str) -> Markup:
    """List the first items, the rest behind a fold called ``more``."""
    first = tag("ul", join(items[:shown]), class_="find")
    rest = tag("details", tag("summary", more), tag("ul", join(items[shown:]), class_="find"), class_="fold")
    return join([first, rest if len(items) > shown else ""])
