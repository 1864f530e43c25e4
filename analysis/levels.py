"""How far tasks of each level of difficulty are fulfilled: ΣБаллов / (N · максимум), never a mean of percentages.

Source of the measure and of its limits: ФИОКО, recommendations on analysing ВПР results.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.marks import share_pct

LEVELS = ("basic", "advanced", "high")


@dataclass(frozen=True)
class Limits:
    """From which per cent a level is enough, and under which it is low; between them nothing is said."""

    enough_pct: float
    low_pct: float


def fulfilment(tasks: pd.DataFrame, *, limits: dict[str, Limits]) -> pd.DataFrame:
    """Give one row a level: level, tasks, participants, points_sum, most_points, fulfilled_pct, verdict.

    ``tasks``: one row a task of all schools together: level, pupils (taught it), points_sum, max_points; tasks
    without a level or a maximum are left out. ``participants`` is the number of pupils of its fullest task;
    ``verdict`` is enough, unsure or low.
    """
    known = tasks[tasks["level"].isin(list(limits)) & tasks["max_points"].notna()]
    most = known["pupils"] * known["max_points"]
    rows = (
        known.assign(most_points=most)
        .groupby("level")
        .agg(
            tasks=("level", "size"),
            participants=("pupils", "max"),
            points_sum=("points_sum", "sum"),
            most_points=("most_points", "sum"),
        )
        .reindex([level for level in LEVELS if level in set(known["level"])])
        .rename_axis("level")
        .reset_index()
    )
    pct = share_pct(rows["points_sum"], rows["most_points"])
    bounds = [limits[level] for level in rows["level"]]
    enough = np.array([bound.enough_pct for bound in bounds], dtype=float)
    low = np.array([bound.low_pct for bound in bounds], dtype=float)
    verdict = np.where(pct >= enough, "enough", np.where(pct < low, "low", "unsure"))
    return rows.assign(fulfilled_pct=pct, verdict=verdict).astype({"most_points": "int64"})
