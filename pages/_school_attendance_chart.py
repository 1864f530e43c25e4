"""The picture of attendance on the profile: reasons stacked by point, marks and outer works over them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.chart import chart
from components.parts import legend
from figures.missed import REASONS, External, MissedWords, missed
from figures.parts import records
from figures.theme import Style
from i18n import Translator


def picture(t: Translator, style: Style, rows: pd.DataFrame, *, title: str) -> list[Any] | None:
    """Draw the reporting points of one school year; None where no point may be shown.

    ``rows``: those of ``SchoolProfile.attendance`` of the school together.
    """
    drawn = rows.assign(
        tick=[t(f"point.{row.point}") for row in records(rows)],
        hover=[_missed(t, row) for row in records(rows)],
        marks_hover=[_marks(t, row) for row in records(rows)],
    )
    words = MissedWords(
        marks=t("school.attendance.head.marks"),
        missed=t("school.attendance.head.missed"),
        external=t("school.attendance.head.external"),
    )
    figure = missed(drawn, words=words, external=_external(t, rows), style=style)
    if figure is None:
        return None
    shapes = [(f"missed_{reason}", t(f"school.attendance.reason.{reason}")) for reason in REASONS]
    shapes += [("line", t("school.attendance.legend.journal"))]
    if _external(t, rows) is not None:
        shapes += [("diamond", t("school.attendance.legend.external"))]
    return [legend(shapes), chart(figure, name="missed", label=title)]


def _missed(t: Translator, row: Any) -> str:
    if row.is_suppressed or pd.isna(row.lessons_attended_pct):
        return t("cell.hidden" if row.is_suppressed else "cell.missing")
    head = f"<b>{t(f'point.{row.point}')}</b>"
    parts = [
        t(f"school.attendance.hover.{reason}", value=getattr(row, f"missed_{reason}_pct")) for reason in REASONS
    ]
    return "<br>".join([head, *parts, t("school.attendance.hover.n", n=int(row.pupils))])


def _marks(t: Translator, row: Any) -> str:
    value = row.journal_quality_pct
    return t("cell.missing") if pd.isna(value) else t("school.attendance.hover.journal", value=value)


def _external(t: Translator, rows: pd.DataFrame) -> External | None:
    known = rows[rows["external_quality_pct"].notna()]
    if known.empty:
        return None
    row = known.iloc[-1]
    value, n = float(row["external_quality_pct"]), int(row["external_count"])
    return External(value, t("school.attendance.hover.external", value=value, n=n))
