"""The strip of key figures: label, number with the number behind it, one line of context."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from components.html_text import Html, join, rich, tag
from domain.finding import KeyFigure
from i18n import Translator

PLACES = {"pct": 1, "points": 1, "mark": 2}


def key_figures(t: Translator, figures: Sequence[KeyFigure]) -> Html:
    """Draw the strip as one panel with hairlines between."""
    cells = join(_figure(t, figure) for figure in figures)
    return Html(cells, class_name=f"card panel keys k{len(figures)}", tag="section")


def _figure(t: Translator, figure: KeyFigure) -> Markup:
    number, name = _number(t, figure), t(f"key.{figure.code}", **figure.params)
    title = f"{t('evidence.ask')} {name}"
    number = tag("button", number, type="button", class_="cite", data_key=figure.code, title=title)
    note = _note(t, figure)
    return tag(
        "div",
        tag("div", tag("a", name, href=figure.href) if figure.href else name, class_="l"),
        tag("div", number, " ", _after(t, figure), class_="f"),
        tag("div", rich(note), class_="n") if note else "",
        class_="key",
    )


def _number(t: Translator, figure: KeyFigure) -> Markup:
    if figure.is_suppressed:
        return tag("span", t("cell.hidden"), class_="sup", title=t("cell.hidden.title"))
    if figure.value is None:
        return tag("span", "–", class_="sup", title=t("cell.missing"))
    places = PLACES.get(figure.unit, 0)
    signed = figure.unit == "points"
    return Markup(t.signed(figure.value) if signed else t.decimal(figure.value, places=places))


def _after(t: Translator, figure: KeyFigure) -> Markup:
    """Write what follows the number: its «out of», or its unit."""
    if figure.is_suppressed or figure.value is None:
        return Markup()
    if figure.of is not None and figure.unit != "pct":
        return tag("small", t("key.of", n=figure.of))
    unit = {"pct": "%", "points": t("key.points")}.get(figure.unit, "")
    return tag("small", unit) if unit else Markup()


def _note(t: Translator, figure: KeyFigure) -> str:
    key = f"key.{figure.code}.note"
    lines = [t(key, **figure.params)] if t.has(key) and figure.value is not None else []
    if figure.unit == "pct" and figure.of is not None:
        lines.append(t("key.n", n=figure.of))
    if figure.low is not None and figure.high is not None and not figure.is_suppressed:
        lines.append(t("key.interval", low=figure.low, high=figure.high))
    return "; ".join(lines)
