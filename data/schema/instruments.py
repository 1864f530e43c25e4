"""Values of diagnoses by axis."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
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
