"""Which schools moved between two works unlike the others, all schools looked at together."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import norm  # type: ignore[attr-defined]

from analysis.choices import holm
from analysis.funnel import overdispersion

SUMS = ("part", "whole", "part_before", "whole_before")


def movers(pairs: pd.DataFrame, *, least_pupils: int, significance: float) -> pd.DataFrame:
    """Add ``change_points, p_value`` and ``moved`` (``rose``, ``fell`` or missing) to schools with two works.

    ``pairs``: ``part, whole, part_before, whole_before`` (pupils). Every school's change is held against the
    change of all together, in standard errors of the difference of two shares, widened for over-dispersion
    as in a funnel: another year group is more than chance. Two-sided, with Holm's correction over all
    schools: of a hundred, five would stand out by luck. Schools with fewer than ``least_pupils`` in
    either work are not judged.
    """
    terms = _terms(pairs.assign(common_step=common_step(pairs)), least_pupils=least_pupils)
    return _judged(pairs.assign(change_points=100 * terms["step"]), terms, significance=significance)


def movers_over_works(pairs: pd.DataFrame, *, least_pupils: int, significance: float) -> pd.DataFrame:
    """Pool the works of each school: ``school_id``, how many ``works``, sums of pupils, ``p_value, moved``.

    ``pairs``: one row per school and work with the columns of ``movers`` and ``common_step``, the change of
    all schools in that work. Works add up as strata do after Cochran, Mantel and Haenszel: each against its own
    common change, so that neither an easier work nor another mix of works counts as a move. The same pupils
    write several works; the over-dispersion takes that in. ``common_points``: the common change, by the
    same weights.
    """
    terms = _terms(pairs, least_pupils=least_pupils)
    known = pairs.loc[terms["net"].notna(), ["school_id", *SUMS]].assign(works=1)
    weighted = terms.assign(common=terms["weight"] * pairs["common_step"], school_id=pairs["school_id"])
    sums = weighted[terms["net"].notna()].groupby("school_id")[["net", "variance", "weight", "common"]].sum()
    rows = known.groupby("school_id").sum().assign(common_points=100 * sums["common"] / sums["weight"])
    return _judged(rows, sums, significance=significance).reset_index()


def common_step(pairs: pd.DataFrame) -> float:
    """Give the change of the share of all pupils together, small schools included; 0 where there is nobody."""
    sums = pairs[list(SUMS)].sum()
    if not sums["whole"] or not sums["whole_before"]:
        return 0.0
    return float(sums["part"] / sums["whole"] - sums["part_before"] / sums["whole_before"])


def _terms(pairs: pd.DataFrame, *, least_pupils: int) -> pd.DataFrame:
    """Give ``step``, ``weight``, the weighted ``net`` step and its ``variance``; missing where not judged."""
    part, whole, part_before, whole_before = (pairs[name].astype(float) for name in SUMS)
    judged = (whole >= least_pupils) & (whole_before >= least_pupils)
    n, n_before = whole.where(judged), whole_before.where(judged)
    pooled = (part + part_before) / (n + n_before)
    weight = n * n_before / (n + n_before)
    variance = weight * pooled * (1 - pooled)
    step = part / n - part_before / n_before
    net = (weight * (step - pairs["common_step"])).where(variance > 0)
    return pd.DataFrame({"step": step, "weight": weight, "net": net, "variance": variance.where(variance > 0)})


def _judged(rows: pd.DataFrame, terms: pd.DataFrame, *, significance: float) -> pd.DataFrame:
    z = (terms["net"] / np.sqrt(terms["variance"])).to_numpy(float)
    wide = z / np.sqrt(overdispersion(z))
    p_value = holm(2 * norm.sf(np.abs(wide)))
    moved = np.where(wide > 0, "rose", "fell").astype(object)
    moved[~(p_value < significance)] = None
    return rows.assign(p_value=p_value, moved=moved)
