"""Оценки и внешняя оценка: do marks and attendance agree with external assessment?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis import funnel
from analysis.marks import share_pct
from data import reference
from data.queries import internal, results
from data.store import Reader
from domain.filters import Filters
from domain.finding import Finding, KeyFigure
from domain.scope import Scope
from views._compare_beside import beside, beside_findings
from views._compare_choice import Chosen, choose
from views._compare_empty import empty_fields
from views._compare_figures import key_figures
from views._compare_groups import district_rows, matrix_rows, work_rows
from views._compare_schools import Measured, placed, school_rows, territory
from views._compare_told import Told, named
from views._compare_words import findings, title
from views._works import JournalPeriod, journal_period, maxima, with_marks
from views.footing import Footing
from views.selection import Selection, select

KINDS = ("assessment", "journal", "attendance", "published")
NO_POINT = ""


@dataclass(frozen=True)
class Compare:
    """What ``/compare`` says about one assessment, subject and grade.

    ``state``: ``ok``, ``empty`` (nothing loaded for the choice), ``no_scale`` (no marks: only the mean
    score in % of the maximum, as of exams of test points), ``no_joint`` (marks are known, but not of the
    same pupils: no lowered/confirmed/raised).
    ``title`` is the conclusion as a finding, stated only when its test holds.

    ``journal_basis``: ``same_pupils`` (the protocol has both marks of each pupil; shares of the journal and
    of the assessment are of the pupils in ``both``) or ``period`` (the school's own journal marks at the
    reporting point that meets the assessment, or at ``filters.point``; ``journal_year``, ``journal_point``
    and ``journal_grade`` say which; the lessons attended are of the same period).

    ``schools``, one row per school, outside the limits first and then by number: ``school_id, school,
    district, listed, absent, attendance_pct`` (of this work), ``participants`` (scored), ``both`` (with a
    mark and a journal mark), ``journal_quality_pct, assessment_quality_pct, difference_points,
    journal_pass_pct, assessment_pass_pct, journal_mean_mark, assessment_mean_mark, journal_sou_pct,
    assessment_sou_pct, lowered, confirmed, raised`` (people), ``lowered_pct, lowered_low_pct,
    lowered_high_pct, confirmed_pct, raised_pct, mean_score_pct, lessons_attended_pct, position``
    (``above_998, above_95, within, below_95, below_998``), ``is_suppressed`` (fewer than 10: the figures
    are NaN).
    ``limits``: funnel lines ``participants, low_95_pct, high_95_pct, low_998_pct, high_998_pct`` around
    ``territory_lowered_pct``, widened by ``overdispersion`` (1.0 = chance alone).
    ``works``: the assessment's works of all grades and subjects ``programme_grade, subject, both, lowered,
    confirmed, raised`` and their ``_pct``, ``is_selected, is_suppressed, has_scale``, also ``mode, scored,
    mean_score_pct``.
    ``districts``: the chosen work by district, the columns of ``works`` up to ``has_scale`` plus ``district_id,
    district``.
    ``reference``: our own count, then the groups above it as ФИС ОКО published them: ``level`` (own, municipality,
    region, sample), shares of marks and of lowered, confirmed, raised with their participants. ``published``: of
    each school the part in which a report and our count differ most. ``levels``: fulfilment by difficulty.
    ``matrix``: 16 rows ``journal_mark, assessment_mark, pupils, share_pct, is_suppressed``.
    """

    footing: Footing
    state: str
    title: Finding
    key_figures: tuple[KeyFigure, ...]
    findings: tuple[Finding, ...]
    journal_basis: str
    schools: pd.DataFrame
    limits: pd.DataFrame
    territory_lowered_pct: float | None
    overdispersion: float
    works: pd.DataFrame
    districts: pd.DataFrame
    matrix: pd.DataFrame
    reference: pd.DataFrame
    published: pd.DataFrame
    levels: pd.DataFrame
    journal_year: int | None = None
    journal_point: str | None = None
    journal_grade: int | None = None


def compare(reader: Reader, *, scope: Scope, filters: Filters) -> Compare:
    """Put the journal beside one assessment, school by school."""
    return compare_of(select(reader, scope=scope, filters=filters))


def compare_of(sel: Selection) -> Compare:
    """Put the journal beside one assessment, for the schools of a selection."""
    chosen = choose(sel)
    if chosen is None:
        return Compare(**empty_fields(sel.footing(kinds=KINDS)))
    period = journal_period(chosen.work, point=sel.filters.point)
    counts = with_marks(_counts(sel, chosen), chosen.works)
    state, basis = _state(counts, point=sel.filters.point)
    measured = _measure(sel, chosen, counts=counts, period=period, basis=basis)
    return Compare(
        footing=_footing(sel, chosen, period=period, basis=basis),
        state=state,
        journal_basis=basis,
        journal_year=period.academic_year,
        journal_point=period.point,
        journal_grade=period.grade,
        **_tables(sel, chosen, measured=measured, state=state),
    )


def _footing(sel: Selection, chosen: Chosen, *, period: JournalPeriod, basis: str) -> Footing:
    years = {int(chosen.work["academic_year"])} | ({period.academic_year} if basis == "period" else set())
    return replace(sel.footing(filters=chosen.filters, kinds=KINDS, years=years), choices=chosen.choices)


def _counts(sel: Selection, chosen: Chosen) -> pd.DataFrame:
    return results.result_counts(sel.reader, sel.narrowed, assessment_ids=[int(chosen.work["assessment_id"])])


def _state(counts: pd.DataFrame, *, point: str | None) -> tuple[str, str]:
    """Tell what can be compared, and whether the journal's marks are of the same pupils."""
    marked, journal = counts["mark"].notna(), counts["journal_mark"].notna()
    state = "no_scale" if not marked.any() else "ok" if (marked & journal).any() else "no_joint"
    is_same = point is None and state != "no_joint" and bool(journal.any())
    return state, "same_pupils" if is_same else "period"


def _measure(
    sel: Selection, chosen: Chosen, *, counts: pd.DataFrame, period: JournalPeriod, basis: str
) -> Measured:
    year, point = period.academic_year, period.point or NO_POINT
    lessons = internal.attendance(sel.reader, sel.narrowed, academic_year=year, point=point)
    journal = None
    if basis == "period":
        marks = internal.journal_marks(sel.reader, sel.narrowed, academic_year=year, point=point)
        journal = marks[(marks["grade"] == period.grade) & (marks["subject"] == chosen.work["subject"])]
    work_id = int(chosen.work["assessment_id"])
    return Measured(
        counts=counts,
        turnouts=results.turnouts(sel.reader, sel.narrowed, assessment_ids=[work_id]),
        journal=journal,
        lessons=lessons[lessons["grade"] == period.grade],
        max_points=maxima(chosen.works),
        minimum=_minimum(chosen.work),
    )


def _minimum(work: pd.Series) -> reference.Minimum | None:
    return reference.minimum_for(str(work["procedure"]), int(work["year"]), str(work["subject"]))


def _tables(sel: Selection, chosen: Chosen, *, measured: Measured, state: str) -> dict[str, Any]:
    threshold = int(reference.threshold("small_group"))
    whole = territory(measured)
    share = float(share_pct(whole["lowered"], whole["both"])) if whole["both"] >= threshold else None
    rows = school_rows(measured, sel.schools, weights=vars(reference.weights()), threshold=threshold)
    schools, factor = placed(rows, territory_lowered_pct=share)
    told = Told(
        state=state,
        work=named(chosen.work),
        schools=schools,
        matrix=matrix_rows(measured.counts, threshold=threshold),
        territory=whole,
        overdispersion=factor,
        threshold=threshold,
        significance=reference.threshold("significance"),
        minimum=measured.minimum,
    )
    work_id = int(chosen.work["assessment_id"])
    around = beside(sel, work_id=work_id, counts=measured.counts, schools=schools)
    return {
        **around,
        "title": title(told),
        "key_figures": key_figures(told),
        "findings": (*findings(told), *beside_findings(around, told.work)),
        "schools": schools,
        "limits": _limits(told, share),
        "territory_lowered_pct": share,
        "overdispersion": factor,
        "works": work_rows(chosen.works, chosen.totals, chosen=work_id, threshold=threshold),
        "districts": district_rows(measured.counts, sel.schools, work=chosen.work, threshold=threshold),
        "matrix": told.matrix,
    }


def _limits(told: Told, share: float | None) -> pd.DataFrame:
    shown = told.schools.loc[~told.schools["is_suppressed"], "both"]
    largest = int(shown.max()) if share is not None and len(shown) else 0
    sizes = funnel.grid(largest, smallest=told.threshold)
    return funnel.limits(sizes, target_pct=share or 0.0, factor=told.overdispersion)
