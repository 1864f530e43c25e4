from dataclasses import replace

import pytest

from domain.filters import Filters
from i18n import LANGUAGES
from pages._context import ask, reader_language, style
from pages._directions_panels import SLOTS, panels
from tests.pages.asking import asking, content, drawn_text
from views.directions import directions

ASKED = Filters()


def drawn(app, change=lambda result: result):
    with asking(app):
        return panels(reader_language(), style(), change(ask(directions, ASKED)), ASKED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_small_world_fills_the_screen(app, language):
    parts = content(app, "directions", language=language)
    assert {slot.name for slot in SLOTS} <= {name for name, part in parts.items() if part is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_store_is_told_where_schools_come_from(empty_app, language):
    parts = content(empty_app, "directions", language=language)
    assert "/data" in drawn_text(parts["keys"])
    assert parts["board"] is None


def test_a_year_without_choices_says_who_gathers_them(app):
    parts = content(app, "directions", "?year=2019")
    assert "методист" in drawn_text(parts["keys"])


def test_every_school_is_listed_and_those_with_other_than_three_come_first(app):
    table = drawn_text(drawn(app)["schools"])
    assert table.index("/school/4") < table.index("/school/1")
    assert "Все: 3" in table


def test_the_sums_are_written_out(app):
    assert "2 × 3 + 1 × 2 = <b>8</b>" in drawn_text(drawn(app)["schools"])


def test_two_schools_that_chose_talent_stand_in_the_table_behind_the_board(app):
    with asking(app):
        rows = ask(directions, ASKED).choices.set_index("direction")
    assert rows.at["talent", "schools"] == 3
    assert "Развитие таланта" in drawn_text(drawn(app)["board"])


def test_the_csv_has_the_filters_of_the_screen(app):
    parts = content(app, "directions", "?program=shnor")
    assert "/api/v1/directions/choices.csv?program=shnor" in drawn_text(parts["board"])


def test_a_school_called_script_cannot_run(app):
    renamed = drawn(app, lambda result: replace(result, schools=result.schools.assign(school="<script>")))
    assert "<script>" not in drawn_text(renamed["schools"])


def test_without_programs_that_panel_is_left_out(app):
    assert drawn(app, lambda result: replace(result, programs=result.programs.iloc[:0]))["programs"] is None
