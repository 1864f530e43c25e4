"""Territories, schools and what registries, programs and enrolment say of them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


class Territory(Base):
    """A node of the tree region > municipality > district."""

    __tablename__ = "territory"
    __table_args__ = (
        CheckConstraint("kind IN ('region', 'municipality', 'district')", name="kind"),
        UniqueConstraint("parent_id", "name_key"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(CODE)
    name: Mapped[str] = mapped_column(NAME)
    name_key: Mapped[str] = mapped_column(NAME)
    parent_id: Mapped[int | None] = mapped_column(key_to("territory.id"), index=True)


class School(Base):
    """The stable identity of a school; what it is called and where it stands is a ``SchoolRecord``."""

    __tablename__ = "school"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(CODE, unique=True)


class SchoolName(Base):
    """A login, code or name that means a school, normalised in ``key``."""

    __tablename__ = "school_name"
    __table_args__ = (
        UniqueConstraint("school_id", "system", "key"),
        Index("ix_school_name_system_key", "system", "key"),
        CheckConstraint("system IN ('fis_oko', 'code', 'name', 'remembered')", name="system"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    school_id: Mapped[int] = mapped_column(key_to("school.id", owned=True))
    system: Mapped[str] = mapped_column(CODE)
    key: Mapped[str] = mapped_column(NAME)
    value: Mapped[str] = mapped_column(NAME)


class SchoolRecord(Base):
    """What a registry says of a school: its name and place."""

    __tablename__ = "school_record"
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    territory_id: Mapped[int] = mapped_column(key_to("territory.id"))
    short_name: Mapped[str] = mapped_column(NAME)
    full_name: Mapped[str] = mapped_column(NAME, default="")


class Membership(Base):
    """A school in a program in a school year, with its curator school."""

    __tablename__ = "membership"
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    program: Mapped[str] = mapped_column(CODE, primary_key=True)
    curator_school_id: Mapped[int | None] = mapped_column(key_to("school.id"))


class Enrolment(Base):
    """Pupils and classes of a school by grade in a school year."""

    __tablename__ = "enrolment"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("pupils >= 0 AND classes >= 0", name="positive"),
    )
    unit_id: Mapped[int] = mapped_column(key_to("fact_unit.id", owned=True), primary_key=True)
    grade: Mapped[int] = mapped_column(primary_key=True)
    pupils: Mapped[int]
    classes: Mapped[int]
