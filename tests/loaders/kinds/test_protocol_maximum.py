"""Fourth-grade mathematics of 2021 has 15 tasks and 20 points, Russian 20 tasks and 38 points."""

from data.reference import task_maxima_for
from loaders.reading.sheets import Sheet
from tests.loaders.protocols import HEAD_2022, MATHS_4, TAIL_2022, codes, count, problem, pupil, sheet_2021, table

MATHS = task_maxima_for("vpr", 2021, 4, "mathematics")
RUSSIAN = task_maxima_for("vpr", 2021, 4, "russian")


def pupils(maxima, number, **said):
    return [pupil(tuple(map(str, maxima)), code=str(40100 + n), **said) for n in range(number)]


def sheet(*rows, tasks=15):
    return sheet_2021(*rows, tasks=tasks)


def test_a_full_score_is_no_fault():
    assert not count(sheet(*pupils(MATHS, 30))).problems


def test_a_score_above_the_scale_is_set_aside():
    counted = count(sheet(pupil(), pupil(total="21", code="40002")))
    assert counted.ignored == {"above_maximum": 1}
    assert problem(counted, "above_maximum").params == {"most": 20}
    assert problem(counted, "above_maximum").value == "21"


def test_a_class_of_another_subject_is_pointed_at_with_its_rows():
    stray = pupils(RUSSIAN[:15], 2, school="sch991002", class_name="б")
    counted = count(sheet(*pupils(MATHS, 60), *stray))
    params = problem(counted, "class_of_other_work").params
    assert (params["class_name"], params["above"], params["pupils"]) == ("б", 2, 2)
    assert (params["rows"], params["other"]) == ("62-63", "russian")
    assert counted.ignored == {"above_maximum": 2}


def test_russian_under_the_name_of_mathematics_is_refused():
    counted = count(sheet(*pupils(RUSSIAN, 30), tasks=20))
    assert counted.facts is None
    assert problem(counted, "other_subject").params["other"] == "russian"


def test_mathematics_under_the_name_of_russian_is_refused():
    counted = count(sheet(*pupils(MATHS, 30)), path=MATHS_4.replace("математике", "русскому языку"))
    params = problem(counted, "other_subject").params
    assert (params["other"], params["tasks"], params["own_tasks"]) == ("mathematics", 15, 20)


def test_many_scores_above_the_maximum_refuse_a_file_that_fits_nothing():
    counted = count(sheet(*(pupil(total="90", code=str(40100 + n)) for n in range(30))))
    assert counted.facts is None
    assert codes(counted)["points_above_work"] == 1


def test_a_missing_task_column_is_only_said():
    counted = count(sheet(*pupils(MATHS[:14], 30), tasks=14))
    assert problem(counted, "task_count").params["own_tasks"] == 15
    assert counted.counted == 30


def test_a_few_pupils_are_not_judged_as_a_file():
    assert "task_count" not in codes(count(sheet(pupil(), tasks=3)))


def test_a_task_above_its_maximum_leaves_its_sum():
    tasks = ("3", *("0" for _ in MATHS[1:]))
    counted = count(sheet(pupil(tasks), pupil(("1", *tasks[1:]), code="40002")))
    said = problem(counted, "task_above_maximum")
    assert (said.row, said.column, said.value, said.params) == (2, "балл за 1", "3", {"most": 1})
    first = table(counted, "task_sum").iloc[0]
    assert (first["points_sum"], first["pupils"], first["max_points"]) == (1, 1, 1)


def test_without_an_official_scale_a_high_score_is_said_and_counts():
    head = ["user", "code", "otc", "klass", "var-1", "sum", *(f"a-{n}-grade" for n in range(1, 12))]
    rows = [["sch991001", 90001.0, "4", "а", "1", 19.0, *["1"] * 11]]
    counted = count(Sheet("Sheet1", [head, *rows]), path="2020/8/Физика.xlsx")
    assert problem(counted, "above_usual_maximum").params == {"most": 18}
    assert counted.counted == 1


def test_maxima_in_headers_are_the_maximum_of_the_work():
    head = [*HEAD_2022, "1 (1б)", "2 (2б)", *TAIL_2022]
    rows = [["edu991001", "09.03.2022", 1001.0, 1.0, 1.0, 2.0, "11а", 5.0, 4.0]]
    rows.append(["edu991001", "09.03.2022", 1002.0, 1.0, 1.0, 2.0, "11а", 5.0, 3.0])
    counted = count(Sheet("Протокол", [head, *rows]), path="История.xlsx")
    assert problem(counted, "above_maximum").params == {"most": 3}
    assert counted.ignored == {"above_maximum": 1}
