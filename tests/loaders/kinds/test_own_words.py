import pytest

from data.reference import instruments
from loaders.kinds.own_words import axis_words, direction_words, level_words, reference


@pytest.mark.parametrize("said", ["Математика", "математике", "МА", "mathematics", "  матем "])
def test_subjects_are_read_in_any_form(said):
    assert reference("subjects").meaning(said) == "mathematics"


@pytest.mark.parametrize("name", ["subjects", "points", "programs", "procedures", "plan_kinds", "plan_statuses"])
def test_every_offered_word_is_understood(name):
    words = reference(name)
    assert all(words.meaning(word) for word in words.offered)


def test_directions_are_read_by_number_and_offered_with_it():
    assert direction_words().meaning("3") == "transparency"
    assert direction_words().offered[2] == "3 — Прозрачность и объективность образовательного процесса"


@pytest.mark.parametrize("code", list(instruments()))
def test_every_axis_and_level_of_a_diagnosis_is_understood(code):
    assert {axis_words(code).meaning(name) for name in axis_words(code).offered} == {
        axis.code for axis in instruments()[code].axes
    }
    levels = {level_words(code).meaning(name) for name in level_words(code).offered}
    assert levels == {f"{level.value:g}" for level in instruments()[code].levels}


def test_what_nobody_says_means_nothing():
    assert reference("points").meaning("") is None
