"""The rows of ``/compare`` over schools: works, districts, mark by mark."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.agreement import OUTCOMES, SHARES, agreement, agreement_shares, mark_matrix
from analysis.scores import mean_scores
from analysis.suppression import hide_rows, hide_small
from views._works import maxima

HIDDEN = (*OUTCOMES, *SHARES)
WORK = ("programme_grade", "subject")
SHOWN = ("both", *OUTCOMES, *SHARES, "is_selected", "is_suppressed", "has_scale")
WORK_COLUMNS = (*WORK, *SHOWN, "mode", "scored", "mean_score_pct")
DISTRICT_COLUMNS = ("district_id", "district", *WORK, *SHOWN)
MATRIX_COLUMNS = ("journal_mark", "assessment_mark", "pupils", "share_pct", "is_suppressed")


def work_rows(works: pd.DataFrame, totals: pd.DataFrame, *, chosen: int, threshold: int) -> pd.DataFrame:
    """Give ``Compare.works`` in the order of grades and subjects from all schools' ``totals`` with marks."""
    found = agreement_shares(agreement(totals, by=["assessment_id"])).set_index("assessment_id")
    scores = mean_scores(totals, max_points=maxima(works), by=["assessment_id"]).set_index("assessment_id")
    rows = works.join(found, on="assessment_id").join(scores["mean_score_pct"], on="assessment_id")
    people = {name: rows[name].fillna(0).astype("int64") for name in ("both", *OUTCOMES)}
    rows = rows.assign(**people, is_selected=rows["assessment_id"] == chosen)
    rows = hide_small(rows, n="both", figures=HIDDEN, threshold=threshold)
    rows = rows.assign(mean_score_pct=rows["mean_score_pct"].where(rows["scored"] >= threshold))
    return rows.sort_values([*WORK, "mode"], kind="stable")[list(WORK_COLUMNS)].reset_index(drop=True)


def district_rows(counts: pd.DataFrame, schools: pd.DataFrame, *, work: pd.Series, threshold: int) -> pd.DataFrame:
    """Give ``Compare.districts`` in the order of names from the chosen work's ``counts`` with marks."""
    where = schools.set_index("school_id")[["district_id", "district"]]
    found = agreement_shares(agreement(counts.join(where, on="school_id"), by=["district_id", "district"]))
    rows = hide_small(found, n="both", figures=HIDDEN, threshold=threshold, within=())
    rows = rows.assign(**{name: work[name] for name in (*WORK, "has_scale")}, is_selected=True)
    return rows.sort_values("district", kind="stable")[list(DISTRICT_COLUMNS)].reset_index(drop=True)


def matrix_rows(counts: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Give ``Compare.matrix``; small cells are hidden, all of them where the whole is small."""
    cells = mark_matrix(counts)
    few = cells["pupils"].sum() < threshold
    # lowered, confirmed and raised are shown as totals beside the matrix
    cells = cells.assign(outcome=np.sign(cells["assessment_mark"] - cells["journal_mark"]))
    shown = hide_small(cells, n="pupils", figures=["pupils", "share_pct"], threshold=threshold, within=["outcome"])
    hidden = hide_rows(shown, hidden=np.full(len(cells), few), figures=["pupils", "share_pct"])
    return hidden[list(MATRIX_COLUMNS)]
