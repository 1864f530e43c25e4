"""Where files are dropped on the screen of data; ``assets/lepestok.js`` sends them and shows the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from components.html_text import Html, join, rich, tag
from components.panel import Panel, panel
from i18n import Translator
from intake.blanks import blank_title, blanks
from intake.names import Remembered


@dataclass(frozen=True)
class Place:
    """Where files would go: ``kind`` of the store; ``way`` is the store that one button opens, if one does.

    ``names`` are those that were settled by hand.
    """

    kind: str
    is_read_only: bool = False
    way: str = ""
    names: tuple[Remembered, ...] = ()

    @property
    def state(self) -> str:
        """Name what the panel says."""
        return "read_only" if self.is_read_only else "demo" if self.kind == "demo" else "open"


def intake_panel(t: Translator, place: Place) -> Any:
    """Draw the drop zone; where nothing can be loaded it says why and what to do, before anybody chooses files."""
    body = _zone(t) if place.state == "open" else _instead(t, place)
    back = _button(t, place.way) if place.way == "demo" else Markup()
    spec = Panel(
        t("intake.title"), Html(join([body, _blanks(t), back])), subtitle=t(f"intake.subtitle.{place.state}")
    )
    return panel(t, spec, class_name="intake")


def _instead(t: Translator, place: Place) -> Markup:
    if place.state == "read_only":
        return tag("p", rich(t("intake.read_only")), class_="warn")
    if place.way == "own":
        return join([tag("p", rich(t("intake.demo.begin"))), _button(t, "own", is_main=True)])
    command = tag("pre", t("intake.demo.command"), class_="formula")
    fold = tag("details", tag("summary", t("data.how.fold")), command, class_="fold")
    return join([tag("p", rich(t("intake.demo"))), fold])


def _button(t: Translator, which: str, *, is_main: bool = False) -> Markup:
    button = tag("button", t(f"intake.{which}_store"), type="button", data_store=f"/intake/{which}-store",
                 class_=f"btn-lp s{' p' if is_main else ''}")  # fmt: skip
    return tag("div", button, tag("span", role="alert", class_="note"), class_="acts to-store")


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
    """Offer a workbook to fill in for every own table and questionnaire."""
    links = [
        tag("li", tag("a", blank_title(code, t), href=f"/intake/blank/{code}.xlsx", download=""))
        for code in blanks()
    ]
    summary = tag("summary", t("intake.blanks"))
    note = tag("p", t("intake.blanks.note"), class_="note")
    return tag("details", summary, note, tag("ul", *links, class_="blanks"), class_="fold")
