"""The tables of the store and the rules that no fact may break.

Every fact belongs to a ``FactUnit``: the facts of one kind about one school (or territory, or group of
participants) and one assessment or period, taken from one source. The unit is what a later load replaces and
a withdrawal brings back; only units with ``is_current`` are answered from.
"""

from __future__ import annotations

from data.schema.base import Base
from data.schema.decks import Deck, DeckSlide
from data.schema.instruments import InstrumentValue, SwotItem
from data.schema.internal import Attendance, JournalMarks
from data.schema.participation import Participation
from data.schema.plans import DirectionChoice, Plan, PlanStatus
from data.schema.published import GroupSize, JournalChange, MarkShare, ParticipantGroup
from data.schema.results import ResultCount, TaskSum, Turnout
from data.schema.schools import Enrolment, Membership, School, SchoolName, SchoolRecord, Territory
from data.schema.sets import SchoolSet, SchoolSetMember
from data.schema.store import LoadEvent, LoadProblem, Source, SourceIgnored, StoreInfo
from data.schema.surveys import SurveyAnswer, SurveyFactor, SurveyTurnout
from data.schema.units import Assessment, FactUnit
from data.schema.work import CareerContract, CourseModule, Event, WorkItem

__all__ = [
    "Assessment",
    "Attendance",
    "Base",
    "CareerContract",
    "CourseModule",
    "Deck",
    "DeckSlide",
    "DirectionChoice",
    "Enrolment",
    "Event",
    "FactUnit",
    "GroupSize",
    "InstrumentValue",
    "JournalChange",
    "JournalMarks",
    "LoadEvent",
    "LoadProblem",
    "MarkShare",
    "Membership",
    "ParticipantGroup",
    "Participation",
    "Plan",
    "PlanStatus",
    "ResultCount",
    "School",
    "SchoolName",
    "SchoolRecord",
    "SchoolSet",
    "SchoolSetMember",
    "Source",
    "SourceIgnored",
    "StoreInfo",
    "SurveyAnswer",
    "SurveyFactor",
    "SurveyTurnout",
    "SwotItem",
    "TaskSum",
    "Territory",
    "Turnout",
    "WorkItem",
]
