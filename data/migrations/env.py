"""How Alembic reaches the store: by the connection it is given, or by the settings on the command line."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from config import Settings
from data.engine import WRITES, connect
from data.schema import Base


def run(connection: Connection) -> None:
    """Run the migrations on one connection, in its transaction."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with connect(Settings.from_environment().store_url).connect() as own:
        run(own.execution_options(**{WRITES: True}))
