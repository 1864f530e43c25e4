"""Schools that the register does not know: chosen among those it knows, or created, without leaving the screen."""

from __future__ import annotations

from markupsafe import Markup

from components.html_text import join, rich, tag
from data.store import Store
from i18n import Translator
from intake.batch import Shown
from intake.schools import Choice, Unknown, choice_for

NAMED_FILES = 3
LIST = "intake-schools"


def unknown_panel(t: Translator, shown: Shown, store: Store) -> Markup:
    """Draw every unknown school with the ways out; nothing where all are known."""
    choice = choice_for(store, shown.outcomes)
    if not choice.unknown:
        return Markup()
    head = tag("h3", t("intake.unknown.title", n=len(choice.unknown)))
    if not choice.schools:
        return tag("section", head, tag("p", t("intake.unknown.no_register"), class_="sub"), class_="unknown")
    options = join(tag("option", value=school.label) for school in choice.schools)
    known = tag("datalist", options, id=LIST)
    address = f"/intake/batch/{shown.batch_id}"
    items = [_item(t, one, choice, f"{address}/", number) for number, one in enumerate(choice.unknown)]
    text = tag("p", t("intake.unknown.text"), class_="sub")
    return tag("section", head, text, known, tag("ul", *items), class_="unknown")


def _item(t: Translator, one: Unknown, choice: Choice, address: str, number: int) -> Markup:
    files = ", ".join(one.files[:NAMED_FILES])
    more = len(one.files) - NAMED_FILES
    where = t("cli.problem.and_more", what=files, more=more) if more > 0 else files
    waiting = tag("span", t("intake.unknown.rows", rows=one.rows, files=where), class_="note")
    title = tag("div", tag("b", one.name), " ", waiting)
    return tag("li", title, _nearest(t, one, choice, address), _list(t, one, address, number),
               _new(t, one, choice, address, number))  # fmt: skip


def _nearest(t: Translator, one: Unknown, choice: Choice, address: str) -> Markup:
    """Offer the schools written alike, each by one click."""
    named = {school.code: school.label for school in choice.schools}
    buttons = [
        tag("button", named[code], type="button", data_post=f"{address}school", data_unknown=one.name,
            data_school=code, class_="btn-lp s")
        for code in choice.nearest.get(one.name, ())
        if code in named
    ]  # fmt: skip
    if not buttons:
        return tag("p", t("intake.unknown.no_nearest"), class_="note")
    return tag("div", tag("span", t("intake.unknown.nearest"), class_="note"), *buttons, class_="acts")


def _list(t: Translator, one: Unknown, address: str, number: int) -> Markup:
    field = f"intake-school-{number}"
    return tag(
        "form",
        tag("label", t("intake.unknown.choose"), for_=field, class_="note"),
        tag("input", id=field, name_="school", list=LIST, required="", autocomplete="off"),
        _hidden(one),
        tag("button", t("intake.unknown.remember"), class_="btn-lp s"),
        data_post=f"{address}school",
        class_="acts",
    )


def _new(t: Translator, one: Unknown, choice: Choice, address: str, number: int) -> Markup:
    """Ask what a new school needs: a name, a place, a code if there is one."""
    name, place, code = (f"intake-{part}-{number}" for part in ("name", "place", "code"))
    options = [tag("option", where.label, value=where.label) for where in choice.places]
    form = tag(
        "form",
        tag("label", t("intake.new.name"), for_=name, class_="note"),
        tag("input", id=name, name_="name", value=one.name, required=""),
        tag("label", t("intake.new.place"), for_=place, class_="note"),
        tag("select", *options, id=place, name_="place"),
        tag("label", t("intake.new.code"), for_=code, class_="note"),
        tag("input", id=code, name_="code"),
        _hidden(one),
        tag("button", t("intake.new.create"), class_="btn-lp s"),
        data_post=f"{address}new-school",
        class_="acts",
    )
    note = tag("p", rich(t("intake.new.note")), class_="note")
    return tag("details", tag("summary", t("intake.new.title")), form, note, class_="fold")


def _hidden(one: Unknown) -> Markup:
    return tag("input", type="hidden", name_="unknown", value=one.name)
