"""The steps of a plan as rows of a document."""

from __future__ import annotations

from typing import Any

import pandas as pd

from i18n import Translator
from reports.word.wording import day_or_dash
from slides.shown import rows_of

REACHED, AHEAD = "●", "○"


def steps(t: Translator, rows: pd.DataFrame) -> list[dict[str, str]]:
    """List the steps reached and those ahead; a shape tells them apart in black and white too."""
    return [_step(t, row) for row in rows_of(rows)]


def _step(t: Translator, row: Any) -> dict[str, str]:
    word = t("school.plan.published") if row.status == "published" else t(f"plan_status.{row.status}")
    if getattr(row, "is_overdue", False):
        word = t("visit.step.late", step=word)
    return {
        "mark": REACHED if row.is_reached else AHEAD,
        "kind": t(f"plan_kind.{row.kind}"),
        "step": word,
        "since": day_or_dash(t, row.since),
        "due": day_or_dash(t, row.due_on),
        "remark": "" if pd.isna(row.remark) else str(row.remark),
    }
