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


def test_fewer_are_ill_in_the_first_quarter(attendance):
    sums = attendance.groupby("point")[["missed_illness_lessons", "planned_lessons"]].sum()
    share = sums["missed_illness_lessons"] / sums["planned_lessons"]
    assert share["q1"] < share["h1"]


def test_missed_lessons_only_grow_over_the_year(attendance):
    for reason in MISSED:
        wide = attendance.pivot_table(index=KEY, columns="point", values=reason)
        assert (wide["q1"] <= wide["h1"]).all()
        assert (wide["h1"] <= wide["q3"]).all()
        assert (wide["q3"] <= wide["year"]).all()


def test_pupils_are_those_enrolled(attendance, tables):
    enrolled = tables["own_enrolment"].set_index(KEY)["pupils"]
    annual = attendance[attendance["point"] == "year"].set_index(KEY)["pupils"]
    assert (annual == enrolled.reindex(annual.index)).all()


def test_schools_differ_most_in_lessons_missed_without_a_reason(attendance):
    sums = attendance.groupby("school")[[*MISSED, "planned_lessons"]].sum()
    shares = sums[MISSED].div(sums["planned_lessons"], axis=0)
    assert (shares.std() / shares.mean()).idxmax() == "missed_unexcused_lessons"
