"""Участие в ВПР: who takes part, by grade and mode, against those enrolled?"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from analysis.districts import middles
from analysis.participation import beside_enrolment
from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, KeyFigure
from domain.scope import Scope
from views import _participation_rows as rows
from views._participation_tables import by_grade, by_place, by_round, by_school
from views._participation_words import Shown, findings, key_figures, title
from views.footing import Choice, Footing
from views.hidden import small_group
from views.schools import CHIPS
from views.selection import Selection, select

CHIP = "assessment"
KINDS = ("participation", "enrolment", "assessment", "registry")


@dataclass(frozen=True)
class Participation:
    """What ``/participation`` says of one round (a procedure in its year); counted in people.

    ``state``: ``ok``, or ``empty`` where nobody told of participation in the chosen school year.
    ``grades``, one row a mode and grade (of the pupils): ``mode, grade, schools, registered`` (missing unless all
    told it), ``took_part, matched`` (those of them whose enrolment is known), ``enrolled, coverage_pct, low_pct,
    high_pct`` (matched of enrolled), ``is_stated`` (a municipality told it without its schools),
    ``is_suppressed``.
    ``places``, the same by ``place_id, place`` and mode: municipalities where there are several, else districts.
    ``schools``, those outside the limits of the usual spread first (99.8 %, then 95 %), then by number:
    ``school_id, school, district_id, district``, the counts and shares of the regular mode, ``approbation``
    (people), ``spread`` (``within``, ``above_95``…: judged by limits widened for over-dispersion),
    ``is_suppressed``.
    ``districts``: ``analysis.districts.middles`` of the schools' coverage.
    ``rounds``, every round told of, the oldest first: ``procedure, year, academic_year, mode, grades`` («4–8») and
    the columns of ``grades``.
    ``checks``, what cannot be of people and has to be settled: ``kind`` (``works_added, below_work,
    above_enrolled, unlike_stated``), ``school_id, school`` (or the municipality), ``district, grade, mode,
    took_part, beside`` (the number it contradicts), ``subject`` (of the largest work).
    """

    footing: Footing
    state: str
    title: Finding | None
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    grades: pd.DataFrame
    places: pd.DataFrame
    schools: pd.DataFrame
    districts: pd.DataFrame
    rounds: pd.DataFrame
    checks: pd.DataFrame


def participation(reader: Reader, *, scope: Scope, filters: Filters) -> Participation:
    """Count who took part in the chosen round, the newest of the school year unless one is asked for."""
    sel = select(reader, scope=scope, filters=filters.without(CHIP))
    told = rows.told(sel)
    codes = rows.rounds_of(told.people, academic_year=sel.filters.year)
    code = filters.assessment if filters.assessment in codes else next(iter(codes), "none-0")
    least = small_group()
    people, own = rows.of_round(told.people, code), rows.of_round(beside_enrolment(told.of_schools), code)
    schools = by_school(own, threshold=least)
    shown = Shown(
        code=code,
        grades=by_grade(people, threshold=least),
        places=by_place(people, threshold=least),
        rounds=by_round(told.people, threshold=least),
        schools=schools,
        checks=_checks(sel, told, code),
        asked=len(sel.schools),
        silent=rows.without_participation(sel, own, code) if codes and len(own) else 0,
    )
    return _said(sel, shown, codes)


def _said(sel: Selection, shown: Shown, codes: list[str]) -> Participation:
    is_there = bool(codes)
    return Participation(
        footing=_footing(sel, shown.code if is_there else None, codes),
        state="ok" if is_there else "empty",
        title=title(shown) if is_there else None,
        key_figures=key_figures(shown) if is_there else (),
        findings=findings(shown) if is_there else (),
        grades=shown.grades,
        places=shown.places,
        schools=shown.schools,
        districts=middles(shown.schools, value="coverage_pct"),
        rounds=shown.rounds,
        checks=shown.checks,
    )


def _footing(sel: Selection, code: str | None, codes: list[str]) -> Footing:
    footing = sel.footing(filters=replace(sel.filters, assessment=code), kinds=KINDS, chips=CHIPS)
    choices = footing.choices | {CHIP: tuple(map(Choice, codes))}
    return replace(footing, choices=choices)


def _checks(sel: Selection, told: rows.Told, code: str) -> pd.DataFrame:
    """Give the contradictions of schools, then of what municipalities told with what their schools did."""
    own = rows.checks(sel, rows.of_round(told.of_schools, code), code)
    names = sel.schools[["municipality_id", "municipality"]].drop_duplicates()
    sums = rows.of_round(told.sums, code).merge(names, on="municipality_id")
    unlike = sums.rename(columns={"told": "beside", "stated": "took_part", "municipality": "school"})
    unlike = unlike.assign(kind="unlike_stated", school_id=float("nan"), district="", subject=None)
    both = pd.concat([own, unlike[rows.CHECKS]], ignore_index=True) if len(unlike) else own
    return both.astype({"school_id": "float64", "took_part": "float64", "beside": "float64"})
