"""Counters: one per kind of layout; each turns a laid-out sheet into counted facts."""

from __future__ import annotations

from collections.abc import Callable

from data.resolver import Resolver
from loaders.kinds.context import count_context
from loaders.kinds.fis_form import count_form
from loaders.kinds.fis_groups import count_groups
from loaders.kinds.fis_individual import count_individual
from loaders.kinds.gia import count_gia
from loaders.kinds.journal_classes import count_classes
from loaders.kinds.journal_pupils import count_pupils_of_class
from loaders.kinds.own_careers import count_careers
from loaders.kinds.own_course import count_course
from loaders.kinds.own_directions import count_directions
from loaders.kinds.own_enrolment import count_enrolment
from loaders.kinds.own_events import count_events
from loaders.kinds.own_instruments import count_instruments
from loaders.kinds.own_marks import count_attendance, count_marks
from loaders.kinds.own_participation import count_participation
from loaders.kinds.own_plans import count_plans
from loaders.kinds.own_programs import count_programs
from loaders.kinds.own_results import count_results
from loaders.kinds.own_schools import count_schools
from loaders.kinds.own_swot import count_swot
from loaders.kinds.own_work_plan import count_work_plan
from loaders.kinds.protocol import count_protocol
from loaders.kinds.registry import count_registry
from loaders.kinds.survey_answers import count_survey_answers
from loaders.kinds.survey_counts import count_survey_counts
from loaders.laid_out import Counted, Hints, LaidOut

Counter = Callable[[LaidOut, Hints, Resolver], Counted]

KINDS: dict[str, Counter] = {
    "protocol": count_protocol,
    "fis_individual": count_individual,
    "fis_form": count_form,
    "fis_groups": count_groups,
    "gia": count_gia,
    "journal_classes": count_classes,
    "journal_pupils": count_pupils_of_class,
    "registry": count_registry,
    "context": count_context,
    "own_schools": count_schools,
    "own_programs": count_programs,
    "own_enrolment": count_enrolment,
    "own_marks": count_marks,
    "own_attendance": count_attendance,
    "own_directions": count_directions,
    "own_plans": count_plans,
    "own_instruments": count_instruments,
    "own_results": count_results,
    "own_swot": count_swot,
    "own_participation": count_participation,
    "own_events": count_events,
    "own_careers": count_careers,
    "own_work_plan": count_work_plan,
    "own_course": count_course,
    "own_survey_answers": count_survey_answers,
    "own_survey_counts": count_survey_counts,
}
