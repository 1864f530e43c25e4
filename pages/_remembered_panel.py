"""Names of schools that were settled by hand, each with the way to take that back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from components.html_text import Html, join, tag
from components.panel import Panel, panel
from i18n import Translator
from intake.names import Remembered

SHOWN = 8


def remembered_panel(t: Translator, names: Sequence[Remembered], *, may_forget: bool) -> Any:
    """List what was settled; nothing where nothing was."""
    if not names:
        return None
    items = [_item(t, one, may_forget=may_forget) for one in names]
    first, rest = items[:SHOWN], items[SHOWN:]
    more = tag("details", tag("summary", t("remembered.more", n=len(rest))), tag("ul", *rest), class_="fold")
    body = Html(join([tag("ul", *first), more if rest else ""]), class_name="names")
    return panel(t, Panel(t("remembered.title", n=len(names)), body, subtitle=t("remembered.subtitle")))


def forget_question(t: Translator, one: Remembered) -> Markup:
    """Ask before a name is forgotten, and say what that leaves as it is."""
    acts = [
        tag("button", t("remembered.forget"), type="button", data_post=f"/intake/name/{one.name_id}/forget",
            class_="btn-lp s p"),
        tag("button", t("intake.leave"), type="button", data_dismiss="", class_="btn-lp s"),
    ]  # fmt: skip
    head = tag("h2", t("remembered.ask", name=one.name, school=one.school), id="intake-question")
    return join([head, tag("p", t("remembered.then")), tag("div", *acts, class_="acts")])


def forgotten(t: Translator, one: Remembered) -> Markup:
    """Tell that a name is forgotten."""
    close = tag("button", t("intake.close"), type="button", data_dismiss="", class_="btn-lp s p")
    words = tag("p", t("remembered.done", name=one.name))
    return join(
        [tag("h2", t("intake.switch.done"), id="intake-question"), words, tag("div", close, class_="acts")]
    )


def _item(t: Translator, one: Remembered, *, may_forget: bool) -> Markup:
    button = tag(
        "button", t("remembered.forget"), type="button", class_="act", data_question=f"/intake/name/{one.name_id}",
        aria_label=t("remembered.forget.one", name=one.name),
    )  # fmt: skip
    words = t("remembered.one", name=one.name, school=one.school)
    return tag("li", tag("span", words), button if may_forget else "")
