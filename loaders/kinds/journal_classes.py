"""Marks by class as e-journals export them: a row a class, a table a subject, rows of totals among them."""

from __future__ import annotations

import re
from functools import partial

import numpy as np
import pandas as pd

from data.resolver import Resolver
from loaders.cells import as_text
from loaders.kinds.journal_heading import Heading, heading_of
from loaders.kinds.journal_totals import apart_from_totals
from loaders.kinds.own_marks import MARKS, PLACE, grades_and_labels, period_key
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_units import facts_of, numbered, units_of
from loaders.kinds.own_words import reference
from loaders.laid_out import Counted, Hints, LaidOut

NEAR = 1.0
"""By how many per cent a percentage may miss the marks beside it: reports round them, some to whole ones."""


def count_classes(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count a report by class; rows of totals are left out, or their classes would count twice."""
    pattern = re.compile(laid_out.layout.options["totals"], re.IGNORECASE)
    names = laid_out.frame["class_name"].map(as_text).fillna("").str.replace("–", "-")
    is_total = names.map(lambda name: pattern.fullmatch(name) is not None)
    return apart_from_totals(laid_out, is_total, lambda rows: _count(rows, hints, resolver))


def _count(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    sieve = Sieve(laid_out)
    heading = heading_of(sieve, laid_out, hints, resolver)
    subject = _subjects(sieve, laid_out)
    grade, label = grades_and_labels(sieve, "class_name")
    clean = pd.DataFrame(
        {"grade": grade, "class_label": label, "subject": subject, "pupils": sieve.whole("pupils")}
    )
    clean = clean.assign(**{mark: sieve.whole(mark, blank=0) for mark in MARKS})
    clean = _add_up(sieve, laid_out, clean)
    _check_figures(sieve, clean)
    if heading is None:
        return sieve.counted(facts_of(pd.DataFrame(columns=["unit"]), {}))
    return _counted(sieve, clean, heading, sheet=laid_out.sheet)


def _counted(sieve: Sieve, clean: pd.DataFrame, heading: Heading, *, sheet: str) -> Counted:
    placed = clean.assign(school=heading.school, academic_year=heading.academic_year, point=heading.point)
    sieve.once(placed, [*PLACE, "subject"], field="class_name")
    kept = sieve.kept(placed)
    rows = numbered(kept, key=period_key(kept))
    tables = {"journal_marks": rows[["unit", "grade", "class_label", "subject", "pupils", *MARKS]]}
    return sieve.counted(facts_of(units_of(rows, kind="journal", sheet=sheet), tables), context=heading.context)


def _subjects(sieve: Sieve, laid_out: LaidOut) -> pd.Series:
    """Read the subject of each row: its own column, else the line over its table."""
    frame, words = laid_out.frame, reference("subjects")
    if frame["subject"].notna().any():
        return sieve.word("subject", words)
    starts = np.array([separator.row for separator in laid_out.separators], dtype=int)
    named = [words.meaning(str(separator.groups["subject"])) for separator in laid_out.separators]
    at = np.searchsorted(starts, frame.index.to_numpy()) - 1
    subjects = pd.Series([named[place] if place >= 0 else None for place in at], frame.index, dtype=object)
    unsaid = subjects.isna() & sieve.unfaulted
    sieve.leave(unsaid, "no_subject_of_table")
    return subjects


def _add_up(sieve: Sieve, laid_out: LaidOut, clean: pd.DataFrame) -> pd.DataFrame:
    """Check that marks make the pupils; without a column for them the rest are those not assessed."""
    if laid_out.frame["not_assessed"].isna().all():
        rest = clean["pupils"] - clean[MARKS].sum(axis=1, skipna=False)
        clean = clean.assign(not_assessed=rest.where(rest >= 0, 0))
    total = clean[MARKS].sum(axis=1, skipna=False)
    unlike = total != clean["pupils"]
    sieve.fault(
        unlike & sieve.unfaulted,
        "marks_do_not_add_up",
        field="pupils",
        params=lambda row: {"total": int(total[row])},
    )
    return clean


def _check_figures(sieve: Sieve, clean: pd.DataFrame) -> None:
    good = {"quality_pct": ["n5", "n4"], "pass_pct": ["n5", "n4", "n3"]}
    for field, parts in good.items():
        said = sieve.number_if_any(field)
        counted = (100 * clean[parts].sum(axis=1) / clean["pupils"].where(clean["pupils"] > 0)).astype(float)
        unlike = ((said - counted).abs() > NEAR) & sieve.unfaulted
        sieve.fault(unlike, "figure_unlike_counts", field=field, params=partial(_both, said, counted))


def _both(said: pd.Series, counted: pd.Series, row: int) -> dict[str, float]:
    return {"said": float(said[row]), "counted": round(float(counted[row]), 2)}
