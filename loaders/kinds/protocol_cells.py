"""The cells of a protocol read by the vocabulary of its layout; what cannot be read is said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from loaders.cells import as_text, each_once
from loaders.kinds.account import Account, Mask
from loaders.layout import Layout

Numbers = npt.NDArray[np.float64]
MOST_POINTS = 200
WHOLE = re.compile(r"-?\d{1,6}(?:\.0+)?")


@dataclass(frozen=True)
class Cells:
    """A protocol by rows: NaN is no value; ``mark`` is the form's own; ``tasks`` and its masks are rows x tasks.

    ``tasks`` is 0 where not attempted and NaN where not taught, blank or unreadable.
    """

    absent: Mask
    points: Numbers
    mark: Numbers
    journal: Numbers
    tasks: Numbers
    not_attempted: Mask
    not_taught: Mask
    blank: Mask

    @property
    def scored(self) -> Mask:
        """Tell who was present and has a score."""
        return ~self.absent & ~np.isnan(self.points)


def read_cells(account: Account) -> Cells:
    """Read variants, totals, journal marks and tasks."""
    absent, points = _absent(account), _points(account)
    mark = _marks(account, "mark", bad="bad_mark")
    journal = _marks(account, "journal_mark", bad="bad_journal_mark")
    cells = Cells(absent, points, mark, journal, *_tasks(account))
    cells = _without_prefilled(account, cells)
    worked = (cells.tasks > 0).any(axis=1) | (cells.points > 0)
    account.fault(cells.absent & worked, "absent_with_score", field="total")
    account.fault(~cells.absent & np.isnan(cells.points) & account.kept, "no_total", field="total")
    return cells


def _absent(account: Account) -> Mask:
    layout, frame = account.laid_out.layout, account.laid_out.frame
    absent = np.zeros(len(frame), dtype=bool)
    for field in ("variant", "variant_2"):
        if field in frame:
            absent |= _each(frame[field], lambda cell: layout.says("absent", as_text(cell)), dtype=bool)
            known = _each(frame[field], lambda cell: _is_variant(layout, cell), dtype=bool)
            account.fault(~known, "unknown_variant", field=field)
    return absent


def _is_variant(layout: Layout, cell: object) -> bool:
    text = as_text(cell)
    return text is None or text.isdigit() or layout.says("absent", text)


def _points(account: Account) -> Numbers:
    totals = account.laid_out.frame["total"]
    points = _each(totals, _whole, dtype=float)
    readable = np.isnan(points) | ((points >= 0) & (points <= MOST_POINTS))
    unreadable = np.isnan(points) & _each(totals, lambda cell: as_text(cell) is not None, dtype=bool)
    account.fault(~readable | unreadable, "bad_total", field="total")
    return np.where(readable, points, np.nan)


def _marks(account: Account, field: str, *, bad: str) -> Numbers:
    layout, frame = account.laid_out.layout, account.laid_out.frame
    if field not in frame:
        return np.full(len(frame), np.nan)
    marks = frame[field]
    read = _each(marks, _whole, dtype=float)
    is_mark = (read >= 2) & (read <= 5)
    is_none = _each(marks, lambda cell: as_text(cell) is None or layout.says("no_mark", as_text(cell)), dtype=bool)
    account.fault(~is_mark & ~is_none, bad, field=field)
    return np.where(is_mark, read, np.nan)


def _tasks(account: Account) -> tuple[Numbers, Mask, Mask, Mask]:
    laid_out = account.laid_out
    fields = [column.field for column in laid_out.repeated]
    cells = laid_out.frame[fields].to_numpy(dtype=object)
    codes, distinct = pd.factorize(cells.ravel(), use_na_sentinel=False)
    codes = codes.reshape(cells.shape)
    texts = [as_text(cell) for cell in distinct]
    not_attempted = np.array([laid_out.layout.says("not_attempted", text) for text in texts], dtype=bool)
    not_taught = np.array([laid_out.layout.says("not_taught", text) for text in texts], dtype=bool)
    values = np.where(not_attempted, 0.0, np.array([_whole(cell) for cell in distinct], dtype=float))
    values[values < 0] = np.nan
    blank = np.array([text is None for text in texts], dtype=bool)
    unknown = np.isnan(values) & ~not_taught & ~blank
    for place in np.flatnonzero(unknown[codes].any(axis=0)):
        account.fault(unknown[codes[:, place]], "bad_task", field=fields[place])
    return values[codes], not_attempted[codes], not_taught[codes], blank[codes]


def _without_prefilled(account: Account, cells: Cells) -> Cells:
    """Take a zero that the form itself wrote for no score: nothing in the row was ever filled in."""
    if not account.laid_out.layout.options.get("prefilled_total"):
        return cells
    untouched = (cells.points == 0) & cells.blank.all(axis=1)
    return replace(cells, points=np.where(untouched, np.nan, cells.points))


def _each(column: pd.Series, read, *, dtype: type) -> npt.NDArray:  # type: ignore[no-untyped-def,type-arg]
    return each_once(column, read).astype(dtype)


def _whole(cell: object) -> float:
    text = as_text(cell)
    return float(text.partition(".")[0]) if text is not None and WHOLE.fullmatch(text) else float("nan")
