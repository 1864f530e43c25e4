"""Participation in the small world, counted by hand: ВПР-2021, grade 4, and what the town itself told.

Enrolled 24, 21, 25, 12, 7; the protocol of mathematics has 20, 21, 20, 12, 6 people who came.
«1» told 23 of 24, «2» 19 (fewer than wrote mathematics), «3» 25 of 25, «4» 12 of 12, «5» 7 of 7 (hidden);
grade 10, approbation: «1» 15. The town told 4 332 of grade 11 in approbation, which no
school did, and 90 of grade 4.
"""

from __future__ import annotations

from typing import Any

from data.facts import ReadFile
from tests.world import TOWN, a_file, units_of

TOLD = {"1": 23, "2": 19, "3": 25, "4": 12, "5": 7}
KEY = {"kind": "participation", "key": "vpr:2021", "academic_year": 2020, "sheet": "Лист1", "row_ranges": "2"}


def people(grade: int, took_part: int, *, mode: str = "regular", registered: int | None = None) -> dict[str, Any]:
    """Make a row of participation."""
    return {"grade": grade, "mode": mode, "registered": registered, "took_part": took_part}


def by_schools(*, without: str = "", **changed: int) -> ReadFile:
    """Make what schools told but one; a keyword such as ``s2`` tells another number for a school."""
    told = {school: changed.get(f"s{school}", n) for school, n in TOLD.items() if school != without}
    rows = [{**KEY, "school": school, "participation": [people(4, count)]} for school, count in told.items()]
    rows[0]["participation"].append(people(10, 15, mode="approbation", registered=16))
    return a_file(units_of(rows, ["participation"]), name="people.xlsx", layout="own_participation")


def by_town(*rows: dict[str, Any]) -> ReadFile:
    """Make what the municipality told."""
    given = rows or (people(4, 90), people(11, 4332, mode="approbation"))
    unit = {**KEY, "school": None, "territory": TOWN, "participation": list(given)}
    return a_file(units_of([unit], ["participation"]), name="town.xlsx", layout="own_participation")
