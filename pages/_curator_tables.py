"""The tables of a curator's schools: indicators side by side, the schools themselves, plans and directions."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.html_text import Html, join, tag
from components.panel import Panel, panel
from components.parts import directions_chosen, status
from components.table import TableStyle, data_table
from domain.filters import Filters
from figures.parts import records
from i18n import Translator
from views.curator import CuratorSchools

KEYS = ["indicator", "procedure", "year", "subject", "academic_year", "point", "axis"]
MARKS = {"above": "▲", "below": "▼"}
SHAPES = {"approved": "ok", "in_approval": "half", "returned": "fix", "draft": "open"}


def indicator_name(t: Translator, row: Any) -> str:
    """Name an indicator with its procedure, subject and period."""
    whole = {name: int(value) for name in ("year", "academic_year") if pd.notna(value := row[name])}
    return t(f"curator.indicator.{row['indicator']}", **{**row, **whole})


def indicators(t: Translator, result: CuratorSchools, csv: str) -> Any:
    """Put the indicators under each other, the schools beside each other by number, the middle of all last."""
    rows = result.indicators
    if rows.empty:
        return None
    schools = rows.drop_duplicates("school_id")[["school_id", "school"]]
    verdicts = {_key(row): row for row in result.differences.to_dict("records")}
    lines = [_line(t, group, verdicts) for _, group in rows.groupby(KEYS, sort=False, dropna=False)]
    by_number = result.members[result.members["school_id"].isin(schools["school_id"])]
    columns = [Column("name", t("column.indicator"))]
    columns += [
        Column(f"s{row.school_id}", row.school, kind="ready", asks=f"school_id-{row.school_id}")
        for row in records(by_number)
    ]
    columns += [Column("median", t("curator.median"), kind="ready"), Column("verdict", t("curator.verdict"))]
    names = [column.name for column in columns]
    title, asks = t("curator.indicators.title"), ("column", *KEYS)
    cells = pd.DataFrame(lines).reindex(columns=[*names, *asks])
    table = data_table(t, cells, columns, caption=title, style=TableStyle(asks=asks))
    spec = Panel(
        title, table, subtitle=t("curator.indicators.subtitle"), note=t("curator.indicators.note"), csv=csv
    )
    return panel(t, spec)


def _key(row: Any) -> tuple[Any, ...]:
    return tuple(None if pd.isna(row[name]) else row[name] for name in KEYS)


def _line(t: Translator, group: pd.DataFrame, verdicts: dict[tuple[Any, ...], Any]) -> dict[str, Any]:
    first = group.iloc[0].to_dict()
    cells = {f"s{row.school_id}": _share(t, row) for row in group.itertuples()}
    median = None if pd.isna(first["median_pct"]) else t.decimal(first["median_pct"])
    verdict = verdict_words(t, verdicts.get(_key(first)))
    asked = {"column": "value_pct", **{name: first[name] for name in KEYS}}
    return {"name": indicator_name(t, first), **cells, "median": median, "verdict": verdict, **asked}


def verdict_words(t: Translator, row: Any) -> str:
    """Say whether the schools of a row can be told apart."""
    if row is None or pd.isna(row["p_value"]):
        return t("curator.verdict.untested")
    return t("curator.verdict.differ" if row["differs"] else "curator.verdict.alike")


def _share(t: Translator, row: Any) -> Markup | str | None:
    if row.is_suppressed:
        return t("cell.hidden")
    if pd.isna(row.value_pct):
        return None
    mark = MARKS.get(str(row.standing), "")
    words = t(f"curator.standing.{row.standing}") if mark else None
    value = [tag("b", t.decimal(row.value_pct)), *([" ", tag("span", mark, title=words)] if mark else [])]
    n = t("curator.n", n=row.n)
    known = t("curator.interval", low=row.low_pct, high=row.high_pct, n=row.n) if pd.notna(row.low_pct) else n
    return join([*value, " ", tag("div", known, class_="note")])


def members(t: Translator, result: CuratorSchools, asked: Filters, csv: str) -> Any:
    """List the schools with ways to the profile and to the sheet for a visit."""
    title = t("curator.members.title")
    day = f"?as_of={asked.as_of.isoformat()}" if asked.as_of else ""
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}"),
        Column("district", t("column.district")),
        Column("programs", t("column.programs"), kind="text", write=partial(_programs, t)),
        Column("curator", t("column.curator")),
        Column("pupils", t("column.pupils"), kind="int"),
        Column("sheet", t("nav.visit"), kind="text", write=lambda _: t("curator.sheet.open"),
               href=lambda row: f"/curator/visit/{row['school_id']}{day}"),
    ]  # fmt: skip
    return panel(t, Panel(title, data_table(t, result.members, columns, caption=title), csv=csv))


def _programs(t: Translator, row: Any) -> str:
    return t.listed([t(f"program.{code}") for code in row["programs"]])


def work(t: Translator, result: CuratorSchools, csv: str) -> Any:
    """Show every school's plan on the day, and the directions that it chose."""
    rows = result.members[["school_id", "school"]].merge(
        result.plans.drop(columns=["school", "district", "district_id"]), on="school_id", how="left"
    )
    chosen = result.directions[result.directions["is_chosen"].astype(bool)]
    named = chosen.groupby("school_id")["position"].agg(tuple)
    rows = rows.assign(chosen=[named.get(school, ()) for school in rows["school_id"]])
    total = int(result.directions["position"].max()) if len(result.directions) else 0
    columns = [
        Column("school", t("column.school")),
        Column("chosen", t("curator.directions"), kind="markup", write=partial(_directions, total)),
        Column("kind", t("plans.kind"), write=lambda row: _word(t, "plan_kind", row["kind"])),
        Column("status", t("column.status"), kind="markup", write=partial(_status, t)),
        Column("since", t("curator.since"), kind="date"),
        Column("due_on", t("column.due_on")),
        Column("remark", t("column.remark")),
    ]
    title = t("curator.work.title")
    day = result.footing.filters.as_of
    note = t("curator.work.note", day=day) if day else ""
    table = data_table(t, rows, columns, caption=title)
    names = tag(
        "ol", join(tag("li", t(f"direction.{code}.short")) for code in _codes(result)), class_="note seven"
    )
    return panel(t, Panel(title, [table, _legend(t, names)], note=note, csv=csv))


def _codes(result: CuratorSchools) -> list[str]:
    return list(dict.fromkeys(result.directions["direction"]))


def _legend(t: Translator, names: Markup) -> Html:
    return Html(tag("details", tag("summary", t("curator.directions.names")), names, class_="fold"))


def _directions(total: int, row: Any) -> Markup | None:
    return directions_chosen(row["chosen"], total=total) if row["chosen"] else None


def _word(t: Translator, area: str, code: object) -> str | None:
    return t(f"{area}.{code}") if isinstance(code, str) else None


def _status(t: Translator, row: Any) -> Markup | None:
    code = row["status"]
    return status(t(f"plan_status.{code}"), SHAPES[code]) if isinstance(code, str) else None
