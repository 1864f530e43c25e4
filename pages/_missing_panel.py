"""Who has not handed in what: a list ready to send."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pandas as pd

from components.cells import Column
from components.html_text import Html, join, tag
from components.panel import Panel, panel
from components.table import data_table
from i18n import Translator
from pages._coverage_panel import thing

LETTER_ID = "missing-text"
MAIL_LIMIT = 1900  # what Windows hands to a mail program in one address


def missing_panel(t: Translator, missing: pd.DataFrame, csv: str) -> Any:
    """Draw the list as a table, as a text to copy and as a letter."""
    if missing.empty:
        return panel(t, Panel(t("missing.none"), [], subtitle=t("missing.none.text")))
    rows = owed_by_school(t, missing)
    columns = [
        Column("school", t("column.school"), href=lambda row: f"/school/{row['school_id']}"),
        Column("district", t("column.district")),
        Column("things", t("missing.what"), kind="text"),
        Column("curator", t("column.curator")),
    ]
    letter = letter_text(t, rows)
    spec = Panel(
        t("missing.title", n=len(rows)),
        [_actions(t, letter), data_table(t, rows, columns, caption=t("missing.caption")), _letter(letter)],
        subtitle=t("missing.subtitle"),
        csv=csv,
    )
    return panel(t, spec)


def owed_by_school(t: Translator, missing: pd.DataFrame) -> pd.DataFrame:
    """Put what one school owes into one row, in the order of the view."""
    named = missing.assign(words=[thing(t, row) for row in missing.to_dict("records")])
    keys = ["school_id", "school", "district", "curator"]
    return named.groupby(keys, sort=False, dropna=False)["words"].agg(", ".join).rename("things").reset_index()


def letter_text(t: Translator, rows: pd.DataFrame) -> str:
    """Write the list as a letter."""
    lines = [t("missing.line", school=row.school, things=row.things) for row in rows.itertuples()]
    return "\n".join([t("missing.letter"), "", *lines])


def _actions(t: Translator, letter: str) -> Html:
    copy = tag("button", t("missing.copy"), type="button", class_="btn-lp s p", data_copy=LETTER_ID,
               data_done=t("missing.copied"))  # fmt: skip
    fits = len(quote(letter)) < MAIL_LIMIT
    subject, body = quote(t("missing.subject")), quote(letter if fits else t("missing.paste"))
    mail = tag("a", t("missing.mail"), href=f"mailto:?subject={subject}&body={body}", class_="btn-lp s",
               data_copy=None if fits else LETTER_ID)  # fmt: skip
    return Html(join([copy, mail]), class_name="acts")


def _letter(letter: str) -> Html:
    return Html(tag("pre", letter, id=LETTER_ID, class_="visually-hidden"))
