"""Problems of a file in words: those of one text told once, with the rows they stand in."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from domain.problem import Problem, Severity
from i18n import Translator

TEXTS_OF_A_KIND = 3
RUNS_OF_ROWS = 8
LONGEST_HEADER = 60
COLUMNS = 4
Words = Callable[[Problem, Translator], str]


@dataclass(frozen=True)
class Told:
    """Problems of one text: ``place`` names their sheet, columns and rows, ``rows`` counts these."""

    severity: Severity
    code: str
    text: str
    place: str
    rows: int


def problem_lines(problems: Sequence[Problem], t: Translator) -> Iterator[str]:
    """Tell problems in lines of a command: those of one text in one, and of a long kind only the first texts."""
    for of_kind in _kinds(problems):
        by_text = _by_text(of_kind, t, words=call_text)
        told = list(by_text.items())
        for text, alike in told[:TEXTS_OF_A_KIND]:
            place = _place(alike, t)
            yield t("cli.problem.at", place=place, text=text) if place else text
        rest = [problem for _, alike in told[TEXTS_OF_A_KIND:] for problem in alike]
        if rest:
            yield t("cli.problem.more", n=len(rest), rows=", ".join(_rows(rest, t)))


def tell(problems: Sequence[Problem], t: Translator) -> list[Told]:
    """Tell all problems, those of one text together; what refuses the file comes first."""
    told = [
        Told(alike[0].severity, alike[0].code, text, _place(alike, t), _count(alike))
        for of_kind in _kinds(problems)
        for text, alike in _by_text(of_kind, t, words=problem_text).items()
    ]
    return sorted(told, key=lambda one: list(Severity).index(one.severity))


def problem_text(problem: Problem, t: Translator) -> str:
    """Give the words of one problem."""
    known = {"sheet": problem.sheet or "", "column": problem.column or "", "value": problem.value or ""}
    return t(f"problem.{problem.code}", **{**known, **problem.params})


def call_text(problem: Problem, t: Translator) -> str:
    """Give the words of one problem to somebody at a command line: with the option that helps, if one does."""
    text, hint = problem_text(problem, t), f"cli.hint.{problem.code}"
    return f"{text} {t(hint)}" if t.has(hint) else text


def _kinds(problems: Sequence[Problem]) -> Iterator[list[Problem]]:
    for _, of_kind in groupby(sorted(problems, key=_kind), key=_kind):
        yield list(of_kind)


def _by_text(problems: Sequence[Problem], t: Translator, *, words: Words) -> dict[str, list[Problem]]:
    by_text: dict[str, list[Problem]] = {}
    for problem in problems:
        by_text.setdefault(words(problem, t), []).append(problem)
    return by_text


def _place(alike: Sequence[Problem], t: Translator) -> str:
    return ", ".join([*_sheet(alike[0], t), *_columns(alike, t), *_rows(alike, t)])


def _count(alike: Sequence[Problem]) -> int:
    """Count the rows; a problem that stands for several says how many."""
    many = [problem.params.get("pupils") for problem in alike if "rows" in problem.params]
    return sum(int(n) for n in many if n) or len({problem.row for problem in alike if problem.row is not None})


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
