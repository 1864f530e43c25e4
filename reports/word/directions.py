"""The note on directions and road maps, in the form of the information that Omsk gave in September 2020."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from domain.slide import Bars, Role, Series
from i18n import Translator
from reports.word.asked import Asked, Context, common, day_of
from reports.word.events import held, period, within
from reports.word.inline_chart import Chart
from reports.word.plans import developed, sent, standing
from reports.word.wording import counted, ended, genitive, long_day, truncated_pct
from reports.word.work_plan import items_of_year
from slides.shown import rows_of
from views.directions import Directions

PREPARED = ("instrument.social_passport", "instrument.self_diagnosis", "swot")
WIDTH, HEIGHT = 16.5, 7.0


def context(asked: Asked) -> Context:
    """Fill the placeholders of ``directions.docx``."""
    t, chosen = asked.t, asked.view("directions")
    narrowing = _program_of_all(chosen)
    overview, work = asked.view("overview", **narrowing), asked.view("work")
    day, year = day_of(chosen.footing), chosen.footing.filters.year
    results = {"directions": chosen, "overview": overview, "work": work}
    return {
        **common(t, results),
        **_held(t, work.events, chosen, since=asked.spec.filters.since, day=day),
        **_prepared(t, overview.coverage, day),
        **_choices(t, chosen),
        **_plans(t, overview.plan_list, chosen),
        **items_of_year(t, work.work_items, year),
        **_course(t, work.course_modules, year=year, day=day),
    }


def _program_of_all(chosen: Directions) -> dict[str, str]:
    """Narrow the other views to the program that the schools of the directions are, where they are all of one."""
    rows = chosen.programs
    own = rows[rows["of"] == len(chosen.schools)]["group"] if len(rows) else rows
    return {} if chosen.footing.filters.program or len(own) == 0 else {"program": str(own.iloc[0])}


def _held(
    t: Translator, events: pd.DataFrame, chosen: Directions, *, since: date | None, day: date | None
) -> Context:
    own = within(events, since=since, until=day)
    found = held(t, own, [int(one) for one in chosen.schools["school_id"]])
    return {
        "taking_part": counted(t, "word.took_part", len(chosen.schools)),
        "period": period(t, own, until=day),
        "held": t.listed(list(found.values())),
    }


def _prepared(t: Translator, coverage: pd.DataFrame, day: date | None) -> Context:
    found = coverage.groupby("what")[["have", "expected"]].sum().astype(int).to_dict("index")
    told = [
        t(f"word.prepared.{what}", have=found[what]["have"], of=found[what]["expected"])
        for what in PREPARED
        if what in found and found[what]["have"] > 0
    ]
    works = coverage[(coverage["kind"] == "assessment") & (coverage["have"] > 0)]
    codes = [what.removeprefix("assessment.").rpartition("-") for what in works["what"]]
    known = {procedure for procedure, _, year in codes if day is None or int(year) <= day.year}
    return {
        "prepared": t.listed(told),
        "works": t.listed([t(f"word.procedure.{code}") for code in sorted(known)]),
    }


def _choices(t: Translator, chosen: Directions) -> Context:
    rows, counts = chosen.choices, chosen.arithmetic
    most = int(counts["choices_made"].max()) if len(counts) else 0
    is_hidden = bool(rows["share_pct"].isna().any())
    return {
        "choices": t.listed([_named(t, row) for row in rows_of(counts)]) if most else "",
        "most_choices": genitive(t, most),
        "directions": ended([_direction(t, row) for row in rows_of(rows)]) if most else [],
        "shares_hidden": t("word.shares_hidden", n=len(chosen.schools)) if is_hidden and most else "",
        "directions_chart": _chart(t, chosen) if most else None,
    }


def _named(t: Translator, row: Any) -> str:
    return t("word.choices", number=t(f"word.choices.{min(row.choices_made, 7)}"), n=int(row.schools))


def _direction(t: Translator, row: Any) -> str:
    name = t(f"direction.{row.direction}")
    if pd.isna(row.share_pct):
        return t("word.direction.count", name=name, n=int(row.schools), of=int(row.of))
    share = truncated_pct(t, row.share_pct)
    return t("word.direction", name=name, share=share, n=int(row.schools), of=int(row.of))


def _chart(t: Translator, chosen: Directions) -> Chart:
    rows = list(rows_of(chosen.choices))
    names = [t(f"direction.{row.direction}.short") for row in rows]
    shares = ["" if pd.isna(row.share_pct) else f", {truncated_pct(t, row.share_pct)}" for row in rows]
    series = Series(t("word.chart.schools"), Role.SUBJECT, tuple(float(row.schools) for row in rows))
    labels = tuple(name + share for name, share in zip(names, shares, strict=True))
    bars = Bars(labels, (series,), "", most=float(len(chosen.schools)))
    return Chart(bars, t("word.chart.directions"), WIDTH, HEIGHT)


def _plans(t: Translator, plans: pd.DataFrame, chosen: Directions) -> Context:
    return {
        "plans": developed(t, plans),
        "plans_sent": sent(t, plans),
        "plans_standing": standing(t, plans, asked=len(chosen.schools)) if len(plans) else "",
    }


def _course(t: Translator, modules: pd.DataFrame, *, year: int | None, day: date | None) -> Context:
    rows = modules[modules["academic_year"] == year]
    planned = rows["planned_on"].dropna()
    months = planned.dt.to_period("M") if len(planned) else planned
    is_monthly = len(rows) > 1 and len(planned) == len(rows) and months.is_unique
    told = t("word.course.monthly" if is_monthly else "word.course", n=len(rows)) if len(rows) else ""
    out = rows if day is None else rows[rows["published_on"] <= pd.Timestamp(day)]
    n = int(out["published_on"].notna().sum())
    when = long_day(t, day) if day else t("word.day.unknown")
    published = t("word.course.published", day=when, said=counted(t, "word.course.out", n))
    return {"course": told, "course_published": published if n else t("word.course.none", day=when)}
