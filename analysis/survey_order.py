"""Schools in an order in which neighbours are alike; it says nothing of better or worse."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform
from scipy.stats import binomtest  # type: ignore[attr-defined]

from analysis.choices import holm


def similarity_order(vectors: pd.DataFrame) -> list[int]:
    """Give the index of ``vectors`` (schools x factors, NaN = unknown) so that neighbours are alike.

    Distance is the root of the mean squared difference over the factors that both have (pairs without a common
    factor are as far as the farthest); average linkage, leaves ordered by Bar-Joseph et al. (2001). Of the two
    directions that are equally good the one that begins nearer the first row of ``vectors`` is taken.
    """
    count = len(vectors)
    if count < 3:
        return list(vectors.index)
    distances = squareform(_distances(vectors.to_numpy(float)), checks=False)
    tree = optimal_leaf_ordering(linkage(distances, method="average"), distances)
    leaves = leaves_list(tree)
    is_backwards = int(np.flatnonzero(leaves == 0)[0]) > (count - 1) / 2
    ordered = leaves[::-1] if is_backwards else leaves
    return [vectors.index[place] for place in ordered]


def _distances(values: np.ndarray) -> np.ndarray:
    known = ~np.isnan(values)
    common = known[:, None, :] & known[None, :, :]
    filled = np.where(known, values, 0.0)
    squares = np.where(common, (filled[:, None, :] - filled[None, :, :]) ** 2, 0.0).sum(axis=2)
    shared = common.sum(axis=2)
    distances: np.ndarray = np.sqrt(squares / np.where(shared > 0, shared, 1))
    distances[shared == 0] = distances.max() or 1.0
    np.fill_diagonal(distances, 0.0)
    return distances


def evenly(order: list[int], *, most: int) -> list[int]:
    """Take at most so many at equal steps along an order, both ends included, so that unlike ones are seen."""
    if len(order) <= most:
        return order
    places = np.linspace(0, len(order) - 1, most).round().astype(int)
    return [order[place] for place in places]


def stands_out(table: pd.DataFrame, *, significance: float) -> str | None:
    """Name the column of ``table`` (schools x factors) that is higher than every other in most schools, if any.

    Sign test of each other column (schools in which both are equal or one is unknown say nothing), corrected by
    Holm (1979): all of them must hold. The test is of schools, because answers of one school are not independent.
    """
    totals = table.mean().sort_values(ascending=False, kind="stable")
    if len(totals) < 2:
        return None
    first = str(totals.index[0])
    steps = [(table[first] - table[other]).dropna() for other in totals.index[1:]]
    tests = [(int((step > 0).sum()), int((step != 0).sum())) for step in steps]
    p_values = [binomtest(more, of, alternative="greater").pvalue if of else 1.0 for more, of in tests]
    return first if (holm(np.array(p_values)) < significance).all() else None
