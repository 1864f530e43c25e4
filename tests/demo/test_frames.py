import time

from demo.frames import make

LAYOUTS = {
    "own_schools",
    "own_programs",
    "own_enrolment",
    "own_marks",
    "own_marks.classes",
    "own_attendance",
    "own_attendance.classes",
    "own_directions",
    "own_plans",
    "own_instruments",
    "own_results",
    "own_participation",
    "own_swot",
    "own_events",
    "own_work_plan",
    "own_course",
    "own_survey_answers",
    "own_survey_counts",
}
OF_THE_CITY = ("own_schools", "own_work_plan", "own_course")


def test_there_is_a_table_for_each_own_layout(tables):
    assert set(tables) == LAYOUTS


def test_the_registry_comes_first(tables):
    assert next(iter(tables)) == "own_schools"


def test_every_table_names_only_schools_of_the_registry(tables):
    known = {*tables["own_schools"]["code"], ""}
    assert all(set(table["school"]) <= known for name, table in tables.items() if name not in OF_THE_CITY)


def test_the_same_seed_makes_the_same_tables(recipe, tables):
    again = make(recipe, seed=2020).tables
    assert all(again[name].equals(table) for name, table in tables.items())


def test_making_takes_a_moment(recipe):
    begun = time.process_time()
    make(recipe, seed=1)
    assert time.process_time() - begun < 3
