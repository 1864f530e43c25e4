"""The schools' own marks and attendance at reporting points."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, Base, key_to


class JournalMarks(Base):
    """Marks of the e-journal at a reporting point: how many pupils of a grade have which mark in a subject.

    ``class_label`` is «7А», or empty for the whole grade; where a school has both, the whole grade is believed.
    """

    __tablename__ = "journal_marks"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("pupils = n5 + n4 + n3 + n2 + not_assessed", name="adds_up"),
        CheckConstraint("n5 >= 0 AND n4 >= 0 AND n3 >= 0 AND n2 >= 0 AND not_assessed >= 0", name="positive"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    grade: Mapped[int] = mapped_column(primary_key=True)
    class_label: Mapped[str] = mapped_column(CODE, primary_key=True, default="", server_default="")
    subject: Mapped[str] = mapped_column(CODE, primary_key=True)
    pupils: Mapped[int]
    n5: Mapped[int]
    n4: Mapped[int]
    n3: Mapped[int]
    n2: Mapped[int]
    not_assessed: Mapped[int]


class Attendance(Base):
    """Pupil-lessons planned and missed in a grade, or in one class of it, up to a reporting point."""

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
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    grade: Mapped[int] = mapped_column(primary_key=True)
    class_label: Mapped[str] = mapped_column(CODE, primary_key=True, default="", server_default="")
    pupils: Mapped[int]
    planned_lessons: Mapped[int]
    missed_illness_lessons: Mapped[int]
    missed_excused_lessons: Mapped[int]
    missed_unexcused_lessons: Mapped[int]
