"""Shares of a school's people that schools are compared by, counted for every school of the territory."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from analysis.attendance import MISSED, attended
from analysis.marks import COUNTS, share_pct
from data import reference
from data.queries import instruments, internal, results, totals
from data.store import Reader
from domain.period import Point
from domain.scope import Scope
from views._school_radar import axis_rows
from views._works import lowest_points, with_scales

SUBJECTS = ("russian", "mathematics")
KEYS = ("indicator", "procedure", "year", "subject", "academic_year", "point", "axis")
COLUMNS = (*KEYS, "school_id", "part", "whole", "value_pct", "n", "numerator", "denominator")
WORK = ["procedure", "year", "subject"]
LAST = [point.value for point in Point]


def shares_of_all(
    reader: Reader, home: Scope, *, year: int | None, diagnosis: tuple[str, int] | None
) -> pd.DataFrame:
    """Give ``COLUMNS``, a row an indicator and school, in a fixed order of indicators.

    ``part`` of ``whole`` people (both missing where the share is not one of people: lessons), ``n`` people;
    ``numerator`` of ``denominator`` are the people or the pupil-lessons.
    In a subject a pupil counts once, whatever the number of grades put together. ``diagnosis``: instrument and
    its school year.
    """
    frames = [
        *_marked(reader, home, year=year),
        *_journals(reader, home, year=year),
        *_lessons(reader, home, year=year),
        *(_ratios(reader, home, *diagnosis) if diagnosis else ()),
    ]
    known = [frame.reindex(columns=list(COLUMNS)) for frame in frames if len(frame)]
    if not known:
        return pd.DataFrame(columns=list(COLUMNS))
    rows = pd.concat(known, ignore_index=True)
    numbers = ("year", "academic_year", *COLUMNS[-6:])
    return rows.astype(dict.fromkeys(numbers, "float64"))


def _marked(reader: Reader, home: Scope, *, year: int | None) -> Iterable[pd.DataFrame]:
    """Count «4» and «5», and the lowered, in the latest works of every external procedure."""
    listed = results.assessments(reader, home)
    listed = listed[
        listed["subject"].isin(SUBJECTS) & (listed["kind"] == "external") & (listed["mode"] == "regular")
    ]
    before = listed[listed["academic_year"] <= year] if year is not None else listed
    latest = before[before["year"] == before.groupby("procedure")["year"].transform("max")]
    works = with_scales(reader, home, latest)
    if works.empty:
        return
    ids, lows, names = list(works["assessment_id"]), lowest_points(works), works.set_index("assessment_id")[WORK]
    good = totals.good_by_school(reader, home, assessment_ids=ids, lowest_points=lows)
    lowered = totals.lowered_by_school(reader, home, assessment_ids=ids, lowest_points=lows)
    good = good.rename(columns={"good": "part", "marked": "whole"})
    lowered = lowered.rename(columns={"lowered": "part", "both": "whole"})
    for indicator, counts in (("quality", good), ("lowered", lowered)):
        summed = counts.join(names, on="assessment_id").groupby([*WORK, "school_id"])[["part", "whole"]].sum()
        rows = summed.reset_index().sort_values([*WORK, "school_id"], key=_in_order, kind="stable")
        yield _shared(rows[rows["whole"] > 0]).assign(indicator=indicator)


def _journals(reader: Reader, home: Scope, *, year: int | None) -> Iterable[pd.DataFrame]:
    """Count «4» and «5» of the journal at the latest reporting point of the year."""

    def asked(point: str) -> pd.DataFrame:
        rows = internal.journal_marks(reader, home, academic_year=year, point=point)
        return rows[rows["subject"].isin(SUBJECTS)]

    marks = _at_the_end(asked)
    if marks is None:
        return
    counts = marks.assign(part=marks["n5"] + marks["n4"], whole=marks[[*COUNTS, "not_assessed"]].sum(axis=1))
    keys = ["academic_year", "point", "subject", "school_id"]
    summed = counts.groupby(keys)[["part", "whole"]].sum().reset_index().sort_values(keys, key=_in_order)
    yield _shared(summed[summed["whole"] > 0]).assign(indicator="journal_quality")


def _lessons(reader: Reader, home: Scope, *, year: int | None) -> Iterable[pd.DataFrame]:
    lessons = _at_the_end(lambda point: internal.attendance(reader, home, academic_year=year, point=point))
    if lessons is None:
        return
    found = attended(lessons, by=["academic_year", "point", "school_id"])
    planned = found["planned_lessons"]
    yield found.assign(
        indicator="lessons_attended",
        value_pct=found["lessons_attended_pct"],
        n=found["pupils"],
        numerator=planned - found[list(MISSED)].sum(axis=1),
        denominator=planned,
    )


def _ratios(reader: Reader, home: Scope, instrument: str, year: int) -> Iterable[pd.DataFrame]:
    """Take the axes of the diagnosis that are shares of counted people or families."""
    axes = axis_rows(instrument)
    shares = axes.loc[(axes["unit"] == "pct") & (axes["kind"] == "ratio"), "axis"]
    values = instruments.values(reader, home, instrument=instrument, academic_year=year)
    rows = values[values["axis"].isin(shares)].dropna(subset=["numerator", "denominator"])
    place = {axis: number for number, axis in enumerate(axes["axis"])}
    rows = rows.sort_values(["axis", "school_id"], key=lambda one: one.map(place) if one.name == "axis" else one)
    counted = rows.assign(
        part=rows["numerator"], whole=rows["denominator"], axis=instrument + "." + rows["axis"].astype(str)
    )
    yield _shared(counted[counted["whole"] > 0]).assign(indicator="axis")


def _shared(rows: pd.DataFrame) -> pd.DataFrame:
    part, whole = rows["part"], rows["whole"]
    return rows.assign(value_pct=share_pct(part, whole), n=whole, numerator=part, denominator=whole)


def _in_order(column: pd.Series) -> pd.Series:
    """Sort procedures and subjects as the reference has them, everything else as it is."""
    orders = {"procedure": tuple(reference.procedures()), "subject": SUBJECTS}
    return column.map(orders[str(column.name)].index) if column.name in orders else column


def _at_the_end(ask: Callable[[str], pd.DataFrame]) -> pd.DataFrame | None:
    """Ask for the latest reporting point that any school reached: of a year, the others are many rows."""
    found = (rows for point in reversed(LAST) if len(rows := ask(point)))
    return next(found, None)
