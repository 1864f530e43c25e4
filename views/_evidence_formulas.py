"""How figures are computed from their operands, each formula under the name that words it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from analysis.change import difference as changed
from analysis.funnel import limits
from analysis.intervals import wilson_pct
from analysis.radar import positions

Operands = Mapping[str, Any]
GIVEN = ("count", "given")


def share(part: float, whole: float) -> float:
    """Give a part of a whole in %."""
    return 100 * part / whole


def rest(part: float, whole: float) -> float:
    """Give what is left of a whole without a part, in %."""
    return 100 * (whole - part) / whole


def mean(total: float, number: float) -> float:
    """Give a sum for each of a number."""
    return total / number


def step(part: float, whole: float, part_before: float, whole_before: float) -> float:
    """Give the difference of two shares in percentage points."""
    return share(part, whole) - share(part_before, whole_before)


def step_low(**shares: float) -> float:
    """Give the lower end of Newcombe's interval of a difference of shares."""
    return float(changed(pd.DataFrame([shares]))["change_low_points"].iloc[0])


def step_high(**shares: float) -> float:
    """Give the upper end of Newcombe's interval of a difference of shares."""
    return float(changed(pd.DataFrame([shares]))["change_high_points"].iloc[0])


def interval_low(part: float, whole: float) -> float:
    """Give the lower end of Wilson's interval of a share in %."""
    return float(wilson_pct(part, whole)[0])


def interval_high(part: float, whole: float) -> float:
    """Give the upper end of Wilson's interval of a share in %."""
    return float(wilson_pct(part, whole)[1])


def place(value: float, low: float, high: float) -> float:
    """Put a value between the bounds of its axis, 0-100."""
    one = [np.array([number]) for number in (value, low, high)]
    return float(positions(one[0], low_bound=one[1], high_bound=one[2])[0])  # type: ignore[arg-type]


def difference(one: float, other: float) -> float:
    """Give how much one number is above another."""
    return one - other


def added(one: float, other: float) -> float:
    """Give the sum of two shares of one whole."""
    return one + other


def quantile(values: tuple[float, ...], level: float) -> float:
    """Give the value under which the given part of the values lies, as pandas interpolates it."""
    return float(np.quantile(np.array(values), level))


def limit(target: float, number: float, factor: float, line: str) -> float:
    """Give a line of the funnel at a number of participants; ``line`` is its column."""
    return float(limits(np.array([number]), target_pct=target, factor=factor)[line].iloc[0])


def smallest(values: tuple[float, ...]) -> float:
    """Give the smallest of corrected p-values."""
    return min(values)


def same(value: float) -> float:
    """Give a number as it was counted or given."""
    return value


FORMULAS: Mapping[str, Callable[..., float]] = {
    "share": share,
    "rest": rest,
    "mean": mean,
    "step": step,
    "step_low": step_low,
    "step_high": step_high,
    "interval_low": interval_low,
    "interval_high": interval_high,
    "place": place,
    "difference": difference,
    "added": added,
    "quantile": quantile,
    "limit": limit,
    "smallest": smallest,
    "count": same,
    "given": same,
}


def computed(formula: str, operands: Operands) -> float:
    """Compute a figure anew from its operands."""
    return FORMULAS[formula](**operands)
