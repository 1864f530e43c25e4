"""Protocols of state exams: one row a pupil, counted by school and exam; who they are is not even read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data.facts import AssessmentKey, Facts
from data.reference import maximum_for
from data.resolver import Resolver
from loaders.cells import as_text, each_once
from loaders.kinds.gia_sitting import Sitting, places_of, sittings
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, numbered, units_of
from loaders.laid_out import Counted, Hints, LaidOut

RESULT = ["points", "mark"]


@dataclass(frozen=True)
class ByCode:
    """The register asked by «Код ОО» only; nothing is alike to a code."""

    register: Resolver
    issuer: str

    def resolve(self, ref: object) -> str | None:
        """Give the school of a code, also of one that lost its leading zeros."""
        return self.register.resolve_code(str(ref), issuer=self.issuer)

    def nearest(self, ref: object) -> tuple[str, ...]:
        """Give no names."""
        return ()


def count_gia(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count all exams of a protocol: one unit a school, exam and day."""
    words = {word: _says(laid_out, word) for word in ("absent", "annulled")}
    no_code = _is_no_code(laid_out)
    sieve = Sieve(_without_words(laid_out, no_code=no_code, worded=words["absent"] | words["annulled"]))
    exams = sittings(sieve, laid_out, hints)
    places = pd.Series(places_of(laid_out), laid_out.frame.index)
    if not places.isin(list(exams)).all():
        return sieve.counted(Facts(units=pd.DataFrame()))
    by_code = ByCode(resolver, issuer=laid_out.layout.options["issuer"])
    clean = pd.DataFrame({"school": _schools(sieve, by_code, no_code=no_code), "place": places})
    clean = clean.assign(is_absent=words["absent"], **_results(sieve, places.map(exams)))
    unscored = ~words["absent"] & ~words["annulled"] & clean[RESULT].isna().all(axis=1)
    sieve.fault(unscored & sieve.unfaulted, "no_total", field="points")
    context = ";".join(sorted({sitting.context for sitting in exams.values() if sitting.context}))
    return sieve.counted(_facts(sieve.kept(clean), exams, sheet=laid_out.sheet), context=context)


def _says(laid_out: LaidOut, word: str) -> pd.Series:
    frame, layout = laid_out.frame, laid_out.layout
    said = [each_once(frame[field], lambda cell: layout.says(word, as_text(cell))) for field in RESULT]
    return pd.Series(said[0].astype(bool) | said[1].astype(bool), frame.index)


def _is_no_code(laid_out: LaidOut) -> pd.Series:
    cells, column = laid_out.frame["school"], laid_out.layout.column("school")
    no_code = each_once(cells, lambda cell: as_text(cell) is not None and not column.may_show(cell))
    return pd.Series(no_code.astype(bool), cells.index)


def _without_words(laid_out: LaidOut, *, no_code: pd.Series, worded: pd.Series) -> LaidOut:
    """Blank what is no number: what stands in place of a code may be a person, and goes no further."""
    frame = laid_out.frame
    blanked = {"school": frame["school"].mask(no_code, None)}
    blanked |= {field: frame[field].mask(worded, None) for field in RESULT}
    return replace(laid_out, frame=frame.assign(**blanked))


def _schools(sieve: Sieve, by_code: ByCode, *, no_code: pd.Series) -> pd.Series:
    sieve.fault(no_code, "not_a_school_code", field="school")
    sieve.fault(sieve.blank("school") & ~no_code, "missing_value", field="school")
    return sieve.school("school", by_code, code="unknown_school_code", required=False)


def _results(sieve: Sieve, exams: pd.Series) -> dict[str, pd.Series]:
    """Read points and marks; an exam that is only marked may have its marks in the column of points."""
    points = sieve.whole_if_any("points", most=200)
    mark = sieve.whole_if_any("mark", least=2, most=5)
    by_marks = exams.map(lambda exam: exam.gives_marks)
    moved = by_marks & mark.isna() & points.notna() & sieve.unfaulted
    sieve.fault(
        moved & ~points.between(2, 5), "not_whole", field="points", params=lambda _: {"least": 2, "most": 5}
    )
    most = exams.map(_maximum).astype("Int64")
    sieve.fault(
        points > most, "points_above_maximum", field="points", params=lambda row: {"maximum": int(most[row])}
    )
    is_scored_only = exams.map(lambda exam: exam.key.procedure == "ege" and not exam.gives_marks)
    mark = mark.mask(moved, points).mask(is_scored_only)
    without = ~is_scored_only & ~by_marks & points.notna() & mark.isna()
    sieve.fault(without & sieve.unfaulted, "no_exam_mark", field="mark")
    return {"points": points.mask(by_marks), "mark": mark}


def _maximum(exam: Sitting) -> int | None:
    key = exam.key
    if exam.gives_marks:
        return None
    return maximum_for(key.procedure, key.year, key.programme_grade, key.subject)


def _facts(kept: pd.DataFrame, exams: Mapping[int, Sitting], *, sheet: str) -> Facts:
    keys: list[AssessmentKey] = list(dict.fromkeys(exams[place].key for place in kept["place"].unique()))
    assessment = kept["place"].map(lambda place: keys.index(exams[place].key))
    unit_key = kept["place"].map(lambda place: exams[place].unit_key)
    rows = numbered(kept.assign(assessment=assessment, academic_year=_years(kept, exams)), key=unit_key)
    units = units_of(rows, kind="assessment", sheet=sheet)
    tables = {"turnout": _turnout(rows), "result_count": _result_counts(rows)}
    return facts_of(units, tables, assessments=tuple(keys))


def _years(kept: pd.DataFrame, exams: Mapping[int, Sitting]) -> pd.Series:
    return kept["place"].map(lambda place: exams[place].key.academic_year)


def _turnout(rows: pd.DataFrame) -> pd.DataFrame:
    scored = rows[RESULT].notna().any(axis=1)
    people = pd.DataFrame(
        {
            "unit": rows["unit"],
            "listed": 1,
            "absent": rows["is_absent"].astype(int),
            "scored": scored.astype(int),
            "unscored": (~rows["is_absent"] & ~scored).astype(int),
        }
    )
    return people.groupby("unit", as_index=False).sum()


def _result_counts(rows: pd.DataFrame) -> pd.DataFrame:
    scored = rows[rows[RESULT].notna().any(axis=1)]
    counted = scored.groupby(["unit", *RESULT], dropna=False).size().rename("pupils").reset_index()
    return counted.assign(journal_mark=None)
