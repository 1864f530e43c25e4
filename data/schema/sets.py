"""Sets of schools that a reader picked by hand and saved under a name; no facts, and no source behind them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


class SchoolSet(Base):
    """A saved set; ``code`` stands in its link and never changes."""

    __tablename__ = "school_set"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(CODE, unique=True)
    name: Mapped[str] = mapped_column(NAME)
    saved_at: Mapped[datetime]
    saved_by: Mapped[str] = mapped_column(NAME, default="")


class SchoolSetMember(Base):
    """A school of a saved set, at its place."""

    __tablename__ = "school_set_member"
    set_id: Mapped[int] = mapped_column(key_to("school_set.id", owned=True), primary_key=True)
    school_id: Mapped[int] = mapped_column(key_to("school.id"), primary_key=True)
    position: Mapped[int]
