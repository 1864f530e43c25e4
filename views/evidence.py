"""«Откуда цифра?»: how a figure of any view is made, of which rows of which files, and what is not in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from data.revisions import changes_since
from data.store import Reader, Store
from domain.codes import Reference, ViewCode
from domain.filters import Filters
from domain.finding import Param
from domain.scope import Scope
from views._evidence_about import Caveat, about, caveats, unit_of
from views._evidence_cell import Cell, cell_of
from views._evidence_curated import kinds_of
from views._evidence_formulas import FORMULAS, GIVEN
from views._evidence_groups import with_groups
from views._evidence_rows import LEFT_OUT, SOURCES, files_of, left_out, source_rows
from views._evidence_rules import ground_of
from views._evidence_tallies import BASES
from views.catalogue import view_of
from views.footing import Footing
from views.selection import select


@dataclass(frozen=True)
class Operand:
    """One number of a formula: ``role`` is its argument, ``name`` says what was counted."""

    role: str
    name: str
    value: float | str | None
    values: tuple[float, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """What stands behind one figure.

    ``state``: ``shown``, ``hidden`` (a small group: nothing more is told that would reveal it), ``missing``,
    ``unknown`` (no such view or figure; everything else is empty).
    ``value`` is the view's own, ``unit`` ``pct, points, mark, p, level`` (a word) or nothing; ``formula``
    computes it from the ``operands``. ``about`` names the row.
    ``left_out``: ``what`` (``pupils, schools, rows``), ``reason, number,
    file_name``. ``sources``, by file and school: ``school_id, school, file_name, layout, sheet, row_ranges, rows,
    loaded_by, loaded_at, sha256`` (its start), ``source_id, replaced`` (the file that the rows took the place
    of). ``files``: the same by file with ``schools, row_count``. ``code`` opens the figure again; ``revision``
    is that of the data, ``changes`` how often they changed since the code was made; ``params`` fill the name of a
    key figure.
    """

    footing: Footing | None
    state: str
    reference: str
    code: str
    value: float | str | None
    unit: str
    formula: str
    operands: tuple[Operand, ...]
    about: Mapping[str, Param]
    caveats: tuple[Caveat, ...]
    left_out: pd.DataFrame
    sources: pd.DataFrame
    files: pd.DataFrame
    revision: int
    changes: int = 0
    params: Mapping[str, Param] = field(default_factory=dict)


def changes_of(store: Store, revision: int) -> int:
    """Count how often the facts changed since a revision."""
    with store.reading() as reader:
        return changes_since(reader, revision)


def explain(
    store: Store, told: Reference, *, scope: Scope, filters: Filters, since: int | None = None
) -> Evidence:
    """Say where a figure comes from; ``since`` is the revision of the code that asks."""
    found = view_of(told.view)
    changes = 0 if since is None else changes_of(store, since)
    if found is None:
        return unknown(told.write(), changes=changes)
    view, more = found
    result = store.ask(view, scope=scope, filters=filters, **more)
    cell = cell_of(told.view, result, told.figure)
    if cell is None:
        return unknown(told.write(), changes=changes)
    with store.reading() as reader:
        said = _evidence(reader, told, cell, scope=scope, result=result)
    code = ViewCode(told.view, said.revision, result.footing.filters, told.figure).write()
    return replace(said, code=code, changes=changes)


def unknown(text: str, *, changes: int) -> Evidence:
    """Say that there is no such figure."""
    empty = pd.DataFrame(columns=LEFT_OUT), pd.DataFrame(columns=SOURCES), files_of(pd.DataFrame())
    return Evidence(None, "unknown", text, "", None, "", "", (), {}, (), *empty, 0, changes)


def _evidence(reader: Reader, told: Reference, cell: Cell, *, scope: Scope, result: Any) -> Evidence:
    measure, sel = cell.measure, select(reader, scope=scope, filters=result.footing.filters)
    ground = ground_of(told.view, sel, result, cell.row, is_territory=measure.is_territory)
    ground = with_groups(ground, sel, measure)
    tally = BASES[measure.base](ground) if cell.value is not None else {}
    rows = (
        source_rows(reader, ground.scope, ground.rested(kinds_of(measure, cell.row)))
        if measure.kinds
        else _no_rows()
    )
    whole = measure.operands.get("whole")
    operands = _operands(cell, tally)
    return Evidence(
        footing=result.footing,
        state="hidden" if cell.is_hidden else "missing" if cell.value is None else "shown",
        reference=told.write(),
        code="",
        value=cell.value,
        unit=unit_of(cell, told.figure.column),
        formula=measure.formula,
        operands=operands,
        about=about(cell, ground, sel.all_schools),
        caveats=caveats(cell, ground),
        left_out=left_out(reader, ground.scope, rows, tally=tally, whole=str(whole) if whole else None),
        sources=rows[SOURCES],
        files=files_of(rows),
        revision=reader.revision,
        params=cell.params,
    )


def _no_rows() -> pd.DataFrame:
    return pd.DataFrame(columns=[*SOURCES, "row_count"])


def _operands(cell: Cell, tally: Mapping[str, Any]) -> tuple[Operand, ...]:
    """Name the numbers of the formula; a hidden or missing figure has none."""
    if cell.value is None:
        return ()
    found = []
    for role, name in cell.measure.operands.items():
        value = tally.get(name, name) if isinstance(name, str) else name
        many = value if isinstance(value, tuple) else ()
        found.append(Operand(role, str(name), None if many else value, many))
    return tuple(found)


def arguments(said: Evidence) -> dict[str, Any]:
    """Give the operands as the arguments of the formula."""
    names = {one.role: one.values or one.value for one in said.operands}
    return {role: value for role, value in names.items() if said.formula not in GIVEN or role == "value"}


def computed(said: Evidence) -> float:
    """Compute the figure anew."""
    return FORMULAS[said.formula](**arguments(said))
