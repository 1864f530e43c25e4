"""What was done: events, contracts with colleges, the МСОКО plan, modules of the course."""

from __future__ import annotations

from typing import Any

import pandas as pd
from sqlalchemy import or_, select

from data.frames import Question
from data.queries.current import conditions, one_of
from data.queries.schools import territories
from data.schema import CareerContract, CourseModule, Event, FactUnit, WorkItem
from data.store import Reader
from domain.scope import Scope

WHOSE = (FactUnit.school_id, FactUnit.territory_id.label("municipality_id"), FactUnit.academic_year)


def events(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List events by day: school_id, municipality_id (one of the two), academic_year, held_on, kind, title,
    audience, participants, curator_school_id, note.
    """
    told = (Event.held_on, Event.kind, Event.title, Event.audience, Event.participants)
    question = _asked(reader, scope, "event", Event, *told, Event.curator_school_id, Event.note)
    frame = reader.frame(question.order_by(Event.held_on, FactUnit.id, Event.position))
    return frame.astype({"participants": "float64", "curator_school_id": "float64"})


def contracts(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List contracts: school_id, municipality_id (never), academic_year, college, profession, pupils,
    signed_on.
    """
    told = (CareerContract.college, CareerContract.profession, CareerContract.pupils, CareerContract.signed_on)
    question = _asked(reader, scope, "careers", CareerContract, *told)
    frame = reader.frame(question.order_by(FactUnit.academic_year, FactUnit.id, CareerContract.position))
    return frame.astype({"pupils": "float64"})


def work_items(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List measures in the order of their plan: school_id (never), municipality_id, academic_year, position,
    title, responsible, starts_on, due_on, status, result.
    """
    dates = (WorkItem.starts_on, WorkItem.due_on, WorkItem.status, WorkItem.result)
    told = (WorkItem.position, WorkItem.title, WorkItem.responsible, *dates)
    question = _asked(reader, scope, "work_plan", WorkItem, *told)
    return reader.frame(question.order_by(FactUnit.academic_year, FactUnit.id, WorkItem.position))


def course_modules(reader: Reader, scope: Scope) -> pd.DataFrame:
    """List modules in their order: school_id (never), municipality_id, academic_year, position, title,
    planned_on, published_on, videos, listeners, address.
    """
    told = (CourseModule.position, CourseModule.title, CourseModule.planned_on, CourseModule.published_on)
    more = (CourseModule.videos, CourseModule.listeners, CourseModule.address)
    question = _asked(reader, scope, "course", CourseModule, *told, *more)
    frame = reader.frame(question.order_by(FactUnit.academic_year, FactUnit.id, CourseModule.position))
    return frame.astype({"videos": "float64", "listeners": "float64"})


def _asked(reader: Reader, scope: Scope, kind: str, table: Any, *columns: Any) -> Question:
    """Ask for the rows of one kind about the schools of a scope and about the municipalities they stand in."""
    rules = conditions(kind, Scope.all_schools())
    if scope.schools is not None:
        places = [int(node) for node in territories(reader, scope)["territory_id"]]
        own = [one_of(FactUnit.school_id, scope.schools), one_of(FactUnit.territory_id, places)]
        rules.append(or_(*own))
    asked: Question = select(*WHOSE, *columns).select_from(FactUnit)
    return asked.join(table, table.unit_id == FactUnit.id).where(*rules)
