"""Directions chosen, plans and their way through approval."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


class DirectionChoice(Base):
    """A direction of improvement that a school chose for a school year."""

    __tablename__ = "direction_choice"
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    direction: Mapped[str] = mapped_column(CODE, primary_key=True)


class Plan(Base):
    """A school's road map, project or ГИА action plan for a school year."""

    __tablename__ = "plan"
    __table_args__ = (CheckConstraint("kind IN ('road_map', 'project', 'gia_plan')", name="kind"),)
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
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
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(CODE, primary_key=True)
    due_on: Mapped[date | None]
    remark: Mapped[str] = mapped_column(Text, default="")
