"""What all tables share: names of constraints, lengths of texts, references."""

from __future__ import annotations

from sqlalchemy import ForeignKey, MetaData, String
from sqlalchemy.orm import DeclarativeBase

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
CODE = String(64)
NAME = String(400)


class Base(DeclarativeBase):
    """Common naming of constraints, so that migrations can address each of them."""

    metadata = MetaData(naming_convention=NAMING)


def key_to(target: str, *, owned: bool = False) -> ForeignKey:
    """Refer to another table; rows that are ``owned`` go with what they refer to."""
    return ForeignKey(target, ondelete="CASCADE" if owned else None)
