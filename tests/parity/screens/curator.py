"""The tables of ``/curator`` and of the visit sheet from the API's answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.reference import instruments
from i18n import Translator
from tests.parity.told import NOTHING, Cell, Row, Table, Writer

KEYS = ("indicator", "procedure", "year", "subject", "academic_year", "point", "axis")
MARKS = {"above": " ▲", "below": " ▼"}


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of chosen schools, or the lists to choose from."""
    write = Writer(t)
    if told["state"] == "choose":
        return [_curators(told, write), *([_sets(told, write)] if told["sets"] else [])]
    found = [_members(told, write), _indicators(told, write), _work(told, write)]
    found += [_positions(told, write)] if told["instrument"] else []
    return found + ([_shifts(told, write)] if told["shifts"] else [])


def visit(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of a sheet."""
    write = Writer(t)
    parts = {"risks": _risks, "survey_risks": _surveys, "events": _events, "results": _results, "due": _due}
    return [table(told, write) for name, table in parts.items() if told[name]]


def _curators(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [write.text("school"), write.count("schools"), _names]
    return Table(write.t("curator.curators"), told["curators"], cells)


def _sets(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [write.text("name"), write.count("schools"), _names, write.moment("saved_at")]
    return Table(write.t("curator.sets"), told["sets"], cells)


def _names(row: Row) -> str:
    return ", ".join(row["school_names"])


def _members(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [
        write.text("school"),
        write.text("district"),
        lambda row: write.t.listed([write.t(f"program.{code}") for code in row["programs"]]) or NOTHING,
        write.text("curator"),
        write.count("pupils"),
        lambda _: write.t("curator.sheet.open"),
    ]
    return Table(write.t("curator.members.title"), told["members"], cells)


def _indicators(told: Row, write: Writer) -> Table:
    verdicts = {_key(row): row for row in told["differences"]}
    lines: dict[Any, dict[int, Row]] = {}
    for row in told["indicators"]:
        lines.setdefault(_key(row), {})[row["school_id"]] = row
    rows = [{"key": key, "cells": cells, "first": next(iter(cells.values()))} for key, cells in lines.items()]
    there = {row["school_id"] for row in told["indicators"]}
    shown = [one["school_id"] for one in told["members"] if one["school_id"] in there]
    cells: list[Cell] = [lambda row: _name(row["first"], write)]
    cells += [lambda row, at=school: _share(row["cells"].get(at), write) for school in shown]  # type: ignore[misc]
    cells.append(lambda row: write.share("median_pct")({**row["first"], "is_suppressed": False}))
    cells.append(lambda row: _verdict(verdicts.get(row["key"]), write))
    return Table(write.t("curator.indicators.title"), rows, cells)


def _name(row: Row, write: Writer) -> str:
    whole = {name: int(row[name]) for name in ("year", "academic_year") if row[name] is not None}
    return write.t(f"curator.indicator.{row['indicator']}", **{**row, **whole})


def _key(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in KEYS)


def _share(row: Row | None, write: Writer) -> str:
    if row is None:
        return NOTHING
    if row["is_suppressed"]:
        return write.t("cell.hidden")
    n = write.t("curator.n", n=row["n"])
    if row["low_pct"] is not None:
        n = write.t("curator.interval", low=row["low_pct"], high=row["high_pct"], n=row["n"])
    return f"{write.t.decimal(row['value_pct'])}{MARKS.get(row['standing'], '')} {n}"


def _verdict(row: Row | None, write: Writer) -> str:
    if row is None or row["p_value"] is None:
        return write.t("curator.verdict.untested")
    return write.t("curator.verdict.differ" if row["differs"] else "curator.verdict.alike")


def _positions(told: Row, write: Writer) -> Table:
    axes = {axis["axis"]: axis for axis in told["axes"]}
    rows = [row | {name: axes[row["axis"]][name] for name in ("unit", "median")} for row in told["values"]]
    cells = [
        write.text("school"),
        write.word(f"axis.{told['instrument']}", "axis"),
        lambda row: _raw(row, "value", told["instrument"], write),
        write.count("numerator"),
        write.count("denominator"),
        write.share("position"),
        write.share("median"),
        write.signed("difference"),
    ]
    return Table(write.t("curator.radars.title"), rows, cells)


def _raw(row: Row, name: str, instrument: str, write: Writer) -> str:
    value, unit = row[name], row["unit"]
    if value is None:
        return write.t("cell.hidden" if row["is_suppressed"] else "cell.missing")
    levels = {level.value: level.code for level in instruments()[instrument].levels}
    if unit == "level" and value in levels:
        return write.t(f"level.{levels[value]}")
    return write.t.pct(value, places=0) if unit == "pct" else write.t.decimal(value, places=int(unit == "points"))


def _shifts(told: Row, write: Writer) -> Table:
    t = write.t

    def share(row: Row, when: str) -> str:
        year = row["year_before"] if when else row["year"]
        value, n = row[f"quality{when}_pct"], row[f"participants{when}"]
        return t("curator.shifts.share", year=int(year), value=value, n=n)

    cells: list[Cell] = [
        write.text("school"),
        lambda row: t("curator.shifts.of_work", **{**row, "grade": row["programme_grade"]}),
        lambda row: share(row, "_before"),
        lambda row: share(row, ""),
        lambda row: t(
            "curator.shifts.interval",
            value=row["change_points"],
            low=row["change_low_points"],
            high=row["change_high_points"],
        ),
        lambda row: t("curator.shifts.differs" if row["differs"] else "curator.verdict.alike"),
    ]
    return Table(t("curator.shifts.caption"), told["shifts"], cells)


def _work(told: Row, write: Writer) -> Table:
    chosen: dict[int, list[int]] = {}
    for row in told["directions"]:
        if row["is_chosen"]:
            chosen.setdefault(row["school_id"], []).append(row["position"])
    nothing = dict.fromkeys(("kind", "status", "since", "due_on", "remark"))
    rows = [
        {**nothing, **plan, "school_id": one["school_id"], "school": one["school"]}
        for one in told["members"]
        for plan in [row for row in told["plans"] if row["school_id"] == one["school_id"]] or [nothing]
    ]
    cells: list[Cell] = [
        write.text("school"),
        lambda row: " ".join(map(str, chosen.get(row["school_id"], []))) or NOTHING,
        lambda row: write.t(f"plan_kind.{row['kind']}") if row["kind"] else NOTHING,
        lambda row: write.t(f"plan_status.{row['status']}") if row["status"] else NOTHING,
        write.day("since"),
        write.day("due_on"),
        write.text("remark"),
    ]
    return Table(write.t("curator.work.title"), rows, cells)


def _risks(told: Row, write: Writer) -> Table:
    def raw(name: str) -> Cell:
        return lambda row: _raw(row, name, row["instrument"], write)

    cells: list[Cell] = [lambda row: write.t(f"axis.{row['instrument']}.{row['axis']}"), raw("value")]
    return Table(write.t("visit.risks"), told["risks"], [*cells, raw("median_value")])


def _surveys(told: Row, write: Writer) -> Table:
    def score(row: Row) -> str:
        return write.t("visit.surveys.score", value=row["score"], low=row["score_low"], high=row["score_high"])

    cells: list[Cell] = [
        lambda row: write.t(f"factor.{row['factor']}.short"),
        write.word("audience", "audience"),
        write.count("n"),
        score,
        lambda row: write.t.decimal(row["median"], places=0),
    ]
    return Table(write.t("visit.surveys"), told["survey_risks"], cells)


def _events(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [write.day("held_on"), write.text("title"), write.text("curator"), write.text("note")]
    return Table(write.t("visit.events"), told["events"], cells)


def _results(told: Row, write: Writer) -> Table:
    def interval(row: Row) -> str:
        if row["quality_low_pct"] is None:
            return write.t("cell.hidden") if row["is_suppressed"] else NOTHING
        return write.t("visit.interval.value", low=row["quality_low_pct"], high=row["quality_high_pct"])

    cells: list[Cell] = [
        write.word("procedure", "procedure"),
        lambda row: str(row["year"]),
        write.count("programme_grade"),
        write.word("subject", "subject"),
        write.count("participants"),
        write.share("quality_pct"),
        interval,
        write.share("territory_quality_pct"),
        write.share("mean_score_pct"),
    ]
    return Table(write.t("visit.results"), told["results"], cells)


def _due(told: Row, write: Writer) -> Table:
    def step(row: Row) -> str:
        is_last = row["status"] == "published"
        word = write.t("school.plan.published" if is_last else f"plan_status.{row['status']}")
        if row["is_overdue"]:
            return write.t("visit.step.late", step=word)
        return word if row["is_reached"] else write.t("visit.step.ahead", step=word)

    cells: list[Cell] = [
        lambda row: write.t(f"plan_kind.{row['kind']}"),
        step,
        write.day("since"),
        write.day("due_on"),
        write.text("remark"),
    ]
    return Table(write.t("visit.due"), told["due"], cells)
