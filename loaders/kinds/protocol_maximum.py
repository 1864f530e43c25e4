"""Whether the points can be those of the work that the file is said to be: against its scale and its tasks."""

from __future__ import annotations

import functools

import numpy as np

from data.facts import AssessmentKey
from data.reference import maximum_for, scale_for
from loaders.cells import as_number, as_text
from loaders.kinds.account import Account, Mask
from loaders.kinds.protocol_cells import Cells, Numbers
from loaders.kinds.protocol_subject import Seen, likelier_subject, own_work
from loaders.ranges import row_ranges

MOST_ABOVE = 0.05
"""The share of scores above the maximum from which the file, and not some class in it, is of another work."""
LEAST_SCORED = 30
"""With fewer scores a file is not judged as a whole."""


def check_points(account: Account, cells: Cells, key: AssessmentKey) -> None:
    """Refuse a file of another subject; set aside scores above the maximum and say whose they may be."""
    scored = cells.scored & account.kept
    most, code = _most(account, key)
    above = scored & (cells.points > (np.inf if most is None else most))
    if scored.sum() >= LEAST_SCORED:
        _check_work(account, Seen.of(cells, scored), key, is_far=bool(above.sum() > MOST_ABOVE * scored.sum()))
    if account.is_refused:
        return
    account.fault(above, code, field="total", params=lambda _: {"most": most or 0})
    if most is not None:
        _say_classes(account, cells, above, key)


def _most(account: Account, key: AssessmentKey) -> tuple[int | None, str]:
    in_title = as_number(account.laid_out.above.get("maximum"))
    if in_title is not None and in_title > 0:
        return int(in_title), "above_maximum"
    in_headers = header_limits(account)
    if not np.isnan(in_headers).any():
        return int(in_headers.sum()), "above_maximum"
    work = (key.procedure, key.year, key.programme_grade, key.subject)
    return maximum_for(*work), "above_maximum" if scale_for(*work) else "above_usual_maximum"


def header_limits(account: Account) -> Numbers:
    """Read the most points of each task from headers such as «4К1 (2б)»; NaN where they do not say."""
    said = [column.groups.get("max") for column in account.laid_out.repeated]
    return np.array([float(most) if most else np.nan for most in said])


def check_tasks(account: Account, cells: Cells, key: AssessmentKey) -> Numbers:
    """Say task values above their limit; gives the limits, NaN where nobody knows them."""
    limits, own = header_limits(account), own_work(key)
    if np.isnan(limits).any() and own is not None and len(own.tasks) == len(limits):
        limits = np.array(own.tasks, dtype=float)
    for place, column in enumerate(account.laid_out.repeated):
        above = cells.scored & account.kept & (cells.tasks[:, place] > limits[place])
        account.fault(
            above, "task_above_maximum", field=column.field, params=functools.partial(_limit, limits[place])
        )
    return limits


def _limit(most: float, _: int) -> dict[str, int]:
    return {"most": int(most)}


def _check_work(account: Account, seen: Seen, key: AssessmentKey, *, is_far: bool) -> None:
    own = own_work(key)
    tasks = len(account.laid_out.repeated)
    is_odd = own is not None and not seen.fits(own)
    said: dict[str, str | int | float] = {
        "subject": key.subject,
        "grade": key.programme_grade,
        "tasks": tasks,
        "top": int(seen.total),
        "own_tasks": len(own.tasks) if own else 0,
        "most": _most(account, key)[0] or 0,
    }
    other = likelier_subject(seen, key) if is_odd or is_far else None
    if other is not None:
        account.say("other_subject", said | {"other": other})
    elif is_far:
        account.say("points_above_work", said)
    elif own is not None and len(own.tasks) != tasks:
        account.say("task_count", said)


def _say_classes(account: Account, cells: Cells, above: Mask, key: AssessmentKey) -> None:
    """Point to the classes that scores above the maximum come from: the rest of such a class is doubtful too."""
    if not above.any():
        return
    frame = account.laid_out.frame
    classes = frame["school"].map(as_text).str.cat(frame["class_name"].map(as_text).fillna(""), sep="\n")
    for name in classes[above].drop_duplicates():
        rows = (classes == name).to_numpy() & cells.scored
        first = int(frame.index[rows & above][0])
        other = likelier_subject(Seen.of(cells, rows), key, whole=False)
        said: dict[str, str | int | float] = {
            "class_name": name.partition("\n")[2] or "—",
            "above": int((rows & above).sum()),
            "pupils": int(rows.sum()),
            "rows": row_ranges(frame.index.to_numpy()[rows]),
        }
        if other is None:
            account.say("class_above_maximum", said, row=first)
        else:
            account.say("class_of_other_work", said | {"other": other}, row=first)
