"""Whose turnout a source made unknown: it tells the results of a work, and not who was absent."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, select
from sqlalchemy.orm import aliased

from data.schema import Assessment, FactUnit, SchoolRecord, Source, Turnout
from domain.problem import Problem, Severity

NAMED = 5
Before = aliased(FactUnit, name="before")
Registered = aliased(FactUnit, name="registered")


def lost_turnouts(connection: Connection, source_id: int) -> list[Problem]:
    """Say of each work of a source at which schools the turnout was known until it."""
    schools: dict[tuple[str, int, int, str], list[str]] = {}
    for procedure, year, grade, subject, school in connection.execute(_question(source_id)):
        schools.setdefault((procedure, year, grade, subject), []).append(str(school))
    return [_problem(*work, names) for work, names in schools.items()]


def _question(source_id: int) -> Select[str, int, int, str, str]:
    work = Assessment.procedure, Assessment.year, Assessment.programme_grade, Assessment.subject
    called = and_(
        Registered.school_id == FactUnit.school_id,
        Registered.kind == "registry",
        Registered.is_current.is_(True),
    )
    is_told = exists().where(Turnout.unit_id == FactUnit.id)
    return (
        select(*work, SchoolRecord.short_name)
        .select_from(FactUnit)
        .join(Assessment, Assessment.id == FactUnit.assessment_id)
        .join(Registered, called)
        .join(SchoolRecord, SchoolRecord.unit_id == Registered.id)
        .where(FactUnit.source_id == source_id, FactUnit.is_current.is_(True), ~is_told, _was_told())
        .order_by(Assessment.id, FactUnit.school_id)
    )


def _was_told() -> ColumnElement[bool]:
    same = and_(Before.kind == FactUnit.kind, Before.subject == FactUnit.subject, Before.key == FactUnit.key)
    return (
        exists()
        .where(same, Before.id < FactUnit.id, Before.source_id == Source.id, Source.is_withdrawn.is_(False))
        .where(Turnout.unit_id == Before.id)
    )


def _problem(procedure: str, year: int, grade: int, subject: str, names: list[str]) -> Problem:
    more = "…" if len(names) > NAMED else ""
    params: dict[str, str | int | float] = {
        "procedure": procedure,
        "year": year,
        "grade": grade,
        "subject": subject,
        "schools": len(names),
        "names": ", ".join(names[:NAMED]) + more,
    }
    return Problem(Severity.WARNING, "turnout_lost", params=params)
