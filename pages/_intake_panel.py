"""Where files are dropped on the screen of data; ``assets/lepestok.js`` sends them and shows the rest."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from components.html_text import Html, join, rich, tag
from components.panel import Panel, panel
from i18n import Translator
from intake.blanks import fillable


def intake_panel(t: Translator, *, kind: str) -> Any:
    """Draw the drop zone; a demonstration is told where real files go, before anybody chooses any."""
    body = _demo(t) if kind == "demo" else _zone(t)
    spec = Panel(
        t("intake.title"),
        Html(join([body, _blanks(t)])),
        subtitle=t("intake.subtitle.demo" if kind == "demo" else "intake.subtitle"),
    )
    return panel(t, spec, class_name="intake")


def _demo(t: Translator) -> Markup:
    return join(
        [tag("p", rich(t("intake.demo")), class_="warn"), tag("pre", t("intake.demo.command"), class_="formula")]
    )


def _zone(t: Translator) -> Markup:
    """Draw what takes files by dropping, by choosing, and a whole folder."""
    buttons = [
        _chooser(t("intake.choose"), multiple="", class_="p"),
        _chooser(t("intake.choose.folder"), webkitdirectory="", class_=""),
    ]
    zone = tag(
        "div",
        tag("p", tag("b", t("intake.drop_here")), " ", t("intake.or")),
        tag("div", *buttons, class_="acts"),
        tag("p", t("intake.formats"), class_="note"),
        class_="drop",
    )
    words = {
        "data-sending": t("intake.sending"),
        "data-lost": t("intake.lost"),
        "data-failed": t("intake.not_sent"),
    }
    state = tag("p", role="status", aria_live="polite", class_="intake-state")
    told = tag("div", role="alert", class_="intake-alert")
    body = tag("div", class_="intake-body")
    return tag(
        "div", zone, state, told, body, data_intake="", **{k.replace("-", "_"): v for k, v in words.items()}
    )


def _chooser(words: str, *, class_: str, **more: str) -> Markup:
    field = tag("input", type="file", class_="visually-hidden", **more)
    return tag("label", words, field, class_=f"btn-lp s {class_}".strip())


def _blanks(t: Translator) -> Markup:
    """Offer a workbook to fill in for every own table."""
    links = [
        tag("li", tag("a", t(f"layout.{layout.code}"), href=f"/intake/blank/{layout.code}.xlsx", download=""))
        for layout in fillable()
    ]
    summary = tag("summary", t("intake.blanks"))
    note = tag("p", t("intake.blanks.note"), class_="note")
    return tag("details", summary, note, tag("ul", *links, class_="blanks"), class_="fold")
