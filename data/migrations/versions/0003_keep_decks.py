"""Keep presentations: decks and their slides."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

CODE = sa.String(64)
NAME = sa.String(400)
EVENTS = (
    "kind IN ('saved', 'replaced', 'withdrawn', 'restored', 'refused', 'remembered', 'forgotten',"
    " 'set_saved', 'set_removed', 'home_set', 'deck_saved', 'deck_removed')"
)


def upgrade() -> None:
    _decks()
    _slides()
    _events()


def _decks() -> None:
    op.create_table(
        "deck",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("code", CODE, nullable=False),
        sa.Column("name", NAME, nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("saved_by", NAME, nullable=False),
        sa.UniqueConstraint("code"),
    )


def _slides() -> None:
    op.create_table(
        "deck_slide",
        sa.Column("deck_id", sa.Integer(), sa.ForeignKey("deck.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        sa.Column("view", CODE, nullable=False),
        sa.Column("picture", CODE, nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.CheckConstraint("position > 0", name="position"),
    )


def _events() -> None:
    with op.batch_alter_table("load_event") as batch:
        batch.drop_constraint(op.f("ck_load_event_kind"), type_="check")
        batch.create_check_constraint(op.f("ck_load_event_kind"), EVENTS)
