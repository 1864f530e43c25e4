"""The sheet that a curator takes along to a school, with room to write by hand."""

from __future__ import annotations

from typing import Any

import pandas as pd

from i18n import Translator
from reports.errors import ReportError
from reports.word.asked import Asked, Context, common
from reports.word.passport import named, of_card, said
from reports.word.passport_tables import middle, result
from reports.word.steps import steps
from reports.word.wording import day_or_dash
from slides.shown import rows_of
from slides.words import levels_of
from views.visit import Visit
from wording.diagnoses import value_text, written


def context(asked: Asked) -> Context:
    """Fill the placeholders of ``visit.docx``."""
    view = f"visit/{asked.spec.school_id}"
    t, sheet = asked.t, asked.view(view)
    if sheet.card is None:
        raise ReportError("word_no_school", school=str(asked.spec.school_id))
    unknown = [{"mark": "?", "text": t(f"visit.unknown.{code}"), "maybe": ""} for code in sheet.unknowns]
    return {
        **common(t, {view: sheet}),
        **of_card(t, sheet.card),
        "directions": named(t, sheet.directions),
        "questions": said(t, sheet.questions) + unknown,
        **_risks(t, sheet),
        "surveys": [_survey(t, row) for row in rows_of(sheet.survey_risks)],
        "events": [_event(t, row) for row in rows_of(sheet.events)],
        "steps": steps(t, sheet.due),
        "results": [result(t, row) for row in rows_of(sheet.results)],
    }


def _risks(t: Translator, sheet: Visit) -> Context:
    rows = sheet.risks
    if rows.empty:
        return {"instrument": "", "risks": []}
    first = str(rows["instrument"].iloc[0])
    about = t("visit.risks.subtitle", instrument=first, year=sheet.instrument_year)
    return {"instrument": about, "risks": [_risk(t, row) for row in rows_of(rows)]}


def _risk(t: Translator, row: Any) -> dict[str, str]:
    levels = levels_of(row.instrument)
    return {
        "name": t(f"axis.{row.instrument}.{row.axis}"),
        "value": written(t, float(row.value), row.unit, levels=levels),
        "median": value_text(t, middle(row), levels=levels),
    }


def _survey(t: Translator, row: Any) -> dict[str, str]:
    return {
        "factor": t(f"factor.{row.factor}.short"),
        "audience": t(f"audience.{row.audience}"),
        "people": t.integer(row.n),
        "score": t("visit.surveys.score", value=row.score, low=row.score_low, high=row.score_high),
        "median": t.integer(row.median),
    }


def _event(t: Translator, row: Any) -> dict[str, str]:
    return {
        "day": day_or_dash(t, row.held_on),
        "title": str(row.title),
        "curator": "" if pd.isna(row.curator) else str(row.curator),
        "note": "" if pd.isna(row.note) else str(row.note),
    }
