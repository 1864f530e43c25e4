"""The panel of a school's surveys: what each audience says of each factor, beside all schools asked."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.cells import Column
from components.chart import chart
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import legend
from components.states import nothing
from components.table import data_table
from figures.sides import sides
from figures.theme import Style
from i18n import Translator
from views.school import SchoolProfile

SYMBOLS = ("dot", "diamond_2", "square_3")


def survey(t: Translator, style: Style, profile: SchoolProfile, csv: str) -> Any:
    """Draw the scores of up to three audiences with intervals, the municipality as a grey stroke."""
    rows = profile.surveys
    if rows.empty:
        return None
    title = t("school.surveys.title")
    audiences = list(dict.fromkeys(rows["audience"]))
    codes = list(dict.fromkeys(rows["factor"]))
    names = pd.DataFrame({"factor": codes, "label": [t(f"factor.{code}.short") for code in codes]})
    told = rows.assign(
        reference=rows["municipality_score"], hover=[_hover(t, row) for row in rows.to_dict("records")]
    )
    figure = sides(told, names, audiences, style=style)
    keys = [(shape, t(f"audience.{code}")) for shape, code in zip(SYMBOLS, audiences, strict=False)]
    if rows["municipality_score"].notna().any():
        keys.append(("median", t("school.surveys.municipality")))
    body = [legend(keys), chart(figure, name="surveys", label=title)] if figure else nothing(t)
    spec = Panel(
        title,
        body,
        subtitle=t("school.surveys.subtitle", year=int(rows["academic_year"].iloc[0])),
        note=_turnout(t, rows),
        table=_table(t, rows, title),
        csv=csv,
    )
    return panel(t, spec)


def _turnout(t: Translator, rows: pd.DataFrame) -> str:
    """Say how many of each audience answered, of those invited where that is known."""
    said = []
    for row in rows.drop_duplicates("audience").to_dict("records"):
        kind = "of" if pd.notna(row["response_rate_pct"]) else "all"
        people = {"n": row["respondents"], "of": row["invited"], "share": row["response_rate_pct"]}
        said.append(t(f"school.surveys.turnout.{kind}", audience=row["audience"], **people))
    return "; ".join(said)


def _hover(t: Translator, row: dict[Any, Any]) -> str:
    if pd.isna(row["score"]):
        return ""
    ends = {"score": row["score"], "low": row["score_low"], "high": row["score_high"], "n": row["n"]}
    said = {"factor": t(f"factor.{row['factor']}.short"), "audience": row["audience"]}
    return t("risks.sides.hover", **said, **ends)


def _table(t: Translator, rows: pd.DataFrame, caption: str) -> Html:
    columns = [
        Column("factor", t("column.factor"), write=lambda row: t(f"factor.{row['factor']}.short")),
        Column("audience", t("column.audience"), write=lambda row: t(f"audience.{row['audience']}")),
        Column("n", t("column.school.surveys.n"), kind="int"),
        Column("score", t("column.score"), kind="1"),
        *(Column(name, t(f"column.{name}"), kind="1") for name in ("score_low", "score_high")),
        Column("municipality_score", t("column.municipality_score"), kind="1"),
        Column("asked_schools", t("column.asked_schools"), kind="int"),
        Column("response_rate_pct", t("column.response_rate_pct")),
    ]
    return data_table(t, rows, columns, caption=caption)
