"""Protocols of ВПР: one row a pupil; counted by school, not a single pupil is kept."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.resolver import Resolver
from loaders.cells import as_text, each_once
from loaders.kinds.account import Account, Mask, Params
from loaders.kinds.protocol_cells import Cells, read_cells
from loaders.kinds.protocol_facts import facts_of
from loaders.kinds.protocol_marks import say_marks
from loaders.kinds.protocol_maximum import check_points, check_tasks
from loaders.kinds.protocol_work import work_of
from loaders.laid_out import Counted, Hints, LaidOut
from loaders.ranges import row_ranges


def count_protocol(laid_out: LaidOut, hints: Hints, resolver: Resolver) -> Counted:
    """Count a protocol; every row is counted, as scored, unscored or absent, or set aside with its reason."""
    account = Account(laid_out)
    return count_pupils(account, hints, schools_of(account, resolver))


def count_pupils(account: Account, hints: Hints, schools: npt.NDArray[np.object_]) -> Counted:
    """Count the rows of a protocol whose ``schools`` are known, whatever form they came in."""
    laid_out = account.laid_out
    work = work_of(account, hints)
    _set_repeated_aside(account)
    cells = read_cells(account)
    if not (cells.absent | cells.scored | ~cells.blank.all(axis=1)).any():
        account.say("empty_form", {"layout": laid_out.layout.code})
    if work is None:
        return account.counted(None)
    check_points(account, cells, work.key)
    limits = check_tasks(account, cells, work.key)
    _say_sums(account, cells)
    say_marks(account, cells, work.key)
    if not account.kept.any():
        account.say("nothing_counted")
    if account.is_refused:
        return account.counted(None, context=work.context)
    return account.counted(facts_of(account, cells, schools, limits, work.key), context=work.context)


def schools_of(account: Account, resolver: Resolver) -> npt.NDArray[np.object_]:
    """Resolve schools; an unknown one is said once with its rows and the nearest names."""
    column = account.laid_out.frame["school"]
    names = each_once(column, as_text)
    codes = each_once(column, lambda cell: resolver.resolve(as_text(cell) or ""))
    account.fault(_mask(names == None), "no_school", field="school")  # noqa: E711 - elementwise
    unknown = _mask(codes == None) & _mask(names != None)  # noqa: E711
    for name in pd.unique(names[unknown]):
        rows = column.index[names == name]
        near = ", ".join(resolver.nearest(name))
        ranges = row_ranges(rows.to_numpy())
        said: Params = {"rows": ranges, "pupils": len(rows), "nearest": near, "name": name}
        account.say("unknown_school", said, row=int(rows[0]), field="school")
    account.set_aside(unknown, "unknown_school")
    return codes


def _set_repeated_aside(account: Account) -> None:
    """Set aside rows pasted twice; one code with different results is a slip in the code and counts."""
    frame = account.laid_out.frame
    coded = _mask(each_once(frame["pupil_code"], as_text) != None)  # noqa: E711
    account.fault(~coded & account.kept, "no_pupil_code", field="pupil_code")
    twice = frame.duplicated(["school", "pupil_code"], keep=False).to_numpy() & coded & account.kept
    if twice.any():
        suspects = frame[twice].map(as_text)
        pasted = twice.copy()
        pasted[twice] = suspects.duplicated().to_numpy()
        first = suspects.duplicated(["school", "pupil_code"]).to_numpy()
        recoded = twice.copy()
        recoded[twice] = first & ~suspects.duplicated().to_numpy()
        account.fault(pasted, "repeated_row")
        account.fault(recoded, "repeated_code")


def _say_sums(account: Account, cells: Cells) -> None:
    counted = cells.scored & account.kept
    blanks = cells.blank.sum(axis=1)
    account.fault(counted & (blanks > 0), "blank_task", params=lambda row: {"blanks": int(blanks[row])})
    sums = np.nansum(cells.tasks, axis=1)
    readable = (~np.isnan(cells.tasks) | cells.not_taught).all(axis=1)
    unlike = counted & readable & (sums != cells.points)
    account.fault(unlike, "sum_unlike_total", field="total", params=lambda row: {"sum": int(sums[row])})


def _mask(values: object) -> Mask:
    return np.asarray(values, dtype=bool)
