"""What became of files, in words: what each is, what was counted, what was set aside and what to correct."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from data.ledger import Outcome
from domain.problem import Problem
from i18n import Translator

MARKS = {"saved": "✓", "replaced": "✓", "unchanged": "=", "refused": "✗"}
INDENT = "    "
TEXTS_OF_A_KIND = 3
RUNS_OF_ROWS = 8
LONGEST_HEADER = 60


def file_lines(outcome: Outcome, t: Translator, *, is_check: bool) -> Iterator[str]:
    """Tell of one file: its status, its kind with the account of rows, reasons and problems."""
    status = t(f"cli.checked.{outcome.status}") if is_check else t(f"cli.status.{outcome.status}")
    yield f"{MARKS[outcome.status]} {path_of(outcome)} — {status}"
    if outcome.layout is not None:
        yield f"{INDENT}{t(f'layout.{outcome.layout}')}. {_account(outcome, t)}"
    for reason, rows in outcome.ignored.items():
        yield INDENT + t("cli.file.ignored", rows=rows, reason=t(f"ignored.{reason}"))
    if outcome.status != "unchanged":
        yield from (INDENT + line for line in problem_lines(outcome.problems, t))


def path_of(outcome: Outcome) -> str:
    """Name a file with its folder, so that files of one name are told apart."""
    return "/".join(part for part in (outcome.folder, outcome.file_name) if part and part != ".")


def problem_lines(problems: Sequence[Problem], t: Translator) -> Iterator[str]:
    """Tell problems: those of one text in one line with their rows, and of a long kind only the first texts."""
    for _, of_kind in groupby(sorted(problems, key=_kind), key=_kind):
        by_text: dict[str, list[Problem]] = {}
        for problem in of_kind:
            by_text.setdefault(problem_text(problem, t), []).append(problem)
        for text, alike in list(by_text.items())[:TEXTS_OF_A_KIND]:
            place = _place(alike, t)
            yield t("cli.problem.at", place=place, text=text) if place else text
        if len(by_text) > TEXTS_OF_A_KIND:
            yield t("cli.problem.more", n=sum(map(len, list(by_text.values())[TEXTS_OF_A_KIND:])))


def problem_text(problem: Problem, t: Translator) -> str:
    """Give the words of one problem."""
    known = {"sheet": problem.sheet or "", "column": problem.column or "", "value": problem.value or ""}
    return t(f"problem.{problem.code}", **{**known, **problem.params})


def total_lines(outcomes: Sequence[Outcome], t: Translator, *, is_check: bool) -> Iterator[str]:
    """Tell of all files together and what to do next."""
    if not outcomes:
        yield t("cli.next.nothing")
        return
    statuses = [outcome.status for outcome in outcomes]
    counts: Mapping[str, int] = {status: statuses.count(status) for status in MARKS}
    total = "cli.total.checked" if is_check else "cli.total.saved"
    parts = ", ".join(t(f"{total}.{status}", n=n) for status, n in counts.items() if n)
    yield t(total, files=len(outcomes), rows=sum(outcome.rows for outcome in outcomes), parts=parts)
    ready = counts["saved"] + counts["replaced"]
    if counts["refused"]:
        yield t("cli.next.correct")
    if is_check and ready:
        yield t("cli.next.load")
    if not is_check and len(outcomes) > counts["refused"]:
        yield t("cli.next.serve")


def _account(outcome: Outcome, t: Translator) -> str:
    set_aside = sum(outcome.ignored.values())
    if set_aside:
        return t("cli.file.rows", rows=outcome.rows, counted=outcome.counted, set_aside=set_aside)
    return t("cli.file.all_counted", rows=outcome.rows)


def _kind(problem: Problem) -> tuple[str, str, str, str]:
    return problem.severity.value, problem.code, problem.sheet or "", problem.column or ""


def _place(alike: Sequence[Problem], t: Translator) -> str:
    first, rows = alike[0], sorted({problem.row for problem in alike if problem.row is not None})
    parts = [t("cli.problem.sheet", sheet=first.sheet)] if first.sheet else []
    if first.column:
        parts.append(
            t("cli.problem.column", column=textwrap.shorten(first.column, LONGEST_HEADER, placeholder="…"))
        )
    return ", ".join([*parts, *_rows(rows, t)])


def _rows(rows: Sequence[int], t: Translator) -> list[str]:
    runs = _runs(rows)
    shown = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs[:RUNS_OF_ROWS])
    more = sum(last - first + 1 for first, last in runs[RUNS_OF_ROWS:])
    if more:
        return [t("cli.problem.more_rows", rows=shown, more=more)]
    return [t("cli.problem.row" if len(rows) == 1 else "cli.problem.rows", rows=shown)] if rows else []


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
