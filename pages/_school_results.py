"""Results of a school beside all schools of its municipality: by year where years compare, else by work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.chart import chart
from components.panel import Panel, panel
from components.parts import button, legend
from components.states import empty
from figures.dumbbells import DumbbellWords, dumbbells
from figures.parts import records
from figures.small_multiples import by_year
from figures.theme import Style
from i18n import Translator
from pages._school_measure import (
    PUBLISHED,
    WORK,
    measure_of,
    measured,
    over_years,
    procedure_of,
    published,
    results_table,
)
from views.school import SchoolProfile

SMALL_CHARTS, SAME = 4, "same"


@dataclass(frozen=True)
class Drawn:
    """The panel of works, and that of years where any two may be compared."""

    works: Any
    years: Any = None


def results(t: Translator, style: Style, profile: SchoolProfile, csv: str) -> Drawn:
    """Draw the works with two comparable years as small charts, those of the latest year as rows."""
    rows = profile.results
    if rows.empty:
        way = button(t("empty.panel.data"), "/data")
        body = empty(t("school.results.none"), t("school.results.none.text"), way)
        return Drawn(panel(t, Panel(t("school.results.title"), body)))
    title = t("school.results.title")
    table = results_table(t, rows, caption=title)
    measure = measure_of(rows)
    known = measured(t, rows, measure)
    if known["value_pct"].isna().all():
        body = empty(t("school.results.hidden"), t("school.results.hidden.text"))
        return Drawn(panel(t, Panel(title, body, table=table, csv=csv)))
    is_compared = over_years(known)
    years = _years(t, style, known[is_compared], (measure, csv))
    works = _works(t, style, known[~is_compared], (measure, csv, table))
    if works is None:
        works = panel(t, Panel(title, table, csv=csv))
    return Drawn(works, years)


def _years(t: Translator, style: Style, known: pd.DataFrame, more: tuple[str, str]) -> Any:
    """Draw the works with the most participants over the years; none without comparable years."""
    measure, csv = more
    sizes = known.groupby(WORK)["participants"].sum().sort_values(ascending=False, kind="stable")
    rows = known.set_index(WORK)
    rows = rows[rows.index.isin(sizes.head(SMALL_CHARTS).index)].reset_index().sort_values([*WORK, "year"])
    rows = rows.assign(
        panel=[t(f"subject.{subject}") for subject in rows["subject"]],
        panel_note=[procedure_of(t, row) for row in records(rows)],
    )
    figure = by_year(rows, hidden_text=t("cell.hidden"), count_text="n", style=style)
    if figure is None:
        return None
    title, works = t("school.years.title"), len(sizes)
    note = "school.years.note" if works <= SMALL_CHARTS else "school.years.note.some"
    lines = [("school", t("legend.school")), ("median_dashed", t("school.results.all"))]
    spec = Panel(
        title,
        [legend(lines), chart(figure, name="years", label=title)],
        subtitle=t(f"school.years.{measure}"),
        note=t(note, n=SMALL_CHARTS, of=works),
        table=results_table(t, known, caption=title),
        csv=csv,
    )
    return panel(t, spec)


def _works(t: Translator, style: Style, known: pd.DataFrame, more: tuple[str, str, Any]) -> Any:
    """Draw the works of the latest year of the procedure that has the most; the others are in the table."""
    measure, csv, table = more
    if known.empty:
        return None
    year = int(known["year"].max())
    procedure = known.loc[known["year"] == year, "procedure"].value_counts().index[0]
    rows = known[(known["year"] == year) & (known["procedure"] == procedure)]
    rows = rows.sort_values(["programme_grade", "subject", "mode"], kind="stable")
    rows = rows.assign(
        label=[_label(t, row) for row in records(rows)],
        group=rows["programme_grade"],
        difference_points=rows["value_pct"] - rows["territory_pct"],
    )
    rows = published(t, rows) if measure == "quality" else rows
    shapes = [("dot", t("legend.school")), ("median", t("school.results.all"))]
    shapes += [(name, t(f"school.results.{name}")) for name in PUBLISHED if f"{name}_pct" in rows]
    figure = dumbbells(rows, words=_words(t), style=style)
    if figure is None:
        return None
    title = _title(t, rows, measure, work=t("school.works.title", procedure=procedure, year=year))
    spec = Panel(
        title,
        [
            legend(shapes),
            chart(figure, name="works", label=title),
        ],
        subtitle=t(f"school.works.{measure}"),
        note=t("school.works.note"),
        table=table,
        csv=csv,
    )
    return panel(t, spec)


def _title(t: Translator, rows: pd.DataFrame, measure: str, *, work: str) -> str:
    """Say in how many works the school is told apart from all schools; mean scores have no test."""
    tested = rows["standing"].dropna()
    if measure == "score" or tested.empty:
        return work
    apart = tested != SAME
    if not apart.any():
        return t("school.works.same", work=work)
    return t("school.works.apart", work=work, n=int(apart.sum()), of=len(tested))


def _label(t: Translator, row: Any) -> str:
    name = t("school.works.label", subject=row.subject, grade=int(row.programme_grade))
    return name if row.mode == "regular" else t("school.works.approbation", work=name)


def _words(t: Translator) -> DumbbellWords:
    return DumbbellWords(
        school=t("school.dots.school"),
        difference=t("school.works.difference"),
        participants=t("school.works.participants"),
        hidden=t("cell.hidden"),
    )
