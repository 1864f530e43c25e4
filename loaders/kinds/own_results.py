"""Results of assessments, already counted: one row is a number of pupils alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.facts import AssessmentKey
from data.reference import maximum_for, meeting_for, procedures
from data.resolver import Resolver
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, numbered, units_of
from loaders.kinds.own_words import reference, spelled
from loaders.laid_out import Counted, Hints, LaidOut

WORK = ["procedure", "year", "grade", "subject", "mode"]
RESULT = ["points", "mark", "journal_mark"]


def count_results(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count own_results: one unit a school and work; present without a result is present and not scored."""
    sieve = Sieve(laid_out)
    clean = _read(sieve, laid_out, resolver)
    works = _works(clean)
    clean = clean.merge(works, on=WORK, how="left").set_axis(clean.index)
    _check(sieve, clean)
    sieve.once(clean, ["school", "key", "state", *RESULT], field="pupils")
    kept = sieve.kept(clean)
    used = works[works["key"].isin(kept["key"])]
    places = dict(zip(used["key"], range(len(used)), strict=True))
    rows = numbered(kept.assign(assessment=kept["key"].map(places)), key=kept["key"])
    units = units_of(rows, kind="assessment", sheet=laid_out.sheet)
    tables = {"turnout": _turnout(rows), "result_count": _result_counts(rows)}
    return sieve.counted(facts_of(units, tables, assessments=tuple(used["assessment_key"])))


def _read(sieve: Sieve, laid_out: LaidOut, resolver: Resolver) -> pd.DataFrame:
    options = laid_out.layout.options
    year = sieve.whole("year", least=2000, most=2099)
    said = sieve.school_year("academic_year", required=False)
    return pd.DataFrame(
        {
            "school": sieve.school("school", resolver),
            "procedure": sieve.word("procedure", reference("procedures")),
            "year": year,
            # works are written in spring unless their table says otherwise
            "academic_year": said.where(said.notna(), year - 1),
            "grade": sieve.whole("grade", least=1, most=12),
            "subject": sieve.word("subject", reference("subjects")),
            "mode": sieve.word("mode", spelled(options["modes"]), blank="regular"),
            "state": sieve.word("state", spelled(options["states"])),
            "points": sieve.whole_if_any("points", most=200),
            "mark": sieve.whole_if_any("mark", least=2, most=5),
            "journal_mark": sieve.whole_if_any("journal_mark", least=2, most=5),
            "pupils": sieve.whole("pupils", least=1),
        }
    )


def _works(clean: pd.DataFrame) -> pd.DataFrame:
    """Give the works of a file: WORK -> their school year, key and maximum."""
    told = clean[[*WORK, "academic_year"]].dropna().drop_duplicates(WORK)
    keys = [_assessment_key(row) for row in told.to_dict("records")]
    most = [maximum_for(key.procedure, key.year, key.programme_grade, key.subject) for key in keys]
    said = {
        "assessment_key": pd.Series(keys, told.index, dtype=object),
        "key": pd.Series([key.unit_key() for key in keys], told.index, dtype=object),
        "maximum": pd.Series(most, told.index, dtype="Int64"),
    }
    return told.rename(columns={"academic_year": "work_academic_year"}).assign(**said)


def _assessment_key(row: Mapping[Any, Any]) -> AssessmentKey:
    procedure, grade = row["procedure"], int(row["grade"])
    autumn = meeting_for(procedure, programme_grade=grade, pupil_grade=grade + 1) is not None
    later = int(autumn and row["academic_year"] == row["year"])
    return AssessmentKey(
        procedure=procedure,
        kind=procedures()[procedure].kind,
        year=int(row["year"]),
        academic_year=int(row["academic_year"]),
        programme_grade=grade,
        pupil_grade=grade + later,
        subject=row["subject"],
        mode=row["mode"],
    )


def _check(sieve: Sieve, clean: pd.DataFrame) -> None:
    year = clean["academic_year"]
    is_elsewhere = (year > clean["year"]) | (year < clean["year"] - 1) | (year != clean["work_academic_year"])
    sieve.fault(is_elsewhere, "school_year_elsewhere", field="academic_year")
    has_result = clean["points"].notna() | clean["mark"].notna()
    sieve.fault((clean["state"] == "absent") & has_result, "absent_with_result", field="state")
    sieve.fault(
        clean["points"] > clean["maximum"],
        "points_above_maximum",
        field="points",
        params=lambda row: {"maximum": int(clean["maximum"][row])},
    )


def _turnout(rows: pd.DataFrame) -> pd.DataFrame:
    is_absent = rows["state"] == "absent"
    is_scored = rows["points"].notna() | rows["mark"].notna()
    pupils = pd.DataFrame(
        {
            "unit": rows["unit"],
            "listed": rows["pupils"],
            "absent": rows["pupils"].where(is_absent, 0),
            "scored": rows["pupils"].where(is_scored, 0),
            "unscored": rows["pupils"].where(~is_absent & ~is_scored, 0),
        }
    )
    return pupils.groupby("unit", as_index=False).sum()


def _result_counts(rows: pd.DataFrame) -> pd.DataFrame:
    scored = rows[rows["points"].notna() | rows["mark"].notna()]
    return scored[["unit", *RESULT, "pupils"]]
