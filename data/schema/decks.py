"""Presentations kept under a name: which pictures of which views, narrowed how; no facts in them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from data.schema.base import CODE, NAME, Base, key_to


class Deck(Base):
    """A kept presentation; ``code`` stands in its links and never changes."""

    __tablename__ = "deck"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(CODE, unique=True)
    name: Mapped[str] = mapped_column(NAME)
    saved_at: Mapped[datetime]
    saved_by: Mapped[str] = mapped_column(NAME, default="")


class DeckSlide(Base):
    """A slide of a kept presentation; ``query`` are the written filters of its view."""

    __tablename__ = "deck_slide"
    __table_args__ = (CheckConstraint("position > 0", name="position"),)
    deck_id: Mapped[int] = mapped_column(key_to("deck.id", owned=True), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    view: Mapped[str] = mapped_column(CODE)
    picture: Mapped[str] = mapped_column(CODE)
    query: Mapped[str] = mapped_column(Text, default="")
