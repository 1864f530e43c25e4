"""Participation in procedures, counted in people."""

from __future__ import annotations

from typing import Any

import pandas as pd
from sqlalchemy import literal

from data.frames import Question
from data.queries.current import facts
from data.queries.schools import territories
from data.schema import FactUnit, Participation
from data.store import Reader
from domain.scope import Scope

COUNTS = (Participation.grade, Participation.mode, Participation.registered, Participation.took_part)


def of_schools(reader: Reader, scope: Scope) -> pd.DataFrame:
    """Give what schools told: school_id, procedure, year, academic_year, grade, mode, registered, took_part."""
    question = facts("participation", scope, FactUnit.school_id, FactUnit.key, FactUnit.academic_year, *COUNTS)
    told = question.where(FactUnit.school_id.is_not(None))
    return _named(reader.frame(_joined(told)))


def of_municipalities(reader: Reader, scope: Scope) -> pd.DataFrame:
    """Give what was told of whole municipalities in which the reader has schools, with ``municipality_id`` in
    place of the school.
    """
    known = [int(node) for node in territories(reader, scope)["territory_id"]]
    question = facts(
        "participation",
        Scope.all_schools(),
        FactUnit.territory_id.label("municipality_id"),
        FactUnit.key,
        FactUnit.academic_year,
        *COUNTS,
    ).where(FactUnit.territory_id.in_(known) if known else literal(value=False))
    return _named(reader.frame(_joined(question)))


def _joined(question: Question) -> Question:
    return question.join(Participation, Participation.unit_id == FactUnit.id).order_by(
        FactUnit.id, Participation.grade, Participation.mode
    )


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    parts = rows["key"].astype("str").str.split(":", expand=True).reindex(columns=[0, 1])
    told: dict[str, Any] = {
        "procedure": parts[0].astype("str"),
        "year": parts[1].astype("float64").astype("Int64"),
    }
    rest = rows.drop(columns="key").astype({"registered": "float64"})
    return rest.assign(**told)
