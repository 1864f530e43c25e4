"""The charts of the comparison over schools: the funnel, journal against assessment, mark by mark."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.cells import Column
from components.chart import asking, asks_of, chart
from components.html_text import Html
from components.panel import Panel, panel
from components.parts import button, legend
from components.states import empty
from components.table import data_table
from figures.funnel import FunnelWords, funnel
from figures.matrix import MatrixWords, mark_matrix
from figures.scatter import ScatterWords, equality_scatter
from figures.theme import Style
from i18n import Translator
from pages._compare_beside import reference_lines
from pages._compare_parts import people
from views.compare import Compare


def spread(t: Translator, style: Style, result: Compare, shown: pd.DataFrame, csv: str) -> Any:
    """Draw the shares of lowered marks between the limits of ordinary spread."""
    words = FunnelWords(
        x=t("compare.spread.x"),
        y=t("compare.spread.y"),
        limit_95=t("compare.limit_95"),
        limit_998=t("compare.limit_998"),
        territory=t("compare.spread.all", share=result.territory_lowered_pct or 0),
        references=reference_lines(t, result),
    )
    share = result.territory_lowered_pct or 0.0
    figure = funnel(shown, result.limits, territory_pct=share, words=words, style=style)
    title = _spread_title(t, shown)
    if figure is None:
        return panel(t, Panel(t("compare.spread.title"), few_participants(t)))
    wider = "wider" if result.overdispersion > 1 else "chance"
    limits = [("line", t("compare.legend.limit_998")), ("band", t("compare.legend.inside_95"))]
    spec = Panel(
        title,
        [
            legend([*_positions(t, shown), *limits]),
            chart(asking(figure, "schools.lowered_pct"), name="spread", label=title),
        ],
        subtitle=t(f"compare.spread.{wider}", times=result.overdispersion**0.5),
        note=f"{people(t, result)}. {t('compare.spread.note')}",
        table=_limits_table(t, result.limits),
        csv=csv,
    )
    return panel(t, spec)


def _spread_title(t: Translator, shown: pd.DataFrame) -> str:
    above = int((shown["position"] == "above_998").sum())
    below = int((shown["position"] == "below_998").sum())
    if above:
        return t("compare.spread.above", n=above)
    return t("compare.spread.below", n=below) if below else t("compare.spread.within")


def _positions(t: Translator, shown: pd.DataFrame) -> list[tuple[str, str]]:
    above = int((shown["position"] == "above_998").sum())
    below = int((shown["position"] == "below_998").sum())
    found = [("up", t("compare.legend.above", n=above))] if above else []
    found += [("down", t("compare.legend.below", n=below))] if below else []
    return [*found, ("point_ref", t("compare.legend.within", n=len(shown) - above - below))]


def _limits_table(t: Translator, limits: pd.DataFrame) -> Html:
    columns = [
        Column("participants", t("compare.column.participants"), kind="int"),
        *(
            Column(name, t(f"compare.column.{name}"))
            for name in ("low_998_pct", "low_95_pct", "high_95_pct", "high_998_pct")
        ),
    ]
    steps = limits.iloc[:: max(1, len(limits) // 20)]
    return data_table(t, steps, columns, caption=t("compare.spread.title"))


def quality(t: Translator, style: Style, result: Compare, shown: pd.DataFrame, csv: str) -> Any:
    """Draw the share of «4» and «5» in the journal against the assessment."""
    procedure = (result.footing.filters.assessment or "").partition("-")[0]
    words = ScatterWords(
        x=t("compare.quality.x"),
        y=t("compare.quality.y", procedure=procedure),
        line=t("compare.quality.line", procedure=procedure),
    )
    sides = {"x": "journal_quality_pct", "y": "assessment_quality_pct"}
    figure = equality_scatter(shown, **sides, words=words, style=style)
    title = t("compare.quality.title", procedure=procedure)
    if figure is None:
        return panel(t, Panel(title, _no_journal(t)))
    body: list[Any] = [chart(asking(figure, "schools.difference_points"), name="quality", label=title)]
    if result.state == "ok":
        body.insert(0, legend(_positions(t, shown.dropna(subset=list(sides.values())))))
    spec = Panel(
        title,
        body,
        subtitle=t("compare.quality.subtitle", procedure=procedure),
        note=people(t, result, "participants"),
        table=_quality_table(t, shown, procedure),
        csv=csv,
    )
    return panel(t, spec)


def _quality_table(t: Translator, shown: pd.DataFrame, procedure: str) -> Html:
    columns = [
        Column("school", t("column.school"), href=lambda row: str(row["href"])),
        Column("participants", t("compare.column.participants")),
        *(
            Column(f"{side}_{name}", t(f"compare.column.{side}_{name}", procedure=procedure))
            for name in ("quality_pct", "pass_pct", "mean_mark", "sou_pct")
            for side in ("journal", "assessment")
        ),
    ]
    return data_table(t, shown, columns, caption=t("compare.quality.title", procedure=procedure))


def transitions(t: Translator, style: Style, result: Compare, csv: str) -> Any:
    """Draw which journal mark met which mark of the assessment."""
    procedure = (result.footing.filters.assessment or "").partition("-")[0]
    words = MatrixWords(
        journal=t("compare.matrix.journal"),
        assessment=t("compare.matrix.assessment", procedure=procedure),
        hidden="&lt;\N{NO-BREAK SPACE}10",
    )
    asks = asks_of(result.matrix, "matrix", "share_pct")
    figure = mark_matrix(result.matrix.assign(asks=asks), words=words, style=style)
    title = _matrix_title(t, result)
    if figure is None:
        return panel(t, Panel(title, few_participants(t)))
    spec = Panel(
        title,
        chart(figure, name="matrix", label=title),
        subtitle=t("compare.matrix.subtitle"),
        note=t("compare.matrix.note", n=int(result.schools["both"].sum())),
        table=_matrix_table(t, result.matrix, procedure),
        csv=csv,
    )
    return panel(t, spec)


def _matrix_title(t: Translator, result: Compare) -> str:
    found = next((one for one in result.findings if one.code == "compare_commonest"), None)
    return t("compare.matrix.commonest", **found.params) if found else t("compare.matrix.title")


def _matrix_table(t: Translator, matrix: pd.DataFrame, procedure: str) -> Html:
    columns = [
        Column("journal_mark", t("compare.matrix.journal"), kind="int"),
        Column("assessment_mark", t("compare.matrix.assessment", procedure=procedure), kind="int"),
        Column("pupils", t("compare.column.participants"), kind="int"),
        Column("share_pct", t("compare.column.share_pct")),
    ]
    return data_table(t, matrix, columns, caption=t("compare.matrix.title"))


def few_participants(t: Translator) -> Html:
    """Say that there are too few participants to show anything, and what to do."""
    return empty(t("compare.few.title"), t("compare.few.text"))


def _no_journal(t: Translator) -> Html:
    return empty(
        t("compare.no_journal.title"), t("compare.no_journal.text"), button(t("empty.panel.data"), "/data")
    )
