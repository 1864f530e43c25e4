"""Whether a school's results moved unlike those of its municipality, works of one procedure together."""

from __future__ import annotations

from functools import partial

import pandas as pd

from analysis.change import with_previous
from analysis.marks import count_marks
from analysis.movers import common_step, movers_over_works
from views._limits import Limits
from views._school_results import Results

VALUES = ("part", "whole", "assessment_id")
PAIR = ["assessment_id", "assessment_id_before", "common_step"]
COLUMNS = (
    *("procedure", "year", "year_before", "works", "part", "whole", "part_before", "whole_before"),
    *("common_points", "moved"),
)


def changes(results: Results, rows: pd.DataFrame, *, limits: Limits) -> pd.DataFrame:
    """Give one row per procedure whose works have an earlier year of one scale: ``COLUMNS``.

    ``moved`` is ``rose`` or ``fell`` where the school stands out among all schools of the municipality, at
    least ``small_group`` of them. The others are only read where chance alone would already light it up:
    over-dispersion and correction can but take back.
    """
    own = _own_pairs(results, rows, threshold=limits.small_group)
    found = [_change(results, pairs, limits=limits) for _, pairs in own.groupby("procedure")]
    known = [change for change in found if not change.empty]
    return pd.concat(known, ignore_index=True) if known else pd.DataFrame(columns=list(COLUMNS))


def _own_pairs(results: Results, rows: pd.DataFrame, *, threshold: int) -> pd.DataFrame:
    """Pair the works of the newest year of each procedure with the same works of one earlier year."""
    known = rows[rows["has_scale"] & (rows["n"] >= threshold)]
    named = known.assign(part=known["good"], whole=known["n"], school_id=results.school_id)
    pairs = with_previous(named, values=VALUES)
    for year in ("year", "year_before"):
        pairs = pairs[pairs[year] == pairs.groupby("procedure")[year].transform("max")]
    return pairs.assign(common_step=_common_steps(results, pairs))


def _common_steps(results: Results, pairs: pd.DataFrame) -> list[float]:
    wide = count_marks(results.whole, by=["assessment_id"]).set_index("assessment_id")
    whole = pd.DataFrame({"part": wide["n5"] + wide["n4"], "whole": wide.sum(axis=1)})
    both = zip(pairs["assessment_id"], pairs["assessment_id_before"], strict=True)
    beside = (whole.loc[[now]].assign(**whole.loc[before].add_suffix("_before")) for now, before in both)
    return [common_step(pair) for pair in beside]


def _change(results: Results, pairs: pd.DataFrame, *, limits: Limits) -> pd.DataFrame:
    """Pool a procedure's pairs; ``moved`` is decided among all schools."""
    decide = partial(movers_over_works, least_pupils=limits.small_group, significance=limits.significance)
    row = decide(pairs)
    if row["moved"].notna().any():
        everyone = decide(_pairs_of_all(results, pairs))
        row = everyone[everyone["school_id"] == results.school_id]
        row = row if len(everyone) >= limits.small_group else row.assign(moved=None)
    named = row.assign(**{name: pairs[name].iloc[0] for name in ("procedure", "year", "year_before")})
    return named[list(COLUMNS)]


def _pairs_of_all(results: Results, pairs: pd.DataFrame) -> pd.DataFrame:
    good = results.good_by_school([*pairs["assessment_id"], *pairs["assessment_id_before"]])
    now = good.rename(columns={"good": "part", "marked": "whole"})
    earlier = now.rename(columns={name: f"{name}_before" for name in VALUES})
    beside = pairs[PAIR].astype({"assessment_id_before": "int64"}).merge(now, on="assessment_id")
    return beside.merge(earlier, on=["school_id", "assessment_id_before"])
