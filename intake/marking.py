"""The uploader's own workbook with its faulty cells marked; made in a child process, never on a disk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from config import Settings
from data.outcome import Outcome
from domain.problem import Problem
from i18n import Translator
from intake.errors import IntakeError
from intake.mark_cells import Advice, MarkTask, mark
from loaders.discover import Found
from loaders.layout import layouts
from loaders.reading.pool import Pool
from loaders.reading.refused import Refused
from loaders.reading.worker import ReadLimits
from reports.problems import problem_text, tell

PEOPLE = frozenset({"gia"})
"""Kinds of files that name people: nothing of them is handed out again."""
RUN = re.compile(r"(\d+)(?:-(\d+))?")
MOST_ROWS = 5000


def why_unmarked(outcome: Outcome) -> str | None:
    """Tell why a workbook with marks is not given: ``people``, ``unread``; None when it is."""
    kinds = {layout.code: layout.kind for layout in layouts()}
    if outcome.layout is None or outcome.layout not in kinds:
        return "unread"
    return "people" if kinds[outcome.layout] in PEOPLE else None


def marked(file: Found, outcome: Outcome, settings: Settings, t: Translator) -> bytes:
    """Give the workbook with marks and a column of advice."""
    reason = why_unmarked(outcome)
    if reason is not None or file.content is None:
        raise IntakeError(f"unmarked_{reason or 'unread'}")
    task = MarkTask(
        content=file.content,
        advice=tuple(_advice(outcome.problems, t)),
        header=t("intake.marked.header"),
        sheet=t("intake.marked.sheet"),
        lines=tuple(_lines(outcome.problems, t)),
    )
    limits = ReadLimits(seconds=settings.read_seconds, megabytes=settings.read_megabytes)
    with Pool(limits, size=1) as pool:
        try:
            data: bytes = pool.submit(mark, task).result()
        except Refused:
            raise IntakeError("unmarked_unread") from None
    return data


def _advice(problems: Sequence[Problem], t: Translator) -> Iterator[Advice]:
    for problem in problems:
        advice = partial(Advice, sheet=problem.sheet or "", column=problem.column, text=problem_text(problem, t))
        for row in rows_of(problem):
            yield advice(row=row)


def rows_of(problem: Problem) -> list[int]:
    """Give all rows that a problem stands for: its own, or those of a parameter like ``2-87,120``."""
    runs = RUN.findall(str(problem.params.get("rows", "")))
    rows = [row for first, last in runs for row in range(int(first), int(last or first) + 1)][:MOST_ROWS]
    return rows or ([problem.row] if problem.row is not None else [])


def _lines(problems: Sequence[Problem], t: Translator) -> Iterator[tuple[str, str]]:
    for one in tell(problems, t):
        yield one.place, one.text
