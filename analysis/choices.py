"""What schools choose from a short list, several items each: counts, shares and differences of groups.

``choices``: one row per school and chosen item; ``groups``: one row per school with its group. Numbers are
of schools, which are named in public plans; they are shown in any group, and only *shares* of fewer than
``least_schools`` are withheld, because there one school moves them by more than ten points.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.stats import binomtest, hypergeom  # type: ignore[attr-defined]

from analysis.intervals import wilson_pct
from analysis.marks import share_pct
from analysis.suppression import hide_small

ROUNDING = 1e-7


def chosen_of(
    choices: pd.DataFrame, *, item: str, items: Sequence[str], schools: int, least_schools: int
) -> pd.DataFrame:
    """Give each of ``items`` its ``position, schools, of, share_pct, low_pct, high_pct, is_suppressed``."""
    counts = choices[item].value_counts().reindex(list(items), fill_value=0)
    low, high = wilson_pct(counts, schools)
    frame = pd.DataFrame(
        {
            item: list(items),
            "position": np.arange(1, len(items) + 1),
            "schools": counts.to_numpy(),
            "of": schools,
            "share_pct": share_pct(counts, schools),
            "low_pct": low,
            "high_pct": high,
        }
    )
    figures = ["share_pct", "low_pct", "high_pct"]
    return hide_small(frame, n="of", figures=figures, threshold=least_schools)


def chosen_by_group(
    choices: pd.DataFrame, groups: pd.DataFrame, *, item: str, items: Sequence[str], least_schools: int
) -> pd.DataFrame:
    """Give ``group_id, group, <item>, position, schools, of, share_pct, is_suppressed``: all items, all groups.

    ``groups``: ``school_id, group_id, group``, in the order in which the groups are to appear; a school may
    stand in several.
    """
    size = groups.groupby(["group_id", "group"], sort=False).size().rename("of").reset_index()
    cells = size.merge(pd.DataFrame({item: list(items), "position": np.arange(1, len(items) + 1)}), how="cross")
    counts = choices.merge(groups, on="school_id").groupby(["group_id", item]).size().rename("schools")
    filled = cells.merge(counts.reset_index(), on=["group_id", item], how="left")
    frame = filled.assign(schools=filled["schools"].fillna(0).astype(int))
    shares = frame.assign(share_pct=share_pct(frame["schools"], frame["of"]))
    return hide_small(shares, n="of", figures=["share_pct"], threshold=least_schools)


def number_chosen(choices: pd.DataFrame, schools: pd.Series) -> pd.Series:
    """Count the items of every school of ``schools`` (ids), none included."""
    counts = choices.groupby("school_id").size()
    return counts.reindex(schools, fill_value=0).rename("count")


def arithmetic(counts: pd.Series) -> pd.DataFrame:
    """Give ``choices_made, schools`` from most to fewest; their products sum to all choices."""
    schools = counts.value_counts().sort_index(ascending=False)
    return pd.DataFrame({"choices_made": schools.index.astype(int), "schools": schools.to_numpy()})


def differing_groups(by_group: pd.DataFrame, *, item: str, significance: float) -> pd.DataFrame:
    """Give ``group_id, p_value, differs``: whether a group chose any item unlike all other groups together.

    ``by_group``: the result of ``chosen_by_group`` for groups that share no school. Fisher's exact test of
    each item in each group against the rest, Holm's correction over the whole table; ``p_value`` is the
    smallest corrected one of the group. NaN where there is no other group to compare with.
    """
    totals = by_group.groupby(item)[["schools", "of"]].transform("sum")
    rest = totals - by_group[["schools", "of"]]
    raw = fisher_p_values(by_group["schools"], by_group["of"], rest["schools"], rest["of"])
    tested = by_group.assign(p_value=holm(raw))
    smallest = tested.groupby("group_id", sort=False)["p_value"].min().reset_index()
    return smallest.assign(differs=smallest["p_value"] < significance)


def fisher_p_values(part: pd.Series, whole: pd.Series, part_rest: pd.Series, whole_rest: pd.Series) -> np.ndarray:
    """Give Fisher's exact two-sided p-values of many tables at once; NaN where there is nobody to compare with.

    The sum of all tables with the same margins that are no likelier than the one seen, as
    ``scipy.stats.fisher_exact`` has it, without its cost of a call for each.
    """
    seen, n, others = (np.asarray(values, np.int64)[:, None] for values in (part, whole, whole_rest))
    chosen = seen + np.asarray(part_rest, np.int64)[:, None]
    possible = np.arange(int(n.max(initial=0)) + 1)[None, :]
    likelihood = hypergeom.pmf(possible, n + others, chosen, n)
    own = hypergeom.pmf(seen, n + others, chosen, n)
    p_values = np.where(likelihood <= own * (1 + ROUNDING), likelihood, 0).sum(axis=1)
    return np.where((n > 0) & (others > 0), np.minimum(p_values, 1)[:, None], np.nan)[:, 0]


def holm(p_values: np.ndarray) -> np.ndarray:
    """Correct p-values for their number after Holm (1979), keeping NaN."""
    known = ~np.isnan(p_values)
    order = np.argsort(p_values[known])
    steps = p_values[known][order] * np.arange(len(order), 0, -1)
    corrected = np.full(len(p_values), np.nan)
    sorted_back = np.empty(len(order))
    sorted_back[order] = np.minimum(np.maximum.accumulate(steps), 1)
    corrected[known] = sorted_back
    return corrected


def is_preferred(choices: pd.DataFrame, first: str, second: str, *, item: str, significance: float) -> bool:
    """Tell whether ``first`` is chosen more often than ``second``: McNemar's exact test over the same schools."""
    sets = {name: set(choices.loc[choices[item] == name, "school_id"]) for name in (first, second)}
    only_first, only_second = len(sets[first] - sets[second]), len(sets[second] - sets[first])
    if only_first + only_second == 0:
        return False
    p_value = binomtest(only_first, only_first + only_second).pvalue
    return bool(only_first > only_second and p_value < significance)
