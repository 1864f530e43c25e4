"""Codes and minima of state exams agree with the subjects and procedures of the reference."""

from collections import Counter

import pytest

from data import reference


def test_exams_are_of_known_subjects_and_procedures():
    assert {exam.subject for exam in reference.exams()} <= reference.subjects().keys()
    assert {exam.procedure for exam in reference.exams()} == {"oge", "ege", "gve"}
    assert {exam.result for exam in reference.exams()} == {"points", "mark"}


def test_a_code_means_one_exam_of_a_procedure():
    assert max(Counter((exam.procedure, exam.code) for exam in reference.exams()).values()) == 1


@pytest.mark.parametrize(
    ("year", "subject", "points", "for_what"),
    [
        (2026, "russian", 24, "certificate"),
        (2026, "mathematics", 27, "certificate"),
        (2026, "social_studies", 42, "university"),
        (2023, "literature", 32, "university"),
    ],
)
def test_the_minimum_of_the_certificate_counts_where_it_asks_for_the_exam(year, subject, points, for_what):
    minimum = reference.minimum_for("ege", year, subject)
    assert (minimum.points, minimum.for_what) == (points, for_what)


@pytest.mark.parametrize(("procedure", "year"), [("ege", 2021), ("oge", 2026)])
def test_a_minimum_of_another_year_or_procedure_is_none(procedure, year):
    assert reference.minimum_for(procedure, year, "russian") is None


def test_every_minimum_says_where_it_comes_from():
    assert all(minimum.source and minimum.confidence for minimum in reference.minima())


def test_test_points_of_ege_end_at_a_hundred_in_every_subject():
    assert reference.maximum_for("ege", 2026, 11, "physics") == 100
    assert reference.maximum_for("oge", 2026, 9, "physics") is None
