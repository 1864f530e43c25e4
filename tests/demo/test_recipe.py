from datetime import date

import pytest

from data import reference
from demo.recipe import FOLDER, read_recipe, recipes


def test_choices_of_directions_are_those_of_the_document(recipe):
    assert recipe.directions["chosen"] == [39, 51, 2, 17, 22, 22, 25]


def test_shares_of_the_document_add_up_to_284_pct(recipe):
    assert sum(round(100 * schools / 62) for schools in recipe.directions["chosen"]) == pytest.approx(284, abs=4)


def test_a_work_in_autumn_is_written_by_the_next_grade(recipe):
    autumn = [work for work in recipe.works if work.year == work.academic_year]
    assert {work.pupil_grade - work.programme_grade for work in autumn} == {1}


def test_dates_come_as_dates(recipe):
    assert recipe.plans["due_on"] == date(2020, 9, 23)


def test_every_work_has_a_procedure_and_a_subject_of_the_reference(recipe):
    assert {work.procedure for work in recipe.works} <= set(reference.procedures())
    assert {work.subject for work in recipe.works} <= set(reference.subjects())


def test_stories_have_numbers_of_their_own(recipe):
    numbers = [story.number for story in recipe.stories]
    assert len(set(numbers)) == len(numbers) >= 5


def test_story_districts_exist(recipe):
    assert {story.district for story in recipe.stories} <= {district["name"] for district in recipe.districts}


def test_an_unknown_recipe_is_an_error():
    with pytest.raises(FileNotFoundError):
        read_recipe("atlantis")


def test_all_recipes_are_made_and_the_home_is_first():
    assert [recipe.municipality for recipe in recipes()] == ["Светлоярск", "Предгорск"]
    assert [recipe.home for recipe in recipes()] == [True, False]


def test_points_after_the_day_of_the_document_are_not_reached():
    far, near = read_recipe("grozny"), read_recipe("omsk")
    assert far.points(2020, ("q1", "h1", "q3", "year")) == ("q1", "h1")
    assert far.points(2019, ("h1", "year")) == near.points(2020, ("h1", "year")) == ("h1", "year")


def test_no_real_name_of_the_document_is_told():
    text = (FOLDER / "grozny.toml").read_text(encoding="utf-8").casefold()
    assert not [name for name in ("грозн", "чечен", "дадаев", "гутаев") if name in text]
