"""The unit of replacement and provenance, and the works that some units are about."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


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


def _subject(context: Any) -> str:
    """Write whom the facts are about as one word."""
    row = context.get_current_parameters()
    kinds = ("school", "territory", "group")
    return next(f"{kind}:{row[f'{kind}_id']}" for kind in kinds if row.get(f"{kind}_id") is not None)


class FactUnit(Base):
    """The unit of replacement and of provenance; ``key`` names its assessment or period within its kind.

    Its facts are about a school, a territory or a group of participants: exactly one of the three ids is filled,
    and ``subject`` writes it as one word, for what is unique.
    ``sheet`` and ``row_ranges`` (``2-87,120``) say where in the file the facts were counted.
    """

    __tablename__ = "fact_unit"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('registry', 'membership', 'enrolment', 'assessment', 'journal', 'attendance',"
            " 'directions', 'plan', 'instrument', 'survey', 'swot', 'participation', 'event', 'careers',"
            " 'work_plan', 'course', 'published')",
            name="kind",
        ),
        CheckConstraint("kind <> 'assessment' OR assessment_id IS NOT NULL", name="assessment"),
        CheckConstraint("kind NOT IN ('instrument', 'survey') OR instrument IS NOT NULL", name="instrument"),
        CheckConstraint(
            "(school_id IS NOT NULL AND territory_id IS NULL AND group_id IS NULL)"
            " OR (school_id IS NULL AND territory_id IS NOT NULL AND group_id IS NULL)"
            " OR (school_id IS NULL AND territory_id IS NULL AND group_id IS NOT NULL)",
            name="subject",
        ),
        CheckConstraint("kind NOT IN ('journal', 'attendance') OR point IS NOT NULL", name="point"),
        CheckConstraint("point IS NULL OR point IN ('q1', 'h1', 'q3', 'year')", name="points"),
        CheckConstraint(
            "subject = CASE WHEN school_id IS NOT NULL THEN 'school:' || school_id"
            " WHEN territory_id IS NOT NULL THEN 'territory:' || territory_id ELSE 'group:' || group_id END",
            name="named_subject",
        ),
        UniqueConstraint("source_id", "kind", "subject", "key"),
        Index("ix_fact_unit_replacement", "kind", "subject", "key"),
        Index(
            "uq_fact_unit_current",
            "kind",
            "subject",
            "key",
            unique=True,
            sqlite_where=text("is_current"),
            postgresql_where=text("is_current"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(key_to("source.id", owned=True), index=True)
    kind: Mapped[str] = mapped_column(CODE)
    school_id: Mapped[int | None] = mapped_column(key_to("school.id"), index=True)
    territory_id: Mapped[int | None] = mapped_column(key_to("territory.id"))
    group_id: Mapped[int | None] = mapped_column(key_to("participant_group.id"))
    subject: Mapped[str] = mapped_column(CODE, default=_subject)
    key: Mapped[str] = mapped_column(CODE)
    academic_year: Mapped[int | None]
    point: Mapped[str | None] = mapped_column(CODE)
    assessment_id: Mapped[int | None] = mapped_column(key_to("assessment.id"), index=True)
    instrument: Mapped[str | None] = mapped_column(CODE)
    sheet: Mapped[str] = mapped_column(NAME, default="")
    row_ranges: Mapped[str] = mapped_column(Text, default="")
    is_current: Mapped[bool] = mapped_column(default=True, server_default=true())
