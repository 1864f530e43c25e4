"""A frame of a view with what has to be said about it, for every kind of file."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from i18n import Translator
from reports.worded import code_words
from views.footing import Footing


@dataclass(frozen=True)
class Table:
    """A frame of a view with its place: ``view`` and ``name`` are those of the address, ``code`` opens it."""

    view: str
    name: str
    frame: pd.DataFrame
    footing: Footing
    code: str = ""


def heads(table: Table, frame: pd.DataFrame, t: Translator) -> list[str]:
    """Name the columns in the reader's language; a frame may name one in its own way."""
    return [head(table.view, table.name, str(column), t) for column in frame.columns]


def head(view: str, frame: str, column: str, t: Translator) -> str:
    """Name one column of a frame."""
    own = f"column.{view}.{frame}.{column}"
    return t(own if t.has(own) else f"column.{column}")


def preamble(table: Table, t: Translator) -> list[list[str]]:
    """Say before the table what it is: filters, schools, date of the data, files."""
    footing, title = table.footing, t(f"frame.{table.view}.{table.name}")
    lines = [[title, t("csv.demo")] if footing.is_demo else [title]]
    return lines + asked(footing, t) + source_lines(footing, t) + code_lines(table.code, t)


def asked(footing: Footing, t: Translator) -> list[list[str]]:
    """Say what was asked and of what data: filters in words, schools, day and years."""
    lines = [[t(f"filter.{name}"), _filter_words(footing, name, t)] for name in footing.filters.to_query()]
    lines.append([t("csv.schools"), t("csv.schools_of", schools=footing.schools, total=footing.schools_total)])
    if footing.data_date is not None:
        lines.append([t("csv.data_date"), t.day(footing.data_date)])
    if footing.data_years:
        lines.append([t("csv.data_years"), ", ".join(t.format_field(one, "year") for one in footing.data_years)])
    return lines


def source_lines(footing: Footing, t: Translator) -> list[list[str]]:
    """Name the files that the answer rests on and when they were loaded."""
    return [
        [t("csv.source"), str(name), t("csv.loaded", at=at.to_pydatetime())]
        for name, at in zip(footing.sources["file_name"], footing.sources["loaded_at"], strict=True)
    ]


def code_lines(code: str, t: Translator) -> list[list[str]]:
    """Name the code under which the same view opens again."""
    return [[t("csv.code"), code, t("csv.code.use")]] if code else []


def _filter_words(footing: Footing, name: str, t: Translator) -> str:
    filters, value = footing.filters, footing.filters.to_query()[name]
    names = [choice.name for choice in footing.choices.get(name, ()) if choice.value == value and choice.name]
    if names:
        return str(names[0])
    if filters.year is not None and name == "year":
        return t.format_field(filters.year, "year")
    if filters.as_of is not None and name == "as_of":
        return t.day(filters.as_of)
    if name == "assessment":
        procedure, _, year = value.partition("-")
        return f"{code_words(procedure, frame='', column='procedure', t=t)} {year}"
    return code_words(value, frame="", column=name, t=t)
