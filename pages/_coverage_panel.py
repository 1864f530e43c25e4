"""The coverage table: who has handed in what, a row a thing, a column a district; shared by two screens."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup, escape

from components.cells import Column
from components.html_text import Html, tag
from components.table import TableStyle, data_table
from i18n import Translator
from wording.naming import shortened, without_common_word

WIDE = 7
FIRST = 6
LETTERS = 8


def coverage_table(t: Translator, coverage: pd.DataFrame) -> Html:
    """Draw coverage by district; with many districts only the whole and what is missing."""
    kinds = coverage.drop_duplicates("what").set_index("what")
    totals = coverage.groupby("what", sort=False)[["have", "expected"]].sum()
    rows = totals.assign(
        words=[thing(t, kinds.loc[what]) for what in totals.index], is_whole=totals["have"] >= totals["expected"]
    ).sort_values("is_whole", kind="stable")
    first = max(FIRST, int((~rows["is_whole"]).sum()))
    rows = rows.assign(is_first=[place < first for place in range(len(rows))])
    columns = [Column("words", t("coverage.thing")), _column("whole", t("coverage.whole"), totals, t)]
    # By number: two municipalities may each have a district of one name
    districts = coverage[["district_id", "district"]].dropna().drop_duplicates("district_id")
    if 1 < len(districts) <= WIDE:
        heads = without_common_word(list(districts["district"]))
        for number, head in zip(districts["district_id"], heads, strict=True):
            own = coverage[coverage["district_id"] == number].set_index("what")[["have", "expected"]]
            columns.append(_column(f"district_{number}", shortened(head, letters=LETTERS), own, t))
    frame = rows.reset_index()
    style = TableStyle(near="is_first", near_words=t("coverage.first"))
    return data_table(t, frame, columns, caption=t("coverage.caption"), style=style)


def coverage_title(t: Translator, coverage: pd.DataFrame) -> str:
    """Conclude whether anything is missing."""
    is_short = bool((coverage["have"] < coverage["expected"]).any())
    return t("coverage.title" if is_short else "coverage.title.whole")


def thing(t: Translator, row: Any) -> str:
    """Name one thing that is handed in."""
    return t(f"coverage.{row['kind']}", **params_of(row))


def params_of(row: Any) -> Mapping[str, Any]:
    """Give the parameters of a row's words, kept as JSON or as they are."""
    params = row["params"]
    found: Mapping[str, Any] = json.loads(params) if isinstance(params, str) and params else params or {}
    return found


def _column(name: str, head: str, counts: pd.DataFrame, t: Translator) -> Column:
    return Column(name, head, kind="count", write=partial(_cell, t, counts))


def _cell(t: Translator, counts: pd.DataFrame, row: Any) -> Markup | None:
    """Write how many have handed in; an incomplete number stands out by its «of»."""
    if row["what"] not in counts.index:
        return None
    have, expected = map(int, counts.loc[row["what"]])
    if have >= expected:
        return escape(t.integer(have))
    return tag("span", tag("b", t.integer(have)), " ", t("key.of", n=expected), class_="short nb")
