"""The charts of the overview: an indicator over the schools, plans by district."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from components.address import answered, csv_link, narrowed
from components.cells import Column
from components.chart import asking, asks_of, chart
from components.filter_bar import choice_menu
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import legend
from components.states import empty, nothing
from components.table import data_table
from domain.filters import Filters
from figures.stacks import plan_stacks
from figures.strip import district_strip
from figures.theme import Style
from i18n import Translator
from views.overview import Overview
from wording.findings import plain, sentence

LEGEND = (("point", "school.click"), ("band", "middle"), ("median", "median"))


def distribution(t: Translator, style: Style, result: Overview, asked: Filters) -> Any:
    """Draw the chosen indicator over the schools of each district."""
    schools, districts = result.distribution, result.distribution_districts
    figure = district_strip(
        schools.assign(
            href=[f"/school/{school_id}" for school_id in schools["school_id"]],
            hover=[_hover(t, row) for row in schools.itertuples()],
        ),
        districts.assign(note=[_district_note(t, row) for row in districts.itertuples()]),
        median_text=t("overview.strip.median"),
        style=style,
    )
    title = sentence(t, result.distribution_title) if result.distribution_title else t("overview.strip.title")
    if not figure:
        return panel(t, Panel(t("overview.strip.title"), nothing(t)))
    spec = Panel(
        title,
        [
            legend([(shape, t(f"legend.{words}")) for shape, words in LEGEND]),
            chart(asking(figure, "distribution.value_pct"), name="distribution", label=plain(title), fills=True),
        ],
        subtitle=_measure(t, result),
        note=_shown(t, schools),
        table=_distribution_table(t, schools),
        csv=csv_link("overview", "distribution", answered(asked, result.footing.filters)),
        tools=_indicators(t, result, asked),
    )
    return panel(t, spec)


def indicator_name(t: Translator, code: str) -> str:
    """Name an indicator; one of a diagnosis is an axis."""
    kind, _, axis = code.partition(".")
    return t(f"axis.{axis}") if axis else t(f"indicator.{kind}")


def _measure(t: Translator, result: Overview) -> str:
    """Say what is measured; the words of an axis name it themselves."""
    code = result.indicator or ""
    kind, _, axis = code.partition(".")
    long = t(f"indicator.{kind}.long", **result.indicator_params)
    return long if axis else f"{indicator_name(t, code)}. {long}"


def _indicators(t: Translator, result: Overview, asked: Filters) -> Html | None:
    """Offer the other indicators beside the title."""
    if len(result.indicators) < 2:
        return None
    links = [
        (indicator_name(t, code), narrowed(asked, indicator=code), code == result.indicator)
        for code in result.indicators
    ]
    return choice_menu(t, t("filter.indicator"), links)


def _hover(t: Translator, row: Any) -> str:
    if pd.isna(row.value_pct):
        return str(row.school)
    return t("overview.strip.hover", school=row.school, value=row.value_pct, n=row.n)


def _district_note(t: Translator, row: Any) -> str:
    hidden = t("overview.strip.hidden", n=int(row.hidden)) if row.hidden else ""
    return f"{t('overview.strip.schools', n=int(row.schools))}{hidden}"


def _shown(t: Translator, schools: pd.DataFrame) -> str:
    shown = schools[schools["value_pct"].notna()]
    hidden = int(schools["is_suppressed"].sum())
    text = t("overview.strip.note", schools=len(shown), n=int(shown["n"].sum()))
    return f"{text}; {t('overview.strip.note.hidden', n=hidden)}" if hidden else text


def _distribution_table(t: Translator, schools: pd.DataFrame) -> Any:
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}"),
        Column("district", t("column.district")),
        Column("n", t("column.n"), kind="int"),
        Column("value_pct", t("column.value_pct")),
        Column("low_pct", t("column.low_pct")),
        Column("high_pct", t("column.high_pct")),
    ]
    return data_table(t, schools, columns, caption=t("overview.strip.title"))


def plans(t: Translator, style: Style, result: Overview, csv: str) -> Any:
    """Draw how many plans are approved and how many wait, by district."""
    rows = result.plans
    if rows.empty:
        return panel(t, Panel(t("plans.title"), empty(t("plans.none"), t("plans.none.text"))))
    counts = rows.pivot_table(index="district", columns="status", values="schools", aggfunc="sum", fill_value=0)
    done = counts["approved"] if "approved" in counts else counts.iloc[:, 0] * 0
    bars = pd.DataFrame(
        {
            "label": [escape(str(name)) for name in counts.index],
            "done": done.to_numpy(),
            "open": (counts.sum(axis=1) - done).to_numpy(),
        }
    )
    bars = bars.assign(**_plan_asks(rows, counts.index))
    bars = bars.assign(hover=[_statuses(t, district, counts.loc[district]) for district in counts.index])
    figure = plan_stacks(bars, style=style)
    returned = int(counts["returned"].sum()) if "returned" in counts else 0
    total, ready = int(counts.to_numpy().sum()), int(done.sum())
    title = t("plans.returned" if returned else "plans.approved", done=ready, of=total, returned=returned)
    body = [
        legend([("done", t("plans.legend.done")), ("open", t("plans.legend.open"))]),
        chart(figure, name="plans", label=title, fills=True) if figure else nothing(t),
    ]
    day = result.footing.filters.as_of
    spec = Panel(
        title,
        body,
        subtitle=t("plans.subtitle", day=day) if day else t("plans.subtitle.now"),
        note=t("plans.note", n=total),
        table=_plans_table(t, result.plan_list),
        csv=csv,
    )
    return panel(t, spec)


def _plan_asks(rows: pd.DataFrame, districts: pd.Index) -> dict[str, list[str]]:
    """Name the figure of each bar: the approved plans, the others where they have one status."""
    told = rows.assign(asks=asks_of(rows, "plans", "schools", by=("district_id", "status")))
    done = told[told["status"] == "approved"].set_index("district")["asks"]
    others = told[(told["status"] != "approved") & (told["schools"] > 0)].groupby("district")["asks"].agg(list)
    alone = others[others.map(len) == 1].map("".join)
    return {
        "asks_done": [done.get(each, "") for each in districts],
        "asks_open": [alone.get(each, "") for each in districts],
    }


def _statuses(t: Translator, district: Any, counts: pd.Series) -> str:
    lines = [f"{t(f'plan_status.{code}')}: {t.integer(count)}" for code, count in counts.items() if count]
    return "<br>".join([escape(str(district)), *lines])


def _plans_table(t: Translator, plans: pd.DataFrame) -> Any:
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}"),
        Column("district", t("column.district")),
        Column("kind", t("plans.kind"), write=lambda row: t(f"plan_kind.{row['kind']}")),
        Column("status", t("column.status"), write=lambda row: t(f"plan_status.{row['status']}")),
        Column("since", t("plans.since"), kind="date"),
        Column("due_on", t("attention.due"), kind="date"),
        Column("remark", t("plans.remark")),
    ]
    return data_table(t, plans, columns, caption=t("plans.title"))
