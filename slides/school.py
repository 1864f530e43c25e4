"""Slides of one school: its diagnosis, results, exams, attendance, plan."""

from __future__ import annotations

from typing import Any

import pandas as pd

from domain.alias import marked
from domain.slide import Bars, Cell, Grid, GridRow, Lines, Numbers, Role, Series
from i18n import Translator
from slides.radars import radar_of
from slides.shown import Pictures, Shown, pages, rows_of
from slides.words import big_number, number, radar_title, share
from views.school import SchoolProfile
from wording.diagnoses import radar_subtitle
from wording.findings import title as finding_title

WORKS, EXAMS = 8, 9
# the beginnings of the codes of findings that belong beside a picture
OF_RADAR = ("school_axis", "school_scale")
OF_RESULTS = ("school_lowered", "school_fell", "school_rose", "school_low_share", "school_hidden")
OF_PLAN = ("school_plan", "school_directions", "school_transparency", "school_basics")
NOT_YET = "○"
STEP_MARKS = {"returned": "▲"}


def keys(t: Translator, profile: SchoolProfile) -> list[Shown]:
    """Show the key figures of the school and who it is."""
    if profile.card is None or not profile.key_figures:
        return []
    card = profile.card
    told = [card.district, *(t(f"program.{code}") for code in card.programs)]
    told += [t("school.curator", name=card.curator)] if card.curator else []
    told += [t("school.pupils", n=card.pupils)] if card.pupils else []
    numbers = Numbers(tuple(big_number(t, one) for one in profile.key_figures))
    return [Shown(marked(card.school_id), numbers, ", ".join(filter(None, told)), is_wide=True)]


def radar(t: Translator, profile: SchoolProfile) -> list[Shown]:
    """Show the chosen diagnosis beside all schools."""
    picture = radar_of(t, profile)
    if picture is None or profile.card is None:
        return []
    title = t("on_slide.school.titled", school=marked(profile.card.school_id), title=radar_title(t, profile))
    note = t("school.radar.note", n=int(profile.axes["n_schools"].max()))
    return [Shown(title, picture, radar_subtitle(t, profile), note, OF_RADAR)]


def results(t: Translator, profile: SchoolProfile) -> list[Shown]:
    """Show the works of the latest year of the procedure that has the most, beside the municipality."""
    rows = profile.results.dropna(subset=["quality_pct"])
    rows = rows[rows["mode"] == "regular"]
    if profile.card is None or rows.empty:
        return []
    year = int(rows["year"].max())
    procedure = rows.loc[rows["year"] == year, "procedure"].value_counts().index[0]
    shown = rows[(rows["year"] == year) & (rows["procedure"] == procedure)]
    shown = shown.sort_values(["programme_grade", "subject"], kind="stable")
    work = t("school.works.title", procedure=procedure, year=year)
    parts = [shown.iloc[start : start + WORKS] for start in range(0, len(shown), WORKS)]
    found = []
    for place, part in enumerate(parts, start=1):
        subtitle = t("on_slide.school.quality")
        if len(parts) > 1:
            subtitle = f"{subtitle} {t('on_slide.part', n=place, of=len(parts))}"
        bars = Bars(tuple(_work(t, row) for row in rows_of(part)), _beside(t, profile, part), "%", most=100)
        title = _result_title(t, profile, shown, work)
        found.append(Shown(title, bars, subtitle, t("on_slide.school.small"), OF_RESULTS))
    return found


def _work(t: Translator, row: Any) -> str:
    name = t("school.works.label", subject=row.subject, grade=int(row.programme_grade))
    return t("on_slide.school.work", work=name, n=int(row.participants))


def _beside(t: Translator, profile: SchoolProfile, rows: pd.DataFrame) -> tuple[Series, ...]:
    school = marked(profile.card.school_id) if profile.card else ""
    own = Series(
        school,
        Role.SUBJECT,
        tuple(number(value) for value in rows["quality_pct"]),
        tuple(share(t, value) for value in rows["quality_pct"]),
        lows=tuple(number(value) for value in rows["quality_low_pct"]),
        highs=tuple(number(value) for value in rows["quality_high_pct"]),
    )
    around = tuple(number(value) for value in rows["territory_quality_pct"])
    texts = tuple("" if value is None else share(t, value) for value in around)
    return own, Series(t("school.results.all"), Role.REFERENCE, around, texts)


def _result_title(t: Translator, profile: SchoolProfile, rows: pd.DataFrame, work: str) -> str:
    """Say in how many works the school is told apart, as the profile does."""
    school = marked(profile.card.school_id) if profile.card else ""
    tested = rows["standing"].dropna()
    if tested.empty:
        return f"{school}, {work}"
    apart = int((tested != "same").sum())
    told = {"school": school, "work": work}
    return (
        t("on_slide.school.apart", **told, n=apart, of=len(tested)) if apart else t("on_slide.school.same", **told)
    )


def years(t: Translator, profile: SchoolProfile) -> list[Shown]:
    """Show the work with the most comparable years over time; years without a figure are gaps."""
    rows = profile.results.dropna(subset=["quality_pct", "series"])
    counts = rows.groupby("series").agg(years=("year", "nunique"), people=("participants", "sum"))
    counts = counts[counts["years"] > 1].sort_values(["years", "people"], ascending=False, kind="stable")
    if profile.card is None or counts.empty:
        return []
    work = profile.results[profile.results["series"] == counts.index[0]].sort_values("year")
    first, told = work.iloc[0], rows_of(work)
    school = Series(
        marked(profile.card.school_id),
        Role.SUBJECT,
        tuple(number(row.quality_pct) for row in told),
        tuple("" if pd.isna(row.quality_pct) else share(t, row.quality_pct) for row in told),
        lows=tuple(number(row.quality_low_pct) for row in told),
        highs=tuple(number(row.quality_high_pct) for row in told),
    )
    territory = [number(row.territory_quality_pct) for row in told]
    texts = tuple("" if value is None else share(t, value) for value in territory)
    around = Series(t("school.results.all"), Role.REFERENCE, tuple(territory), texts)
    names = tuple(t("on_slide.school.year", year=int(row.year), n=int(row.participants)) for row in told)
    title = t(
        "on_slide.school.years",
        school=marked(profile.card.school_id),
        subject=first["subject"],
        procedure=first["procedure"],
        grade=int(first["programme_grade"]),
    )
    lines = Lines(names, (around, school), t("on_slide.school.quality.short"))
    return [Shown(title, lines, t("school.years.quality"), about=OF_RESULTS)]


def exams(t: Translator, profile: SchoolProfile) -> list[Shown]:
    """List the state exams: who stayed below the minimum, beside the municipality."""
    rows = profile.exams
    if profile.card is None or rows.empty:
        return []
    latest = rows[rows["year"] == rows.groupby("procedure")["year"].transform("max")]
    heads = tuple(t(f"on_slide.exams.{name}") for name in ("exam", "people", "below", "interval", "all"))
    grid = tuple(
        GridRow(
            f"{t('school.exams.label', procedure=row.procedure, subject=row.subject)}, {int(row.year)}",
            _exam(t, row),
        )
        for row in rows_of(latest)
    )
    title = finding_title(t, profile.titles["exams"])
    shown = Shown(
        t("on_slide.school.titled", school=marked(profile.card.school_id), title=title),
        Grid(heads, grid),
        t("on_slide.exams.subtitle"),
        t("on_slide.exams.note"),
        is_wide=True,
    )
    return pages(t, shown, rows=EXAMS)


def _exam(t: Translator, row: Any) -> tuple[Cell, ...]:
    hidden = t("cell.under_ten") if row.is_suppressed else t.integer(row.participants)
    if pd.isna(row.not_passed_pct):
        why = t("cell.hidden") if row.is_suppressed else t("school.exams.no_minimum")
        return Cell(hidden), Cell(why), Cell("–"), Cell("–")
    of = t("on_slide.exams.of", n=int(row.not_passed), of=int(row.judged), share=share(t, row.not_passed_pct))
    between = t("on_slide.exams.between", low=row.not_passed_low_pct, high=row.not_passed_high_pct)
    every = "–" if pd.isna(row.territory_not_passed_pct) else t.pct(row.territory_not_passed_pct)
    return Cell(hidden), Cell(of, mark="▲" if row.standing == "above" else ""), Cell(between), Cell(every)


def attendance(t: Translator, profile: SchoolProfile) -> list[Shown]:
    """Show the lessons attended and the journal by reporting point beside the municipality."""
    rows = profile.internal.dropna(subset=["lessons_attended_pct"])
    if profile.card is None or rows.empty:
        return []
    year = int(rows["academic_year"].max())
    own = rows_of(rows[rows["academic_year"] == year])
    school = marked(profile.card.school_id)
    series = (
        _over(t, t("school.results.all"), Role.REFERENCE, [row.territory_lessons_attended_pct for row in own]),
        _over(t, school, Role.SUBJECT, [row.lessons_attended_pct for row in own]),
    )
    low = min(value for one in series for value in one.values if value is not None)
    names = tuple(t(f"point.{row.point}") for row in own)
    lines = Lines(names, series, t("school.measure.lessons_attended_pct"), least=max(0.0, low // 10 * 10 - 10))
    title = t("on_slide.school.attendance", school=school, year=year)
    return [
        Shown(title, lines, t("on_slide.school.attendance.subtitle"), about=("school_attends", "school_better"))
    ]


def _over(t: Translator, name: str, role: Role, values: list[Any]) -> Series:
    known = tuple(number(value) for value in values)
    return Series(name, role, known, tuple("" if value is None else t.pct(value) for value in known))


def plan(t: Translator, profile: SchoolProfile) -> list[Shown]:
    """List the steps of the plan with their days, and the directions chosen."""
    steps = profile.plan_steps
    if profile.card is None or steps.empty:
        return []
    heads = tuple(t(f"on_slide.plan.{name}") for name in ("step", "since", "due"))
    grid = tuple(
        GridRow(_step(t, row), (Cell(_day(t, row.since)), Cell(_day(t, row.due_on)))) for row in rows_of(steps)
    )
    school = marked(profile.card.school_id)
    status = t("school.plan.status", kind=profile.plan_kind, status=profile.plan_status)
    chosen = profile.directions[profile.directions["is_chosen"].astype(bool)]["direction"]
    named = ", ".join(t(f"direction.{code}.short") for code in chosen)
    subtitle = t("on_slide.plan.directions", directions=named) if named else ""
    title = t("on_slide.school.titled", school=school, title=status)
    return [Shown(title, Grid(heads, grid, is_text=True), subtitle, about=OF_PLAN)]


def _step(t: Translator, row: Any) -> str:
    word = t("school.plan.published") if row.status == "published" else t(f"plan_status.{row.status}")
    return f"{STEP_MARKS.get(row.status, '●') if row.is_reached else NOT_YET} {word}"


def _day(t: Translator, value: Any) -> str:
    return "–" if pd.isna(value) else t.day(value)


PICTURES: Pictures = {
    "keys": keys,
    "radar": radar,
    "results": results,
    "years": years,
    "exams": exams,
    "attendance": attendance,
    "plan": plan,
}
