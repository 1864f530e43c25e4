"""Classes add up to their grades, and some of them are told on the profile."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.classes import LETTERS, MISSED, sizes
from demo.world import PUPILS_A_CLASS
from views.school import school

PLACE = ["school", "academic_year", "point", "grade"]
OF_MARKS = ["pupils", "n5", "n4", "n3", "n2", "not_assessed"]
OF_LESSONS = ["pupils", "planned_lessons", *MISSED]


@pytest.mark.parametrize(
    ("code", "columns", "by"),
    [("own_marks", OF_MARKS, [*PLACE, "subject"]), ("own_attendance", OF_LESSONS, PLACE)],
)
def test_classes_add_up_to_their_grades(tables, code, columns, by):
    classes = tables[f"{code}.classes"]
    grades = classes.assign(grade=classes["grade"].str.rstrip(LETTERS).astype(int))
    sums = grades.groupby(by)[columns].sum()
    whole = tables[code].set_index(by)[columns]
    assert len(sums) > 100
    assert sums.equals(whole.loc[sums.index].astype(sums.dtypes))


def test_schools_with_a_story_tell_of_their_classes(tables, story_codes, recipe):
    told = set(tables["own_marks.classes"]["school"])
    stories = {code for codes in story_codes.values() for code in codes}
    assert stories < told
    assert len(told) == len(stories) + recipe.classes["schools"]


@given(st.integers(1, 400))
def test_a_grade_is_split_into_classes_alike(pupils):
    of_classes = sizes(pupils)
    assert of_classes.sum() == pupils
    assert np.ptp(of_classes) <= 1
    assert of_classes.max() <= PUPILS_A_CLASS


def test_the_profile_shows_classes(ask, ids, story_codes):
    profile = ask(school, more={"school_id": int(ids[story_codes["recovered"][0]])})
    assert set(profile.attendance["class_label"]) >= {"", "7А", "7Б"}


def test_whole_grades_are_still_believed(ask, ids, story_codes, tables):
    code = story_codes["recovered"][0]
    of_school = ask(school, more={"school_id": int(ids[code])}).attendance
    row = of_school[(of_school["class_label"] == "") & (of_school["point"] == "year")].iloc[-1]
    grades = tables["own_attendance"]
    own = grades[(grades["school"] == code) & (grades["academic_year"] == 2020) & (grades["point"] == "year")]
    assert row["pupils"] == own["pupils"].sum()
