"""The panels of the screen of risks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from dash import html

from components.address import answered, csv_link
from components.chart import chart
from components.findings import findings
from components.html_text import Html, join, tag
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.parts import legend
from components.shell import page_head
from components.slots import Slot
from components.states import empty
from domain.filters import Filters
from figures.theme import Style
from i18n import Translator
from pages import _risks_charts as charts
from pages import _risks_tables as tables
from pages._risks_missing import no_sides, nothing
from pages._taking import ways_out
from views.risks import Risks
from wording.findings import plain, sentence

SLOTS = (
    Slot("keys", 12, 110),
    Slot("heat", 8, 620),
    Slot("words", 4, 240, is_words=True, pile="words"),
    Slot("change", 4, 380, pile="words"),
    Slot("radars", 12, 640),
    Slot("sides", 12, 420),
    Slot("gaps", 12, 300),
    Slot("districts", 12, 300),
    Slot("turnout", 12, 300),
)
SAID = 5
SYMBOLS = ("dot", "diamond_2", "square_3")


def panels(t: Translator, style: Style, result: Risks, asked: Filters) -> dict[str, Any]:
    """Draw everything that the view says."""
    if result.state == "empty":
        return {"head": page_head(t("nav.risks"), t("risks.subtitle.empty")), "keys": nothing(t, result)}
    filters = answered(asked, result.footing.filters)
    link = partial(csv_link, "risks", filters=filters)
    said = {"year": result.footing.filters.year, "source": result.source, "audience": result.audience}
    head = page_head(
        plain(sentence(t, result.title)),
        t(f"risks.subtitle.{_kind(result)}", **said),
        *ways_out(t, "risks", filters),
    )
    return {
        "head": head,
        "keys": key_figures(t, result.key_figures),
        "heat": _heat(t, style, result, link("heat")),
        "words": panel(t, Panel(t("risks.words.title"), findings(t, result.findings, shown=SAID))),
        "radars": _radars(t, style, result, link("radars")),
        "sides": _sides(t, style, result, link("disagreement")),
        "change": _change(t, style, result, link("change_by_factor")),
        "gaps": _gaps(t, result, link("gaps")),
        "districts": _districts(t, style, result, link("districts")),
        "turnout": _turnout(t, result, link("turnout")),
    }


def _kind(result: Risks) -> str:
    return "survey" if result.source == "survey" else "profile"


def _heat(t: Translator, style: Style, result: Risks, csv: str) -> Any:
    kind, schools = _kind(result), int(result.heat["school_id"].nunique())
    title = t(f"risks.heat.title.{kind}", audience=result.audience)
    figure = charts.heat_figure(t, style, result)
    drawn: list[Any] = [_heat_chart(t, figure, schools)] if figure else []
    if style.is_narrow:
        drawn.append(_numbers(t, result))
    spec = Panel(
        title,
        drawn,
        subtitle=t("risks.heat.order.numbers" if style.is_narrow else "risks.heat.order"),
        note=t(f"risks.heat.note.{kind}", schools=schools),
        table=tables.heat_table(t, result, title),
        csv=csv,
    )
    return panel(t, spec)


def _heat_chart(t: Translator, figure: dict[str, Any], schools: int) -> Any:
    return chart(figure, name="heat", label=t("risks.heat.label", schools=schools), fills=True)


def _numbers(t: Translator, result: Risks) -> Html:
    """Name the factors that numbers stand for."""
    items = [
        tag("span", tag("b", number), f" {t(f'factor.{code}.short')}", class_="nb")
        for number, code in enumerate(charts.shown_factors(result), start=1)
    ]
    return Html(join(items), class_name="lg")


def _radars(t: Translator, style: Style, result: Risks, csv: str) -> Any:
    figure = charts.radars_figure(t, style, result)
    if figure is None:
        return None
    shown, schools = (int(frame["school_id"].nunique()) for frame in (result.radars, result.heat))
    subtitle = "risks.radars.subtitle.all" if shown == schools else "risks.radars.subtitle"
    drawn = chart(figure, name="radars", label=t("risks.radars.label", shown=shown))
    spec = Panel(
        t("risks.radars.title"),
        [_numbers(t, result), drawn],
        subtitle=t(subtitle, shown=shown, schools=schools),
        csv=csv,
    )
    return panel(t, spec)


def _sides(t: Translator, style: Style, result: Risks, csv: str) -> Any:
    title = t("risks.sides.title")
    figure = charts.sides_figure(t, style, result)
    if figure is None:
        return panel(t, Panel(title, no_sides(t, result)))
    audiences = list(dict.fromkeys(result.by_audience["audience"]))
    keys = legend([(shape, t(f"audience.{code}")) for shape, code in zip(SYMBOLS, audiences, strict=False)])
    words = t("risks.sides.table")
    scores = tables.audiences_table(t, result, title)
    differences = tables.disagreement_table(t, result.disagreement, words)
    spec = Panel(
        title,
        [keys, chart(figure, name="sides", label=t("risks.sides.label"))],
        subtitle=t("risks.sides.subtitle"),
        note=t("risks.sides.note", n=len(result.disagreement)),
        table=html.Div([scores, differences]),
        csv=csv,
    )
    return panel(t, spec)


def _change(t: Translator, style: Style, result: Risks, csv: str) -> Any:
    title, rows = t("risks.change.title"), result.change_by_factor
    if rows.empty:
        year = (result.footing.filters.year or 0) - 1
        text = t("risks.change.none.text", year=year)
        return panel(t, Panel(title, empty(t("risks.change.none"), text)))
    table = tables.change_table(t, result, title)
    figure = charts.change_figure(t, replace(style, is_narrow=True), result)  # the column is a phone wide
    body = chart(figure, name="change", label=t("risks.change.label")) if figure else table
    kind = "survey" if figure else "profile"
    subtitle = t(f"risks.change.subtitle.{kind}", audience=rows["audience"].iloc[0])
    return panel(t, Panel(title, body, subtitle=subtitle, table=table if figure else None, csv=csv))


def _gaps(t: Translator, result: Risks, csv: str) -> Any:
    rows = result.gaps[result.gaps["differs"].astype(bool)]
    if result.gaps.empty:
        return None
    title = t("risks.gaps.title")
    body = tables.disagreement_table(t, rows, title) if len(rows) else Html(tag("p", t("risks.gaps.none")))
    return panel(t, Panel(title, body, subtitle=t("risks.gaps.subtitle"), csv=csv))


def _districts(t: Translator, style: Style, result: Risks, csv: str) -> Any:
    figure = charts.districts_figure(t, style, result)
    if figure is None or result.districts["district"].nunique() < 2:
        return None
    title = t("risks.districts.title")
    drawn: list[Any] = [chart(figure, name="districts", label=t("risks.districts.label"))]
    if style.is_narrow:
        drawn.append(_numbers(t, result))
    subtitle = t(f"risks.districts.subtitle.{_kind(result)}")
    return panel(
        t, Panel(title, drawn, subtitle=subtitle, table=tables.districts_table(t, result, title), csv=csv)
    )


def _turnout(t: Translator, result: Risks, csv: str) -> Any:
    if result.turnout.empty:
        return None
    title = t("risks.turnout.title")
    table = tables.turnout_table(t, result, title)
    body, behind = (table, None) if result.turnout["is_low_response"].any() else ([], table)
    return panel(t, Panel(title, body, subtitle=t("risks.turnout.subtitle"), table=behind, csv=csv))
