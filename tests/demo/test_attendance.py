import pytest

MISSED = ["missed_illness_lessons", "missed_excused_lessons", "missed_unexcused_lessons"]
KEY = ["school", "academic_year", "grade"]


@pytest.fixture
def attendance(tables):
    return tables["own_attendance"]


def attended_pct(rows):
    return 100 - 100 * rows[MISSED].to_numpy().sum() / rows["planned_lessons"].sum()


def test_the_city_attends_as_cities_do(attendance):
    assert 91 < attended_pct(attendance) < 96


def test_no_more_is_missed_than_planned(attendance):
    assert (attendance[MISSED].sum(axis=1) <= attendance["planned_lessons"]).all()


def test_lessons_are_counted_from_the_beginning_of_the_year(attendance):
    wide = attendance.pivot_table(index=KEY, columns="point", values="planned_lessons")
    assert (wide["q1"] < wide["h1"]).all()
    assert (wide["q3"] < wide["year"]).all()


def test_illness_is_the_first_reason(attendance):
    assert attendance[MISSED].sum().idxmax() == "missed_illness_lessons"


def test_older_pupils_miss_more_without_a_reason(attendance):
    sums = attendance.groupby("grade")[[*MISSED, "planned_lessons"]].sum()
    share = sums["missed_unexcused_lessons"] / sums["planned_lessons"]
    assert share[9] > share[5]


def test_the_school_with_good_attendance_is_among_the_best(attendance, story_codes):
    by_school = attendance.groupby("school")[[*MISSED, "planned_lessons"]].sum()
    missed = by_school[MISSED].sum(axis=1) / by_school["planned_lessons"]
    assert missed[story_codes["attendance_without_results"]].iloc[0] < missed.quantile(0.1)
