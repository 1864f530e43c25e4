"""The tables of ``/risks`` from the API's answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from i18n import Translator
from tests.parity.told import NOTHING, Cell, Row, Table, Writer

LEVELS = ("none", "low", "medium", "high")


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of a screen that is not empty."""
    if told["state"] == "empty":
        return []
    write = Writer(t)
    found = [_heat(told, write), *_sides(told, write), *_change(told, write), *_gaps(told, write)]
    return [*found, *_districts(told, write), *_turnout(told, write)]


def _is_survey(told: Row) -> bool:
    return bool(told["source"] == "survey")


def _factor(write: Writer) -> Cell:
    return lambda row: write.t(f"factor.{row['factor']}.short")


def _interval(write: Writer) -> list[Cell]:
    return [write.share("score_low"), write.share("score_high")]


def _heat(told: Row, write: Writer) -> Table:
    kind = "survey" if _is_survey(told) else "profile"
    caption = write.t(f"risks.heat.title.{kind}", audience=told["audience"])
    cells: list[Cell] = [write.text("school"), write.text("district"), _factor(write)]
    if _is_survey(told):
        cells += [write.share("value"), *_interval(write), write.count("n")]
    else:
        cells.append(lambda row: write.t(f"level.{row['level']}") if row["level"] else NOTHING)
    return Table(caption, told["heat"], cells)


def _sides(told: Row, write: Writer) -> list[Table]:
    counted: dict[str, int] = {}
    for row in told["by_audience"]:
        counted[row["factor"]] = counted.get(row["factor"], 0) + (row["score"] is not None)
    if max(counted.values(), default=0) < 2:
        return []
    scores: list[Cell] = [
        _factor(write),
        write.word("audience", "audience"),
        write.count("schools"),
        write.count("n"),
    ]
    scores += [write.share("score"), *_interval(write)]
    verdict: Cell = lambda row: write.t("risks.yes" if row["differs"] else "risks.no")  # noqa: E731
    return [
        Table(write.t("risks.sides.title"), told["by_audience"], scores),
        Table(write.t("risks.sides.table"), told["disagreement"], [*_pair(write), verdict]),
    ]


def _pair(write: Writer) -> list[Cell]:
    cells: list[Cell] = [_factor(write), write.word("audience", "audience"), write.share("score")]
    cells += [write.word("audience", "audience_other"), write.share("score_other")]
    return [*cells, *(write.signed(name) for name in ("difference_points", "low_points", "high_points"))]


def _gaps(told: Row, write: Writer) -> list[Table]:
    rows: Sequence[Any] = [row for row in told["gaps"] if row["differs"]]
    return [Table(write.t("risks.gaps.title"), rows, [write.text("school"), *_pair(write)])] if rows else []


def _change(told: Row, write: Writer) -> list[Table]:
    if not told["change_by_factor"]:
        return []
    cells: list[Cell] = [
        _factor(write),
        *(write.count(name) for name in ("schools", "schools_up", "schools_down")),
    ]
    if told["change_by_factor"][0]["source"] == "survey":
        cells += [write.share("value_before"), write.share("value")]
        cells += [write.signed(name) for name in ("change_points", "change_low_points", "change_high_points")]
        cells.append(lambda row: write.t("risks.yes" if row["differs"] else "risks.no"))
    return [Table(write.t("risks.change.title"), told["change_by_factor"], cells)]


def _districts(told: Row, write: Writer) -> list[Table]:
    if len({row["district"] for row in told["districts"]}) < 2:
        return []
    cells: list[Cell] = [write.text("district"), _factor(write), write.count("schools")]
    if _is_survey(told):
        cells += [write.count("n"), write.share("score"), *_interval(write)]
    else:
        cells += [write.count(f"schools_{level}") for level in LEVELS]
    return [Table(write.t("risks.districts.title"), told["districts"], cells)]


def _turnout(told: Row, write: Writer) -> list[Table]:
    if not told["turnout"]:
        return []
    cells: list[Cell] = [write.text("school"), write.word("audience", "audience")]
    cells += [write.count("respondents"), write.count("invited")]
    cells += [
        lambda row: write.t(f"invited_from.{row['invited_from']}") if row["invited_from"] else NOTHING,
        write.share("response_rate_pct"),
    ]
    return [Table(write.t("risks.turnout.title"), told["turnout"], cells)]
