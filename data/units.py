"""Writes the fact units of one source and their rows, in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, insert, select

from data.bulk import insert_frame
from data.errors import Refused
from data.facts import AssessmentKey, Facts
from data.groups import group_ids
from data.places import territory_ids
from data.rows import rows_of
from data.schema import Assessment, Base, FactUnit, School
from domain.problem import Problem, Severity

UNIT_COLUMNS = [
    "kind",
    "school_id",
    "territory_id",
    "group_id",
    "subject",
    "key",
    "academic_year",
    "point",
    "instrument",
    "assessment_id",
    "sheet",
    "row_ranges",
]
SUBJECT_KINDS = ("school", "territory", "group")
Subjects = Mapping[str, Mapping[Any, int]]
WORK = ("procedure", "year", "programme_grade", "subject", "mode")
WRITTEN = ("kind", "academic_year", "pupil_grade")


def registered(connection: Connection) -> dict[str, int]:
    """Give the ids of the schools that a registry describes now, by their codes."""
    question = (
        select(School.code, School.id)
        .join(FactUnit, FactUnit.school_id == School.id)
        .where(FactUnit.kind == "registry", FactUnit.is_current.is_(True))
    )
    return {row.code: row.id for row in connection.execute(question)}


def write_facts(connection: Connection, source_id: int, facts: Facts, *, school_ids: Mapping[str, int]) -> None:
    """Write units and rows; whoever wrote them still has to settle which are current."""
    if facts.units.empty:
        return
    _require_schools(facts, school_ids)
    works = [_assessment_id(connection, key) for key in facts.assessments]
    subjects: Subjects = {
        "school": school_ids,
        "territory": territory_ids(connection, facts.units),
        "group": group_ids(connection, facts.groups, school_ids=school_ids),
    }
    units = _units(facts.units, subjects, works)
    written = _write_units(connection, source_id, units)
    unit_ids = dict(zip(facts.units["unit"], written, strict=True))
    for name, frame in facts.tables.items():
        table = Base.metadata.tables[name]
        insert_frame(connection, _referring(frame, unit_ids, school_ids), table)


def _require_schools(facts: Facts, school_ids: Mapping[str, int]) -> None:
    used: set[str] = set(facts.units["school"].dropna())
    for frame in facts.tables.values():
        if "curator_school" in frame:
            used |= set(frame["curator_school"].dropna())
    missing = sorted(used - school_ids.keys())
    if missing:
        raise Refused([Problem(Severity.FATAL, "school_not_saved", value=code) for code in missing])


def _units(units: pd.DataFrame, subjects: Subjects, works: Sequence[int]) -> pd.DataFrame:
    blank = pd.Series(None, index=units.index, dtype="object")
    position = units.get("assessment", blank)
    found = units.assign(
        **{f"{kind}_id": units.get(kind, blank).map(ids) for kind, ids in subjects.items()},
        assessment_id=position.map(dict(enumerate(works))),
        sheet=units.get("sheet", blank).fillna(""),
        row_ranges=units.get("row_ranges", blank).fillna(""),
    )
    return found.assign(subject=_subject(found)).reindex(columns=UNIT_COLUMNS)


def _subject(units: pd.DataFrame) -> pd.Series[Any]:
    """Write whom each unit is about as one word, as the schema demands."""
    words = [f"{kind}:" + units[f"{kind}_id"].astype("Int64").astype("str") for kind in SUBJECT_KINDS]
    known = [units[f"{kind}_id"].notna() for kind in SUBJECT_KINDS]
    return words[0].where(known[0], words[1].where(known[1], words[2]))


def _write_units(connection: Connection, source_id: int, units: pd.DataFrame) -> list[int]:
    table = Base.metadata.tables[FactUnit.__tablename__]
    common = {"source_id": source_id, "is_current": False}
    connection.execute(insert(table), [row | common for row in rows_of(units, table)])
    question = select(FactUnit.kind, FactUnit.subject, FactUnit.key, FactUnit.id)
    ids = {tuple(row[:3]): row[3] for row in connection.execute(question.where(FactUnit.source_id == source_id))}
    return [ids[key] for key in zip(units["kind"], units["subject"], units["key"], strict=True)]


def _referring(frame: pd.DataFrame, unit_ids: Mapping[Any, int], school_ids: Mapping[str, int]) -> pd.DataFrame:
    referring = frame.drop(columns="unit").assign(unit_id=frame["unit"].map(unit_ids))
    if "curator_school" in frame:
        curators = frame["curator_school"].map(school_ids)
        referring = referring.drop(columns="curator_school").assign(curator_school_id=curators)
    return referring


def _assessment_id(connection: Connection, key: AssessmentKey) -> int:
    named = {name: getattr(key, name) for name in WORK}
    written = {name: getattr(key, name) for name in WRITTEN}
    known = connection.execute(
        select(Assessment.id, *(getattr(Assessment, name) for name in WRITTEN)).filter_by(**named)
    ).one_or_none()
    if known is None:
        row = insert(Assessment).values(**named, **written).returning(Assessment.id)
        return connection.execute(row).scalar_one()
    _require_same(key, dict(zip(WRITTEN, known[1:], strict=True)), written)
    return int(known[0])


def _require_same(key: AssessmentKey, known: Mapping[str, Any], written: Mapping[str, Any]) -> None:
    differing: Iterable[str] = [name for name in WRITTEN if known[name] != written[name]]
    if differing:
        raise Refused(
            [
                Problem(
                    Severity.FATAL,
                    f"assessment_{name}",
                    value=str(written[name]),
                    params={"known": known[name], "subject": key.subject, "grade": key.programme_grade},
                )
                for name in differing
            ]
        )
