"""What a figure is about, in which unit it is, and what a reader should know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data import reference
from domain.finding import Param
from views._evidence_cell import Cell
from views._evidence_formulas import GIVEN
from views._evidence_ground import Ground

UNITS = {"_pct": "pct", "_points": "points", "_mark": "mark", "p_value": "p"}
ABOUT = (
    *("procedure", "year", "subject", "programme_grade", "mode", "academic_year", "point"),
    *("direction", "axis", "factor", "audience", "district", "group", "journal_mark", "assessment_mark"),
)


@dataclass(frozen=True)
class Caveat:
    """What a reader should know of a figure: ``evidence.caveat.<code>``."""

    code: str
    params: Mapping[str, Param]


def unit_of(cell: Cell, column: str) -> str:
    """Tell the unit of a figure by its name; what is given in points is no difference of shares."""
    if column == "level" and isinstance(cell.value, str):
        return "level"
    if cell.unit or cell.measure.formula in GIVEN:
        return cell.unit or ("pct" if column.endswith("_pct") else "")
    return next((unit for ending, unit in UNITS.items() if column.endswith(ending)), "")


def about(cell: Cell, ground: Ground, schools: pd.DataFrame) -> dict[str, Param]:
    """Name the school and the row, and the work where it is one."""
    works = ground.works
    row: dict[str, Any] = {**cell.row}
    if len(works) == 1 and "assessment" in cell.measure.kinds:
        row = {str(name): value for name, value in works.iloc[0].to_dict().items()} | row
    ids = ground.scope.schools or ()
    found: dict[str, Param] = {}
    if len(ids) == 1:
        found["school"] = "".join(schools.loc[schools["school_id"].isin(list(ids)), "name"])
    known = {name: row[name] for name in ABOUT if name in row and not pd.isna(row[name])}
    plain = {name: value if isinstance(value, str) else int(value) for name, value in known.items()}
    if ground.axis:
        plain["indicator"] = f"{ground.instrument}.{ground.axis}"
    return found | {"schools": len(schools) if ground.scope.schools is None else len(ids)} | plain


def caveats(cell: Cell, ground: Ground) -> tuple[Caveat, ...]:
    """Say that a figure was computed here, and by which scale its marks were made."""
    found = [] if cell.measure.formula in GIVEN else [Caveat("computed", {})]
    if "assessment" not in cell.measure.kinds or "points_sum" in cell.measure.operands.values():
        return tuple(found)
    works = ground.works[["procedure", "year", "programme_grade", "subject"]].to_numpy().tolist()
    for work in works if len(works) == 1 else []:
        scale = reference.scale_for(*work)
        if scale is not None:
            low3, low4, low5 = scale.starts
            bounds: dict[str, Param] = {"low3": low3, "low4": low4, "low5": low5}
            found.append(Caveat("scale", {**bounds, "source": scale.source, "confidence": scale.confidence}))
    return tuple(found)
