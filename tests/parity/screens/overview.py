"""The tables of ``/`` from the API's answer."""

from __future__ import annotations

from collections.abc import Mapping

from i18n import Translator
from tests.parity.screens.coverage import coverage
from tests.parity.told import NOTHING, Cell, Row, Table, Writer

NAMED = 4


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of a screen that is not empty."""
    write = Writer(t)
    found = [_attention, _distribution, _plans]
    return [*(table(told, write) for table in found if table(told, write).rows), *coverage(told, write)]


def _attention(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [
        lambda row: write.t(f"attention.{row['code']}", **row["params"]),
        lambda row: _where(row, write),
        write.day("due_on"),
        lambda row: write.t(f"attention.{row['code']}.action"),
    ]
    return Table(write.t("attention.title"), told["attention"], cells)


def _where(row: Row, write: Writer) -> str:
    names = row["school_names"]
    return ", ".join(names) if 0 < len(names) <= NAMED else write.t("attention.schools", n=row["schools"])


def _distribution(told: Row, write: Writer) -> Table:
    shares = [write.share(name) for name in ("value_pct", "low_pct", "high_pct")]
    cells = [write.text("school"), write.text("district"), write.count("n"), *shares]
    rows = told["distribution"] if any(row["value_pct"] is not None for row in told["distribution"]) else []
    return Table(write.t("overview.strip.title"), rows, cells)


def _plans(told: Row, write: Writer) -> Table:
    cells = [
        write.text("school"),
        write.text("district"),
        write.word("plan_kind", "kind"),
        write.word("plan_status", "status"),
        write.day("since"),
        write.day("due_on"),
        lambda row: row["remark"] or NOTHING,
    ]
    return Table(write.t("plans.title"), told["plan_list"], cells)
