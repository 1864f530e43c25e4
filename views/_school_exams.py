"""State exams of a school by subject and year: who did not pass, who came near, beside all schools."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.apart import standings
from analysis.change import difference, with_previous
from analysis.intervals import wilson_pct
from analysis.marks import share_pct
from analysis.suppression import hide_rows, hide_small
from data import reference
from data.queries.results import turnouts
from views._limits import Limits, is_few
from views._school_exam_rules import BY_MARK, with_rules
from views._school_results import Results

OWN = (
    *("not_passed", "not_passed_pct", "not_passed_low_pct", "not_passed_high_pct"),
    *("near_minimum", "near_minimum_pct", "near_minimum_low_pct", "near_minimum_high_pct"),
)
CHANGE = ("change_points", "change_low_points", "change_high_points")
TERRITORY = ("territory_not_passed_pct", "territory_near_minimum_pct")
COLUMNS = (
    *("procedure", "year", "programme_grade", "subject", "participants", "judged"),
    *("minimum_points", "minimum_kind", "minimum_source", "near_points"),
    *OWN,
    *TERRITORY,
    *("standing", "year_before", *CHANGE, "is_suppressed"),
)
PASSED_FROM = 3
ORDER = {"procedure": 0, "subject": 1, "year": 2}


def exam_rows(results: Results, *, limits: Limits) -> pd.DataFrame:
    """Give ``SchoolProfile.exams`` in the order of procedures and subjects, then by year.

    Those who did not pass are those below the minimum of that very year, or with the mark 2 where the exam
    is marked. ``standing`` is tested over all exams shown together.
    """
    exams = with_rules(results.works, results.whole)
    if exams.empty:
        return pd.DataFrame(columns=list(COLUMNS))
    own, city = exam_tally(results.counts, exams), exam_tally(results.whole, exams)
    rows = exams.join(own, on="assessment_id", how="inner").join(city.add_prefix("city_"), on="assessment_id")
    rows = _hidden(_with_shares(rows, limits), results, rows=rows, limits=limits)
    shown = rows["not_passed"].where(~rows["is_suppressed"])
    standing = standings(shown, rows["judged"], rows["territory_not_passed_pct"], significance=limits.significance)
    return _ordered(_with_change(rows.assign(standing=standing)))[list(COLUMNS)]


def latest(exams: pd.DataFrame) -> pd.DataFrame:
    """Leave the exams of the latest year of each procedure."""
    return exams[exams["year"] == exams.groupby("procedure")["year"].transform("max")]


def exam_tally(counts: pd.DataFrame, exams: pd.DataFrame) -> pd.DataFrame:
    """Count people by exam: ``participants``, ``judged`` and ``not_passed``, ``pointed`` and ``near_minimum``."""
    rules = exams[["assessment_id", "minimum_points", "minimum_kind", "near_points"]]
    rows = counts[["assessment_id", "points", "mark", "pupils"]].merge(rules, on="assessment_id")
    above = rows["points"] - rows["minimum_points"]
    by_mark = rows["minimum_kind"] == BY_MARK
    is_judged = rows["minimum_kind"].notna() & rows["mark"].where(by_mark, above).notna()
    failed = is_judged & (rows["mark"] < PASSED_FROM).where(by_mark, above < 0)
    groups = {
        "participants": rows["pupils"].notna(),
        "judged": is_judged,
        "not_passed": failed,
        "pointed": is_judged & above.notna(),
        "near_minimum": is_judged & ~failed & (above <= rows["near_points"]),
    }
    people = {name: np.where(group, rows["pupils"], 0) for name, group in groups.items()}
    return rows[["assessment_id"]].assign(**people).groupby("assessment_id").sum()


def _with_shares(rows: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    shares = {
        f"{side}{name}_pct": share_pct(rows[f"{count}{name}"], rows[f"{count}{whole}"])
        for side, count in (("", ""), ("territory_", "city_"))
        for name, whole in (("not_passed", "judged"), ("near_minimum", "pointed"))
    }
    for name, whole in (("not_passed", "judged"), ("near_minimum", "pointed")):
        shares[f"{name}_low_pct"], shares[f"{name}_high_pct"] = wilson_pct(rows[name], rows[whole])
    rows = rows.assign(**shares)
    least = limits.small_group
    enough = {name: rows["judged"] >= least for name in OWN if name.startswith("not_passed")}
    enough |= {name: rows["pointed"] >= least for name in OWN if name.startswith("near")}
    enough |= {"territory_not_passed_pct": rows["city_judged"] >= least}
    enough |= {"territory_near_minimum_pct": rows["city_pointed"] >= least}
    return rows.assign(**{name: rows[name].astype(float).where(is_enough) for name, is_enough in enough.items()})


def _hidden(shares: pd.DataFrame, results: Results, *, rows: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    """Hide small groups, and the school that the others' figures and the total would else give away."""
    least = limits.small_group
    sizes = turnouts(results.reader, results.home, assessment_ids=rows["assessment_id"])
    dark = hide_small(sizes, n="scored", figures=[], threshold=least, within=["assessment_id"])
    mine = dark.loc[(dark["school_id"] == results.school_id) & dark["is_suppressed"], "assessment_id"]
    is_small = (rows["participants"] < least) | (rows["judged"].between(1, least - 1))
    hidden = (is_small | rows["assessment_id"].isin(mine)).to_numpy()
    few = is_few(results.home)
    return hide_rows(shares, hidden=hidden, figures=(*OWN, *TERRITORY) if few else OWN)


def _with_change(rows: pd.DataFrame) -> pd.DataFrame:
    """Add the change since the year before by the same rule; nothing where either year is hidden."""
    named = rows.assign(part=rows["not_passed"], whole=rows["judged"].where(rows["not_passed"].notna()))
    pairs = difference(with_previous(named, values=("part", "whole")))
    known = pairs[pairs["part"].notna() & pairs["part_before"].notna()]
    return rows.merge(known[["assessment_id", "year_before", *CHANGE]], on="assessment_id", how="left")


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    places = {
        name: {code: place for place, code in enumerate(codes)}
        for name, codes in (("procedure", reference.procedures()), ("subject", reference.subjects()))
    }
    keys = list(ORDER)
    return rows.sort_values(
        keys,
        kind="stable",
        ignore_index=True,
        key=lambda column: column.map(places.get(str(column.name), lambda year: year)),
    )
