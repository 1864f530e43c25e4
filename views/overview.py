"""Обзор: how does the municipality stand, what needs attention today?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analysis.districts import middles
from data.queries import sources
from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, KeyFigure, Mark
from domain.scope import Scope
from views import _coverage
from views._overview_attention import attention
from views._overview_distribution import distribution
from views._overview_figures import key_figures
from views._overview_findings import findings
from views._overview_scene import Scene, look
from views._standing import COLUMNS as PLAN_COLUMNS
from views._standing import by_district
from views.footing import Footing

CHIPS = (
    "municipality",
    "year",
    "territory",
    "program",
    "curator",
    "as_of",
    "assessment",
    "subject",
    "grade",
    "point",
)
RECENT = ["at", "kind", "file_name", "layout", "rows"]
NEWEST = 200


@dataclass(frozen=True)
class Overview:
    """What ``/`` says.

    ``state``: ``ok`` or ``empty`` (no school is left: a store without schools, or filters that exclude each
    other; ``footing.schools_total`` tells which).
    ``attention``, one row per concern, urgent first: ``code, severity`` (``attention``, ``half``,
    ``open``), ``schools`` (how many), ``school_ids, school_names`` (tuples), ``due_on, href`` and
    ``params``; words are ``attention.<code>``. Every row can be followed to its evidence.
    ``distribution``, one row per school with a value of the indicator ``filters.indicator``: ``school_id,
    school, district_id, district, n, value_pct, low_pct, high_pct, is_suppressed``;
    ``distribution_districts``: ``district_id, district, schools`` (shown), ``hidden, median_pct, q1_pct,
    q3_pct``; ``indicators``: codes offered (``quality``, ``lowered``, ``mean_score``, ``participation`` of
    the compared work, ``lessons_attended``, ``axis.<instrument>.<axis>`` as positions 0-100 between the
    bounds of the axis), ``indicator`` the one shown, ``indicator_params`` its work, point or axis;
    ``distribution_title``: whether districts can be told apart.
    ``plans``: ``district_id, district, status, schools`` as of ``filters.as_of``; ``plan_list`` the same one
    by one: ``school_id, school, district_id, district, kind, status, since, due_on, remark, published_on,
    is_overdue, sent_on`` (the day on which the plan first went into approval).
    ``coverage``: ``what`` (``instrument.social_passport``, ``assessment.vpr-2021``, ``directions``…),
    ``kind, params`` (words are ``coverage.<kind>``), ``district_id, district, have, expected``.
    ``recent``: the journal ``at, kind, file_name, layout, rows``, newest first.
    """

    footing: Footing
    state: str
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    attention: pd.DataFrame
    indicators: tuple[str, ...]
    indicator: str | None
    indicator_params: dict[str, str]
    distribution: pd.DataFrame
    distribution_title: Finding | None
    distribution_districts: pd.DataFrame
    plans: pd.DataFrame
    plan_list: pd.DataFrame
    coverage: pd.DataFrame
    recent: pd.DataFrame


def overview(reader: Reader, *, scope: Scope, filters: Filters) -> Overview:
    """Put the chosen schools on one screen."""
    scene = look(reader, scope=scope, filters=filters)
    shown = distribution(scene)
    is_empty = scene.chosen.schools.empty
    return Overview(
        footing=_footing(scene, shown.indicator),
        state="empty" if is_empty else "ok",
        title=_title(scene, day=filters.as_of),
        key_figures=() if is_empty else key_figures(scene),
        findings=() if is_empty else findings(scene, districts=shown.title),
        attention=attention(scene),
        indicators=shown.indicators,
        indicator=shown.indicator,
        indicator_params=shown.params,
        distribution=shown.rows,
        distribution_title=shown.title,
        distribution_districts=middles(shown.rows, value="value_pct"),
        plans=by_district(scene.plans),
        plan_list=scene.plans[PLAN_COLUMNS],
        coverage=_coverage.coverage(scene.chosen, scene.found),
        recent=sources.journal(reader, scope)[RECENT].head(NEWEST),
    )


def _footing(scene: Scene, indicator: str | None) -> Footing:
    compared = scene.compared.footing
    filters = replace(scene.filters, indicator=indicator)
    years = {*compared.data_years, *([filters.year] if filters.year is not None else [])}
    footing = scene.chosen.footing(filters=filters, chips=CHIPS, years=years)
    works = compared.choices
    return replace(footing, choices={name: works.get(name, offered) for name, offered in footing.choices.items()})


def _title(scene: Scene, *, day: date | None) -> Finding:
    """Name the place with the day asked for, else with the year: no single test could hold for the screen."""
    place = scene.place
    if scene.chosen.schools.empty:
        return Finding("overview_empty", Mark.FACT)
    if place and day:
        return Finding("overview_on", Mark.FACT, {"place": place, "day": day})
    if place and scene.chosen.filters.year is not None:
        return Finding("overview_year", Mark.FACT, {"place": place, "year": scene.chosen.filters.year})
    return Finding("overview_schools", Mark.FACT, {"schools": len(scene.chosen.schools)})
