"""Surveys of a school beside all schools asked, over the small world: steps 0-3 are 0, 33, 67 and 100 points."""

import pytest

from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from tests.survey_files import survey
from views.school import school

TEACHERS = {"1": [0, 1] * 10, "2": [2, 3] * 10, "3": [3] * 12, "5": [3] * 6}


def profile(store, school_id, *files, **filters):
    assert {each.status for each in save(store, files, by="Тест")} == {"saved"}
    return store.ask(school, scope=Scope.all_schools(), filters=Filters(**filters), school_id=school_id)


def test_scores_of_a_school_stand_beside_all_schools_asked(store):
    rows = profile(store, 1, survey("p500_teachers", 2020, TEACHERS)).surveys.set_index("factor")
    row = rows.loc["parents"]
    assert (row["audience"], row["n"], row["score"]) == ("teachers", 20, pytest.approx(100 / 6))
    assert row["score_low"] < row["score"] < row["score_high"]
    expected = (20 * 100 / 6 + 20 * 500 / 6 + 12 * 100) / 52  # the six of «5» alone are not added
    assert (row["municipality_score"], row["asked_schools"]) == (pytest.approx(expected), 3)


def test_fewer_than_ten_give_no_score(store):
    rows = profile(store, 5, survey("p500_teachers", 2020, TEACHERS)).surveys
    assert rows["is_suppressed"].all()
    assert rows[["score", "score_low", "score_high"]].isna().all(axis=None)


def test_two_schools_do_not_make_a_municipality(store):
    two = {name: TEACHERS[name] for name in ("1", "2")}
    rows = profile(store, 1, survey("p500_teachers", 2020, two)).surveys
    assert rows["municipality_score"].isna().all()


def test_the_latest_survey_is_told_where_the_chosen_year_has_none(store):
    rows = profile(store, 1, survey("p500_teachers", 2019, TEACHERS), year=2020).surveys
    assert set(rows["academic_year"]) == {2019}


def test_a_school_that_was_not_asked_has_no_rows(store):
    assert profile(store, 4, survey("p500_teachers", 2020, TEACHERS)).surveys.empty
