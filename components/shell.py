"""What stands around every page: demo strip, navigation, filter bar, language, theme, messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dash
import dash_bootstrap_components as dbc
from dash import dcc, html
from markupsafe import Markup

from components.address import LOCATION, xlsx_link
from components.evidence import drawer
from components.html_text import Html, join, tag
from components.slots import Slot, grid, slot_id
from domain.filters import Filters
from i18n import LANGUAGES, Translator

LANGUAGE_COOKIE, THEME_COOKIE, NARROW_COOKIE = "lepestok-language", "lepestok-theme", "lepestok-narrow"
MESSAGE, NAVIGATION, DEMO = "shell-message", "shell-navigation", "shell-demo"
GROUPS = ("picture", "work", "data")
GUIDE = "/guide/"
PETAL = Markup(
    '<svg width="26" height="26" viewBox="-14 -14 28 28" aria-hidden="true">'
    '<polygon points="0,-12 10.4,-6 10.4,6 0,12 -10.4,6 -10.4,-6" fill="none" stroke="var(--lp-control)"/>'
    '<polygon points="0,-10 8.5,-5 5,3 0,11 -8,4.6 -4.6,-2.6" fill="var(--lp-accent)"/></svg>'
)
HALF_MOON = Markup(
    '<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="none" '
    'stroke="currentColor" stroke-width="1.5"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/></svg>'
)


@dataclass(frozen=True)
class Strips:
    """What is said above every screen: made-up data, a store into which nothing can be loaded."""

    is_demo: bool = False
    is_read_only: bool = False


def shell(t: Translator, pages: Sequence[Mapping[str, Any]], *, place: str, strips: Strips) -> html.Div:
    """Draw the frame around the pages; ``place`` says whose data the store holds."""
    return html.Div(
        [
            dcc.Location(id=LOCATION, refresh=False),
            Html(tag("a", t("shell.skip"), href="#main"), class_name="skip"),
            html.Div(_strips(t, strips), id=DEMO),
            html.Div([navigation(t, pages, place=place), html.Div(dash.page_container, className="col-main")],
                     className="app"),
            html.Div(id=MESSAGE),
            *drawer(t),
        ]
    )  # fmt: skip


def navigation(t: Translator, pages: Sequence[Mapping[str, Any]], *, place: str) -> Html:
    """List the screens that exist in their groups; the browser marks the open one and adds the query."""
    items = [tag("a", PETAL, t("shell.name"), href="/", class_="brand", data_route="")]
    for group in GROUPS:
        members = [page for page in pages if page.get("group") == group]
        if members:
            items.append(tag("div", t(f"nav.{group}"), class_="g"))
            items.extend(_item(t, page) for page in members)
    guide = tag("a", t("guide.link"), href=GUIDE, target="_blank", rel="noopener")
    items.append(tag("div", tag("div", place, data_place=""), guide, class_="foot"))
    inside = tag("nav", tag("div", *items, class_="nav-in"), aria_label=t("shell.sections"), id=NAVIGATION)
    return Html(inside, class_name="nav-side")


def _item(t: Translator, page: Mapping[str, Any]) -> Markup:
    words = t(f"nav.{page['name']}")
    return tag("a", words, href=page["relative_path"], class_="i", data_route="", data_carry="")


def _strips(t: Translator, strips: Strips) -> list[Html]:
    told = [_demo_strip(t)] if strips.is_demo else []
    if strips.is_read_only:
        told.append(
            Html(join([tag("b", t("shell.read_only")), tag("span", t("shell.read_only.text"))]), class_name="demo")
        )
    return told


def _demo_strip(t: Translator) -> Html:
    link = tag("a", t("demo.load"), href="/data", data_route="")
    return Html(join([tag("b", t("demo.mark")), tag("span", t("demo.text")), link]), class_name="demo")


def screen(t: Translator, page: str, slots: Sequence[Slot]) -> html.Div:
    """Lay out a page: its filter bar and its slots, all empty until the content callback answers."""
    bar = html.Div(
        [
            Html(burger(t), class_name="only-s"),
            html.Div(id=slot_id(page, "chips"), className="chips-slot", role="group"),
            html.Div(id=slot_id(page, "fresh"), className="fresh"),
            Html(switches(t), class_name="switches"),
        ],
        className="bar",
    )
    head = html.Div(html.H1(t(f"nav.{page}")), id=slot_id(page, "head"), className="head-slot")
    foot = html.Div(id=slot_id(page, "sources"), className="sources")
    return html.Div([bar, html.Main([head, *grid(page, slots), foot], id="main", tabIndex="-1")])


def burger(t: Translator) -> Markup:
    """Draw the button that opens the navigation on a phone."""
    return tag("button", "≡", type="button", class_="sq burger", data_menu="", aria_expanded="false",
               aria_controls=NAVIGATION, aria_label=t("shell.sections"))  # fmt: skip


def switches(t: Translator) -> Markup:
    """Draw the switches of language and theme; each writes a cookie and asks the page again."""
    languages = join(
        tag("button", code.upper(), type="button", data_language=code, lang=code,
            class_="on" if code == t.language else None, aria_pressed=str(code == t.language).lower())
        for code in LANGUAGES
    )  # fmt: skip
    theme = tag("button", HALF_MOON, type="button", class_="sq", data_theme="", title=t("shell.theme"),
                aria_label=t("shell.theme"))  # fmt: skip
    return join([tag("div", languages, class_="seg", role="group", aria_label=t("shell.language")), theme])


def page_head(title: str, subtitle: str = "", *actions: Markup) -> Html:
    """Draw the head of a page: the conclusion as its title, what it is about below."""
    words = tag("div", tag("h1", title), tag("p", subtitle, class_="sub") if subtitle else "", class_="t")
    return Html(join([words, tag("div", *actions, class_="acts") if actions else ""]), class_name="head")


def excel(t: Translator, view: str, filters: Filters) -> Markup:
    """Draw the button in the head that downloads the whole screen; ``view`` may be ``school/12``."""
    address = xlsx_link(view, filters, language=t.language)
    return tag("a", t("xlsx.link"), href=address, class_="btn-lp", download="", title=t("xlsx.link.title"))


def message(t: Translator, case: str) -> dbc.Alert:
    """Tell that the screen could not be drawn, with the code under which the log has it."""
    again = tag("a", t("failed.again"), href="", class_="btn-lp s p", data_reload="")
    close = tag("button", "×", type="button", class_="sq", data_close="", aria_label=t("failed.close"))
    words = tag("div", tag("b", t("failed.title")), tag("div", t("failed.text", case=case), class_="sub"))
    return dbc.Alert(Html(join([words, again, close])), color="warning", class_name="message")
