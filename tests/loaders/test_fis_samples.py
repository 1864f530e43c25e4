"""The samples of ФИС ОКО layouts, recounted cell by cell."""

from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from data.resolver import Resolver
from tests.loaders.workbooks import read

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "layouts"
INDIVIDUAL = FOLDER / "Ф1_Индивидуальные результаты.xlsx"
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the samples are not on this machine"),
]


def by_hand():
    """Count pupils by (login, score, mark, journal mark) from the raw cells."""
    rows = CalamineWorkbook.from_path(INDIVIDUAL).get_sheet_by_index(0).to_python()[8:]
    said = ((row[0], *row[-3:]) for row in rows if row[3] != "")
    return Counter((school, *(int(n) if isinstance(n, float) else None for n in more)) for school, *more in said)


def registered():
    known = Resolver()
    for login in {login for login, *_ in by_hand()}:
        known.add(login, [("fis_oko", login)], short_name=f"Школа {login}")
    return known


def test_every_pupil_of_the_report_is_counted_with_the_marks_given():
    (file,) = read(INDIVIDUAL, resolver=registered())
    schools = dict(zip(file.facts.units["unit"], file.facts.units["school"], strict=True))
    results = file.facts.tables["result_count"].astype(object)
    results = results.where(results.notna(), None)
    found = {(schools[r.unit], r.points, r.mark, r.journal_mark): r.pupils for r in results.itertuples()}
    assert found == by_hand()
    assert (file.layout, file.rows, file.counted, list(file.problems)) == ("fis_individual", 112, 112, [])


def test_the_report_names_its_work_and_its_schools():
    (file,) = read(INDIVIDUAL, resolver=registered())
    (work,) = file.facts.assessments
    assert (work.procedure, work.year, work.programme_grade, work.subject) == ("vpr", 2026, 4, "russian")
    results = file.facts.tables["result_count"]
    assert results.groupby("unit")["pupils"].sum().to_dict() == {0: 64, 1: 41, 2: 7}


def test_the_empty_form_of_2026_stays_refused_as_empty():
    (file,) = read(next(FOLDER.glob("Форма сбора*")))
    assert (file.facts, [problem.code for problem in file.problems]) == (None, ["empty_form"])


def test_published_shares_are_kept_to_the_cell():
    (file,) = read(FOLDER / "Ф3_Статистика по отметкам.xlsx", resolver=registered())
    rows = CalamineWorkbook.from_path(FOLDER / "Ф3_Статистика по отметкам.xlsx").get_sheet_by_index(0).to_python()
    shares = file.facts.tables["mark_share"].pivot(index="unit", columns="mark", values="share_pct")
    assert shares.to_numpy().tolist() == [row[3:7] for row in rows[8:] if row[0]]
    assert [group.kind for group in file.facts.groups[:4]] == ["sample", "region", "municipality", "school"]
    assert (file.layout, list(file.problems)) == ("fis_mark_shares", [])


def test_the_comparison_with_the_journal_is_kept_to_the_cell():
    (file,) = read(FOLDER / "2849657.xlsx", resolver=registered())
    rows = CalamineWorkbook.from_path(FOLDER / "2849657.xlsx").get_sheet_by_index(0).to_python()[8:]
    changes = file.facts.tables["journal_change"]
    pupils = changes.pivot(index="unit", columns="outcome", values="pupils")[["lowered", "confirmed", "raised"]]
    assert pupils.to_numpy().tolist() == [[row[3], row[5], row[7]] for row in rows if row[0]]
    assert (file.layout, list(file.problems)) == ("fis_journal_change", [])
