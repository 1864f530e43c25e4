"""Hold surveys, SWOT, participation, events, contracts, plans of work, published shares and saved sets."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CODE = sa.String(64)
NAME = sa.String(400)
KINDS = (
    "kind IN ('registry', 'membership', 'enrolment', 'assessment', 'journal', 'attendance',"
    " 'directions', 'plan', 'instrument', 'survey', 'swot', 'participation', 'event', 'careers',"
    " 'work_plan', 'course', 'published')"
)
SUBJECT = (
    "(school_id IS NOT NULL AND territory_id IS NULL AND group_id IS NULL)"
    " OR (school_id IS NULL AND territory_id IS NOT NULL AND group_id IS NULL)"
    " OR (school_id IS NULL AND territory_id IS NULL AND group_id IS NOT NULL)"
)
NAMED_SUBJECT = (
    "subject = CASE WHEN school_id IS NOT NULL THEN 'school:' || school_id"
    " WHEN territory_id IS NOT NULL THEN 'territory:' || territory_id ELSE 'group:' || group_id END"
)
INSTRUMENT = "kind NOT IN ('instrument', 'survey') OR instrument IS NOT NULL"
EVENTS = (
    "kind IN ('saved', 'replaced', 'withdrawn', 'restored', 'refused', 'remembered', 'forgotten',"
    " 'set_saved', 'set_removed', 'home_set')"
)


def upgrade() -> None:
    _groups()
    _units()
    _internal()
    _store()
    _published()
    _surveys()
    _work()
    _of_schools()
    _sets()


def _of_unit() -> sa.Column[int]:
    return _reference("unit_id", "fact_unit.id", owned=True, primary_key=True)


def _reference(name: str, target: str, *, owned: bool = False, **more: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(target, ondelete="CASCADE" if owned else None), **more)


def _position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer(), primary_key=True)


def _days(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Date()) for name in names]


def _integers(*names: str, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _texts(kind: sa.types.TypeEngine[str], *names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, kind, nullable=nullable) for name in names]


def _check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=name)


def _batch(table: str) -> Any:
    # the names given here are whole: the convention would put the table's name before them once more
    return op.batch_alter_table(table)


def _replace(batch: Any, table: str, name: str, rule: str) -> None:
    batch.drop_constraint(op.f(f"ck_{table}_{name}"), type_="check")
    batch.create_check_constraint(op.f(f"ck_{table}_{name}"), rule)


def _groups() -> None:
    op.create_table(
        "participant_group",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_texts(CODE, "kind", "code"),
        *_texts(NAME, "name"),
        *_texts(sa.Text(), "path_key"),
        _reference("parent_id", "participant_group.id"),
        _reference("territory_id", "territory.id"),
        _reference("school_id", "school.id"),
        sa.UniqueConstraint("path_key"),
        _check("kind", "kind IN ('sample', 'region', 'municipality', 'school')"),
    )
    op.create_index("ix_participant_group_parent_id", "participant_group", ["parent_id"])


def _units() -> None:
    for name in ("ix_fact_unit_replacement", "uq_fact_unit_current"):
        op.drop_index(name, "fact_unit")
    with _batch("fact_unit") as batch:
        batch.drop_constraint(op.f("uq_fact_unit_source_id_kind_school_id_key"), type_="unique")
        batch.alter_column("school_id", existing_type=sa.Integer(), nullable=True)
        batch.add_column(_reference("territory_id", "territory.id"))
        batch.add_column(_reference("group_id", "participant_group.id"))
        batch.add_column(sa.Column("subject", CODE))
        _replace(batch, "fact_unit", "kind", KINDS)
        _replace(batch, "fact_unit", "instrument", INSTRUMENT)
        batch.create_check_constraint(op.f("ck_fact_unit_subject"), SUBJECT)
    op.execute("UPDATE fact_unit SET subject = 'school:' || school_id")
    with _batch("fact_unit") as batch:
        batch.alter_column("subject", existing_type=CODE, nullable=False)
        batch.create_check_constraint(op.f("ck_fact_unit_named_subject"), NAMED_SUBJECT)
        batch.create_unique_constraint(
            op.f("uq_fact_unit_source_id_kind_subject_key"), ["source_id", "kind", "subject", "key"]
        )
    op.create_index("ix_fact_unit_replacement", "fact_unit", ["kind", "subject", "key"])
    current = {"unique": True, "sqlite_where": sa.text("is_current"), "postgresql_where": sa.text("is_current")}
    op.create_index("uq_fact_unit_current", "fact_unit", ["kind", "subject", "key"], **current)


def _internal() -> None:
    for table, key in (
        ("journal_marks", ["grade", "class_label", "subject"]),
        ("attendance", ["grade", "class_label"]),
    ):
        with _batch(table) as batch:
            batch.add_column(sa.Column("class_label", CODE, server_default="", nullable=False))
            batch.drop_constraint(op.f(f"pk_{table}"), type_="primary")
            batch.create_primary_key(op.f(f"pk_{table}"), ["unit_id", *key])
    with _batch("task_sum") as batch:
        batch.add_column(sa.Column("level", CODE))
        batch.create_check_constraint(
            op.f("ck_task_sum_level"), "level IS NULL OR level IN ('basic', 'advanced', 'high')"
        )


def _store() -> None:
    with _batch("load_event") as batch:
        _replace(batch, "load_event", "kind", EVENTS)
    with _batch("store_info") as batch:
        batch.add_column(_reference("home_id", "territory.id"))


def _published() -> None:
    op.create_table(
        "group_size",
        _of_unit(),
        *_integers("participants"),
        *_integers("schools", nullable=True),
        _check("participants", "participants >= 0"),
    )
    op.create_table(
        "mark_share",
        _of_unit(),
        sa.Column("mark", sa.Integer(), primary_key=True),
        sa.Column("share_pct", sa.Double(), nullable=False),
        _check("mark", "mark BETWEEN 2 AND 5"),
        _check("share_pct", "share_pct BETWEEN 0 AND 100"),
    )
    op.create_table(
        "journal_change",
        _of_unit(),
        sa.Column("outcome", CODE, primary_key=True),
        sa.Column("share_pct", sa.Double(), nullable=False),
        *_integers("pupils", nullable=True),
        _check("outcome", "outcome IN ('lowered', 'confirmed', 'raised')"),
        _check("share_pct", "share_pct BETWEEN 0 AND 100"),
        _check("pupils", "pupils IS NULL OR pupils >= 0"),
    )


def _surveys() -> None:
    op.create_table(
        "survey_turnout",
        _of_unit(),
        *_integers("invited", nullable=True),
        *_integers("respondents"),
        _check("respondents", "respondents >= 0"),
        _check("invited", "invited IS NULL OR invited >= respondents"),
    )
    op.create_table(
        "survey_answer",
        _of_unit(),
        sa.Column("question", CODE, primary_key=True),
        sa.Column("answer", CODE, primary_key=True),
        *_integers("respondents"),
        _check("respondents", "respondents > 0"),
    )
    op.create_table(
        "survey_factor",
        _of_unit(),
        sa.Column("factor", CODE, primary_key=True),
        *_integers("respondents"),
        sa.Column("score_sum", sa.Double(), nullable=False),
        sa.Column("score_square_sum", sa.Double()),
        _check("respondents", "respondents > 0"),
        _check("score_sum", "score_sum BETWEEN 0 AND 100.0 * respondents"),
    )


def _work() -> None:
    op.create_table(
        "event",
        _of_unit(),
        _position(),
        sa.Column("held_on", sa.Date(), nullable=False),
        *_texts(CODE, "kind"),
        *_texts(NAME, "title", "audience"),
        *_integers("participants", nullable=True),
        _reference("curator_school_id", "school.id"),
        *_texts(sa.Text(), "note"),
        _check("participants", "participants IS NULL OR participants >= 0"),
    )
    op.create_table(
        "work_item",
        _of_unit(),
        _position(),
        *_texts(sa.Text(), "title"),
        *_texts(NAME, "responsible"),
        *_days("starts_on", "due_on"),
        *_texts(CODE, "status"),
        *_texts(sa.Text(), "result"),
        _check("status", "status IN ('planned', 'running', 'done', 'postponed')"),
        _check("due", "starts_on IS NULL OR due_on IS NULL OR due_on >= starts_on"),
    )
    op.create_table(
        "course_module",
        _of_unit(),
        _position(),
        *_texts(NAME, "title"),
        *_days("planned_on", "published_on"),
        *_integers("videos", "listeners", nullable=True),
        *_texts(NAME, "address"),
        _check("videos", "videos IS NULL OR videos >= 0"),
        _check("listeners", "listeners IS NULL OR listeners >= 0"),
    )


def _of_schools() -> None:
    op.create_table(
        "career_contract",
        _of_unit(),
        _position(),
        *_texts(NAME, "college", "profession"),
        *_integers("pupils", nullable=True),
        *_days("signed_on"),
        _check("pupils", "pupils IS NULL OR pupils >= 0"),
    )
    op.create_table(
        "swot_item",
        _of_unit(),
        sa.Column("quadrant", CODE, primary_key=True),
        _position(),
        *_texts(sa.Text(), "text"),
        *_texts(CODE, "indicator", nullable=True),
        _check("quadrant", "quadrant IN ('strength', 'weakness', 'opportunity', 'threat')"),
    )
    op.create_table(
        "participation",
        _of_unit(),
        sa.Column("grade", sa.Integer(), primary_key=True),
        sa.Column("mode", CODE, primary_key=True),
        *_integers("registered", nullable=True),
        *_integers("took_part"),
        _check("grade", "grade BETWEEN 1 AND 12"),
        _check("mode", "mode IN ('regular', 'approbation')"),
        _check("took_part", "took_part >= 0"),
        _check("registered", "registered IS NULL OR registered >= took_part"),
    )


def _sets() -> None:
    op.create_table(
        "school_set",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_texts(CODE, "code"),
        *_texts(NAME, "name"),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        *_texts(NAME, "saved_by"),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "school_set_member",
        _reference("set_id", "school_set.id", owned=True, primary_key=True),
        _reference("school_id", "school.id", primary_key=True),
        *_integers("position"),
    )
