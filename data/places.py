"""Finds the nodes of the tree of territories by their path from the top."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import Connection, insert, select

from data.errors import Refused
from data.municipalities import Path
from data.names import name_key
from data.schema import Territory
from domain.problem import Problem, Severity


class Territories:
    """Nodes of the tree by their parent and name, made when they are met first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        rows = connection.execute(select(Territory.parent_id, Territory.name_key, Territory.id))
        self._known: dict[tuple[int | None, str], int] = {(row[0], row[1]): row[2] for row in rows}

    def find(self, path: Path) -> int:
        """Give the lowest node of a path, making what is missing of it."""
        node: int | None = None
        for kind, name in path:
            place = (node, name_key(name))
            if place not in self._known:
                self._known[place] = self._make(kind, name, parent_id=node)
            node = self._known[place]
        if node is None:
            raise ValueError("a school needs a territory")
        return node

    def known(self, path: Path) -> int | None:
        """Give the lowest node of a path, None where a registry has not told of it."""
        node: int | None = None
        for _, name in path:
            node = self._known.get((node, name_key(name)))
            if node is None:
                return None
        return node

    def _make(self, kind: str, name: str, *, parent_id: int | None) -> int:
        row = {"kind": kind, "name": name, "name_key": name_key(name), "parent_id": parent_id}
        return self._connection.execute(insert(Territory).values(row).returning(Territory.id)).scalar_one()


def territory_ids(connection: Connection, units: pd.DataFrame) -> dict[Path, int]:
    """Give the ids of the territories that units are about; one that no registry told of refuses the file."""
    if "territory" not in units:
        return {}
    tree = Territories(connection)
    found = {path: tree.known(path) for path in units["territory"].dropna()}
    missing = [path for path, node in found.items() if node is None]
    if missing:
        raise Refused([Problem(Severity.FATAL, "territory_not_saved", value=path[-1][1]) for path in missing])
    return {path: node for path, node in found.items() if node is not None}
