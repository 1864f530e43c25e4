"""Slides of the overview: key figures, what needs attention, an indicator by district, plans, completeness."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.slide import Bars, Cell, Grid, GridRow, Numbers, Role, Series
from i18n import Translator
from slides.shown import Pictures, Shown, pages, rows_of
from slides.words import big_number, number, share
from views.overview import Overview
from wording.findings import title as finding_title
from wording.naming import without_common_word

NAMED, MOST_NUMBERS = 4, 6
MARKS = {"attention": "▲", "half": "◐", "open": "○"}


def keys(t: Translator, result: Overview) -> list[Shown]:
    """Show the key figures."""
    if not result.key_figures:
        return []
    numbers = Numbers(tuple(big_number(t, one) for one in result.key_figures[:MOST_NUMBERS]))
    counts = {"n": result.footing.schools, "total": result.footing.schools_total}
    is_whole = result.footing.schools == result.footing.schools_total
    key = "overview.subtitle.all" if is_whole else "overview.subtitle"
    subtitle = t(key, **counts, place=result.footing.municipality).rstrip("; ")
    return [Shown(finding_title(t, result.title), numbers, subtitle, is_wide=True)]


def attention(t: Translator, result: Overview) -> list[Shown]:
    """List what needs attention, urgent first."""
    rows = [_concern(t, row) for row in result.attention.to_dict("records")]
    if not rows:
        return []
    heads = (t("attention.what"), t("attention.where"), t("attention.due"))
    grid = Grid(heads, tuple(rows), is_text=True)
    return pages(t, Shown(t("attention.title"), grid, t("attention.note"), is_wide=True), rows=8)


def _concern(t: Translator, row: dict[Any, Any]) -> GridRow:
    what = t(f"attention.{row['code']}", **row["params"]).replace("**", "")
    due = "–" if pd.isna(row["due_on"]) else t.day(row["due_on"])
    names = row["school_names"]
    where = ", ".join(names) if len(names) <= NAMED else t("attention.schools", n=row["schools"])
    return GridRow(f"{MARKS[row['severity']]} {what}", (Cell(where), Cell(due)))


def distribution(t: Translator, result: Overview) -> list[Shown]:
    """Show the middle school of each district with its middle half: districts in fixed order."""
    rows = result.distribution_districts
    if rows.empty or rows["median_pct"].isna().all():
        return []
    middle = Series(
        t("on_slide.overview.median"),
        Role.SUBJECT,
        tuple(number(value) for value in rows["median_pct"]),
        tuple(
            t("on_slide.overview.of", value=share(t, row.median_pct), n=int(row.schools)) for row in rows_of(rows)
        ),
        lows=tuple(number(value) for value in rows["q1_pct"]),
        highs=tuple(number(value) for value in rows["q3_pct"]),
    )
    names = tuple(without_common_word([str(name) for name in rows["district"]]))
    kind, _, axis = (result.indicator or "").partition(".")
    long = t(f"indicator.{kind}.long", **result.indicator_params)
    told = f"{t(f'axis.{axis}') if axis else t(f'indicator.{kind}')}. {long}"
    title = finding_title(t, result.distribution_title) if result.distribution_title else t("overview.strip.title")
    shown = result.distribution[result.distribution["value_pct"].notna()]
    note = t("overview.strip.note", schools=len(shown), n=int(shown["n"].sum()))
    return [Shown(title, Bars(names, (middle,), "%", most=100), told, note, is_wide=False)]


def plans(t: Translator, result: Overview) -> list[Shown]:
    """Show how many plans are approved and how many wait, by district."""
    rows = result.plans
    if rows.empty:
        return []
    counts = rows.pivot_table(index="district", columns="status", values="schools", aggfunc="sum", fill_value=0)
    done = counts["approved"] if "approved" in counts else counts.iloc[:, 0] * 0
    left = counts.sum(axis=1) - done
    returned = int(counts["returned"].sum()) if "returned" in counts else 0
    told = {"done": int(done.sum()), "of": int(counts.to_numpy().sum()), "returned": returned}
    title = t("plans.returned" if returned else "plans.approved", **told)
    bars = Bars(
        tuple(without_common_word([str(name) for name in counts.index])),
        (_counts(t, done, "done", Role.DONE), _counts(t, left, "open", Role.OPEN)),
        t("on_slide.overview.plans.unit"),
        is_stacked=True,
    )
    day = result.footing.filters.as_of
    subtitle = t("plans.subtitle", day=day) if day else t("plans.subtitle.now")
    return [Shown(title, bars, subtitle, t("plans.note", n=told["of"]), about=("plans",))]


def _counts(t: Translator, values: pd.Series, name: str, role: Role) -> Series:
    texts = tuple(t.integer(value) if value else "" for value in values)
    return Series(t(f"plans.legend.{name}"), role, tuple(float(value) for value in values), texts)


def coverage(t: Translator, result: Overview) -> list[Shown]:
    """Show who has handed in what, by district."""
    rows = result.coverage
    if rows.empty:
        return []
    names = list(dict.fromkeys(rows["district"]))
    found = {(row.what, row.district): row for row in rows_of(rows)}
    heads = (t("coverage.thing"), *without_common_word([str(name) for name in names]), t("coverage.whole"))
    grid = []
    for what, own in rows.groupby("what", sort=False):
        first = own.iloc[0]
        whole = _have(t, int(own["have"].sum()), int(own["expected"].sum()))
        cells = [_of_district(t, found.get((what, name))) for name in names]
        grid.append(GridRow(t(f"coverage.{first['kind']}", **first["params"]), (*cells, whole)))
    is_whole = (rows["have"] >= rows["expected"]).all()
    title = t("coverage.title.whole" if is_whole else "coverage.title")
    return pages(t, Shown(title, Grid(heads, tuple(grid)), t("coverage.subtitle"), is_wide=True))


def _of_district(t: Translator, row: Any) -> Cell:
    return Cell("–") if row is None else _have(t, int(row.have), int(row.expected))


def _have(t: Translator, have: int, expected: int) -> Cell:
    if not expected:
        return Cell("–")
    is_whole = have >= expected
    text = t.integer(have) if is_whole else t("on_slide.overview.have", have=have, expected=expected)
    return Cell(text, mark="" if is_whole else "▲")


PICTURES: Pictures = {
    "keys": keys,
    "attention": attention,
    "distribution": distribution,
    "plans": plans,
    "coverage": coverage,
}
