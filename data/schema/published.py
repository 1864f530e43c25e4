"""Shares that somebody else has counted, by «Группы участников» of a report, kept as they were given."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


class ParticipantGroup(Base):
    """A row of a report by its place in the tree; territory and school where the registry knows them.

    ``path_key`` are the keys of the group and of those above it from the top, by which it is found again.
    """

    __tablename__ = "participant_group"
    __table_args__ = (CheckConstraint("kind IN ('sample', 'region', 'municipality', 'school')", name="kind"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    code: Mapped[str] = mapped_column(CODE, default="")
    name: Mapped[str] = mapped_column(NAME)
    path_key: Mapped[str] = mapped_column(Text, unique=True)
    parent_id: Mapped[int | None] = mapped_column(key_to("participant_group.id"), index=True)
    territory_id: Mapped[int | None] = mapped_column(key_to("territory.id"))
    school_id: Mapped[int | None] = mapped_column(key_to("school.id"))


class GroupSize(Base):
    """How many participants a published share is of, and how many schools, where the report says so."""

    __tablename__ = "group_size"
    __table_args__ = (CheckConstraint("participants >= 0", name="participants"),)
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    participants: Mapped[int]
    schools: Mapped[int | None]


class MarkShare(Base):
    """The share of participants of a group with a mark, in percent as published."""

    __tablename__ = "mark_share"
    __table_args__ = (
        CheckConstraint("mark BETWEEN 2 AND 5", name="mark"),
        CheckConstraint("share_pct BETWEEN 0 AND 100", name="share_pct"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    mark: Mapped[int] = mapped_column(primary_key=True)
    share_pct: Mapped[float]


class JournalChange(Base):
    """The share of participants of a group whose mark is below, like or above that of the journal."""

    __tablename__ = "journal_change"
    __table_args__ = (
        CheckConstraint("outcome IN ('lowered', 'confirmed', 'raised')", name="outcome"),
        CheckConstraint("share_pct BETWEEN 0 AND 100", name="share_pct"),
        CheckConstraint("pupils IS NULL OR pupils >= 0", name="pupils"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    outcome: Mapped[str] = mapped_column(CODE, primary_key=True)
    share_pct: Mapped[float]
    pupils: Mapped[int | None]
