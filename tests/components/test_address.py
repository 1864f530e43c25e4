from datetime import date

import pytest

from components.address import answered, csv_link, filters_of, narrowed, query_of, xlsx_link
from domain.filters import Filters


@pytest.mark.parametrize("search", ["", None, "?", "?colour=red"])
def test_an_address_without_filters_is_the_default_picture(search):
    assert filters_of(search) == Filters()


def test_an_address_is_read_back_as_it_was_written():
    filters = Filters(year=2020, territory=3, program="shnor", as_of=date(2020, 9, 15), beside=(4, 7))
    assert filters_of(query_of(filters)) == filters


def test_narrowing_keeps_what_was_narrowed_before():
    assert narrowed(Filters(year=2020), territory=3) == "?year=2020&territory=3"


def test_widening_everything_is_a_bare_question_mark():
    assert narrowed(Filters(year=2020), year=None) == "?"


def test_a_csv_has_the_filters_of_its_screen():
    assert (
        csv_link("directions", "choices", Filters(program="shnor"))
        == "/api/v1/directions/choices.csv?program=shnor"
    )


def test_a_workbook_has_the_filters_and_the_language_of_its_screen():
    link = xlsx_link("school/12", Filters(beside=(3, 4)), language="en")
    assert link == "/api/v1/school/12.xlsx?beside=3,4&language=en"


def test_what_could_not_be_answered_is_not_asked_of_a_csv():
    asked, told = Filters(year=2020, subject="world"), Filters(year=2020, subject=None, grade=9)
    assert answered(asked, told) == Filters(year=2020)
