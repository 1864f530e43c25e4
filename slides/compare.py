"""Slides of journal against assessment: the funnel, agreement by work and district, marks, attendance."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.alias import marked
from domain.slide import Bars, Cell, Curve, Dot, Dots, Grid, GridRow, Role, Scatter, Series
from i18n import Translator
from slides.shown import Pictures, Shown, rows_of
from slides.words import number, share
from views.compare import Compare
from wording.findings import title as finding_title
from wording.naming import without_common_word

LABELLED, CURVE_POINTS, WORKS = 8, 24, 10
PLACES = {
    "above_998": ("above", Role.ABOVE),
    "above_95": ("within", Role.WITHIN),
    "within": ("within", Role.WITHIN),
    "below_95": ("within", Role.WITHIN),
    "below_998": ("below", Role.BELOW),
}
PARTS = (("lowered", Role.LOWERED), ("confirmed", Role.CONFIRMED), ("raised", Role.RAISED))
MARKS = (2, 3, 4, 5)


def spread(t: Translator, result: Compare) -> list[Shown]:
    """Show the shares of lowered marks between the limits of ordinary spread."""
    rows = _shown(result).dropna(subset=["lowered_pct"])
    if rows.empty or result.territory_lowered_pct is None or result.limits.empty:
        return []
    picture = Scatter(
        t("compare.spread.x"),
        t("compare.spread.y"),
        _groups(t, rows, x="both", y="lowered_pct"),
        (*_limits(t, result), _whole(t, result)),
        x_range=(0, float(rows["both"].max()) * 1.12),
        y_range=(0, min(100.0, float(rows["lowered_pct"].max()) * 1.15 + 2)),
    )
    wider = t(
        f"compare.spread.{'wider' if result.overdispersion > 1 else 'chance'}", times=result.overdispersion**0.5
    )
    subtitle = f"{_work(t, result)}. {wider}"
    about = ("compare_above", "compare_below", "compare_wider", "compare_hidden", "compare_beside")
    return [Shown(finding_title(t, result.title), picture, subtitle, _people(t, result), about)]


def _whole(t: Translator, result: Compare) -> Curve:
    share_pct = float(result.territory_lowered_pct or 0)
    ends = (float(result.limits["participants"].min()), float(result.limits["participants"].max()))
    label = t("compare.spread.all", share=share_pct)
    return Curve(label, Role.REFERENCE, ends, (share_pct, share_pct), label)


def _limits(t: Translator, result: Compare) -> list[Curve]:
    count = len(result.limits)
    steps = result.limits.iloc[sorted({*range(0, count, max(1, count // CURVE_POINTS)), count - 1})]
    return [
        Curve(
            t(f"compare.limit_{name}"),
            role,
            tuple(float(value) for value in steps["participants"]),
            tuple(float(value) for value in steps[f"{side}_{name}_pct"]),
            t(f"compare.limit_{name}") if side == "high" else "",
        )
        for name, role in (("95", Role.LIMIT_95), ("998", Role.LIMIT_998))
        for side in ("low", "high")
    ]


def _groups(t: Translator, rows: pd.DataFrame, *, x: str, y: str, is_judged: bool = True) -> tuple[Dots, ...]:
    """Group schools by their side of the limits; those outside are named as far as there is room."""
    kinds: dict[tuple[str, Role], list[Dot]] = {}
    named = 0
    for row in rows.to_dict("records"):
        kind = PLACES.get(str(row["position"]), PLACES["within"]) if is_judged else PLACES["within"]
        is_named = kind[1] is not Role.WITHIN and named < LABELLED
        named += is_named
        label = marked(int(row["school_id"]), is_short=True) if is_named else ""
        dot = Dot(float(row[x]), round(float(row[y]), 2), label, int(row["school_id"]))
        kinds.setdefault(kind, []).append(dot)
    words = "compare.legend" if is_judged else "on_slide.compare.legend"
    return tuple(
        Dots(t(f"{words}.{kind}", n=len(dots)), role, tuple(dots)) for (kind, role), dots in kinds.items()
    )


def quality(t: Translator, result: Compare) -> list[Shown]:
    """Show the share of «4» and «5» in the journal against the assessment."""
    sides = ["journal_quality_pct", "assessment_quality_pct"]
    rows = _shown(result).dropna(subset=sides)
    if rows.empty:
        return []
    procedure = _procedure(result)
    line = t("compare.quality.line", procedure=procedure)
    picture = Scatter(
        t("compare.quality.x"),
        t("compare.quality.y", procedure=procedure),
        _groups(t, rows, x=sides[0], y=sides[1], is_judged=result.state == "ok"),
        (Curve(line, Role.REFERENCE, (0.0, 100.0), (0.0, 100.0), line),),
        x_range=(0, 100),
        y_range=(0, 100),
        is_square=True,
    )
    title = t("compare.quality.title", procedure=procedure)
    about = ("compare_rarer", "compare_oftener", "compare_same", "compare_above", "compare_below")
    return [Shown(title, picture, _work(t, result), _people(t, result), about)]


def attendance(t: Translator, result: Compare) -> list[Shown]:
    """Show the result over the lessons attended."""
    measure = "mean_score_pct" if result.state == "no_scale" else "assessment_quality_pct"
    rows = _shown(result).dropna(subset=["lessons_attended_pct", measure])
    if rows.empty:
        return []
    low = max(0.0, float(rows["lessons_attended_pct"].min()) // 5 * 5)
    picture = Scatter(
        t("compare.attendance.x"),
        t(f"compare.column.{measure}", procedure=_procedure(result)),
        _groups(t, rows, x="lessons_attended_pct", y=measure, is_judged=False),
        x_range=(low, 100),
        y_range=(0, 100),
    )
    told = next((one for one in result.findings if one.code.startswith("compare_attendance")), None)
    title = finding_title(t, told) if told else t("compare.attendance.title")
    note = _people(t, result, "participants")
    return [Shown(title, picture, _work(t, result), note, ("compare_attendance",))]


def works(t: Translator, result: Compare) -> list[Shown]:
    """Show lowered, confirmed and raised marks of every work in the order of grades."""
    rows = result.works.dropna(subset=["lowered_pct"])
    if rows.empty:
        return []
    parts = [rows.iloc[start : start + WORKS] for start in range(0, len(rows), WORKS)]
    procedure, _, year = (result.footing.filters.assessment or "").partition("-")
    base = t("on_slide.compare.works")
    title = t("on_slide.compare.works.title", procedure=procedure, year=year)
    found = []
    for place, part in enumerate(parts, start=1):
        names = tuple(_work_name(t, row, int(row.both)) for row in rows_of(part))
        subtitle = base if len(parts) == 1 else f"{base} {t('on_slide.part', n=place, of=len(parts))}"
        found.append(Shown(title, _agreement(t, part, names), subtitle, is_wide=True))
    return found


def districts(t: Translator, result: Compare) -> list[Shown]:
    """Show lowered, confirmed and raised marks of the chosen work by district, in fixed order."""
    rows = result.districts.dropna(subset=["lowered_pct"])
    if rows.empty:
        return []
    places = without_common_word([str(name) for name in rows["district"]])
    names = tuple(f"{name}, {t.integer(n)}" for name, n in zip(places, rows["both"], strict=True))
    shown = Shown(t("compare.districts.title"), _agreement(t, rows, names), _work(t, result), _people(t, result))
    return [shown]


def _agreement(t: Translator, rows: pd.DataFrame, names: tuple[str, ...]) -> Bars:
    series = tuple(
        Series(
            t(f"compare.{part}"),
            role,
            tuple(number(value) for value in rows[f"{part}_pct"]),
            tuple(share(t, value) for value in rows[f"{part}_pct"]),
        )
        for part, role in PARTS
    )
    return Bars(names, series, "%", most=100, is_stacked=True)


def matrix(t: Translator, result: Compare) -> list[Shown]:
    """Show which journal mark met which mark of the assessment."""
    known = {(int(row.journal_mark), int(row.assessment_mark)): row for row in rows_of(result.matrix)}
    if not known or result.matrix["share_pct"].isna().all():
        return []
    most = float(result.matrix["share_pct"].max()) or 1.0
    heads = (t("on_slide.compare.journal"), *(f"«{mark}»" for mark in MARKS))
    rows = tuple(
        GridRow(f"«{journal}»", tuple(_pair(t, known.get((journal, mark)), most=most) for mark in MARKS))
        for journal in MARKS
    )
    told = next((one for one in result.findings if one.code == "compare_commonest"), None)
    title = t("compare.matrix.commonest", **told.params) if told else t("compare.matrix.title")
    note = t("compare.matrix.note", n=int(result.schools["both"].sum()))
    subtitle = f"{_work(t, result)}. {t('on_slide.compare.matrix', procedure=_procedure(result))}"
    return [Shown(title, Grid(heads, rows), subtitle, note, ("compare_commonest", "compare_hidden"))]


def _pair(t: Translator, row: Any, *, most: float) -> Cell:
    if row is None or pd.isna(row.pupils):
        return Cell(t("cell.under_ten"))
    text = f"{t.integer(row.pupils)} · {share(t, row.share_pct)}" if row.pupils else "0"
    return Cell(text, heat=0.0 if pd.isna(row.share_pct) else float(row.share_pct) / most)


def _shown(result: Compare) -> pd.DataFrame:
    return result.schools[~result.schools["is_suppressed"].astype(bool)]


def _procedure(result: Compare) -> str:
    return (result.footing.filters.assessment or "").partition("-")[0]


def _work(t: Translator, result: Compare) -> str:
    filters = result.footing.filters
    procedure, _, year = (filters.assessment or "").partition("-")
    said = {"procedure": procedure, "year": int(year), "subject": filters.subject, "grade": filters.grade}
    return t("compare.work", **said).rstrip(".")


def _work_name(t: Translator, row: Any, n: int) -> str:
    name = t("compare.work.short", subject=row.subject, grade=int(row.programme_grade))
    return t("on_slide.school.work", work=name, n=n)


def _people(t: Translator, result: Compare, column: str = "both") -> str:
    rows = _shown(result)
    hidden = len(result.schools) - len(rows)
    text = t("compare.note", schools=len(rows), n=int(rows[column].sum()))
    return f"{text}; {t('compare.note.hidden', n=hidden)}" if hidden else text


PICTURES: Pictures = {
    "spread": spread,
    "quality": quality,
    "works": works,
    "districts": districts,
    "matrix": matrix,
    "attendance": attendance,
}
