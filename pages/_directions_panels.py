"""The panels of the screen of directions."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.address import answered, csv_link
from components.cells import Column
from components.findings import findings
from components.html_text import Html, join, tag
from components.key_figures import key_figures
from components.panel import Panel, panel
from components.parts import button, directions_chosen
from components.shell import page_head
from components.slots import Slot
from components.states import empty, empty_store, no_schools
from components.table import TableStyle, data_table
from domain.filters import Filters
from figures.theme import Style
from i18n import Translator
from pages._directions_board import board, counted, direction
from pages._taking import ways_out
from views.directions import Directions
from wording.findings import plain, sentence

SLOTS = (
    Slot("keys", 12, 110),
    Slot("board", 12, 470),
    Slot("words", 5, 360, is_words=True),
    Slot("districts", 7, 360),
    Slot("schools", 6, 420),
    Slot("programs", 6, 420),
)
SAID = 5


def panels(t: Translator, style: Style, result: Directions, asked: Filters) -> dict[str, Any]:
    """Draw everything that the view says."""
    if result.state == "empty":
        return {"head": page_head(t("nav.directions"), t("directions.subtitle.empty")), "keys": _empty(t, result)}
    filters = answered(asked, result.footing.filters)
    link = partial(csv_link, "directions", filters=filters)
    year = result.footing.filters.year
    subtitle = t("directions.subtitle", year=year, total=len(result.choices))
    return {
        "head": page_head(plain(sentence(t, result.title)), subtitle, *ways_out(t, "directions", filters)),
        "keys": key_figures(t, result.key_figures),
        "board": board(t, style, result, link("choices")),
        "words": panel(t, Panel(t("panel.words"), findings(t, result.findings, shown=SAID))),
        "schools": _schools(t, result, link("schools")),
        "districts": _tests(t, result, link("tests")),
        "programs": _programs(t, result, link("programs")),
    }


def _empty(t: Translator, result: Directions) -> Any:
    footing = result.footing
    if not footing.schools_total:
        return panel(t, Panel("", empty_store(t)))
    if not footing.schools or footing.filters.year is None:
        return panel(t, Panel("", no_schools(t)))
    title = t("empty.directions.title", year=footing.filters.year)
    way = button(t("empty.store.load"), "/data", is_main=True)
    return panel(t, Panel("", empty(title, t("empty.directions.text"), way)))


def _schools(t: Translator, result: Directions, csv: str) -> Any:
    total = len(result.choices)
    rows = result.schools.assign(is_odd=~result.schools["is_three"])
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}"),
        Column("district", t("column.district")),
        Column(
            "chosen",
            t("directions.schools.chosen", total=total),
            kind="markup",
            write=lambda row: directions_chosen(row["chosen"], total=total),
        ),
        Column("count", t("directions.schools.count")),
    ]
    odd = int(rows["is_odd"].sum())
    title = t("directions.schools.odd", n=odd) if odd else t("directions.schools.all_three")
    table = data_table(t, rows, columns, caption=title, style=TableStyle(near="is_odd"))
    return panel(t, Panel(title, [table, _sums(t, result)], subtitle=t("directions.schools.subtitle"), csv=csv))


def _tests(t: Translator, result: Directions, csv: str) -> Any:
    differing = int(result.tests["differs"].sum()) if len(result.tests) else 0
    title = t("directions.tests.differ", n=differing) if differing else t("directions.tests.alike")
    columns = [
        Column("group", t("column.district")),
        Column("schools", t("column.schools")),
        Column("choices", t("column.choices")),
        Column("exactly_three", t("directions.tests.three")),
        Column("most_chosen", t("directions.tests.most"), kind="markup", write=partial(_most, t)),
        Column("differs", t("directions.tests.differs"), kind="text", write=partial(_verdict, t)),
    ]
    table = data_table(t, result.tests, columns, caption=title)
    return panel(t, Panel(title, table, subtitle=t("directions.tests.subtitle", n=len(result.choices)), csv=csv))


def _most(t: Translator, row: Any) -> Markup:
    return join(
        (
            Markup("<b>{}</b> ({})").format(position, t.integer(schools))
            for position, schools in row["most_chosen"]
        ),
        between=", ",
    )


def _verdict(t: Translator, row: Any) -> str:
    if pd.isna(row["p_value"]):
        return t("directions.tests.untested")
    return t("directions.tests.unlike") if row["differs"] else t("directions.tests.same")


def _programs(t: Translator, result: Directions, csv: str) -> Any:
    if result.programs.empty:
        return None
    pairs = zip(result.programs["schools"], result.programs["share_pct"], strict=True)
    shares = result.programs.assign(cell=pd.Series(list(pairs), dtype=object))
    table = shares.pivot(index="direction", columns="group", values="cell").reindex(result.choices["direction"])
    columns = [Column("direction", t("column.direction"), write=partial(direction, t))]
    of = shares.drop_duplicates("group").set_index("group")["of"]
    columns += [_program(t, str(code), int(of[code])) for code in table.columns]
    body = data_table(t, table.reset_index(), columns, caption=t("directions.programs.title"))
    return panel(
        t, Panel(t("directions.programs.title"), body, subtitle=t("directions.programs.subtitle"), csv=csv)
    )


def _program(t: Translator, code: str, of: int) -> Column:
    head = t("directions.programs.head", program=code, n=of)
    return Column(code, head, kind="markup", write=lambda row: Markup(counted(t, *row[code])))


def _sums(t: Translator, result: Directions) -> Html:
    """Write how the numbers of directions named sum to the choices."""
    rows = result.arithmetic[result.arithmetic["choices_made"] > 0]
    terms = " + ".join(
        f"{t.integer(schools)} × {t.integer(made)}"
        for made, schools in zip(rows["choices_made"], rows["schools"], strict=True)
    )
    sums = " + ".join(t.integer(count) for count in result.choices["schools"])
    total = Markup("<b>{}</b>").format(t.integer(result.choices_total))
    whole = join([terms, "=", total, t("directions.arithmetic.choices")], between=" ")
    return Html(
        tag("div", whole, tag("div", t("directions.arithmetic.sums", sums=sums), class_="sub"), class_="formula")
    )
