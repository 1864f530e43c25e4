"""The tables of ``/participation`` from the API's answer."""

from __future__ import annotations

from collections.abc import Mapping

from i18n import Translator
from tests.parity.told import NOTHING, Cell, Row, Table, Writer

SHARES = ("coverage_pct", "low_pct", "high_pct")


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of a screen that is not empty."""
    write = Writer(t)
    if told["state"] == "empty":
        return []
    found = [_grades(told, write), _rounds(told, write), _places(told, write)]
    if told["checks"]:
        found.append(_checks(told, write))
    return [*found, _schools(told, write)] if told["schools"] else found


def _grades(told: Row, write: Writer) -> Table:
    counts = [write.count(name) for name in ("grade", "schools", "registered")]
    cells = [write.word("mode", "mode"), *counts, *_figures(write), _stated(write)]
    return Table(write.t("participation.grades.title"), told["grades"], cells)


def _rounds(told: Row, write: Writer) -> Table:
    cells = [_round(write), write.word("mode", "mode"), write.text("grades"), write.count("schools")]
    return Table(write.t("participation.rounds.title"), told["rounds"], [*cells, *_figures(write), _stated(write)])


def _places(told: Row, write: Writer) -> Table:
    def place(row: Row) -> str:
        whole = row["is_stated"]
        return write.t("participation.place.whole", place=row["place"]) if whole else str(row["place"])

    counts = [write.count("took_part"), write.count("enrolled")]
    cells: list[Cell] = [place, write.word("mode", "mode"), *counts, write.share("coverage_pct")]
    return Table(write.t("participation.places.title"), told["places"], cells)


def _schools(told: Row, write: Writer) -> Table:
    cells = [write.text("school"), write.text("district"), *_figures(write), write.count("approbation")]
    return Table(
        write.t("participation.schools.title"),
        told["schools"],
        [*cells, _word("spread", "spread", write)],
    )


def _checks(told: Row, write: Writer) -> Table:
    cells = [write.text("school"), write.count("grade"), write.word("mode", "mode"), write.count("took_part")]
    cells += [write.word("participation.check", "kind"), write.count("beside"), _word("subject", "subject", write)]
    return Table(write.t("participation.checks.title", n=len(told["checks"])), told["checks"], cells)


def _figures(write: Writer) -> list[Cell]:
    return [write.count("took_part"), write.count("enrolled"), *(write.share(name) for name in SHARES)]


def _stated(write: Writer) -> Cell:
    return lambda row: write.t(f"participation.told.{'whole' if row['is_stated'] else 'schools'}")


def _round(write: Writer) -> Cell:
    return lambda row: write.t("participation.round", procedure=row["procedure"], year=row["year"])


def _word(area: str, name: str, write: Writer) -> Cell:
    return lambda row: NOTHING if row[name] is None else write.t(f"{area}.{row[name]}")
