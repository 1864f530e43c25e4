"""The plan of the municipal system of assessing quality as a list of a document."""

from __future__ import annotations

from typing import Any

import pandas as pd

from i18n import Translator
from reports.word.asked import Context
from reports.word.wording import counted, ended
from slides.shown import rows_of


def items_of_year(t: Translator, items: pd.DataFrame, year: int | None) -> Context:
    """List the items of a school year in their order, each with its term and where it stands."""
    own = items[items["academic_year"] == year]
    return {
        "work_items": ended([_item(t, row) for row in rows_of(own)]),
        "work_items_count": counted(t, "word.items", len(own)),
    }


def _item(t: Translator, row: Any) -> str:
    title, status = str(row.title).rstrip(" ."), t(f"work_status.{row.status}")
    if pd.isna(row.due_on):
        return t("word.item", title=title, status=status)
    return t("word.item.due", title=title, status=status, day=row.due_on.date())
