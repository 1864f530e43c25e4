"""Participation in a procedure, counted in people and never as a sum over subjects."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, Base, key_to


class Participation(Base):
    """How many pupils of a grade were registered for a procedure and took part in at least one of its works."""

    __tablename__ = "participation"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("mode IN ('regular', 'approbation')", name="mode"),
        CheckConstraint("took_part >= 0", name="took_part"),
        CheckConstraint("registered IS NULL OR registered >= took_part", name="registered"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    grade: Mapped[int] = mapped_column(primary_key=True)
    mode: Mapped[str] = mapped_column(CODE, primary_key=True)
    registered: Mapped[int | None]
    took_part: Mapped[int]
