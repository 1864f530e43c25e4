"""The real protocols, recounted with plain Python: no pandas, no vocabulary of ours, to the last pupil."""

import re
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from data.reference import scale_for
from data.resolver import Resolver
from loaders.discover import discover
from loaders.pipeline import read_files
from loaders.reading.pool import readers
from tests.loaders.workbooks import SETTINGS

SAMPLE = Path(__file__).parents[3] / "shared" / "data" / "vpr"
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not SAMPLE.is_dir(), reason="the real files are not on this machine"),
]
MATHS_4 = "2021/4/Проведение работы по математике, 4 класс. ВПР 2021.xlsx"
HEADERS = {
    "2020": ("user", "var-1", "sum", "otc"),
    "2021": ("логин школы", "вариант", "всего баллов", "отметка за предыдущую четверть/триместр"),
    "2022": ("Пользователь", "Вариант", "Итого баллов", "Отметка за предыдущий триместр/ четверть/полугодие"),
}


@pytest.fixture(scope="module")
def files():
    files = discover([SAMPLE])
    with readers(SETTINGS, len(files)) as pool:
        read = read_files(files, pool=pool, resolver=Resolver())
    return {f"{file.folder}/{file.file_name}".removeprefix("vpr/"): file for file in read}


@pytest.fixture(scope="module")
def protocols(files):
    return {name: file for name, file in files.items() if file.layout.startswith("vpr_")}


def recount(name):
    """Count one file by hand: (school, what became of the pupil, score, journal mark) -> pupils."""
    with (SAMPLE / name).open("rb") as file:
        workbook = CalamineWorkbook.from_filelike(file)
    head, *rows = workbook.get_sheet_by_name(workbook.sheet_names[-1]).to_python()
    school, variant, total, journal = (head.index(title) for title in HEADERS[name[:4]])
    counted = Counter()
    for row in rows:
        score = None if row[total] == "" else int(float(row[total]))
        fate = "absent" if row[variant] == "отсутствовал" else "unscored" if score is None else "scored"
        mark = str(row[journal]).strip("\N{NO-BREAK SPACE}")[:1]
        mark = int(mark) if mark in ("2", "3", "4", "5") else None
        login = re.sub("^(sch|edu)", "", row[school])
        counted[login, fate, *((score, mark) if fate == "scored" else (None, None))] += 1
    return counted


def above_scale(name, file):
    """Count the scores that the official scale does not allow."""
    (work,) = file.facts.assessments
    scale = scale_for(work.procedure, work.year, work.programme_grade, work.subject)
    most = scale.max_points if scale else 200
    return Counter({key: n for key, n in recount(name).items() if key[1] == "scored" and key[2] > most})


def loaded(file):
    """Read our facts back into the shape of ``recount``."""
    units = file.facts.units.set_index("unit")["school"].map(lambda code: re.sub("^(sch|edu)", "", code))
    counted = Counter()
    for row in file.facts.tables["turnout"].itertuples():
        for fate in ("absent", "unscored"):
            counted[units[row.unit], fate, None, None] += getattr(row, fate)
    for row in file.facts.tables["result_count"].itertuples():
        mark = None if row.journal_mark != row.journal_mark else row.journal_mark
        counted[units[row.unit], "scored", row.points, mark] += row.pupils
    return +counted


def test_all_files_are_read_and_none_is_refused(files, protocols):
    assert (len(files), len(protocols)) == (35, 33)
    assert not [name for name, file in files.items() if file.facts is None]
    assert sum(file.rows for file in protocols.values()) == 105_174


def test_every_school_score_and_mark_agrees_to_the_last_pupil(protocols):
    for name, file in protocols.items():
        assert loaded(file) == recount(name) - above_scale(name, file), name


def test_only_scores_above_the_official_scale_are_set_aside(protocols):
    set_aside = {name: file.ignored for name, file in protocols.items() if file.ignored}
    assert set_aside == {
        MATHS_4: {"above_maximum": 12},
        MATHS_4.replace("математике", "русскому языку"): {"above_maximum": 2},
    }


def test_the_twelve_are_one_class_that_wrote_russian(protocols):
    (said,) = [problem for problem in protocols[MATHS_4].problems if problem.code == "class_of_other_work"]
    assert (said.params["above"], said.params["pupils"], said.params["other"]) == (12, 23, "russian")


def test_pupils_without_a_score_are_four_in_two_files(protocols):
    unscored = {name: file.facts.tables["turnout"]["unscored"].sum() for name, file in protocols.items()}
    assert {name: n for name, n in unscored.items() if n} == {MATHS_4: 1, "2020/7/Математика.xlsx": 3}


def test_sums_unlike_totals_are_said_row_by_row(protocols):
    said = Counter(
        name for name, file in protocols.items() for problem in file.problems if problem.code == "sum_unlike_total"
    )
    assert sum(n for name, n in said.items() if name.startswith("2022")) == 84 + 207 + 91 + 73
    assert {name: n for name, n in said.items() if not name.startswith("2022")} == {
        "2020/5/Математика.xlsx": 2,
        "2020/5/Русский язык.xlsx": 27,
        MATHS_4.replace("математике", "русскому языку"): 22,
    }


def test_impossible_values_are_found_where_they_stand(protocols):
    odd = {
        (problem.code, problem.value)
        for file in protocols.values()
        for problem in file.problems
        if problem.code in ("bad_task", "bad_journal_mark")
    }
    assert odd == {("bad_task", "-1"), ("bad_journal_mark", "н/а"), ("bad_journal_mark", "*")}


def test_every_work_is_what_its_name_says(protocols):
    for name, file in protocols.items():
        year, grade, _ = name.split("/")
        (work,) = file.facts.assessments
        assert (work.year, work.programme_grade) == (int(year), int(grade)), name
        assert work.academic_year == {2020: 2020, 2021: 2020, 2022: 2021}[work.year]
        assert work.pupil_grade == work.programme_grade + (work.year == 2020)


def test_the_registry_names_every_school_that_has_results(files, protocols):
    known = {entry.code for entry in files["logins.xlsx"].facts.schools}
    assert {code for file in protocols.values() for code in file.facts.units["school"]} <= known
    assert len(known) == 54
