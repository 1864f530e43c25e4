"""Lay the first schema."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

CODE = sa.String(64)
NAME = sa.String(400)


def upgrade() -> None:
    _store()
    _schools()
    _sources()
    _journal()
    _units()
    _registry_facts()
    _assessment_facts()
    _internal_facts()
    _plan_facts()


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), primary_key=True)


def _of_unit() -> sa.Column[int]:
    return _reference("unit_id", "fact_unit.id", owned=True, primary_key=True)


def _reference(name: str, target: str, *, owned: bool = False, **more: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(target, ondelete="CASCADE" if owned else None), **more)


def _integers(*names: str, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _texts(kind: sa.types.TypeEngine[str], *names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, kind, nullable=nullable) for name in names]


def _check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=name)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _store() -> None:
    info = op.create_table(
        "store_info",
        _id(),
        *_texts(CODE, "kind"),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        _check("single", "id = 1"),
        _check("kind", "kind IN ('empty', 'demo', 'real')"),
    )
    op.bulk_insert(info, [{"id": 1, "kind": "empty", "created_at": datetime.now()}])


def _schools() -> None:
    op.create_table(
        "territory",
        _id(),
        *_texts(CODE, "kind"),
        *_texts(NAME, "name", "name_key"),
        _reference("parent_id", "territory.id"),
        sa.UniqueConstraint("parent_id", "name_key"),
        _check("kind", "kind IN ('region', 'municipality', 'district')"),
    )
    _index("territory", "parent_id")
    op.create_table("school", _id(), *_texts(CODE, "code"), sa.UniqueConstraint("code"))
    op.create_table(
        "school_name",
        _id(),
        _reference("school_id", "school.id", owned=True, nullable=False),
        *_texts(CODE, "system"),
        *_texts(NAME, "key", "value"),
        sa.UniqueConstraint("school_id", "system", "key"),
        _check("system", "system IN ('fis_oko', 'code', 'name', 'remembered')"),
    )
    _index("school_name", "system", "key")


def _sources() -> None:
    op.create_table(
        "source",
        _id(),
        *_texts(NAME, "file_name", "folder"),
        *_texts(sa.String(64), "sha256", "layout"),
        *_texts(sa.Text(), "context"),
        sa.Column("loaded_at", sa.DateTime(), nullable=False),
        *_texts(NAME, "loaded_by"),
        *_integers("row_count", "counted", "set_aside"),
        sa.Column("is_withdrawn", sa.Boolean(), server_default=sa.false(), nullable=False),
        _check("rows_add_up", "row_count = counted + set_aside"),
        _check("rows_positive", "row_count >= 0 AND counted >= 0 AND set_aside >= 0"),
    )
    _index("source", "sha256")
    op.create_table(
        "source_ignored",
        _reference("source_id", "source.id", owned=True, primary_key=True),
        sa.Column("reason", CODE, primary_key=True),
        *_integers("row_count"),
        _check("positive", "row_count > 0"),
    )


def _journal() -> None:
    op.create_table(
        "load_event",
        _id(),
        *_texts(CODE, "kind"),
        sa.Column("at", sa.DateTime(), nullable=False),
        *_texts(NAME, "by", "file_name"),
        *_texts(CODE, "layout", nullable=True),
        _reference("source_id", "source.id"),
        _check("kind", "kind IN ('saved', 'replaced', 'withdrawn', 'restored', 'refused')"),
    )
    _index("load_event", "source_id")
    op.create_table(
        "load_problem",
        _id(),
        _reference("event_id", "load_event.id", owned=True, nullable=False),
        *_texts(CODE, "severity", "code"),
        *_texts(NAME, "sheet", nullable=True),
        *_integers("row", nullable=True),
        *_texts(NAME, "column", "value", nullable=True),
        *_texts(sa.Text(), "params"),
        _check("severity", "severity IN ('fatal', 'row', 'warning')"),
    )
    _index("load_problem", "event_id")


def _assessment() -> None:
    op.create_table(
        "assessment",
        _id(),
        *_texts(CODE, "procedure", "kind"),
        *_integers("year", "academic_year", "programme_grade", "pupil_grade"),
        *_texts(CODE, "subject", "mode"),
        sa.UniqueConstraint("procedure", "year", "programme_grade", "subject", "mode"),
        _check("kind", "kind IN ('external', 'internal')"),
        _check("mode", "mode IN ('regular', 'approbation')"),
        _check("programme_grade", "programme_grade BETWEEN 1 AND 12"),
        _check("pupil_grade", "pupil_grade BETWEEN 1 AND 12"),
        _check("academic_year", "academic_year IN (year - 1, year)"),
    )


def _units() -> None:
    _assessment()
    op.create_table(
        "fact_unit",
        _id(),
        _reference("source_id", "source.id", owned=True, nullable=False),
        *_texts(CODE, "kind"),
        _reference("school_id", "school.id", nullable=False),
        *_texts(CODE, "key"),
        *_integers("academic_year", nullable=True),
        *_texts(CODE, "point", nullable=True),
        _reference("assessment_id", "assessment.id"),
        *_texts(CODE, "instrument", nullable=True),
        *_texts(NAME, "sheet"),
        *_texts(sa.Text(), "row_ranges"),
        sa.Column("is_current", sa.Boolean(), server_default=sa.true(), nullable=False),
        _check(
            "kind",
            "kind IN ('registry', 'membership', 'enrolment', 'assessment', 'journal', 'attendance',"
            " 'directions', 'plan', 'instrument')",
        ),
        _check("assessment", "kind <> 'assessment' OR assessment_id IS NOT NULL"),
        _check("instrument", "kind <> 'instrument' OR instrument IS NOT NULL"),
        _check("point", "kind NOT IN ('journal', 'attendance') OR point IS NOT NULL"),
        _check("points", "point IS NULL OR point IN ('q1', 'h1', 'q3', 'year')"),
        sa.UniqueConstraint("source_id", "kind", "school_id", "key"),
    )
    for column in ("source_id", "school_id", "assessment_id"):
        _index("fact_unit", column)
    op.create_index("ix_fact_unit_replacement", "fact_unit", ["kind", "school_id", "key"])
    op.create_index(
        "uq_fact_unit_current",
        "fact_unit",
        ["kind", "school_id", "key"],
        unique=True,
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )


def _registry_facts() -> None:
    op.create_table(
        "school_record",
        _of_unit(),
        _reference("territory_id", "territory.id", nullable=False),
        *_texts(NAME, "short_name", "full_name"),
    )
    op.create_table(
        "membership",
        _of_unit(),
        sa.Column("program", CODE, primary_key=True),
        _reference("curator_school_id", "school.id"),
    )
    op.create_table(
        "enrolment",
        _of_unit(),
        sa.Column("grade", sa.Integer(), primary_key=True),
        *_integers("pupils", "classes"),
        _check("grade", "grade BETWEEN 1 AND 12"),
        _check("positive", "pupils >= 0 AND classes >= 0"),
    )


def _assessment_facts() -> None:
    op.create_table(
        "turnout",
        _of_unit(),
        *_integers("listed", "absent", "scored", "unscored"),
        _check("adds_up", "listed = absent + scored + unscored"),
        _check("positive", "absent >= 0 AND scored >= 0 AND unscored >= 0"),
    )
    op.create_table(
        "result_count",
        _id(),
        _reference("unit_id", "fact_unit.id", owned=True, nullable=False),
        *_integers("points", "mark", "journal_mark", nullable=True),
        *_integers("pupils"),
        _check("pupils", "pupils > 0"),
        _check("result", "points IS NOT NULL OR mark IS NOT NULL"),
        _check("points", "points IS NULL OR points BETWEEN 0 AND 200"),
        _check("mark", "mark IS NULL OR mark BETWEEN 2 AND 5"),
        _check("journal_mark", "journal_mark IS NULL OR journal_mark BETWEEN 2 AND 5"),
    )
    cell = ["unit_id", *(sa.text(f"coalesce({name}, -1)") for name in ("points", "mark", "journal_mark"))]
    op.create_index("uq_result_count_cell", "result_count", cell, unique=True)
    op.create_table(
        "task_sum",
        _of_unit(),
        sa.Column("position", sa.Integer(), primary_key=True),
        *_texts(CODE, "label"),
        *_integers("max_points", nullable=True),
        *_integers("points_sum", "pupils", "not_attempted", "not_taught"),
        _check("positive", "pupils >= 0 AND not_attempted >= 0 AND not_taught >= 0"),
        _check("attempted", "not_attempted <= pupils"),
        _check("points_sum", "points_sum >= 0"),
        _check("max_points", "max_points IS NULL OR points_sum <= max_points * pupils"),
    )


def _internal_facts() -> None:
    missed = ("missed_illness_lessons", "missed_excused_lessons", "missed_unexcused_lessons")
    op.create_table(
        "journal_marks",
        _of_unit(),
        sa.Column("grade", sa.Integer(), primary_key=True),
        sa.Column("subject", CODE, primary_key=True),
        *_integers("pupils", "n5", "n4", "n3", "n2", "not_assessed"),
        _check("grade", "grade BETWEEN 1 AND 12"),
        _check("adds_up", "pupils = n5 + n4 + n3 + n2 + not_assessed"),
        _check("positive", "n5 >= 0 AND n4 >= 0 AND n3 >= 0 AND n2 >= 0 AND not_assessed >= 0"),
    )
    op.create_table(
        "attendance",
        _of_unit(),
        sa.Column("grade", sa.Integer(), primary_key=True),
        *_integers("pupils", "planned_lessons", *missed),
        _check("grade", "grade BETWEEN 1 AND 12"),
        _check("pupils", "pupils >= 0"),
        _check("positive", " AND ".join(f"{name} >= 0" for name in missed)),
        _check("within_planned", " + ".join(missed) + " <= planned_lessons"),
    )


def _plan_facts() -> None:
    op.create_table("direction_choice", _of_unit(), sa.Column("direction", CODE, primary_key=True))
    op.create_table(
        "plan",
        _of_unit(),
        *_texts(CODE, "kind"),
        *_texts(NAME, "title"),
        sa.Column("published_on", sa.Date()),
        _check("kind", "kind IN ('road_map', 'project', 'gia_plan')"),
    )
    op.create_table(
        "plan_status",
        _of_unit(),
        sa.Column("since", sa.Date(), primary_key=True),
        sa.Column("status", CODE, primary_key=True),
        sa.Column("due_on", sa.Date()),
        *_texts(sa.Text(), "remark"),
        _check("status", "status IN ('draft', 'in_approval', 'returned', 'approved')"),
        _check("due", "due_on IS NULL OR due_on >= since"),
    )
    op.create_table(
        "instrument_value",
        _of_unit(),
        sa.Column("axis", CODE, primary_key=True),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("numerator", sa.Double()),
        sa.Column("denominator", sa.Double()),
        _check("denominator", "denominator IS NULL OR denominator >= 0"),
        _check("ratio", "(numerator IS NULL) = (denominator IS NULL)"),
    )
