"""Files on the screen of data: refused, loaded, and what was noticed in them."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.html_text import join, tag
from components.panel import Panel, panel
from components.parts import status
from components.states import refused
from components.table import TableStyle, data_table
from i18n import Translator
from pages._coverage_panel import params_of

REFUSALS, NEWEST = 6, 10


def refusals(t: Translator, refused_files: pd.DataFrame, csv: str) -> Any:
    """Tell of each refused file everything that is wrong with it."""
    if refused_files.empty:
        return None
    events = list(refused_files.groupby("event_id", sort=False))[:REFUSALS]
    body = [
        refused(str(rows["file_name"].iloc[0]), _faults(t, rows), _saved_nothing(t, rows)) for _, rows in events
    ]
    count = refused_files["event_id"].nunique()
    return panel(t, Panel(t("data.refused.title", n=count), body, subtitle=t("data.refused.subtitle"), csv=csv))


def _faults(t: Translator, rows: pd.DataFrame) -> list[str]:
    return [_fault(t, row) for row in rows.to_dict("records")]


def _fault(t: Translator, row: Any) -> str:
    known = {name: "" if pd.isna(row[name]) else row[name] for name in ("sheet", "column", "value")}
    place = ", ".join(
        t(f"data.place.{name}", value=row[name] if name != "row" else int(row[name]))
        for name in ("sheet", "row", "column")
        if not pd.isna(row.get(name))
    )
    words = t(f"problem.{row['code']}", **{**known, **params_of(row)})
    return f"{place}: {words}" if place else words


def _saved_nothing(t: Translator, rows: pd.DataFrame) -> str:
    return t("data.refused.note", at=rows["at"].iloc[0])


def files(t: Translator, sources: pd.DataFrame, csv: str, *, may_switch: bool = True) -> Any:
    """List the loaded files, the newest first, with what became of their rows."""
    columns = [
        Column("source_id", t("data.files.id"), kind="int"),
        Column("file_name", t("sources.file"), kind="markup", write=partial(_file, t)),
        Column("loaded_at", t("sources.at"), kind="moment"),
        Column("row_count", t("sources.rows"), kind="int"),
        Column("counted", t("data.files.counted"), kind="int"),
        Column("set_aside", t("data.files.set_aside"), kind="int"),
        Column("schools", t("column.schools"), kind="int"),
        Column(
            "is_withdrawn", t("data.files.state"), kind="markup", write=partial(_state, t, may_switch=may_switch)
        ),
    ]
    title = t("data.files.title", n=len(sources))
    newest, style = newest_first(t, sources)
    body = data_table(t, newest, columns, caption=title, style=style)
    return panel(t, Panel(title, body, subtitle=t("data.files.subtitle"), csv=csv))


def _file(t: Translator, row: Any) -> Markup:
    """Name the file, below it what it is and which folder it came from."""
    about = [t(f"layout.{row['layout']}"), *([row["folder"]] if row["folder"] else [])]
    note = tag("div", join(about, between=" · "), class_="note")
    return tag("span", row["file_name"], note, title=f"SHA-256 {row['sha256']}")


def _state(t: Translator, row: Any, *, may_switch: bool) -> Markup:
    """Say whether a file is answered from, with the way to change that."""
    if not may_switch:
        return _state_word(t, row)
    words = t("intake.restore" if row["is_withdrawn"] else "intake.withdraw")
    address = f"/intake/source/{row['source_id']}"
    act = tag("button", words, type="button", class_="act", data_question=address)
    return join([_state_word(t, row), act])


def _state_word(t: Translator, row: Any) -> Markup:
    if row["is_withdrawn"]:
        return status(t("data.files.withdrawn"), "open")
    if row["units_current"] == 0:
        return status(t("data.files.replaced"), "open")
    is_part = row["units_current"] < row["units"]
    return status(t("data.files.part" if is_part else "data.files.current"), "half" if is_part else "ok")


def newest_first(t: Translator, frame: pd.DataFrame) -> tuple[pd.DataFrame, TableStyle]:
    """Show the newest rows of a list that grows, the rest behind a switch."""
    shown = frame.assign(is_newest=[place < NEWEST for place in range(len(frame))])
    return shown, TableStyle(near="is_newest", near_words=t("table.newest", n=NEWEST))
