"""The tables of the screen of risks."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from components.cells import Column
from components.html_text import Html
from components.table import TableStyle, data_table
from i18n import Translator
from views.risks import Risks


def heat_table(t: Translator, result: Risks, caption: str) -> Html:
    """List the figures of the heat map, a row a school and factor."""
    rows = result.heat.assign(shown=[_value(t, row) for row in result.heat.to_dict("records")])
    columns = [
        _school(t),
        Column("district", t("column.district")),
        _factor(t),
        Column("shown", t("column.value"), kind="text"),
    ]
    if result.source == "survey":
        columns = [*columns[:-1], Column("value", t("column.value"), kind="1"), *_interval(t)]
        columns.append(Column("n", t("column.risks.heat.n"), kind="int"))
    return data_table(t, rows, columns, caption=caption)


def audiences_table(t: Translator, result: Risks, caption: str) -> Html:
    """List what each audience says of each factor."""
    columns = [
        _factor(t),
        Column("audience", t("column.audience"), write=partial(_word, t, "audience", "audience")),
        Column("schools", t("column.schools")),
        Column("n", t("column.risks.by_audience.n"), kind="int"),
        Column("score", t("column.score"), kind="1"),
        *_interval(t),
    ]
    return data_table(t, result.by_audience, columns, caption=caption)


def disagreement_table(t: Translator, rows: pd.DataFrame, caption: str) -> Html:
    """List differences of audiences; a frame of schools has their names first."""
    has_schools = "school_id" in rows
    columns = [_school(t)] if has_schools else []
    columns += [
        _factor(t),
        Column("audience", t("column.audience"), write=partial(_word, t, "audience", "audience")),
        Column("score", t("column.score"), kind="1"),
        Column(
            "audience_other", t("column.audience_other"), write=partial(_word, t, "audience", "audience_other")
        ),
        Column("score_other", t("column.score_other"), kind="1"),
        Column("difference_points", t("column.risks.gaps.difference_points")),
        Column("low_points", t("column.low_points")),
        Column("high_points", t("column.high_points")),
    ]
    if not has_schools:
        columns.append(Column("differs", t("column.risks.gaps.differs"), write=partial(_verdict, t)))
    return data_table(t, rows, columns, caption=caption)


def districts_table(t: Translator, result: Risks, caption: str) -> Html:
    """List districts by factor with levels or scores."""
    columns = [
        Column("district", t("column.district")),
        _factor(t),
        Column("schools", t("column.schools"), kind="int"),
    ]
    if result.source == "survey":
        columns += [
            Column("n", t("column.risks.districts.n"), kind="int"),
            Column("score", t("column.score"), kind="1"),
        ]
        columns += _interval(t)
    else:
        levels = ("none", "low", "medium", "high")
        columns += [Column(f"schools_{level}", t(f"column.schools_{level}"), kind="int") for level in levels]
    return data_table(t, result.districts, columns, caption=caption)


def change_table(t: Translator, result: Risks, caption: str) -> Html:
    """List how the factors changed."""
    columns = [_factor(t), Column("schools", t("column.schools"), kind="int")]
    columns += [
        Column("schools_up", t("risks.change.up"), kind="int"),
        Column("schools_down", t("risks.change.down"), kind="int"),
    ]
    if result.change_by_factor["change_points"].notna().any():
        columns += [
            Column("value_before", t("column.value_before"), kind="1"),
            Column("value", t("column.value"), kind="1"),
            Column("change_points", t("column.risks.change.change_points")),
            Column("change_low_points", t("column.risks.change.change_low_points")),
            Column("change_high_points", t("column.risks.change.change_high_points")),
            Column("differs", t("column.risks.change.differs"), write=partial(_verdict, t)),
        ]
    return data_table(t, result.change_by_factor, columns, caption=caption)


def turnout_table(t: Translator, result: Risks, caption: str) -> Html:
    """List who answered in which school."""
    columns = [
        _school(t),
        Column("audience", t("column.audience"), write=partial(_word, t, "audience", "audience")),
        Column("respondents", t("column.respondents"), kind="int"),
        Column("invited", t("column.invited"), kind="int"),
        Column("invited_from", t("column.invited_from"), write=partial(_origin, t)),
        Column("response_rate_pct", t("column.response_rate_pct")),
    ]
    seldom = int(result.turnout["is_low_response"].sum())
    near = TableStyle(near="is_low_response", near_words=t("risks.turnout.seldom", n=seldom))
    return data_table(t, result.turnout, columns, caption=caption, style=near)


def _school(t: Translator) -> Column:
    return Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}")


def _factor(t: Translator) -> Column:
    return Column("factor", t("column.factor"), write=lambda row: t(f"factor.{row['factor']}.short"))


def _interval(t: Translator) -> list[Column]:
    return [Column(name, t(f"column.{name}"), kind="1") for name in ("score_low", "score_high")]


def _word(t: Translator, area: str, name: str, row: Any) -> str:
    return t(f"{area}.{row[name]}")


def _origin(t: Translator, row: Any) -> str:
    return t(f"invited_from.{row['invited_from']}") if row["invited_from"] else ""


def _verdict(t: Translator, row: Any) -> str:
    return t("risks.yes") if row["differs"] else t("risks.no")


def _value(t: Translator, row: Any) -> str:
    return t(f"level.{row['level']}") if isinstance(row["level"], str) else ""
