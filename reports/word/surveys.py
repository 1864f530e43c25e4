"""Surveys and risk profiles in sentences, with the chart of factors of high significance."""

from __future__ import annotations

import pandas as pd

from domain.slide import Bars, Role, Series
from i18n import Translator
from reports.word.asked import Context
from reports.word.inline_chart import Chart
from views.risks import Risks

AUDIENCES = ("teachers", "pupils", "parents")
MOST, WIDTH = 3, 16.5


def surveys(t: Translator, told: Risks) -> Context:
    """Say who answered, and which factors profiles call significant most often."""
    asked, high = told.turnout, _high(told)
    people = {str(who): int(n) for who, n in asked.groupby("audience")["respondents"].sum().items()}
    schools = int(asked["school_id"].nunique())
    profiled = int(told.heat["school_id"].nunique()) if len(high) else 0
    named = high[high > 0].sort_values(ascending=False, kind="stable") if len(high) else high
    top = named[named >= named.iloc[min(MOST, len(named)) - 1]] if len(named) else named
    answered = [who for who in AUDIENCES if who in people]
    factors = [t("word.risk_factor", name=_factor(t, str(code)), n=int(n)) for code, n in top.items()]
    return {
        "surveyed": t("word.surveyed", n=schools) if schools else "",
        "respondents": t.listed([t(f"word.respondents.{who}", n=people[who]) for who in answered]),
        "risk_schools": t("word.risk_schools", n=profiled) if len(named) else "",
        "risk_factors": t.listed(factors),
        "risks_chart": _chart(t, high, profiled) if len(named) else None,
    }


def _high(told: Risks) -> pd.Series:
    """Count the schools of high significance by factor, as the method orders them; blank for scores of surveys."""
    rows = told.districts
    if rows.empty or rows["schools_high"].isna().all():
        return pd.Series(dtype=float)
    sums = rows.groupby("factor")["schools_high"].sum()
    return sums.reindex([code for code in told.factors if code in sums.index])


def _factor(t: Translator, code: str) -> str:
    return t(f"factor.{code}")


def _chart(t: Translator, high: pd.Series, schools: int) -> Chart:
    names = tuple(t(f"factor.{code}.short") for code in high.index)
    series = Series(t("word.chart.high"), Role.SUBJECT, tuple(float(n) for n in high))
    bars = Bars(names, (series,), "", most=float(schools))
    return Chart(bars, t("word.chart.risks"), WIDTH, 1.5 + 0.6 * len(high))
