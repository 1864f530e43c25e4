"""Who has handed in what: a row a thing, the whole first, then a column a district where they are few."""

from __future__ import annotations

import json
from typing import Any

from tests.parity.told import NOTHING, Cell, Row, Table, Writer

MOST_DISTRICTS = 7


def coverage(told: Row, write: Writer) -> list[Table]:
    """Add up the API's rows over districts, as the table's first column of figures does."""
    rows = told["coverage"]
    if not rows:
        return []
    districts = list(dict.fromkeys(row["district"] for row in rows if row["district"] is not None))
    shown = districts if 1 < len(districts) <= MOST_DISTRICTS else []
    first = {row["what"]: row for row in reversed(rows)}
    things = [first[what] for what in dict.fromkeys(row["what"] for row in rows)]
    things.sort(key=lambda thing: _is_whole(_at(rows, thing)))
    cells: list[Cell] = [lambda row: thing(row, write), lambda row: _of(_at(rows, row), write)]
    cells += [lambda row, name=name: _of(_at(rows, row, name), write) for name in shown]  # type: ignore[misc]
    return [Table(write.t("coverage.caption"), things, cells)]


def thing(row: Row, write: Writer) -> str:
    """Name what is handed in."""
    params: Any = row["params"] or {}
    return write.t(f"coverage.{row['kind']}", **(json.loads(params) if isinstance(params, str) else params))


def _at(rows: list[Row], thing: Row, district: str | None = None) -> list[Row]:
    return [row for row in rows if row["what"] == thing["what"] and district in (None, row["district"])]


def _is_whole(rows: list[Row]) -> bool:
    return sum(row["have"] for row in rows) >= sum(row["expected"] for row in rows)


def _of(rows: list[Row], write: Writer) -> str:
    if not rows:
        return NOTHING
    have, expected = (sum(row[name] for row in rows) for name in ("have", "expected"))
    return write.t.integer(have) + ("" if have >= expected else f" {write.t('key.of', n=expected)}")
