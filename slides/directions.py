"""Slides of the directions chosen: over all schools, and by district."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.slide import Bars, Cell, Grid, GridRow, Role, Series
from i18n import Translator
from slides.shown import Pictures, Shown, rows_of
from slides.words import number, share
from views.directions import Directions
from wording.findings import title as finding_title
from wording.naming import without_common_word


def choices(t: Translator, result: Directions) -> list[Shown]:
    """Show how many schools chose each direction, in the order of the document."""
    rows = result.choices
    if result.state == "empty" or rows.empty:
        return []
    has_shares = rows["share_pct"].notna().all()
    values = rows["share_pct"] if has_shares else rows["schools"]
    series = Series(
        t("on_slide.directions.chosen"),
        Role.SUBJECT,
        tuple(number(value) for value in values),
        tuple(_counted(t, row, has_shares=bool(has_shares)) for row in rows_of(rows)),
    )
    unit = t("on_slide.directions.share" if has_shares else "on_slide.directions.schools")
    most = 100.0 if has_shares else float(len(result.schools))
    names = tuple(t(f"direction.{code}.short") for code in rows["direction"])
    note = t("directions.board.note", n=len(result.schools))
    subtitle = t("on_slide.directions.subtitle", year=result.footing.filters.year)
    return [Shown(finding_title(t, result.title), Bars(names, (series,), unit, most=most), subtitle, note)]


def _counted(t: Translator, row: Any, *, has_shares: bool) -> str:
    count = t("directions.board.of", schools=row.schools, of=row.of).replace("**", "")
    count = count.replace("<b>", "").replace("</b>", "")
    return f"{t.pct(row.share_pct)} · {count}" if has_shares else count


def districts(t: Translator, result: Directions) -> list[Shown]:
    """Show the choices by district: how many schools, and the share as the colour."""
    rows = result.districts
    if rows.empty or rows["group"].nunique() < 2:
        return []
    names = list(dict.fromkeys(rows["group"]))
    found = {(row.direction, row.group): row for row in rows_of(rows)}
    counted = {row.group: int(row.of) for row in rows_of(rows)}
    places = zip(without_common_word([str(name) for name in names]), names, strict=True)
    heads = (t("column.direction"), *(f"{short}, {counted[name]}" for short, name in places))
    grid = Grid(
        heads,
        tuple(
            GridRow(t(f"direction.{code}.short"), tuple(_cell(t, found.get((code, name))) for name in names))
            for code in dict.fromkeys(rows["direction"])
        ),
    )
    differing = int(result.tests["differs"].sum()) if len(result.tests) else 0
    title = t("directions.tests.differ", n=differing) if differing else t("directions.tests.alike")
    return [Shown(title, grid, t("on_slide.directions.districts"), about=("directions_district",), is_wide=True)]


def _cell(t: Translator, row: Any) -> Cell:
    if row is None:
        return Cell("–")
    count = t.integer(row.schools)
    if pd.isna(row.share_pct):
        return Cell(count)
    return Cell(f"{count} · {share(t, row.share_pct)}", heat=float(row.share_pct) / 100)


PICTURES: Pictures = {"choices": choices, "districts": districts}
