"""The charts of participation: people by grade over those enrolled, coverage of schools by district."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.chart import asking, asks_of, chart
from components.panel import Panel, panel
from components.parts import legend
from components.states import nothing
from figures.participation import PeopleWords, people_bars
from figures.strip import district_strip
from figures.theme import Style
from i18n import Translator
from pages._participation_tables import grades_table
from views.participation import Participation

TRIAL = "approbation"
SHAPES = {"regular": "done", TRIAL: "near"}
STRIP = (("point", "school.click"), ("band", "middle"), ("median", "median"))


def by_grade(t: Translator, style: Style, result: Participation, csv: str) -> Any:
    """Draw people by grade and mode over those enrolled."""
    rows = result.grades
    words = PeopleWords(people=t("participation.head.people"), share=t("participation.head.share"))
    figure = people_bars(_bars(t, rows), words=words, style=style)
    title = t("participation.grades.title")
    if figure is None:
        return panel(t, Panel(title, nothing(t)))
    shown = [(SHAPES[mode], t(f"mode.{mode}")) for mode in dict.fromkeys(rows["mode"])]
    if rows["enrolled"].notna().any():
        shown.append(("band", t("legend.enrolled")))
    spec = Panel(
        title,
        [legend(shown), chart(figure, name="grades", label=title, fills=True)],
        subtitle=t("participation.grades.subtitle"),
        note=_note(t, rows),
        table=grades_table(t, rows),
        csv=csv,
    )
    return panel(t, spec)


def _bars(t: Translator, rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        asks=asks_of(rows, "grades", "took_part"),
        label=[t("participation.grade", grade=int(grade)) for grade in rows["grade"]],
        group=rows["mode"],
        is_trial=rows["mode"] == TRIAL,
        people_text=[_people(t, row) for row in rows.itertuples()],
        share_text=["" if pd.isna(share) else t.pct(share, places=0) for share in rows["coverage_pct"]],
        hover=[_hover(t, row) for row in rows.itertuples()],
    )


def coverage(t: Translator, style: Style, result: Participation, csv: str) -> Any:
    """Draw the coverage of each school by district, so that nobody is put in an order."""
    schools, districts = result.schools, result.districts
    figure = district_strip(
        _points(t, schools),
        districts.assign(note=[t("overview.strip.schools", n=int(n)) for n in districts["schools"]]),
        median_text=t("overview.strip.median"),
        style=style,
    )
    apart = int(schools["spread"].isin(["below_998", "above_998"]).sum())
    title = t("participation.strip.apart", n=apart) if apart else t("participation.strip.alike")
    if figure is None:
        return panel(t, Panel(t("participation.strip.title"), nothing(t)))
    shown = schools["coverage_pct"].notna().sum()
    spec = Panel(
        title,
        [
            legend([(shape, t(f"legend.{words}")) for shape, words in STRIP]),
            chart(asking(figure, "schools.coverage_pct"), name="coverage", label=title, fills=True),
        ],
        subtitle=t("participation.strip.subtitle"),
        note=t("participation.strip.note", n=int(shown), all=len(schools)),
        links=((t("participation.strip.table"), "#schools"),),
        csv=csv,
    )
    return panel(t, spec)


def _points(t: Translator, schools: pd.DataFrame) -> pd.DataFrame:
    return schools.assign(
        value_pct=schools["coverage_pct"],
        href=[f"/school/{school_id}" for school_id in schools["school_id"]],
        hover=[_school_hover(t, row) for row in schools.itertuples()],
    )


def _people(t: Translator, row: Any) -> str:
    if pd.isna(row.took_part):
        return t("cell.hidden")
    return t.integer(row.took_part)


def _hover(t: Translator, row: Any) -> str:
    head = t("participation.hover", grade=int(row.grade), mode=row.mode, n=int(row.schools))
    if pd.isna(row.took_part):
        return head
    people = t("participation.hover.people", people=row.took_part)
    if pd.isna(row.coverage_pct):
        return f"{head}<br>{people}"
    told = {"share": row.coverage_pct, "low": row.low_pct, "high": row.high_pct, "n": row.enrolled}
    return f"{head}<br>{people}<br>{t('participation.hover.share', **told)}"


def _school_hover(t: Translator, row: Any) -> str:
    if pd.isna(row.coverage_pct):
        return str(row.school)
    return t("participation.strip.hover", school=row.school, share=row.coverage_pct, n=row.enrolled)


def _note(t: Translator, rows: pd.DataFrame) -> str:
    people = t("participation.grades.note", n=rows["took_part"].sum())
    return f"{people}; {t('participation.grades.stated')}" if rows["is_stated"].any() else people
