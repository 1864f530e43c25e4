"""Surveys of the small world, counted by the real counters from rows of respondents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data.facts import ReadFile
from data.reference.surveys import questionnaires
from data.resolver import Resolver
from loaders.headers import header_of, match
from loaders.kinds.survey_answers import count_survey_answers
from loaders.laid_out import Hints
from loaders.lay_out import lay_out
from loaders.layout import layouts
from tests.world import a_file, units_of

STEPS = ("Полностью не согласен", "Скорее не согласен", "Скорее согласен", "Полностью согласен")


def survey(questionnaire: str, year: int, people: Mapping[str, Sequence[int]]) -> ReadFile:
    """Make a survey: school -> of each respondent the step of risk, 0 to 3, in every answer."""
    asked = questionnaires()[questionnaire]
    header = ["Школа", *(one.text for one in asked.questions)]
    rows = [
        [school, *(STEPS[3 - step if one.reversed else step] for one in asked.questions)]
        for school, steps in people.items()
        for step in steps
    ]
    layout = next(each for each in layouts() if each.code == "own_survey_answers")
    found = match(layout, header_of(header), sheet="Лист1", row=1)
    name = f"{questionnaire} {year}-{year + 1}.xlsx"
    counted = count_survey_answers(lay_out(found, [header, *rows]), Hints(name), _register())
    assert counted.facts is not None, counted.problems
    return a_file(
        counted.facts, name=name, layout="own_survey_answers", rows=counted.rows, counted=counted.counted
    )


def profile(year: int, levels: Mapping[str, Mapping[str, float]], *, method: str = "risk_profile") -> ReadFile:
    """Make imported risk profiles: school -> factor -> level."""
    rows: list[dict[str, Any]] = [
        {
            "kind": "instrument", "school": school, "key": f"{method}:{year}", "academic_year": year,
            "instrument": method, "sheet": "Лист1", "row_ranges": "2-9",
            "instrument_value": [{"axis": axis, "value": value} for axis, value in values.items()],
        }
        for school, values in levels.items()
    ]  # fmt: skip
    return a_file(units_of(rows, ["instrument_value"]), name=f"{method} {year}.xlsx", layout="own_instruments")


def _register() -> Resolver:
    known = Resolver()
    for number in range(1, 6):
        known.add(str(number), [], short_name=f"Школа № {number}")
    return known
