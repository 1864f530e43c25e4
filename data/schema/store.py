"""What the store is and what was done to it: sources, the journal of loads, their problems."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


class StoreInfo(Base):
    """One row: what this store is; ``home_id`` is the municipality shown first, where there are several."""

    __tablename__ = "store_info"
    __table_args__ = (
        CheckConstraint("id = 1", name="single"),
        CheckConstraint("kind IN ('empty', 'demo', 'real')", name="kind"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    created_at: Mapped[datetime]
    home_id: Mapped[int | None] = mapped_column(key_to("territory.id"))


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
    source_id: Mapped[int] = mapped_column(key_to("source.id", owned=True), primary_key=True)
    reason: Mapped[str] = mapped_column(CODE, primary_key=True)
    row_count: Mapped[int]


class LoadEvent(Base):
    """The journal of the store: saved, replaced, withdrawn, restored, refused, and what a reader settled by hand.

    Its last id is the revision; ``file_name`` names what was settled where there was no file.
    """

    __tablename__ = "load_event"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('saved', 'replaced', 'withdrawn', 'restored', 'refused', 'remembered', 'forgotten',"
            " 'set_saved', 'set_removed', 'home_set', 'deck_saved', 'deck_removed')",
            name="kind",
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(NAME, default="")
    file_name: Mapped[str] = mapped_column(NAME)
    layout: Mapped[str | None] = mapped_column(CODE)
    source_id: Mapped[int | None] = mapped_column(key_to("source.id"), index=True)


class LoadProblem(Base):
    """A problem met in a load or a refusal, as ``domain.Problem`` has it; ``params`` is JSON."""

    __tablename__ = "load_problem"
    __table_args__ = (CheckConstraint("severity IN ('fatal', 'row', 'warning')", name="severity"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(key_to("load_event.id", owned=True), index=True)
    severity: Mapped[str] = mapped_column(CODE)
    code: Mapped[str] = mapped_column(CODE)
    sheet: Mapped[str | None] = mapped_column(NAME)
    row: Mapped[int | None]
    column: Mapped[str | None] = mapped_column(NAME)
    value: Mapped[str | None] = mapped_column(NAME)
    params: Mapped[str] = mapped_column(Text, default="{}")
