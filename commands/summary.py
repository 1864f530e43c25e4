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
COLUMNS = 4


def file_lines(outcome: Outcome, t: Translator, *, is_check: bool) -> Iterator[str]:
    """Tell of one file: its status, its kind with the account of rows, reasons and problems."""
    status = t(f"cli.checked.{outcome.status}") if is_check else t(f"cli.status.{outcome.status}")
    yield f"{MARKS[outcome.status]} {path_of(outcome)} — {status}"
    if outcome.layout is not None:
        account = f". {_account(outcome, t)}" if outcome.rows else ""
        yield f"{INDENT}{t(f'layout.{outcome.layout}')}{account}"
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
        told = list(by_text.items())
        for text, alike in told[:TEXTS_OF_A_KIND]:
            place = ", ".join([*_sheet(alike[0], t), *_columns(alike, t), *_rows(alike, t)])
            yield t("cli.problem.at", place=place, text=text) if place else text
        rest = [problem for _, alike in told[TEXTS_OF_A_KIND:] for problem in alike]
        if rest:
            yield t("cli.problem.more", n=len(rest), rows=", ".join(_rows(rest, t)))


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


def _kind(problem: Problem) -> tuple[str, str, str]:
    return problem.severity.value, problem.code, problem.sheet or ""


def _sheet(problem: Problem, t: Translator) -> list[str]:
    return [t("cli.problem.sheet", sheet=problem.sheet)] if problem.sheet else []


def _columns(alike: Sequence[Problem], t: Translator) -> list[str]:
    names = dict.fromkeys(problem.column for problem in alike if problem.column)
    shown = [t("cli.problem.header", header=_short(name)) for name in names]
    if len(shown) < 2:
        return [t("cli.problem.column", column=name) for name in shown]
    several, more = t("cli.problem.columns", columns=", ".join(shown[:COLUMNS])), len(shown) - COLUMNS
    return [several if more <= 0 else t("cli.problem.and_more", what=several, more=more)]


def _short(header: str) -> str:
    # quotes of the header's own would stand inside ours
    return textwrap.shorten(header.strip('«»"'), LONGEST_HEADER, placeholder="…")


def _rows(alike: Sequence[Problem], t: Translator) -> list[str]:
    rows = sorted({problem.row for problem in alike if problem.row is not None})
    runs = _runs(rows)
    shown = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs[:RUNS_OF_ROWS])
    more = sum(last - first + 1 for first, last in runs[RUNS_OF_ROWS:])
    told = t("cli.problem.row" if len(rows) == 1 else "cli.problem.rows", rows=shown)
    if more:
        return [t("cli.problem.and_more", what=told, more=more)]
    return [told] if rows else []


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
