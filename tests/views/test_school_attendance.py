"""Attendance on the profile: reasons by reporting point, classes that may be shown, results beside."""

from dataclasses import replace

import pytest

from data.facts import AssessmentKey
from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from tests.data.queries.test_classes import lessons
from tests.world import results
from views.school import school


@pytest.fixture
def rows(store):
    def ask(*files, school_id=1, **filters):
        save(store, files, by="Тест")
        with store.reading() as reader:
            profile = school(reader, scope=Scope.all_schools(), filters=Filters(**filters), school_id=school_id)
        return profile.attendance

    return ask


def test_points_stand_in_the_order_of_the_year_with_their_reasons(rows):
    told = rows().set_index("point")
    assert list(told.index) == ["h1", "q3"]
    assert told.loc["q3", ["missed_illness_pct", "missed_excused_pct", "missed_unexcused_pct"]].tolist() == [
        3,
        1,
        6,
    ]
    assert told["lessons_attended_pct"].tolist() == [95.0, 90.0]


def test_marks_and_the_external_works_of_the_year_stand_beside(rows):
    told = rows().set_index("point")
    assert told["journal_quality_pct"].tolist() == [60.0, 50.0]
    # mathematics: 10 of 20 with «4» and «5»; the exam: 8 of 20
    assert (told.at["q3", "external_count"], told.at["q3", "external_quality_pct"]) == (40, 45.0)


def test_hidden_works_are_in_no_sum(rows):
    exams = [AssessmentKey("oge", "external", 2022, 2021, 9, 9, name) for name in ("mathematics", "russian")]
    works = [results(key, {"5": [(5, None, 6)], "1": [(5, None, 15), (3, None, 5)]}) for key in exams]
    files = [*works, results(replace(exams[0], subject="physics"), {"1": [(3, None, 8)]})]
    lessons_of_both = lessons(("5", 9, "", 20, 2000, 10), ("1", 9, "", 20, 2000, 10))
    assert rows(*files, lessons_of_both, school_id=5)["external_quality_pct"].isna().all()
    large = rows(school_id=1).set_index("academic_year")
    assert (large.at[2021, "external_count"], large.at[2021, "external_quality_pct"]) == (40, 75.0)


def test_a_grade_narrows_both(rows):
    told = rows(grade=4).set_index("point")
    assert (told.at["q3", "external_count"], told.at["q3", "external_quality_pct"]) == (20, 50.0)


def test_classes_follow_their_point(rows):
    told = rows(lessons(("1", 7, "7А", 20, 2000, 10), ("1", 7, "7Б", 22, 2200, 44)), year=2021)
    told = told[told["academic_year"] == 2021]
    assert told["class_label"].tolist() == ["", "7А", "7Б"]
    assert told["pupils"].tolist() == [42, 20, 22]
    assert told["missed_illness_pct"].round(2).tolist() == [1.29, 0.5, 2.0]


def test_a_small_class_is_hidden_and_so_is_what_would_give_it_away(rows):
    told = rows(lessons(("1", 7, "7А", 20, 2000, 10), ("1", 7, "7Б", 6, 600, 44), ("1", 7, "7В", 25, 2500, 0)))
    told = told[told["class_label"] != ""].set_index("class_label")
    assert told["is_suppressed"].to_dict() == {"7А": True, "7Б": True, "7В": False}
    assert told.loc["7Б", ["lessons_attended_pct", "missed_illness_pct"]].isna().all()


def test_what_a_whole_grade_has_besides_its_classes_is_never_told(rows):
    told = rows(
        lessons(("1", 7, "7А", 20, 2000, 10), ("1", 7, "7Б", 22, 2200, 44)),
        lessons(("1", 7, "", 45, 4500, 60), name="grades.xlsx"),
    )
    told = told[told["class_label"] != ""].set_index("class_label")
    assert told["is_suppressed"].to_dict() == {"7А": True, "7Б": False}


def test_a_school_under_ten_pupils_tells_nothing(rows):
    told = rows(lessons(("5", 7, "", 6, 600, 60)), school_id=5)
    assert told["is_suppressed"].tolist() == [True]
    assert told["lessons_attended_pct"].isna().all()
