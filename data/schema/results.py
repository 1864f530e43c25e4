"""Results of assessments by school: turnout, scores, sums of tasks."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, Base, key_to


class Turnout(Base):
    """How many pupils an assessment's protocol lists, who were absent, scored and not scored."""

    __tablename__ = "turnout"
    __table_args__ = (
        CheckConstraint("listed = absent + scored + unscored", name="adds_up"),
        CheckConstraint("absent >= 0 AND scored >= 0 AND unscored >= 0", name="positive"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
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
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True))
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
    """The points of one task summed over those who were taught it; ``level`` is its difficulty."""

    __tablename__ = "task_sum"
    __table_args__ = (
        CheckConstraint("pupils >= 0 AND not_attempted >= 0 AND not_taught >= 0", name="positive"),
        CheckConstraint("not_attempted <= pupils", name="attempted"),
        CheckConstraint("points_sum >= 0", name="points_sum"),
        CheckConstraint("level IS NULL OR level IN ('basic', 'advanced', 'high')", name="level"),
        CheckConstraint("max_points IS NULL OR points_sum <= max_points * pupils", name="max_points"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(CODE)
    level: Mapped[str | None] = mapped_column(CODE)
    max_points: Mapped[int | None]
    points_sum: Mapped[int]
    pupils: Mapped[int]
    not_attempted: Mapped[int]
    not_taught: Mapped[int]
