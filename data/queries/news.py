"""What came after a day: facts that were loaded, events that took place."""

from __future__ import annotations

from datetime import date, datetime, time

import pandas as pd
from sqlalchemy import func, select

from data.queries.current import facts, one_of
from data.schema import Assessment, Event, FactUnit, Source
from data.store import Reader
from domain.scope import Scope


def loaded_after(reader: Reader, scope: Scope, *, day: date) -> pd.DataFrame:
    """List current facts from sources loaded after a day, oldest first: school_id, kind, academic_year,
    assessment_id, procedure, year, loaded_at, units.
    """
    what = FactUnit.school_id, FactUnit.kind, FactUnit.academic_year, FactUnit.assessment_id
    question = (
        select(
            *what,
            Assessment.procedure,
            Assessment.year,
            Source.loaded_at,
            func.count(FactUnit.id).label("units"),
        )
        .join(Source, Source.id == FactUnit.source_id)
        .outerjoin(Assessment, Assessment.id == FactUnit.assessment_id)
        .where(FactUnit.is_current, FactUnit.school_id.is_not(None))
        .where(Source.loaded_at > datetime.combine(day, time.max))
        .group_by(*what, Assessment.procedure, Assessment.year, Source.loaded_at)
        .order_by(Source.loaded_at, FactUnit.school_id, FactUnit.kind)
    )
    if scope.schools is not None:
        question = question.where(one_of(FactUnit.school_id, scope.schools))
    numbers = dict.fromkeys(("academic_year", "assessment_id", "year"), "float64")
    return reader.frame(question).astype(numbers)


def events_between(reader: Reader, scope: Scope, *, after: date, until: date) -> pd.DataFrame:
    """List the events of schools, oldest first: school_id, held_on, kind, title, curator_school_id."""
    told = Event.held_on, Event.kind, Event.title, Event.curator_school_id
    question = (
        facts("event", scope, FactUnit.school_id, *told)
        .join(Event, Event.unit_id == FactUnit.id)
        .where(FactUnit.school_id.is_not(None), Event.held_on > after, Event.held_on <= until)
        .order_by(Event.held_on, FactUnit.school_id)
    )
    return reader.frame(question).astype({"curator_school_id": "float64"})
