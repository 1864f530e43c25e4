"""A second municipality beside that of ``tests.world``: Дальний, two schools, plans a year later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from data.ledger import save
from data.store import Store
from tests.world import AssessmentKey, a_file, registry, results, units_of

FAR = (("region", "Дальняя область"), ("municipality", "Дальний"))
WORK = AssessmentKey("vpr", "external", 2022, 2021, 4, 4, "russian")


def with_far_town(store: Store) -> Store:
    """Add the schools «Школа № 1» and «Школа № 11» of Дальний with a work and plans of 2021/22; ids 6 and 7."""
    file = registry(["МБОУ «СОШ № 1»", "МБОУ «СОШ № 11»"], first=61, name="far.xlsx")
    entries = [
        replace(entry, territory=(*FAR, ("district", f"{side} район")), names=(("fis_oko", f"sch88000{number}"),))
        for number, (entry, side) in enumerate(zip(file.facts.schools, ("Верхний", "Нижний"), strict=True))
    ]
    plans = units_of(
        [
            {"kind": "plan", "school": code, "academic_year": 2021, "key": "2021:road_map"}
            | {"plan": [{"kind": "road_map", "title": "", "published_on": None}]}
            | {"plan_status": [{"status": "approved", "since": date(2021, 10, day)}]}
            for code, day in (("61", 1), ("62", 5))
        ],
        ["plan", "plan_status"],
    )
    files = [
        replace(file, facts=replace(file.facts, schools=entries)),
        results(WORK, {"61": [(9, None, 12)]}),
        a_file(plans, name="far_plans.xlsx", layout="own_plans"),
    ]
    assert {outcome.status for outcome in save(store, files, by="Тест")} == {"saved"}
    return store
