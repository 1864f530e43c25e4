"""Chosen directions, one row a choice."""

from data.queries.directions import choices
from domain.scope import Scope

ALL = Scope.all_schools()


def test_every_choice_is_a_row(reader):
    found = choices(reader, ALL, academic_year=2020)
    assert found.groupby("school_id")["direction"].count().to_dict() == {1: 3, 2: 3, 4: 2}
    assert (found["direction"] == "talent").sum() == 3


def test_choices_of_another_year_are_not_there(reader):
    assert choices(reader, ALL, academic_year=2019).empty
