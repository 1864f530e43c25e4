"""The numbers that formulas are made of, counted anew from the facts of exactly those schools and periods."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from analysis.agreement import OUTCOMES, agreement
from analysis.attendance import MISSED
from analysis.marks import COUNTS, count_marks
from data import reference
from data.queries import internal, results
from views import _evidence_spreads as spreads
from views._compare_schools import Measured
from views._evidence_ground import Ground, Tally
from views._evidence_groups import published
from views._evidence_surveys import factor
from views._works import maxima, with_marks, with_scales


def of_marks(wide: pd.DataFrame) -> Tally:
    """Add marks up: people, those who passed and those with «4» and «5», sums of marks and of learning."""
    people = {name: float(wide[name].sum()) for name in (*COUNTS, "not_assessed") if name in wide}
    marked = sum(people[name] for name in COUNTS)
    good, weights = people["n5"] + people["n4"], vars(reference.weights())
    return {
        "n": marked + people.get("not_assessed", 0),
        "marked": marked,
        "good": good,
        "passed": good + people["n3"],
        "marks_sum": sum(mark * people[f"n{mark}"] for mark in (5, 4, 3, 2)),
        "learned_sum": sum(weights[name] * number for name, number in people.items()),
    }


def work(ground: Ground) -> Tally:
    """Count one work: who came, marks, both marks, points."""
    counts, scaled = _results(ground)
    both = agreement(counts, by=[]).iloc[0].to_dict()
    found = of_marks(count_marks(counts, by=[])) | {name: float(both[name]) for name in ("both", *OUTCOMES)}
    return found | {"participants": float(counts["pupils"].sum())} | _points(counts, scaled) | turnout(ground)


def turnout(ground: Ground) -> Tally:
    """Count who was listed, absent, scored and not scored."""
    rows = results.turnouts(ground.reader, ground.scope, assessment_ids=ground.works["assessment_id"])
    names = ("listed", "absent", "scored", "unscored")
    found = {name: float(rows[name].sum()) for name in names} if len(rows) else {}
    return found | ({"present": found["listed"] - found["absent"]} if found else {})


def _results(ground: Ground) -> tuple[pd.DataFrame, pd.DataFrame]:
    scaled = with_scales(ground.reader, ground.wide, ground.works)
    ids = ground.works["assessment_id"]
    return with_marks(results.result_counts(ground.reader, ground.scope, assessment_ids=ids), scaled), scaled


def _points(counts: pd.DataFrame, works: pd.DataFrame) -> Tally:
    """Add points up where the maximum is known, and count those below the minimum of an exam."""
    known = counts[counts["points"].notna()]
    most = known["assessment_id"].map(maxima(works))
    scored = known[most.notna()]
    found: Tally = {
        "points_sum": float((scored["points"] * scored["pupils"]).sum()),
        "points_possible": float((most * known["pupils"]).sum()),
        "points_n": float(known["pupils"].sum()),
    }
    named = works[["procedure", "year", "subject"]].to_numpy().tolist()
    least = [reference.minimum_for(procedure, int(year), subject) for procedure, year, subject in named]
    if len(least) == 1 and least[0] is not None:
        found["below_minimum"] = float(known.loc[known["points"] < least[0].points, "pupils"].sum())
    return found


def sides(ground: Ground) -> Tally:
    """Count the marks of the journal and of the assessment as the comparison sets them side by side."""
    counts, scaled = _results(ground)
    journal = None if ground.result.journal_basis == "same_pupils" else _journal(ground)
    measured = Measured(counts, pd.DataFrame(), journal, pd.DataFrame(), maxima(scaled))
    wide = measured.mark_counts()
    found = {f"{side}_{name}": value for side in wide for name, value in of_marks(wide[side]).items()}
    return found | {"assessment_participants": float(counts["pupils"].sum())}


def side(name: str) -> Callable[[Ground], Tally]:
    """Give the tally of one of the sides."""

    def counted(ground: Ground) -> Tally:
        start = f"{name}_"
        return {key.removeprefix(start): value for key, value in sides(ground).items() if key.startswith(start)}

    return counted


def _journal(ground: Ground) -> pd.DataFrame:
    rows = internal.journal_marks(ground.reader, ground.scope, academic_year=ground.year, point=ground.point)
    return _of_classes(rows, ground, "grade", "subject")


def _of_classes(rows: pd.DataFrame, ground: Ground, *names: str) -> pd.DataFrame:
    for name in names:
        asked = getattr(ground, name)
        rows = rows if asked is None else rows[rows[name] == asked]
    return rows


def journal(ground: Ground) -> Tally:
    """Count the marks that schools gave up to a reporting point."""
    return of_marks(_journal(ground))


def lessons(ground: Ground) -> Tally:
    """Count lessons of pupils, planned and missed."""
    rows = internal.attendance(ground.reader, ground.scope, academic_year=ground.year, point=ground.point)
    own = _of_classes(rows, ground, "grade")
    found = {name: float(own[name].sum()) for name in ("planned_lessons", "pupils", *MISSED)}
    return found | {"missed": sum(found[name] for name in MISSED)}


def matrix(ground: Ground) -> Tally:
    """Count the pupils with one pair of marks among all with both."""
    counts, _ = _results(ground)
    pair = (counts["journal_mark"] == ground.row["journal_mark"]) & (
        counts["mark"] == ground.row["assessment_mark"]
    )
    both = agreement(counts, by=[]).iloc[0]["both"]
    return {"pupils": float(counts.loc[pair, "pupils"].sum()), "both": float(both)}


def parts(ground: Ground) -> Tally:
    """Count the marks of one work, the outcomes beside the journal, and the part that a row is about."""
    counts, _ = _results(ground)
    marks, both = count_marks(counts, by=[]).iloc[0], agreement(counts, by=[]).iloc[0]
    found: Tally = {f"mark_{mark}": float(marks[f"n{mark}"]) for mark in (2, 3, 4, 5)}
    found["marked"] = sum(found.values())
    found |= {name: float(both[name]) for name in ("both", *OUTCOMES)}
    asked = ground.row.get("measure")
    if asked is None:
        return found
    return found | {"of_part": found[asked], "of_whole": found["both" if asked in OUTCOMES else "marked"]}


def shown(ground: Ground) -> Tally:
    """Give the row's own numbers, which are facts or reference data themselves."""
    return {name: value for name, value in ground.row.items() if isinstance(value, int | float | str)}


BASES: Mapping[str, Callable[[Ground], Tally]] = {
    "work": work,
    "turnout": turnout,
    "sides": sides,
    "journal_side": side("journal"),
    "assessment_side": side("assessment"),
    "journal": journal,
    "lessons": lessons,
    "matrix": matrix,
    "factor": factor,
    "exam": spreads.exam,
    "axis": spreads.axis,
    "positions": spreads.spread("position"),
    "raw_values": spreads.spread("value"),
    "districts": spreads.districts,
    "limits": spreads.funnel,
    "choices": spreads.choices,
    "choice_tests": spreads.choice_tests,
    "parts": parts,
    "published": published,
    "shown": shown,
}
