"""What became of files, in words: what each is, what was counted, what was set aside and what to correct."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from data.ledger import Outcome
from i18n import Translator
from reports.problems import problem_lines

MARKS = {"saved": "✓", "replaced": "✓", "unchanged": "=", "refused": "✗"}
INDENT = "    "


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
