"""Slides of a curator's schools side by side, always by number."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.alias import marked
from domain.slide import Cell, Grid, GridRow, Numbers
from i18n import Translator
from slides.radars import radar_of, radar_subtitle
from slides.shown import Pictures, Shown, pages, rows_of
from slides.words import axis_name, big_number, sentence
from views.curator import CuratorSchools

STANDINGS = {"above": "▲", "below": "▼"}
NAMES = ["indicator", "procedure", "year", "subject", "academic_year", "point", "axis"]
CURATORS, INDICATORS = 8, 8


def curators(t: Translator, result: CuratorSchools) -> list[Shown]:
    """List the curator schools and theirs."""
    rows = result.curators
    if rows.empty:
        return []
    grid = Grid(
        (t("slide.curator.school"), t("column.schools"), t("slide.curator.theirs")),
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
    subtitle = t("slide.curator.year", year=result.footing.filters.year)
    title = t("slide.curator.curators", n=len(rows))
    return pages(t, Shown(title, grid, subtitle, is_wide=True), rows=CURATORS)


def keys(t: Translator, result: CuratorSchools) -> list[Shown]:
    """Show the key figures of the set."""
    if result.state != "ok" or not result.key_figures:
        return []
    numbers = Numbers(tuple(big_number(t, one) for one in result.key_figures))
    return [Shown(sentence(t, result.title), numbers, _schools(t, result), is_wide=True)]


def indicators(t: Translator, result: CuratorSchools) -> list[Shown]:
    """Put the indicators of the schools beside the median; ▲ and ▼ only where a test tells them from it."""
    rows = result.indicators
    if result.state != "ok" or rows.empty:
        return []
    keyed = rows.assign(key=pd.Series(map(_key, rows.to_dict("records")), index=rows.index, dtype=object))
    names = {row["key"]: _name(t, row) for row in keyed.drop_duplicates("key").to_dict("records")}
    codes = list(names)
    parts = [codes[start : start + INDICATORS] for start in range(0, len(codes), INDICATORS)]
    found = {(row.key, row.school_id): row for row in rows_of(keyed)}
    medians = keyed.drop_duplicates("key").set_index("key")["median_pct"]
    shown = []
    for place, part in enumerate(parts, start=1):
        grid = Grid(
            (t("column.school"), *(str(number) for number in range(1, len(part) + 1))),
            (
                *(_row(t, int(school), [found.get((key, school)) for key in part])
                  for school in dict.fromkeys(rows["school_id"])),
                GridRow(t("slide.curator.median"), tuple(_share(t, medians[key]) for key in part)),
            ),
            keys=tuple(f"{number} {names[key]}" for number, key in enumerate(part, start=1)),
        )  # fmt: skip
        subtitle = t("slide.curator.indicators")
        if len(parts) > 1:
            subtitle = f"{subtitle} {t('slide.part', n=place, of=len(parts))}"
        shown += pages(t, Shown(sentence(t, result.title), grid, subtitle, is_wide=True))
    return shown


def _key(row: dict[Any, Any]) -> tuple[str, ...]:
    return tuple("" if pd.isna(row[name]) else str(row[name]) for name in NAMES)


def _name(t: Translator, row: dict[Any, Any]) -> str:
    """Name an indicator with the work, the period or the axis it is of."""
    if isinstance(row["axis"], str):
        instrument, _, axis = row["axis"].partition(".")
        return axis_name(t, instrument, axis) if axis else t(f"slide.indicator.{row['indicator']}")
    name = t(f"slide.indicator.{row['indicator']}")
    if isinstance(row["procedure"], str):
        work = {"procedure": row["procedure"], "year": int(row["year"]), "subject": row["subject"]}
        return t("slide.curator.work", name=name, **work)
    return t("slide.curator.period", name=name, point=row["point"], year=int(row["academic_year"]))


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
    return [Shown(title, picture, radar_subtitle(t, result), t("slide.curator.radar"))]


def plans(t: Translator, result: CuratorSchools) -> list[Shown]:
    """List where the plans of the schools stand."""
    rows = result.plans
    if result.state != "ok" or rows.empty:
        return []
    grid = Grid(
        (t("column.school"), t("slide.curator.plan"), t("slide.plan.since"), t("slide.plan.due")),
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
    return pages(t, Shown(t("slide.curator.plans"), grid, subtitle, is_wide=True))


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
    subtitle = t("slide.directions.subtitle", year=result.footing.filters.year)
    return pages(t, Shown(t("slide.curator.directions"), grid, subtitle, is_wide=True))


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
