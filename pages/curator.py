"""Мои школы: the schools of a curator, or any set, side by side."""

from __future__ import annotations

from typing import Any

from dash import ALL, Input, State, callback, ctx, html, register_page, set_props

from components.address import LOCATION, filters_of, query_of
from components.shell import screen
from components.slots import inputs, outputs, slot_id
from data.errors import StoreError
from data.sets import remove_set, rename_set, save_set
from domain.filters import Filters
from pages._context import ask, filled, page_title, reader_language, services, style
from pages._curator_panels import SLOTS, panels
from pages._curator_pick import set_id
from views.curator import curator
from views.schools import schools

PAGE = "curator"
register_page(__name__, path="/curator", name=PAGE, group="work", order=60, title=page_title(PAGE))  # type: ignore[no-untyped-call]


def layout(**_query: str) -> html.Div:
    """Lay out the skeleton."""
    return screen(reader_language(), PAGE, SLOTS)


@callback(output=outputs(PAGE, SLOTS), inputs=inputs(PAGE))
def content(search: str, path: str, seen: dict[str, str] | None) -> dict[str, Any]:
    """Ask the view and draw it."""
    asked = filters_of(search)
    result = ask(curator, asked)
    every = ask(schools, Filters(municipality=asked.municipality)).schools
    return filled(SLOTS, result.footing, asked, seen, panels(reader_language(), style(), result, asked, every))


@callback(
    inputs={
        "clicks": Input(set_id("set", ALL), "n_clicks"),
        "names": State(set_id("set-name", ALL), "value"),
        "search": State(LOCATION, "search"),
        "path": State(LOCATION, "pathname"),
    },
    prevent_initial_call=True,
)
def keep(clicks: list[int | None], names: list[str | None], search: str, path: str) -> None:
    """Do one wish about a set; a wish that the store refuses is answered where it was made."""
    pressed = ctx.triggered_id
    if not pressed or not any(clicks):
        return
    act, name = str(pressed["act"]), next((name for name in names if name), "")
    try:
        after = _done(act, filters_of(search), name)
    except StoreError as refused:
        said = reader_language()(f"store_error.{refused.code}", **refused.params)
        set_props(set_id("set-said", act), {"children": said})
        return
    if after is None:
        _draw_again(search, path)
    else:
        set_props(LOCATION, {"search": after})


def _done(act: str, asked: Filters, name: str) -> str | None:
    """Do it and give the address that shows the outcome; None where the address stays."""
    store = services().store
    if act == "rename" and asked.saved:
        rename_set(store, asked.saved, name=name, by="")
        return None
    if act == "remove" and asked.saved:
        remove_set(store, asked.saved, by="")
        return query_of(asked.without("saved"))
    shown = ask(curator, asked).members["school_id"]
    code = save_set(store, name=name, schools=[int(one) for one in shown], by="")
    return query_of(Filters(saved=code, year=asked.year, instrument=asked.instrument, since=asked.since))


def _draw_again(search: str, path: str) -> None:
    for name, part in content(search, path, None).items():
        prop = "data" if name == "seen" else "children"
        set_props(slot_id(PAGE, name), {prop: part})
