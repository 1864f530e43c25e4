import pytest

MARKS = ["n5", "n4", "n3", "n2", "not_assessed"]


@pytest.fixture
def journal(tables):
    return tables["own_marks"]


def quality(rows):
    return 100 * rows[["n5", "n4"]].to_numpy().sum() / rows[["n5", "n4", "n3", "n2"]].to_numpy().sum()


def test_marks_add_up_to_the_pupils(journal):
    assert (journal[MARKS].sum(axis=1) == journal["pupils"]).all()


def test_every_year_and_point_is_there(journal):
    assert set(journal["academic_year"]) == {2019, 2020}
    assert set(journal["point"]) == {"q1", "h1", "q3", "year"}


def test_upper_grades_have_half_years_only(journal):
    assert set(journal.loc[journal["grade"] >= 10, "point"]) == {"h1", "year"}


def test_the_first_grade_has_no_marks(journal):
    assert journal["grade"].min() == 2


def test_a_two_is_rare_in_the_journal(journal):
    assert journal["n2"].sum() / journal["pupils"].sum() < 0.02


def test_annual_marks_are_a_little_better_than_those_of_the_first_quarter(journal):
    by_point = {point: quality(rows) for point, rows in journal.groupby("point")}
    assert by_point["q1"] < by_point["year"] < by_point["q1"] + 12


def test_inflated_schools_have_the_best_journals(journal, story_codes):
    inflated = journal["school"].isin(story_codes["inflated_marks"])
    assert quality(journal[inflated]) > quality(journal[~inflated]) + 20


def test_a_school_grade_subject_and_point_stand_once(journal):
    assert not journal.duplicated(["school", "academic_year", "point", "grade", "subject"]).any()


def test_a_grade_has_the_subjects_of_its_age(journal):
    taught = journal.groupby("grade")["subject"].agg(set)
    assert taught[3] == {"russian", "mathematics", "world"}
    assert {"physics", "biology", "history"} <= taught[8]
    assert "world" not in taught[5]


def test_the_journal_of_the_recovered_school_gets_better(journal, story_codes):
    annual = journal[(journal["school"] == story_codes["recovered"][0]) & (journal["point"] == "year")]
    by_year = {year: quality(rows) for year, rows in annual.groupby("academic_year")}
    assert by_year[2020] > by_year[2019] + 5


def test_some_pupils_are_not_assessed(journal):
    assert 0.002 < journal["not_assessed"].sum() / journal["pupils"].sum() < 0.01


def test_marks_fall_with_the_grade(journal):
    annual = journal[(journal["point"] == "year") & (journal["subject"] == "mathematics")]
    assert quality(annual[annual["grade"] == 4]) > quality(annual[annual["grade"] == 8])
