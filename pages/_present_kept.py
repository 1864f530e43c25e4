"""Kept presentations: their slides in words, put in order, taken out; renamed, removed, added to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.address import query_of
from components.html_text import join, tag
from data.decks import LONGEST_NAME, read, written
from domain.slide import SlideSpec
from i18n import Translator
from pages._present_forms import Form, deck_form
from pages._present_words import Namer
from views.catalogue import path_of, view_of
from views.decks import Decks

UP, DOWN, OUT = "up", "down", "out"
SIGNS = {UP: "↑", DOWN: "↓", OUT: "×"}


def kept_decks(t: Translator, result: Decks, namer: Namer, *, current: str, is_read_only: bool) -> Markup:
    """List the kept presentations; ``current`` is the one that screens add pictures to."""
    drawn = []
    for row in result.decks.itertuples():
        slides = result.slides[result.slides["code"] == row.code]
        items = [_slide(t, namer, slide, of=len(slides), is_fixed=is_read_only) for slide in slides.itertuples()]
        drawn.append(_deck(t, row, items, is_current=bool(row.code == current), is_read_only=is_read_only))
    return tag("div", join(drawn), class_="kept")


def new_deck(t: Translator) -> Markup:
    """Draw the form of a presentation that begins without slides."""
    return _menu(t, "new", _name(t, ""), button=t("present.new.do"))


def key_of(spec: SlideSpec) -> str:
    """Tell a slide from another one, so that no click changes a presentation that changed meanwhile."""
    return f"{spec.view}|{spec.picture}|{written(spec.filters)}"


def _deck(t: Translator, row: Any, items: Sequence[Markup], *, is_current: bool, is_read_only: bool) -> Markup:
    told = [t("present.slides", n=len(items)), t.moment(row.saved_at.to_pydatetime())]
    if row.saved_by and not pd.isna(row.saved_by):
        told.append(row.saved_by)
    mark = tag("span", t("present.current"), class_="tag") if is_current else ""
    head = tag("div", tag("h3", row.name, " ", mark), tag("p", " · ".join(told), class_="note"))
    ways = deck_form(t, Form(row.code, {"deck": row.code})) if items else ""
    tools = "" if is_read_only else _tools(t, row, is_current=is_current)
    return tag("section", tag("div", head, ways, class_="top"), tools, _slides(t, items, is_open=is_current),
               data_deck=row.code, class_="deck")  # fmt: skip


def _tools(t: Translator, row: Any, *, is_current: bool) -> Markup:
    choose = tag("button", t("present.choose"), type="button", class_="btn-lp s", data_deck_act="choose",
                 title=t("present.choose.title"))  # fmt: skip
    rename = _menu(t, "rename", _name(t, row.name), button=t("present.rename.do"))
    remove = _menu(t, "remove", tag("p", t("present.remove.text", name=row.name)), button=t("present.remove.do"))
    return tag("div", "" if is_current else choose, rename, remove, class_="acts")


def _menu(t: Translator, act: str, inside: Markup, *, button: str) -> Markup:
    do = tag("button", button, type="button", class_="btn-lp s p", data_deck_act=act)
    menu = tag("div", inside, do, tag("p", "", class_="said", role="status"), class_="menu form")
    return tag("details", tag("summary", t(f"present.{act}"), class_="btn-lp s"), menu, class_="pick")


def _name(t: Translator, name: str) -> Markup:
    field = Markup('<input type="text" value="{}" maxlength="{}">').format(name, LONGEST_NAME)
    return tag("label", t("present.name"), " ", field)


def _slides(t: Translator, items: Sequence[Markup], *, is_open: bool) -> Markup:
    if not items:
        return tag("p", t("present.kept.empty"), class_="note")
    summary = tag("summary", t("present.slides.show"))
    return tag("details", summary, tag("ol", join(items), class_="slides"), class_="fold",
               open="" if is_open else None)  # fmt: skip


def _slide(t: Translator, namer: Namer, row: Any, *, of: int, is_fixed: bool) -> Markup:
    spec = SlideSpec(row.view, row.picture, read(row.query))
    said = namer.say(spec)
    title = tag("b", said.picture)
    if view_of(spec.view):
        title = tag("a", title, href=f"{path_of(spec.view)}{query_of(spec.filters)}", data_route="")
    words = tag("div", title, tag("div", " · ".join(filter(None, (said.screen, said.filters))), class_="note"))
    idle = {UP: row.position == 1, DOWN: row.position == of}
    buttons = (_act(t, act, said.picture, is_idle=bool(idle.get(act))) for act in SIGNS)
    acts = "" if is_fixed else join(buttons)
    return tag("li", words, tag("span", acts, class_="moves"), data_slide_key=key_of(spec), data_at=row.position)


def _act(t: Translator, act: str, name: str, *, is_idle: bool) -> Markup:
    words = t(f"present.{act}", name=name)
    return tag("button", SIGNS[act], type="button", class_="sq", data_deck_act=act, title=words,
               aria_label=words, disabled="" if is_idle else None)  # fmt: skip
