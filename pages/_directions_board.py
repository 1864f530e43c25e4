"""The board of directions: bars of all schools, a heat map by district, the table behind them."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from components.cells import Column
from components.chart import asks_of, chart
from components.html_text import Html
from components.panel import Panel, panel
from components.states import nothing
from components.table import data_table
from figures.choices import BoardWords, direction_board
from figures.theme import Style
from i18n import Translator
from views.directions import Directions
from wording.findings import plain, sentence
from wording.naming import without_common_word

EN_SPACE = "\N{EN SPACE}"


def board(t: Translator, style: Style, result: Directions, csv: str) -> Any:
    """Draw how many schools chose each direction, over all schools and by district."""
    words = BoardWords(whole=t("directions.board.whole"), districts=t("directions.board.districts"))
    figure = direction_board(_choices(t, result), _districts(t, result), words=words, style=style)
    label = t("directions.board.label", title=plain(sentence(t, result.title)))
    body = chart(figure, name="board", label=label) if figure else nothing(t)
    is_withheld = result.districts["is_suppressed"].any()
    subtitle = "directions.board.withheld" if is_withheld else "directions.board.subtitle"
    spec = Panel(
        t("directions.board.title"),
        body,
        subtitle=t(subtitle),
        note=t("directions.board.note", n=len(result.schools)),
        table=_choices_table(t, result.choices),
        csv=csv,
    )
    return panel(t, spec)


def _choices(t: Translator, result: Directions) -> pd.DataFrame:
    rows = result.choices
    return rows.assign(
        asks=asks_of(rows, "choices", "share_pct"),
        label=[t(f"direction.{code}.short") for code in rows["direction"]],
        text=[_of_all(t, row) for row in rows.itertuples()],
        hover=[_hover(t, row, t("directions.hover.all")) for row in rows.itertuples()],
    )


def _districts(t: Translator, result: Directions) -> pd.DataFrame:
    rows = result.districts
    names = list(dict.fromkeys(rows["group"]))
    short = dict(zip(names, without_common_word(names), strict=True))
    return rows.assign(
        asks=asks_of(rows, "districts", "share_pct"),
        group=rows["group"].map(short),
        of_text=[t.integer(count) for count in rows["of"]],
        hover=[_hover(t, row, str(row.group)) for row in rows.itertuples()],
    )


def counted(t: Translator, schools: Any, share_pct: Any) -> str:
    """Write a number of schools with its share, where there is one."""
    share = "" if pd.isna(share_pct) else f"{EN_SPACE}{t.pct(share_pct, places=0)}"
    return f"<b>{t.integer(schools)}</b>{share}"


def _of_all(t: Translator, row: Any) -> str:
    """Write «39 из 62» with the share to a decimal, as the document's readers will check it."""
    share = "" if pd.isna(row.share_pct) else f"{EN_SPACE}{t.pct(row.share_pct)}"
    return t("directions.board.of", schools=row.schools, of=row.of) + share


def _hover(t: Translator, row: Any, group: str) -> str:
    text = t("directions.hover", direction=row.direction, schools=row.schools, of=row.of)
    share = "" if pd.isna(row.share_pct) else f", {t.pct(row.share_pct)}"
    return f"{group}<br>{text}{share}"


def direction(t: Translator, row: Any) -> str:
    """Name the direction of a row."""
    return t(f"direction.{row['direction']}")


def _choices_table(t: Translator, choices: pd.DataFrame) -> Html:
    columns = [
        Column("position", t("column.position"), kind="int"),
        Column("direction", t("column.direction"), write=partial(direction, t)),
        Column("schools", t("column.schools")),
        Column("of", t("column.of")),
        Column("share_pct", t("column.share_pct")),
        Column("low_pct", t("column.low_pct")),
        Column("high_pct", t("column.high_pct")),
    ]
    return data_table(t, choices, columns, caption=t("directions.board.title"))
