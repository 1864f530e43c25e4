"""What the panels of the comparison share: points with words, counts for notes, names of works."""

from __future__ import annotations

import re
from html import escape
from textwrap import shorten
from typing import Any

import pandas as pd

from figures.parts import records
from i18n import Translator
from views.compare import Compare

LETTERS = 18
_NUMBER = re.compile(r"№\s*(\d+)")


def school_href(school_id: Any) -> str:
    """Give the address of a school's profile."""
    return f"/school/{int(school_id)}"


def pct(t: Translator, value: Any) -> str:
    """Write a whole percentage, or a dash where there is none."""
    return "–" if pd.isna(value) else t.pct(value, places=0)


def people(t: Translator, result: Compare, column: str = "both") -> str:
    """Say how many schools and participants a picture shows."""
    shown = result.schools[~result.schools["is_suppressed"].astype(bool)]
    hidden = len(result.schools) - len(shown)
    text = t("compare.note", schools=len(shown), n=int(shown[column].sum()))
    return f"{text}; {t('compare.note.hidden', n=hidden)}" if hidden else text


def points(t: Translator, result: Compare) -> pd.DataFrame:
    """Give the schools that may be shown as points: with label, hover and the way to the profile."""
    rows = result.schools[~result.schools["is_suppressed"].astype(bool)]
    return rows.assign(
        label=[escape(_short(name)) for name in rows["school"]],
        href=[school_href(school_id) for school_id in rows["school_id"]],
        hover=[_hover(t, row) for row in records(rows)],
    )


def _short(name: str) -> str:
    """Name a school beside its point: a long name by its number where it has one."""
    if len(name) <= LETTERS:
        return name
    number = _NUMBER.search(name)
    return f"№\N{NO-BREAK SPACE}{number[1]}" if number else shorten(name, LETTERS, placeholder="…")


def _hover(t: Translator, row: Any) -> str:
    lines = [f"<b>{escape(row.school)}</b>"]
    if not pd.isna(row.journal_quality_pct) and not pd.isna(row.assessment_quality_pct):
        lines.append(
            t("compare.hover.quality", journal=row.journal_quality_pct, assessment=row.assessment_quality_pct)
        )
    if not pd.isna(row.lowered_pct):
        lines.append(t("compare.hover.lowered", lowered=row.lowered_pct, n=int(row.both)))
    if not pd.isna(row.lessons_attended_pct):
        lines.append(t("compare.hover.lessons", lessons=row.lessons_attended_pct))
    if not pd.isna(row.mean_score_pct):
        lines.append(t("compare.hover.score", score=row.mean_score_pct, n=int(row.participants)))
    return "<br>".join(lines)


def work_name(t: Translator, row: Any) -> str:
    """Name a work by its subject and grade; approbation is said."""
    name = t("compare.work.short", subject=row.subject, grade=int(row.programme_grade))
    return name if getattr(row, "mode", "regular") == "regular" else t("compare.work.approbation", work=name)
