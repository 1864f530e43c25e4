"""Данные: what was loaded, what was refused and why, who has not handed in what?"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from data.queries import sources as queries
from data.store import Reader
from domain.filters import Filters
from domain.finding import KeyFigure
from domain.scope import Scope
from views import _coverage, _problems
from views._town import ALL
from views.footing import Footing
from views.schools import WITHIN, with_curators
from views.selection import select

JOURNAL = ["at", "kind", "by", "file_name", "layout", "rows"]


@dataclass(frozen=True)
class Sources:
    """What ``/data`` says.

    ``state``: ``ok`` or ``empty``.
    ``sources``, newest first: ``source_id, file_name, folder, layout, loaded_at, loaded_by, row_count,
    counted, set_aside, units, units_current, schools, is_withdrawn, sha256``.
    ``ignored``: ``source_id, file_name, reason, row_count``.
    ``problems`` of saved files, grouped: ``event_id, file_name, severity, code, column, rows`` (how many),
    ``examples`` (a string such as ``Протокол: 14, 97, 120``), ``value, params`` (JSON) of the first.
    ``refusals``, newest first: ``event_id, at, file_name, layout, code, sheet, row, column, value, params``.
    ``coverage``: ``what, kind, params, district_id, district, have, expected``; words are
    ``coverage.<kind>`` with ``params``. What is expected of whom: ``analysis.coverage.expected``.
    ``missing``, by school: ``what, kind, params, school_id, school, district, curator``.
    ``handed``, of each school what it has or owes: ``what, kind, params, school_id, school, district, is_there``.
    ``journal``: ``at, kind, by, file_name, layout, rows``.
    """

    footing: Footing
    state: str
    key_figures: tuple[KeyFigure, ...]
    sources: pd.DataFrame
    ignored: pd.DataFrame
    problems: pd.DataFrame
    refusals: pd.DataFrame
    coverage: pd.DataFrame
    missing: pd.DataFrame
    handed: pd.DataFrame
    journal: pd.DataFrame


def sources(reader: Reader, *, scope: Scope, filters: Filters) -> Sources:
    """Say what all municipalities hold and lack; files and journal are of the whole scope."""
    chosen = select(reader, scope=scope, filters=replace(filters, municipality=ALL))
    files, journal = queries.sources(reader, scope), queries.journal(reader, scope)
    problems = queries.problems(reader, scope)
    found = _coverage.handing(chosen)
    missing = with_curators(_coverage.owed(chosen, found), chosen)
    return Sources(
        footing=replace(
            chosen.footing(
                filters=replace(chosen.filters, municipality=filters.municipality),
                chips=WITHIN,
                years=chosen.years,
            ),
            data_date=None,
        ),
        state="empty" if journal.empty else "ok",
        key_figures=_key_figures(files, missing),
        sources=files,
        ignored=queries.ignored(reader, scope),
        problems=_problems.grouped(problems[problems["kind"] != "refused"]),
        refusals=_problems.refusals(problems[problems["kind"] == "refused"]),
        coverage=_coverage.coverage(chosen, found),
        missing=missing.drop(columns="curator_id"),
        handed=_coverage.by_school(chosen, found),
        journal=journal[JOURNAL],
    )


def _key_figures(files: pd.DataFrame, missing: pd.DataFrame) -> tuple[KeyFigure, ...]:
    kept = files[~files["is_withdrawn"]]
    if kept.empty:
        return ()
    rows, counted = int(kept["row_count"].sum()), int(kept["counted"].sum())
    debtors = missing["school_id"].nunique()
    return (
        KeyFigure("files", len(kept), "files", params={"withdrawn": len(files) - len(kept)}),
        KeyFigure("rows_counted", counted, "rows", of=rows, params={"set_aside": rows - counted}),
        KeyFigure("schools_owing", debtors, "schools", params={"things": len(missing)}, href="#missing"),
    )
