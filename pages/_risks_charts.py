"""The charts of the screen of risks: finished strings for the figures."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.chart import asks_of
from figures.heat_grid import Heads, heat_grid
from figures.radars import radars
from figures.sides import moves, sides
from figures.theme import Figure, Style
from i18n import Translator
from views.risks import Risks

WIDE = 12
LEVELS = ("none", "low", "medium", "high")


def factor_names(t: Translator, codes: list[str]) -> pd.DataFrame:
    """Name factors for the rows of a chart."""
    return pd.DataFrame({"factor": codes, "label": [t(f"factor.{code}.short") for code in codes]})


def shown_factors(result: Risks) -> list[str]:
    """Give the factors of the heat map in the order of the method."""
    there = set(result.heat["factor"])
    return [code for code in result.factors if code in there]


def heat_figure(t: Translator, style: Style, result: Risks) -> Figure | None:
    """Draw schools by factors in the order of similarity."""
    rows = result.heat
    schools = rows.drop_duplicates("school_id")
    cells = pd.DataFrame(
        {
            "row": rows["school_id"],
            "column": rows["factor"],
            "value": rows["value"].astype(float),
            "text": [_cell(t, row) for row in rows.to_dict("records")],
            "hover": [_heat_hover(t, row) for row in rows.to_dict("records")],
            "asks": _asks(rows, result),
        }
    )
    names = pd.DataFrame({"row": schools["school_id"], "label": schools["school"]})
    return heat_grid(cells, names, Heads(heads(t, shown_factors(result))), most=100, style=style)


def _asks(rows: pd.DataFrame, result: Risks) -> list[str]:
    """Name the score of a school's factor; of an imported profile the level, which is what its file says."""
    column = "value" if result.source == "survey" else "level"
    return asks_of(rows, "heat", column, by=("school_id", "factor"))


def heads(t: Translator, codes: list[str]) -> list[tuple[str, str]]:
    """Name factors for the heads of a heat map."""
    return [(code, t(f"factor.{code}.short")) for code in codes]


def radars_figure(t: Translator, style: Style, result: Risks) -> Figure | None:
    """Draw the small multiples."""
    rows = result.radars
    panels = rows.drop_duplicates("school_id").rename(columns={"school_id": "panel", "school": "name"})
    values = rows.rename(columns={"school_id": "panel", "factor": "axis"})
    values = values.assign(
        value=values["value"].astype(float),
        asks=_asks(rows, result),
        hover=[
            t(
                "risks.heat.hover",
                school=row["school"],
                factor=t(f"factor.{row['factor']}.short"),
                value=_figure(t, row),
            )
            for row in rows.to_dict("records")
        ],
    )
    return radars(panels[["panel", "name"]], values, axes=shown_factors(result), style=style)


def sides_figure(t: Translator, style: Style, result: Risks) -> Figure | None:
    """Draw what each audience says of each factor."""
    rows = result.by_audience
    hover = [
        t(
            "risks.sides.hover",
            factor=t(f"factor.{row['factor']}.short"),
            audience=row["audience"],
            score=row["score"],
            low=row["score_low"],
            high=row["score_high"],
            n=row["n"],
        )
        if pd.notna(row["score"])
        else ""
        for row in rows.to_dict("records")
    ]
    shared = [code for code in dict.fromkeys(rows["factor"]) if (rows["factor"] == code).sum() > 1]
    known = rows.assign(hover=hover, asks=asks_of(rows, "by_audience", "score"))
    known = known[known["factor"].isin(shared)]
    audiences = list(dict.fromkeys(rows["audience"]))
    return sides(known, factor_names(t, shared), audiences, style=style)


def districts_figure(t: Translator, style: Style, result: Risks) -> Figure | None:
    """Draw districts by factors: scores, or how many schools have a high or medium level."""
    rows = result.districts
    if rows.empty:
        return None
    is_survey = result.source == "survey"
    marked = rows["score"] if is_survey else rows["schools_high"] + rows["schools_medium"]
    cells = pd.DataFrame(
        {
            "row": rows["district"],
            "column": rows["factor"],
            "value": marked.astype(float),
            "text": [t.integer(value) if pd.notna(value) else t("cell.hidden") for value in marked],
            "hover": [_district_hover(t, row, is_survey=is_survey) for row in rows.to_dict("records")],
            **({"asks": asks_of(rows, "districts", "score")} if is_survey else {}),
        }
    )
    counts = rows.groupby("district", sort=False)["schools"].max()
    names = pd.DataFrame({"row": counts.index, "label": counts.index})
    most = 100.0 if is_survey else float(max(1, marked.max()))
    return heat_grid(cells, names, Heads(heads(t, shown_factors(result)), WIDE), most=most, style=style)


def change_figure(t: Translator, style: Style, result: Risks) -> Figure | None:
    """Draw how far the scores moved; levels of a profile are only counted, and so have no points here."""
    rows = result.change_by_factor.dropna(subset="change_points")
    hover = [
        t(
            "risks.change.hover",
            factor=t(f"factor.{row['factor']}.short"),
            points=row["change_points"],
            low=row["change_low_points"],
            high=row["change_high_points"],
            schools=row["schools"],
        )
        for row in rows.to_dict("records")
    ]
    is_more = rows["differs"].astype(bool) & (rows["change_points"] > 0)
    asks = asks_of(rows, "change_by_factor", "change_points")
    return moves(
        rows.assign(is_more=is_more, hover=hover, asks=asks), factor_names(t, list(rows["factor"])), style=style
    )


def _figure(t: Translator, row: dict[Any, Any]) -> str:
    return "–" if pd.isna(row["value"]) else t.integer(row["value"])


def _cell(t: Translator, row: dict[Any, Any]) -> str:
    if pd.isna(row["value"]):
        return t("cell.under_ten") if row["is_suppressed"] else ""
    return t(f"risks.level.{row['level']}.cell") if row["level"] in LEVELS else t.integer(row["value"])


def _heat_hover(t: Translator, row: dict[Any, Any]) -> str:
    said = {"school": row["school"], "factor": t(f"factor.{row['factor']}")}
    if pd.isna(row["value"]):
        return t("risks.heat.hover", **said, value=t("cell.hidden") if row["is_suppressed"] else "–")
    if row["level"] in LEVELS:
        return t("risks.heat.hover", **said, value=t(f"level.{row['level']}"))
    ends = {"low": row["score_low"], "high": row["score_high"], "n": row["n"]}
    return t("risks.heat.hover.survey", **said, value=row["value"], **ends)


def _district_hover(t: Translator, row: dict[Any, Any], *, is_survey: bool) -> str:
    said = {"district": row["district"], "factor": t(f"factor.{row['factor']}")}
    if not is_survey:
        return t("risks.districts.hover.profile", **said, **{level: row[f"schools_{level}"] for level in LEVELS})
    if pd.isna(row["score"]):
        return ""
    ends = {"low": row["score_low"], "high": row["score_high"], "n": row["n"]}
    return t("risks.districts.hover.survey", **said, score=row["score"], **ends)
