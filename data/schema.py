"""The tables of the store and the rules that no fact may break.

Every fact belongs to a ``FactUnit``: the facts of one kind about one school and one assessment or
period, taken from one source. The unit is what a later load replaces and a withdrawal brings back;
only units with ``is_current`` are answered from.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    UniqueConstraint,
    false,
    func,
    text,
    true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
CODE = String(64)
NAME = String(400)


class Base(DeclarativeBase):
    """Common naming of constraints, so that migrations can address each of them."""

    metadata = MetaData(naming_convention=NAMING)


def _key(target: str, *, owned: bool = False) -> ForeignKey:
    return ForeignKey(target, ondelete="CASCADE" if owned else None)


class StoreInfo(Base):
    """One row: what this store is."""

    __tablename__ = "store_info"
    __table_args__ = (
        CheckConstraint("id = 1", name="single"),
        CheckConstraint("kind IN ('empty', 'demo', 'real')", name="kind"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    created_at: Mapped[datetime]


class Territory(Base):
    """A node of the tree region > municipality > district."""

    __tablename__ = "territory"
    __table_args__ = (
        CheckConstraint("kind IN ('region', 'municipality', 'district')", name="kind"),
        UniqueConstraint("parent_id", "name_key"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    name: Mapped[str] = mapped_column(NAME)
    name_key: Mapped[str] = mapped_column(NAME)
    parent_id: Mapped[int | None] = mapped_column(_key("territory.id"), index=True)


class School(Base):
    """The stable identity of a school; what it is called and where it stands is a ``SchoolRecord``."""

    __tablename__ = "school"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(CODE, unique=True)


class SchoolName(Base):
    """A login, code or name that means a school, normalised in ``key``."""

    __tablename__ = "school_name"
    __table_args__ = (
        UniqueConstraint("school_id", "system", "key"),
        Index("ix_school_name_system_key", "system", "key"),
        CheckConstraint("system IN ('fis_oko', 'code', 'name', 'remembered')", name="system"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(_key("school.id", owned=True))
    system: Mapped[str] = mapped_column(CODE)
    key: Mapped[str] = mapped_column(NAME)
    value: Mapped[str] = mapped_column(NAME)


class Source(Base):
    """A file that was saved: what it was, who loaded it, when and what was made of its rows."""

    __tablename__ = "source"
    __table_args__ = (
        CheckConstraint("row_count = counted + set_aside", name="rows_add_up"),
        CheckConstraint("row_count >= 0 AND counted >= 0 AND set_aside >= 0", name="rows_positive"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str] = mapped_column(NAME)
    folder: Mapped[str] = mapped_column(NAME, default="")
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    layout: Mapped[str] = mapped_column(CODE)
    context: Mapped[str] = mapped_column(Text, default="")
    loaded_at: Mapped[datetime]
    loaded_by: Mapped[str] = mapped_column(NAME, default="")
    row_count: Mapped[int]
    counted: Mapped[int]
    set_aside: Mapped[int]
    is_withdrawn: Mapped[bool] = mapped_column(default=False, server_default=false())


class SourceIgnored(Base):
    """How many rows of a source did not enter a count, by reason."""

    __tablename__ = "source_ignored"
    __table_args__ = (CheckConstraint("row_count > 0", name="positive"),)
    source_id: Mapped[int] = mapped_column(_key("source.id", owned=True), primary_key=True)
    reason: Mapped[str] = mapped_column(CODE, primary_key=True)
    row_count: Mapped[int]


class LoadEvent(Base):
    """The journal of the store: saved, replaced, withdrawn, restored, refused; its last id is the revision."""

    __tablename__ = "load_event"
    __table_args__ = (
        CheckConstraint("kind IN ('saved', 'replaced', 'withdrawn', 'restored', 'refused')", name="kind"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(NAME, default="")
    file_name: Mapped[str] = mapped_column(NAME)
    layout: Mapped[str | None] = mapped_column(CODE)
    source_id: Mapped[int | None] = mapped_column(_key("source.id"), index=True)


class LoadProblem(Base):
    """A problem met in a load or a refusal, as ``domain.Problem`` has it; ``params`` is JSON."""

    __tablename__ = "load_problem"
    __table_args__ = (CheckConstraint("severity IN ('fatal', 'row', 'warning')", name="severity"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(_key("load_event.id", owned=True), index=True)
    severity: Mapped[str] = mapped_column(CODE)
    code: Mapped[str] = mapped_column(CODE)
    sheet: Mapped[str | None] = mapped_column(NAME)
    row: Mapped[int | None]
    column: Mapped[str | None] = mapped_column(NAME)
    value: Mapped[str | None] = mapped_column(NAME)
    params: Mapped[str] = mapped_column(Text, default="{}")


class Assessment(Base):
    """One work: procedure, its year, *programme* grade, subject, mode, and when which pupils wrote it."""

    __tablename__ = "assessment"
    __table_args__ = (
        UniqueConstraint("procedure", "year", "programme_grade", "subject", "mode"),
        CheckConstraint("kind IN ('external', 'internal')", name="kind"),
        CheckConstraint("mode IN ('regular', 'approbation')", name="mode"),
        CheckConstraint("programme_grade BETWEEN 1 AND 12", name="programme_grade"),
        CheckConstraint("pupil_grade BETWEEN 1 AND 12", name="pupil_grade"),
        CheckConstraint("academic_year IN (year - 1, year)", name="academic_year"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    procedure: Mapped[str] = mapped_column(CODE)
    kind: Mapped[str] = mapped_column(CODE)
    year: Mapped[int]
    academic_year: Mapped[int]
    programme_grade: Mapped[int]
    pupil_grade: Mapped[int]
    subject: Mapped[str] = mapped_column(CODE)
    mode: Mapped[str] = mapped_column(CODE, default="regular")


class FactUnit(Base):
    """The unit of replacement and of provenance; ``key`` names its assessment or period within its kind.

    ``sheet`` and ``row_ranges`` (``2-87,120``) say where in the file the facts were counted.
    """

    __tablename__ = "fact_unit"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('registry', 'membership', 'enrolment', 'assessment', 'journal', 'attendance',"
            " 'directions', 'plan', 'instrument')",
            name="kind",
        ),
        CheckConstraint("kind <> 'assessment' OR assessment_id IS NOT NULL", name="assessment"),
        CheckConstraint("kind <> 'instrument' OR instrument IS NOT NULL", name="instrument"),
        CheckConstraint("kind NOT IN ('journal', 'attendance') OR point IS NOT NULL", name="point"),
        CheckConstraint("point IS NULL OR point IN ('q1', 'h1', 'q3', 'year')", name="points"),
        UniqueConstraint("source_id", "kind", "school_id", "key"),
        Index("ix_fact_unit_replacement", "kind", "school_id", "key"),
        Index(
            "uq_fact_unit_current",
            "kind",
            "school_id",
            "key",
            unique=True,
            sqlite_where=text("is_current"),
            postgresql_where=text("is_current"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(_key("source.id", owned=True), index=True)
    kind: Mapped[str] = mapped_column(CODE)
    school_id: Mapped[int] = mapped_column(_key("school.id"), index=True)
    key: Mapped[str] = mapped_column(CODE)
    academic_year: Mapped[int | None]
    point: Mapped[str | None] = mapped_column(CODE)
    assessment_id: Mapped[int | None] = mapped_column(_key("assessment.id"), index=True)
    instrument: Mapped[str | None] = mapped_column(CODE)
    sheet: Mapped[str] = mapped_column(NAME, default="")
    row_ranges: Mapped[str] = mapped_column(Text, default="")
    is_current: Mapped[bool] = mapped_column(default=True, server_default=true())


class SchoolRecord(Base):
    """What a registry says of a school: its name and place."""

    __tablename__ = "school_record"
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    territory_id: Mapped[int] = mapped_column(_key("territory.id"))
    short_name: Mapped[str] = mapped_column(NAME)
    full_name: Mapped[str] = mapped_column(NAME, default="")


class Membership(Base):
    """A school in a program in a school year, with its curator school."""

    __tablename__ = "membership"
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    program: Mapped[str] = mapped_column(CODE, primary_key=True)
    curator_school_id: Mapped[int | None] = mapped_column(_key("school.id"))


class Enrolment(Base):
    """Pupils and classes of a school by grade in a school year."""

    __tablename__ = "enrolment"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("pupils >= 0 AND classes >= 0", name="positive"),
    )
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    grade: Mapped[int] = mapped_column(primary_key=True)
    pupils: Mapped[int]
    classes: Mapped[int]


class Turnout(Base):
    """How many pupils an assessment's protocol lists, who were absent, scored and not scored."""

    __tablename__ = "turnout"
    __table_args__ = (
        CheckConstraint("listed = absent + scored + unscored", name="adds_up"),
        CheckConstraint("absent >= 0 AND scored >= 0 AND unscored >= 0", name="positive"),
    )
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    listed: Mapped[int]
    absent: Mapped[int]
    scored: Mapped[int]
    unscored: Mapped[int]


class ResultCount(Base):
    """Pupils with the same score, mark and journal mark.

    ``points`` is None where a source gives marks only; ``mark`` is the mark the source itself gives and
    None where it follows from the points by a scale; ``journal_mark`` is None for pupils without one.
    """

    __tablename__ = "result_count"
    __table_args__ = (
        CheckConstraint("pupils > 0", name="pupils"),
        CheckConstraint("points IS NOT NULL OR mark IS NOT NULL", name="result"),
        CheckConstraint("points IS NULL OR points BETWEEN 0 AND 200", name="points"),
        CheckConstraint("mark IS NULL OR mark BETWEEN 2 AND 5", name="mark"),
        CheckConstraint("journal_mark IS NULL OR journal_mark BETWEEN 2 AND 5", name="journal_mark"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True))
    points: Mapped[int | None]
    mark: Mapped[int | None]
    journal_mark: Mapped[int | None]
    pupils: Mapped[int]


Index(
    "uq_result_count_cell",
    ResultCount.unit_id,
    func.coalesce(ResultCount.points, -1),
    func.coalesce(ResultCount.mark, -1),
    func.coalesce(ResultCount.journal_mark, -1),
    unique=True,
)


class TaskSum(Base):
    """The points of one task summed over the pupils of a school who were taught it."""

    __tablename__ = "task_sum"
    __table_args__ = (
        CheckConstraint("pupils >= 0 AND not_attempted >= 0 AND not_taught >= 0", name="positive"),
        CheckConstraint("not_attempted <= pupils", name="attempted"),
        CheckConstraint("points_sum >= 0", name="points_sum"),
        CheckConstraint("max_points IS NULL OR points_sum <= max_points * pupils", name="max_points"),
    )
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(CODE)
    max_points: Mapped[int | None]
    points_sum: Mapped[int]
    pupils: Mapped[int]
    not_attempted: Mapped[int]
    not_taught: Mapped[int]


class JournalMarks(Base):
    """Marks of the e-journal at a reporting point: how many pupils of a grade have which mark in a subject."""

    __tablename__ = "journal_marks"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("pupils = n5 + n4 + n3 + n2 + not_assessed", name="adds_up"),
        CheckConstraint("n5 >= 0 AND n4 >= 0 AND n3 >= 0 AND n2 >= 0 AND not_assessed >= 0", name="positive"),
    )
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    grade: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(CODE, primary_key=True)
    pupils: Mapped[int]
    n5: Mapped[int]
    n4: Mapped[int]
    n3: Mapped[int]
    n2: Mapped[int]
    not_assessed: Mapped[int]


class Attendance(Base):
    """Pupil-lessons planned and missed in a grade up to a reporting point."""

    __tablename__ = "attendance"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("pupils >= 0", name="pupils"),
        CheckConstraint(
            "missed_illness_lessons >= 0 AND missed_excused_lessons >= 0 AND missed_unexcused_lessons >= 0",
            name="positive",
        ),
        CheckConstraint(
            "missed_illness_lessons + missed_excused_lessons + missed_unexcused_lessons <= planned_lessons",
            name="within_planned",
        ),
    )
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    grade: Mapped[int] = mapped_column(primary_key=True)
    pupils: Mapped[int]
    planned_lessons: Mapped[int]
    missed_illness_lessons: Mapped[int]
    missed_excused_lessons: Mapped[int]
    missed_unexcused_lessons: Mapped[int]


class DirectionChoice(Base):
    """A direction of improvement that a school chose for a school year."""

    __tablename__ = "direction_choice"
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    direction: Mapped[str] = mapped_column(CODE, primary_key=True)


class Plan(Base):
    """A school's road map, project or ГИА action plan for a school year."""

    __tablename__ = "plan"
    __table_args__ = (CheckConstraint("kind IN ('road_map', 'project', 'gia_plan')", name="kind"),)
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    title: Mapped[str] = mapped_column(NAME, default="")
    published_on: Mapped[date | None]


class PlanStatus(Base):
    """A dated step of a plan through approval, with the term and the remark of a return."""

    __tablename__ = "plan_status"
    __table_args__ = (
        CheckConstraint("status IN ('draft', 'in_approval', 'returned', 'approved')", name="status"),
        CheckConstraint("due_on IS NULL OR due_on >= since", name="due"),
    )
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(CODE, primary_key=True)
    due_on: Mapped[date | None]
    remark: Mapped[str] = mapped_column(Text, default="")


class InstrumentValue(Base):
    """The value of one axis of a diagnosis; ratios keep what they are the ratio of."""

    __tablename__ = "instrument_value"
    __table_args__ = (
        CheckConstraint("denominator IS NULL OR denominator >= 0", name="denominator"),
        CheckConstraint("(numerator IS NULL) = (denominator IS NULL)", name="ratio"),
    )
    unit_id: Mapped[int] = mapped_column(_key("fact_unit.id", owned=True), primary_key=True)
    axis: Mapped[str] = mapped_column(CODE, primary_key=True)
    value: Mapped[float]
    numerator: Mapped[float | None]
    denominator: Mapped[float | None]
