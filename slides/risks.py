"""Slides of risk profiles and surveys: the heat map, audiences beside each other, districts, what changed."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.alias import marked
from domain.slide import Bars, Cell, Grid, GridRow, Role, Series
from i18n import Translator
from slides.shown import Pictures, Shown, pages, rows_of
from slides.words import number
from views.risks import Risks
from wording.findings import title as finding_title

LEVELS = ("none", "low", "medium", "high")
ROLES = (Role.SUBJECT, Role.SECOND, Role.THIRD)
FACTORS = 6


def heat(t: Translator, result: Risks) -> list[Shown]:
    """Show schools by factors in the order of similarity, which is no rank."""
    rows = result.heat
    if result.state == "empty" or rows.empty:
        return []
    codes = _factors(result)
    found = {(row.school_id, row.factor): row for row in rows_of(rows)}
    grid = Grid(
        (t("column.school"), *(str(place) for place in range(1, len(codes) + 1))),
        tuple(
            GridRow(
                marked(int(school), is_short=True),
                tuple(_cell(t, found.get((school, code))) for code in codes),
                int(school),
            )
            for school in dict.fromkeys(rows["school_id"])
        ),
        keys=_keys(t, codes),
    )
    kind, schools = _kind(result), int(rows["school_id"].nunique())
    note = t(f"risks.heat.note.{kind}", schools=schools)
    return pages(t, Shown(finding_title(t, result.title), grid, t("risks.heat.order"), note, is_wide=True))


def _cell(t: Translator, row: Any) -> Cell:
    if row is None or pd.isna(row.value):
        return Cell(t("cell.under_ten") if row is not None and row.is_suppressed else "–")
    text = t(f"risks.level.{row.level}.cell") if row.level in LEVELS else t.integer(row.value)
    return Cell(text, heat=float(row.value) / 100)


def sides(t: Translator, result: Risks) -> list[Shown]:
    """Show what each audience says of the factors that at least two were asked about."""
    rows = result.by_audience.dropna(subset=["score"])
    shared = [code for code in dict.fromkeys(rows["factor"]) if (rows["factor"] == code).sum() > 1]
    if not shared:
        return []
    title = _sides_title(t, result)
    audiences = list(dict.fromkeys(rows["audience"]))
    found = {(row.factor, row.audience): row for row in rows_of(rows)}
    parts = [shared[start : start + FACTORS] for start in range(0, len(shared), FACTORS)]
    return [
        Shown(
            title,
            Bars(tuple(t(f"factor.{code}.short") for code in part), _of_audiences(t, found, part, audiences),
                 t("on_slide.risks.score"), most=100),
            t("risks.sides.subtitle"),
            t("risks.sides.note", n=len(result.disagreement)),
            ("risks_apart", "risks_agree", "risks_seldom"),
        )
        for part in parts
    ]  # fmt: skip


def _sides_title(t: Translator, result: Risks) -> str:
    """Say whether audiences disagree, and on what first; the figures stand in the findings beside it."""
    told = {one.code: one.params for one in reversed(result.findings)}
    if "risks_apart" in told:
        return t("on_slide.risks.apart", **told["risks_apart"])
    return t("on_slide.risks.agree") if "risks_agree" in told else t("risks.sides.title")


def _of_audiences(
    t: Translator, found: dict[tuple[Any, Any], Any], codes: list[str], audiences: list[str]
) -> tuple[Series, ...]:
    series = []
    for role, audience in zip(ROLES, audiences, strict=False):
        rows = [found.get((code, audience)) for code in codes]
        series.append(
            Series(
                t(f"audience.{audience}"),
                role,
                tuple(None if row is None else number(row.score) for row in rows),
                tuple("" if row is None else t.integer(row.score) for row in rows),
                lows=tuple(None if row is None else number(row.score_low) for row in rows),
                highs=tuple(None if row is None else number(row.score_high) for row in rows),
            )
        )
    return tuple(series)


def districts(t: Translator, result: Risks) -> list[Shown]:
    """Show districts by factors: scores, or how many schools have a high or medium level."""
    rows = result.districts
    if rows.empty or rows["district"].nunique() < 2:
        return []
    is_survey, codes = result.source == "survey", _factors(result)
    marks = rows["score"] if is_survey else rows["schools_high"] + rows["schools_medium"]
    found = dict(zip(zip(rows["district"], rows["factor"], strict=True), marks, strict=True))
    most = 100.0 if is_survey else float(max(1, marks.max()))
    grid = Grid(
        (t("column.district"), *(str(place) for place in range(1, len(codes) + 1))),
        tuple(
            GridRow(str(name), tuple(_marked(t, found.get((name, code)), most=most) for code in codes))
            for name in dict.fromkeys(rows["district"])
        ),
        keys=_keys(t, codes),
    )
    title = t("on_slide.risks.districts")
    return [Shown(title, grid, t(f"risks.districts.subtitle.{_kind(result)}"), is_wide=True)]


def _marked(t: Translator, value: Any, *, most: float) -> Cell:
    if value is None:
        return Cell("–")
    return Cell(t("cell.hidden")) if pd.isna(value) else Cell(t.integer(value), heat=float(value) / most)


def change(t: Translator, result: Risks) -> list[Shown]:
    """List how far the scores of factors moved since the year before."""
    rows = result.change_by_factor.dropna(subset=["change_points"])
    if rows.empty:
        return []
    heads = (t("column.factor"), t("on_slide.risks.change"), t("on_slide.risks.interval"), t("column.schools"))
    grid = tuple(
        GridRow(
            t(f"factor.{row.factor}.short"),
            (
                Cell(t.signed(row.change_points, places=0), mark="●" if row.differs else ""),
                Cell(t("on_slide.risks.between", low=row.change_low_points, high=row.change_high_points)),
                Cell(t.integer(row.schools)),
            ),
        )
        for row in rows_of(rows)
    )
    told = [one for one in result.findings if one.code in ("risks_grown", "risks_fallen", "risks_unchanged")]
    title = t("risks.change.title") if len(told) != 1 else finding_title(t, told[0])
    subtitle = t("on_slide.risks.change.subtitle", audience=rows["audience"].iloc[0])
    return pages(t, Shown(title, Grid(heads, grid), subtitle, t("on_slide.risks.differs"), is_wide=True))


def _factors(result: Risks) -> list[str]:
    there = set(result.heat["factor"])
    return [code for code in result.factors if code in there]


def _keys(t: Translator, codes: list[str]) -> tuple[str, ...]:
    return tuple(f"{place} {t(f'factor.{code}.short')}" for place, code in enumerate(codes, start=1))


def _kind(result: Risks) -> str:
    return "survey" if result.source == "survey" else "profile"


PICTURES: Pictures = {"heat": heat, "sides": sides, "districts": districts, "change": change}
