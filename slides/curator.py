"""Slides of a curator's schools side by side, always by number."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.alias import marked
from domain.slide import Cell, Grid, GridRow, Numbers
from i18n import Translator
from slides.radars import radar_of
from slides.shown import Pictures, Shown, pages, rows_of
from slides.words import axis_name, big_number
from views.curator import CuratorSchools
from wording.diagnoses import radar_subtitle
from wording.findings import title as finding_title

STANDINGS = {"above": "▲", "below": "▼"}
NAMES = ["indicator", "procedure", "year", "subject", "academic_year", "point", "axis"]
CURATORS, INDICATORS = 8, 8


def curators(t: Translator, result: CuratorSchools) -> list[Shown]:
    """List the curator schools and theirs."""
    rows = result.curators
    if rows.empty:
        return []
    grid = Grid(
        (t("on_slide.curator.school"), t("column.schools"), t("on_slide.curator.theirs")),
        tuple(
            GridRow(
                marked(int(row.school_id), is_short=True),
                (
                    Cell(t.integer(row.schools)),
                    Cell(", ".join(marked(one, is_short=True) for one in row.school_ids)),
                ),
                int(row.school_id),
            )
            for row in rows_of(rows)
        ),
        is_text=True,
    )
    subtitle = t("on_slide.curator.year", year=result.footing.filters.year)
    title = t("on_slide.curator.curators", n=len(rows))
    return pages(t, Shown(title, grid, subtitle, is_wide=True), rows=CURATORS)


def keys(t: Translator, result: CuratorSchools) -> list[Shown]:
    """Show the key figures of the set."""
    if result.state != "ok" or not result.key_figures:
        return []
    numbers = Numbers(tuple(big_number(t, one) for one in result.key_figures))
    return [Shown(finding_title(t, result.title), numbers, _schools(t, result), is_wide=True)]


def indicators(t: Translator, result: CuratorSchools) -> list[Shown]:
    """Put the widest apart indicators beside the median; ▲ and ▼ only where a test tells a school from it."""
    rows = result.indicators
    if result.state != "ok" or rows.empty:
        return []
    keyed = rows.assign(key=_keys(rows))
    names = {row["key"]: _name(t, row) for row in keyed.drop_duplicates("key").to_dict("records")}
    chosen = _widest(result, list(names))
    found = {(row.key, row.school_id): row for row in rows_of(keyed)}
    medians = keyed.drop_duplicates("key").set_index("key")["median_pct"]
    schools = [int(school) for school in dict.fromkeys(rows["school_id"])]
    lines = [_row(t, school, [found.get((key, school)) for key in chosen]) for school in schools]
    grid = Grid(
        (t("column.school"), *(str(number) for number in range(1, len(chosen) + 1))),
        (*lines, GridRow(t("on_slide.curator.median"), tuple(_share(t, medians[key]) for key in chosen))),
        keys=tuple(f"{number} {names[key]}" for number, key in enumerate(chosen, start=1)),
    )
    note = t("on_slide.curator.widest", n=len(chosen), of=len(names)) if len(names) > len(chosen) else ""
    shown = Shown(_title(t, result), grid, t("on_slide.curator.indicators"), note, is_wide=True)
    return pages(t, shown)


def _title(t: Translator, result: CuratorSchools) -> str:
    """Say the conclusion, and whose schools they are where a curator was chosen."""
    curator, is_one = result.footing.filters.curator, len(result.members) == 1
    title = t("on_slide.curator.one") if is_one else finding_title(t, result.title)
    if curator is None:
        return title
    return t("on_slide.curator.of", curator=marked(curator, is_short=True), title=title)


def _keys(rows: pd.DataFrame) -> pd.Series:
    return pd.Series(list(map(_key, rows.to_dict("records"))), index=rows.index, dtype=object)


def _widest(result: CuratorSchools, keys: list[Any]) -> list[Any]:
    """Choose as many indicators as a slide holds: those in which the schools lie widest apart, in their order."""
    rows = result.differences
    ordered = rows.reindex(rows["gap_points"].abs().sort_values(ascending=False, kind="stable").index)
    first = list(_keys(ordered))[:INDICATORS] if len(ordered) else keys[:INDICATORS]
    return [key for key in keys if key in first]


def _key(row: dict[Any, Any]) -> tuple[str, ...]:
    return tuple("" if pd.isna(row[name]) else str(row[name]) for name in NAMES)


def _name(t: Translator, row: dict[Any, Any]) -> str:
    """Name an indicator with the work, the period or the axis it is of."""
    if isinstance(row["axis"], str):
        instrument, _, axis = row["axis"].partition(".")
        return axis_name(t, instrument, axis) if axis else t(f"on_slide.indicator.{row['indicator']}")
    name = t(f"on_slide.indicator.{row['indicator']}")
    if isinstance(row["procedure"], str):
        work = {"procedure": row["procedure"], "year": int(row["year"]), "subject": row["subject"]}
        return t("on_slide.curator.work", name=name, **work)
    return t("on_slide.curator.period", name=name, point=row["point"], year=int(row["academic_year"]))


def _row(t: Translator, school: int, cells: list[Any]) -> GridRow:
    return GridRow(marked(school, is_short=True), tuple(_cell(t, row) for row in cells), school)


def _cell(t: Translator, row: Any) -> Cell:
    if row is None:
        return Cell("–")
    if pd.isna(row.value_pct):
        return Cell(t("cell.under_ten" if row.is_suppressed else "cell.missing"))
    return Cell(t.pct(row.value_pct, places=0), mark=STANDINGS.get(row.standing, ""))


def _share(t: Translator, value: Any) -> Cell:
    return Cell("–" if pd.isna(value) else t.pct(value, places=0))


def radar(t: Translator, result: CuratorSchools) -> list[Shown]:
    """Show the diagnosis of the first three schools on one radar."""
    picture = radar_of(t, result) if result.state == "ok" else None
    if picture is None:
        return []
    title = t("curator.radars.of", instrument=result.instrument)
    return [Shown(title, picture, radar_subtitle(t, result), t("on_slide.curator.radar"))]


def plans(t: Translator, result: CuratorSchools) -> list[Shown]:
    """List where the plans of the schools stand."""
    rows = result.plans
    if result.state != "ok" or rows.empty:
        return []
    grid = Grid(
        (t("column.school"), t("on_slide.curator.plan"), t("on_slide.plan.since"), t("on_slide.plan.due")),
        tuple(
            GridRow(
                marked(int(row.school_id), is_short=True),
                (
                    Cell(_plan(t, row), mark="▲" if row.is_overdue or row.status == "returned" else ""),
                    Cell("–" if pd.isna(row.since) else t.day(row.since)),
                    Cell("–" if pd.isna(row.due_on) else t.day(row.due_on)),
                ),
                int(row.school_id),
            )
            for row in rows_of(rows)
        ),
        is_text=True,
    )
    day = result.footing.filters.as_of
    subtitle = t("school.plan.as_of", day=day) if day else ""
    return pages(t, Shown(t("on_slide.curator.plans"), grid, subtitle, is_wide=True))


def _plan(t: Translator, row: Any) -> str:
    return t("school.plan.status", kind=row.kind, status=row.status)


def directions(t: Translator, result: CuratorSchools) -> list[Shown]:
    """Show which directions each of the schools chose."""
    rows = result.directions
    if result.state != "ok" or rows.empty or not rows["is_chosen"].any():
        return []
    codes = list(dict.fromkeys(rows["direction"]))
    chosen = {(row.school_id, row.direction): bool(row.is_chosen) for row in rows_of(rows)}
    grid = Grid(
        (t("column.school"), *(str(place) for place in range(1, len(codes) + 1))),
        tuple(
            GridRow(
                marked(int(school), is_short=True),
                tuple(Cell("●" if chosen.get((school, code)) else "") for code in codes),
                int(school),
            )
            for school in dict.fromkeys(rows["school_id"])
        ),
        keys=tuple(f"{place} {t(f'direction.{code}.short')}" for place, code in enumerate(codes, start=1)),
    )
    subtitle = t("on_slide.directions.subtitle", year=result.footing.filters.year)
    return pages(t, Shown(t("on_slide.curator.directions"), grid, subtitle, is_wide=True))


def _schools(t: Translator, result: CuratorSchools) -> str:
    ids = [int(school) for school in result.members["school_id"]]
    return ", ".join(marked(school, is_short=True) for school in ids)


PICTURES: Pictures = {
    "curators": curators,
    "keys": keys,
    "indicators": indicators,
    "radar": radar,
    "plans": plans,
    "directions": directions,
}
