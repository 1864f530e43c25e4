"""A municipality small enough to check by hand: Тестовск, two districts, five schools, school year 2020/21.

Schools, by code (ids follow the same order, 1 to 5):
  «1», «2», «3» in «Северный округ», «4», «5» in «Южный округ»; «3» is a gymnasium and curates «1» and «2»;
  «5» is so small that all its groups are under 10.

ВПР-2021, mathematics, grade 4 (scale 6/10/15 of 20), points x journal mark: pupils
  «1»  5x3: 4,  8x3: 6,  12x4: 8,  16x5: 2   20 scored, 2 absent; quality 50 %, journal 50 %, 4 lowered
  «2»  8x4: 10,  12x4: 10   20 scored, 1 present, not scored; quality 50 %, journal 100 %, 10 lowered
  «3»  16x5: 15,  12x5: 5   20 scored, 5 absent; quality 100 %, journal 100 %, 5 lowered
  «4»  5x-: 2,  8x3: 8,  12x3: 2   12 scored, 10 of them with both; quality 2 of 12, 2 raised
  «5»  8x3: 4,  5x3: 2   6 scored, 1 absent; hidden
  all  listed 87, absent 8, scored 78, not scored 1; marks 2: 8, 3: 28, 4: 25, 5: 17; with both marks 76:
       lowered 21, confirmed 53, raised 2
ВПР-2020, Russian, programme grade 5, written by grade 6 in autumn (no scale, at most 45 points)
  «1»  20x3: 10,  30x4: 10;   «2»  40x5: 20;   «4»  10x-: 5     mean scores 25, 40, 10
ОГЭ-2021, mathematics, grade 9 (marks only): «1»  2: 2, 3: 10, 4: 6, 5: 2;  «2»  3: 8, 4: 8, 5: 4

Journal of grade 4, mathematics (5, 4, 3, 2): half-year «1» 4, 8, 8, 0;  III quarter «1» 2, 8, 10, 0;
  «2» 0, 20, 0, 0;  «3» 20, 0, 0, 0;  «5» 0, 0, 6, 0
Attendance of grade 4, lessons of 20 pupils: half-year «1» missed 60 + 20 + 20 of 2000, «2» none of 2000;
  III quarter «1» missed 90 + 30 + 180 of 3000

Programs: ШНОР in 2019 «1», in 2020 «1», «2» (curator «3») and «4»; «500+» in 2020 «4».
Directions: «1» mass_basics, talent, environment; «2» talent, transparency, individualisation; «4» talent,
  effective_mode: two of three. Plans: «1» road map, approved 2020-09-10, published 2020-09-20; «2» road map,
  returned 2020-09-09 until 2020-09-23; «4» project, approved 2020-09-14.
Social passport (shares of 100): 2020 «1» families 60, attendance 95, clubs 50; «2» 70, 97, 60; «3» 90, 99, 90;
  «4» 50, 90, no clubs; «5» 3 of 6 families;  2019 «1» 55, 93, 40; «2» 65, 96, 55.
Enrolment of grade 4: 24, 21, 25, 12, 7 pupils in one class each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

import pandas as pd

from data.facts import AssessmentKey, Facts, ReadFile, SchoolEntry
from data.ledger import Outcome, save
from data.store import Store
from domain.problem import Problem, Severity

MATHEMATICS = AssessmentKey("vpr", "external", 2021, 2020, 4, 4, "mathematics")
RUSSIAN = AssessmentKey("vpr", "external", 2020, 2020, 5, 6, "russian")
EXAM = AssessmentKey("oge", "external", 2021, 2020, 9, 9, "mathematics")
SCHOOLS = ("МБОУ «СОШ № 1»", "МБОУ «СОШ № 2»", "МБОУ «Гимназия № 3»", "МБОУ «СОШ № 4»", "МБОУ «СОШ № 5»")
TOWN = (("region", "Тестовская область"), ("municipality", "город Тестовск"))


def a_file(facts: Facts | None, *, name: str, content: str = "", **more: Any) -> ReadFile:
    """Make a read file; its bytes are its name with ``content``, so that another content is another version."""
    rows = 0 if facts is None else max(len(facts.units), len(facts.schools))
    told = {"layout": "own_results", "context": "", "problems": (), "ignored": {}, "rows": rows, "counted": rows}
    identity = {"file_name": name, "folder": "", "sha256": sha256(f"{name}{content}".encode()).hexdigest()}
    return ReadFile(facts=facts, **(identity | told | more))


def units_of(rows: Sequence[Mapping[str, Any]], tables: Iterable[str]) -> Facts:
    """Make facts of rows that hold the columns of a unit and, by name of table, the rows of that unit."""
    names = list(tables)
    units = [{"unit": n, **{k: v for k, v in row.items() if k not in names}} for n, row in enumerate(rows)]
    found = {
        name: pd.DataFrame([{"unit": n, **line} for n, row in enumerate(rows) for line in row.get(name, [])])
        for name in names
    }
    return Facts(pd.DataFrame(units), {name: frame for name, frame in found.items() if not frame.empty})


def registry(
    names: Sequence[str] = SCHOOLS, *, first: int = 1, name: str = "schools.xlsx", content: str = ""
) -> ReadFile:
    """Make a registry of schools with the codes ``first`` and on; code 4 and above are in the south."""
    entries = [
        SchoolEntry(
            code=str(number),
            short_name=short,
            full_name=f"Муниципальное учреждение {short}",
            territory=(*TOWN, ("district", "Южный округ" if number > 3 else "Северный округ")),
            names=(("fis_oko", f"sch99000{number}"),),
            sheet="Школы",
            row=number + 1,
        )
        for number, short in enumerate(names, start=first)
    ]
    facts = Facts(units=pd.DataFrame(), schools=entries)
    return a_file(facts, name=name, layout="own_schools", content=content)


def results(
    key: AssessmentKey,
    counts: Mapping[str, Sequence[tuple[int | None, int | None, int]]],
    *,
    absent: Mapping[str, int] | None = None,
    unscored: Mapping[str, int] | None = None,
    **more: Any,
) -> ReadFile:
    """Make results of one work: school -> (points, journal mark, pupils); an exam has marks in place of points."""
    measure = "mark" if key.procedure == "oge" else "points"
    rows = []
    for school, cells in counts.items():
        scored = sum(pupils for _, _, pupils in cells)
        away, idle = (absent or {}).get(school, 0), (unscored or {}).get(school, 0)
        turnout = {"listed": scored + away + idle, "absent": away, "scored": scored, "unscored": idle}
        rows.append(
            {"kind": "assessment", "school": school, "key": key.unit_key(), "academic_year": key.academic_year}
            | {"assessment": 0, "sheet": "Протокол", "row_ranges": "2-9", "turnout": [turnout]}
            | {"result_count": [{measure: p, "journal_mark": j, "pupils": n} for p, j, n in cells]}
        )
    facts = units_of(rows, ["turnout", "result_count"])
    rows_in_file = sum(row["turnout"][0]["listed"] for row in rows)
    named = {
        "name": f"{key.procedure}_{key.year}_{key.subject}.xlsx",
        "rows": rows_in_file,
        "counted": rows_in_file,
    }
    return a_file(Facts(facts.units, facts.tables, [key]), **(named | more))


def mathematics(**more: Any) -> ReadFile:
    """Make the work with a scale."""
    counts = {
        "1": [(5, 3, 4), (8, 3, 6), (12, 4, 8), (16, 5, 2)],
        "2": [(8, 4, 10), (12, 4, 10)],
        "3": [(16, 5, 15), (12, 5, 5)],
        "4": [(5, None, 2), (8, 3, 8), (12, 3, 2)],
        "5": [(8, 3, 4), (5, 3, 2)],
    }
    return results(MATHEMATICS, counts, absent={"1": 2, "3": 5, "5": 1}, unscored={"2": 1}, **more)


def with_tasks(file: ReadFile) -> ReadFile:
    """Add the tasks of school «1»: 15 of 20 points for the first, 20 of 36 for the second, not taught to 2."""
    assert file.facts is not None
    tasks = [
        {"unit": 0, "position": 1, "label": "1", "max_points": 1, "points_sum": 15, "pupils": 20}
        | {"not_attempted": 1, "not_taught": 0},
        {"unit": 0, "position": 2, "label": "2", "max_points": 2, "points_sum": 20, "pupils": 18}
        | {"not_attempted": 3, "not_taught": 2},
    ]
    facts = file.facts
    tables = {**facts.tables, "task_sum": pd.DataFrame(tasks)}
    return ReadFile(**{**vars(file), "facts": Facts(facts.units, tables, facts.assessments)})


def russian(**more: Any) -> ReadFile:
    """Make the work without a scale."""
    counts = {"1": [(20, 3, 10), (30, 4, 10)], "2": [(40, 5, 20)], "4": [(10, None, 5)]}
    return results(RUSSIAN, counts, **more)


def exam(**more: Any) -> ReadFile:
    """Make the exam that gives marks only."""
    counts = {
        "1": [(2, None, 2), (3, None, 10), (4, None, 6), (5, None, 2)],
        "2": [(3, None, 8), (4, None, 8), (5, None, 4)],
    }
    return results(EXAM, counts, **more)


def journal() -> ReadFile:
    """Make the journal marks of two points."""
    said = [("1", "h1", (4, 8, 8)), ("1", "q3", (2, 8, 10)), ("2", "q3", (0, 20, 0))]
    said += [("3", "q3", (20, 0, 0)), ("5", "q3", (0, 0, 6))]
    rows = [
        _at(school, "journal", point)
        | {
            "journal_marks": [
                {"grade": 4, "subject": "mathematics", "pupils": n5 + n4 + n3}
                | {"n5": n5, "n4": n4, "n3": n3, "n2": 0, "not_assessed": 0}
            ]
        }
        for school, point, (n5, n4, n3) in said
    ]
    return a_file(units_of(rows, ["journal_marks"]), name="marks.xlsx", layout="own_marks")


def attendance() -> ReadFile:
    """Make the attendance of two points."""
    said = [("1", "h1", 2000, (60, 20, 20)), ("2", "h1", 2000, (0, 0, 0)), ("1", "q3", 3000, (90, 30, 180))]
    rows = [
        _at(school, "attendance", point)
        | {
            "attendance": [
                {"grade": 4, "pupils": 20, "planned_lessons": planned, "missed_illness_lessons": ill}
                | {"missed_excused_lessons": excused, "missed_unexcused_lessons": unexcused}
            ]
        }
        for school, point, planned, (ill, excused, unexcused) in said
    ]
    return a_file(units_of(rows, ["attendance"]), name="attendance.xlsx", layout="own_attendance")


def directions() -> ReadFile:
    """Make the choices of three schools."""
    chosen = {
        "1": ["mass_basics", "talent", "environment"],
        "2": ["talent", "transparency", "individualisation"],
        "4": ["talent", "effective_mode"],
    }
    rows = [
        _in(school, "directions", 2020, "2020") | {"direction_choice": [{"direction": code} for code in codes]}
        for school, codes in chosen.items()
    ]
    return a_file(units_of(rows, ["direction_choice"]), name="directions.xlsx", layout="own_directions")


def programs() -> ReadFile:
    """Make the memberships of two years."""
    said = [("1", 2019, "shnor", None), ("1", 2020, "shnor", "3"), ("2", 2020, "shnor", "3")]
    said += [("4", 2020, "shnor", None), ("4", 2020, "p500", None)]
    rows = [
        _in(school, "membership", year, f"{year}:{program}")
        | {"membership": [{"program": program, "curator_school": curator}]}
        for school, year, program, curator in said
    ]
    return a_file(units_of(rows, ["membership"]), name="programs.xlsx", layout="own_programs")


def plans() -> ReadFile:
    """Make three plans: approved and published, returned, approved."""
    steps = {
        "1": ("road_map", date(2020, 9, 20), [("in_approval", 8, 26, None), ("approved", 9, 10, None)]),
        "2": ("road_map", None, [("in_approval", 8, 28, None), ("returned", 9, 9, date(2020, 9, 23))]),
        "4": ("project", None, [("in_approval", 8, 31, None), ("approved", 9, 14, None)]),
    }
    rows = [
        _in(school, "plan", 2020, f"2020:{kind}")
        | {"plan": [{"kind": kind, "title": "План", "published_on": published}]}
        | {
            "plan_status": [
                {"since": date(2020, month, day), "status": status, "due_on": due}
                | {"remark": "Уточните показатели." if due else ""}
                for status, month, day, due in said
            ]
        }
        for school, (kind, published, said) in steps.items()
    ]
    return a_file(units_of(rows, ["plan", "plan_status"]), name="plans.xlsx", layout="own_plans")


def passport() -> ReadFile:
    """Make the social passports of two years, in shares of 100 families or pupils."""
    said = [("1", 2020, (60, 95, 50)), ("2", 2020, (70, 97, 60)), ("3", 2020, (90, 99, 90))]
    said += [("4", 2020, (50, 90, None)), ("1", 2019, (55, 93, 40)), ("2", 2019, (65, 96, 55))]
    axes = ("full_families", "attendance", "clubs")
    rows = [
        _passport(
            school, year, [_share(axis, n, 100) for axis, n in zip(axes, shares, strict=True) if n is not None]
        )
        for school, year, shares in said
    ]
    rows.append(_passport("5", 2020, [_share("full_families", 3, 6)]))
    return a_file(units_of(rows, ["instrument_value"]), name="passport.xlsx", layout="own_instruments")


def enrolment() -> ReadFile:
    """Make the pupils of grade 4."""
    pupils = {"1": 24, "2": 21, "3": 25, "4": 12, "5": 7}
    rows = [
        _in(school, "enrolment", 2020, "2020") | {"enrolment": [{"grade": 4, "pupils": n, "classes": 1}]}
        for school, n in pupils.items()
    ]
    return a_file(units_of(rows, ["enrolment"]), name="enrolment.xlsx", layout="own_enrolment")


def refused() -> ReadFile:
    """Make a file that its loader refused."""
    lacks = {"layout": "own_plans", "name": "Школа"}
    problem = Problem(Severity.FATAL, "missing_column", sheet="Лист1", column="Школа", params=lacks)
    return a_file(None, name="broken.xlsx", layout=None, problems=(problem,), rows=3, counted=0, ignored={})


def everything() -> list[ReadFile]:
    """Give all files of the world, the registry not first."""
    facts = [with_tasks(mathematics()), russian(), exam(), journal(), attendance(), directions(), programs()]
    return [*facts, plans(), passport(), enrolment(), registry(), refused()]


@dataclass(frozen=True)
class World:
    """A store that holds everything above, with the ids of what it knows."""

    store: Store
    outcomes: Sequence[Outcome] = ()
    schools: Mapping[str, int] = field(default_factory=lambda: {str(n): n for n in range(1, 6)})
    mathematics: int = 1
    russian: int = 2
    exam: int = 3


def settle(store: Store) -> list[Outcome]:
    """Load the world into an empty store."""
    return save(store, everything(), by="Тест")


def _in(school: str, kind: str, year: int, key: str) -> dict[str, Any]:
    place = {"sheet": "Лист1", "row_ranges": "2-9"}
    return {"kind": kind, "school": school, "key": key, "academic_year": year} | place


def _at(school: str, kind: str, point: str) -> dict[str, Any]:
    return _in(school, kind, 2020, f"2020:{point}") | {"point": point}


def _passport(school: str, year: int, values: list[dict[str, Any]]) -> dict[str, Any]:
    unit = _in(school, "instrument", year, f"social_passport:{year}")
    return unit | {"instrument": "social_passport", "instrument_value": values}


def _share(axis: str, numerator: float, denominator: float) -> dict[str, Any]:
    value = 100 * numerator / denominator
    return {"axis": axis, "value": value, "numerator": numerator, "denominator": denominator}
