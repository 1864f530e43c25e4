"""The rows that a workbook to fill in begins with: what the register knows already saves typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
from sqlalchemy import select

from data.queries.programs import memberships
from data.queries.schools import schools, territories
from data.reference import programs
from data.schema import School, SchoolName
from data.store import Reader
from domain.period import academic_year_name
from domain.scope import Scope
from intake.blank_lists import plan, present_year, school_names
from loaders.layout import Layout

Row = Mapping[str, object]


def rows_of(layout: Layout, reader: Reader, *, today: date) -> list[Row]:
    """Give the rows to begin with, by our field names; none for most tables."""
    name = plan()["prefilled"].get(layout.code, "")
    return _MADE[name](reader, present_year(today)) if name in _MADE else []


def _schools(reader: Reader, year: int) -> list[Row]:
    names, order = school_names(reader), schools(reader, Scope.all_schools())["code"]
    return [{"school": names[code], "academic_year": academic_year_name(year)} for code in order if code in names]


def _memberships(reader: Reader, _year: int) -> list[Row]:
    names = school_names(reader)
    listed = schools(reader, Scope.all_schools())
    by_id = {int(key): names[code] for key, code in zip(listed["school_id"], listed["code"], strict=True)}
    return [
        {
            "school": by_id[int(row["school_id"])],
            "academic_year": academic_year_name(int(row["academic_year"])),
            "program": programs()[row["program"]].names[0],
            "curator_school": ""
            if pd.isna(row["curator_school_id"])
            else by_id.get(int(row["curator_school_id"])),
        }
        for row in memberships(reader, Scope.all_schools()).to_dict("records")
        if int(row["school_id"]) in by_id
    ]


def _register(reader: Reader, _year: int) -> list[Row]:
    logins = _logins(reader)
    nodes = {int(row["territory_id"]): row for row in territories(reader, Scope.all_schools()).to_dict("records")}
    rows: list[Row] = []
    for school in schools(reader, Scope.all_schools()).to_dict("records"):
        path: dict[str, object] = {}
        here = school["district_id"]
        while here in nodes:
            path[str(nodes[here]["kind"])] = nodes[here]["name"]
            here = nodes[here]["parent_id"]
        told = {"code": school["code"], "short_name": school["name"], "full_name": school["full_name"]}
        rows.append({**told, **path, "login": logins.get(school["code"], "")})
    return rows


def _logins(reader: Reader) -> dict[str, str]:
    question = select(School.code, SchoolName.value).join(SchoolName, SchoolName.school_id == School.id)
    found = reader.connection.execute(question.where(SchoolName.system == "fis_oko"))
    return {row.code: row.value for row in found}


_MADE: Mapping[str, Callable[[Reader, int], list[Row]]] = {
    "schools": _schools,
    "memberships": _memberships,
    "register": _register,
}
