"""The tables of the store and the rules that no fact may break.

Every fact belongs to a ``FactUnit``: the facts of one kind about one school and one assessment or
period, taken from one source. The unit is what a later load replaces and a withdrawal brings back;
only units with ``is_current`` are answered from.
"""

from __future__ import annotations

from data.schema.base import Base
from data.schema.instruments import InstrumentValue
from data.schema.internal import Attendance, JournalMarks
from data.schema.plans import DirectionChoice, Plan, PlanStatus
from data.schema.results import ResultCount, TaskSum, Turnout
from data.schema.schools import Enrolment, Membership, School, SchoolName, SchoolRecord, Territory
from data.schema.store import LoadEvent, LoadProblem, Source, SourceIgnored, StoreInfo
from data.schema.units import Assessment, FactUnit

__all__ = [
    "Assessment",
    "Attendance",
    "Base",
    "DirectionChoice",
    "Enrolment",
    "FactUnit",
    "InstrumentValue",
    "JournalMarks",
    "LoadEvent",
    "LoadProblem",
    "Membership",
    "Plan",
    "PlanStatus",
    "ResultCount",
    "School",
    "SchoolName",
    "SchoolRecord",
    "Source",
    "SourceIgnored",
    "StoreInfo",
    "TaskSum",
    "Territory",
    "Turnout",
]
