"""Values of diagnoses by axis, and the lists of a SWOT."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, Base, key_to


class InstrumentValue(Base):
    """The value of one axis of a diagnosis; ratios keep what they are the ratio of."""

    __tablename__ = "instrument_value"
    __table_args__ = (
        CheckConstraint("denominator IS NULL OR denominator >= 0", name="denominator"),
        CheckConstraint("(numerator IS NULL) = (denominator IS NULL)", name="ratio"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    axis: Mapped[str] = mapped_column(CODE, primary_key=True)
    value: Mapped[float]
    numerator: Mapped[float | None]
    denominator: Mapped[float | None]


class SwotItem(Base):
    """A point of a school's SWOT; ``indicator`` says which measured figure it speaks of, where that is known."""

    __tablename__ = "swot_item"
    __table_args__ = (
        CheckConstraint("quadrant IN ('strength', 'weakness', 'opportunity', 'threat')", name="quadrant"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    quadrant: Mapped[str] = mapped_column(CODE, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    indicator: Mapped[str | None] = mapped_column(CODE)
