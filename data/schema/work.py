"""What was done: events, contracts with colleges, the МСОКО plan, modules of a course."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


class Event(Base):
    """A meeting, seminar, consultation, visit or survey of a school or a municipality, with how many took part."""

    __tablename__ = "event"
    __table_args__ = (CheckConstraint("participants IS NULL OR participants >= 0", name="participants"),)
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    held_on: Mapped[date]
    kind: Mapped[str] = mapped_column(CODE)
    title: Mapped[str] = mapped_column(NAME)
    audience: Mapped[str] = mapped_column(NAME, default="")
    participants: Mapped[int | None]
    curator_school_id: Mapped[int | None] = mapped_column(key_to("school.id"))
    note: Mapped[str] = mapped_column(Text, default="")


class CareerContract(Base):
    """An agreement of a school with a college about a profession, with how many pupils chose it."""

    __tablename__ = "career_contract"
    __table_args__ = (CheckConstraint("pupils IS NULL OR pupils >= 0", name="pupils"),)
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    college: Mapped[str] = mapped_column(NAME)
    profession: Mapped[str] = mapped_column(NAME, default="")
    pupils: Mapped[int | None]
    signed_on: Mapped[date | None]


class WorkItem(Base):
    """A measure of the yearly МСОКО plan of a municipality."""

    __tablename__ = "work_item"
    __table_args__ = (
        CheckConstraint("status IN ('planned', 'running', 'done', 'postponed')", name="status"),
        CheckConstraint("starts_on IS NULL OR due_on IS NULL OR due_on >= starts_on", name="due"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    responsible: Mapped[str] = mapped_column(NAME, default="")
    starts_on: Mapped[date | None]
    due_on: Mapped[date | None]
    status: Mapped[str] = mapped_column(CODE)
    result: Mapped[str] = mapped_column(Text, default="")


class CourseModule(Base):
    """A module of the course for heads of schools that a methodical centre publishes month by month."""

    __tablename__ = "course_module"
    __table_args__ = (
        CheckConstraint("videos IS NULL OR videos >= 0", name="videos"),
        CheckConstraint("listeners IS NULL OR listeners >= 0", name="listeners"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(NAME)
    planned_on: Mapped[date | None]
    published_on: Mapped[date | None]
    videos: Mapped[int | None]
    listeners: Mapped[int | None]
    address: Mapped[str] = mapped_column(NAME, default="")
