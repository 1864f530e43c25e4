"""The tables of ``/directions`` from the API's answer."""

from __future__ import annotations

from collections.abc import Mapping

from i18n import Translator
from tests.parity.told import NOTHING, Cell, Row, Table, Writer


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of a screen that is not empty."""
    write = Writer(t)
    return [_choices(told, write), _schools(told, write), _tests(told, write), *_programs(told, write)]


def _choices(told: Row, write: Writer) -> Table:
    counts = [write.count(name) for name in ("schools", "of")]
    shares = [write.share(name) for name in ("share_pct", "low_pct", "high_pct")]
    cells = [write.count("position"), write.word("direction", "direction"), *counts, *shares]
    return Table(write.t("directions.board.title"), told["choices"], cells)


def _schools(told: Row, write: Writer) -> Table:
    odd = sum(not row["is_three"] for row in told["schools"])
    caption = write.t("directions.schools.odd", n=odd) if odd else write.t("directions.schools.all_three")
    cells: list[Cell] = [
        write.text("school"),
        write.text("district"),
        lambda row: " ".join(map(str, row["chosen"])),
        write.count("count"),
    ]
    return Table(caption, told["schools"], cells)


def _tests(told: Row, write: Writer) -> Table:
    unlike = sum(bool(row["differs"]) for row in told["tests"])
    caption = write.t("directions.tests.differ", n=unlike) if unlike else write.t("directions.tests.alike")
    counts = [write.count(name) for name in ("schools", "choices", "exactly_three")]
    cells: list[Cell] = [
        write.text("group"),
        *counts,
        lambda row: ", ".join(f"{place} ({schools})" for place, schools in row["most_chosen"]),
        lambda row: write.t(f"directions.tests.{_verdict(row)}"),
    ]
    return Table(caption, told["tests"], cells)


def _verdict(row: Row) -> str:
    return "untested" if row["p_value"] is None else "unlike" if row["differs"] else "same"


def _programs(told: Row, write: Writer) -> list[Table]:
    if not told["programs"]:
        return []
    found = {(row["direction"], row["group"]): row for row in told["programs"]}
    codes = sorted({code for _, code in found})
    cells: list[Cell] = [write.word("direction", "direction")]
    cells += [lambda row, code=code: _counted(found[row["direction"], code], write) for code in codes]  # type: ignore[misc]
    return [Table(write.t("directions.programs.title"), told["choices"], cells)]


def _counted(row: Row, write: Writer) -> str:
    share = "" if row["share_pct"] is None else f" {write.t.pct(row['share_pct'], places=0)}"
    return NOTHING if row["schools"] is None else f"{write.t.integer(row['schools'])}{share}"
