from dataclasses import replace

import pandas as pd
import pytest

from domain.filters import Filters
from i18n import LANGUAGES
from pages._compare_panels import SLOTS, panels
from pages._context import ask, reader_language, style
from tests.pages.asking import asking, content, drawn_text, page
from views.compare import compare

MATHEMATICS = Filters(assessment="vpr-2021", subject="mathematics", grade=4)
RUSSIAN = "?assessment=vpr-2020&subject=russian&grade=5"
EXAM = "?assessment=oge-2021&subject=mathematics&grade=9"


def drawn(app, change=lambda result: result, asked=MATHEMATICS):
    with asking(app):
        return panels(reader_language(), style(), change(ask(compare, asked)), asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_small_world_fills_the_screen(app, language):
    parts = content(app, "compare", language=language)
    drawn = {name for name, part in parts.items() if part is not None}
    assert {slot.name for slot in SLOTS} - drawn == {"wide", "beside"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("search", [RUSSIAN, EXAM, "?indicator=attendance", "?point=h1", "?year=2019"])
def test_every_state_can_be_drawn(app, language, search):
    assert content(app, "compare", search, language=language)["head"] is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_store_is_told_which_files_to_load(empty_app, language):
    parts = content(empty_app, "compare", language=language)
    assert "/data" in drawn_text(parts["keys"])
    assert parts["left"] is None


def test_points_lead_to_their_schools(app):
    assert '"/school/2"' in drawn_text(drawn(app)["picture"])


def test_bars_open_their_work(app):
    assert "/compare?assessment=vpr-2021&subject=mathematics&grade=4" in drawn_text(drawn(app)["left"])


def test_the_table_has_both_qualities_and_their_difference(app):
    table = drawn_text(drawn(app)["schools"])
    assert ">№\xa02<" in table
    assert "−50,0" in table


def test_schools_outside_and_near_the_limits_stand_first(app):
    assert "За пределами и\xa0рядом: 1" in drawn_text(drawn(app)["schools"])


def test_a_school_under_ten_is_hidden_and_says_so(app):
    assert "скрыто" in drawn_text(drawn(app)["schools"])


def test_without_a_scale_the_mean_score_stands_and_the_reader_is_told_what_to_do(app):
    parts = content(app, "compare", RUSSIAN)
    told = drawn_text(parts["left"])
    assert "Добавьте шкалу" in told
    assert "Средний балл" in told
    assert "Понизили" not in drawn_text(parts["schools"])


def test_marks_of_other_pupils_are_compared_only_by_their_shares(app):
    parts = content(app, "compare", EXAM)
    assert "журнал и\xa0ОГЭ" in drawn_text(parts["picture"])
    assert '"name": "spread"' not in drawn_text(parts)


def test_attendance_has_a_picture_of_its_own(app):
    parts = content(app, "compare", "?indicator=attendance")
    assert "Посещено уроков, %" in drawn_text(parts["schools"])
    assert '"name": "attendance"' in drawn_text(parts["wide"])


def test_key_figures_are_five_at_most(app):
    many = drawn(app, lambda result: replace(result, key_figures=result.key_figures * 3))
    assert drawn_text(many["keys"]).count('class="key"') == 5


def test_words_stand_beside_the_first_picture(app):
    parts = drawn(app)
    assert '"name": "spread"' in drawn_text(parts["picture"])
    assert "Главное словами" in drawn_text(parts["words"])


@pytest.mark.parametrize(("times", "beside_works"), [(1, "matrix"), (9, "districts")])
def test_the_higher_panel_stands_where_works_leave_room(app, times, beside_works):
    def more(result):
        return replace(result, works=pd.concat([result.works] * times))

    left = drawn_text(drawn(app, more)["left"])
    assert '"works"' in left
    assert {name for name in ("matrix", "districts") if f"compare/{name}.csv" in left} == {beside_works}


def test_without_a_scale_no_funnel_is_drawn(app):
    parts = content(app, "compare", RUSSIAN)
    assert parts["picture"] is None
    assert '"name": "scores"' in drawn_text(parts["left"])


def test_points_tell_what_they_show(app):
    picture = drawn_text(drawn(app)["picture"])
    assert "понизили" in picture
    assert "участников" in picture


def test_the_toggle_keeps_the_other_filters(app):
    head = drawn_text(drawn(app)["head"])
    assert "assessment=vpr-2021" in head
    assert "indicator=attendance" in head


def test_without_attendance_the_reader_is_told_who_hands_it_in(app):
    asked = replace(MATHEMATICS, indicator="attendance")
    empty = drawn(
        app, lambda one: replace(one, schools=one.schools.assign(lessons_attended_pct=float("nan"))), asked
    )
    assert "сдаёт школа" in drawn_text(empty["wide"])


def test_the_csv_has_the_filters_of_the_screen(app):
    parts = content(app, "compare", "?territory=3")
    assert "/api/v1/compare/schools.csv?territory=3" in drawn_text(parts["schools"])


def test_a_school_called_script_cannot_run(app):
    renamed = drawn(app, lambda result: replace(result, schools=result.schools.assign(school="<script>")))
    assert "<script>" not in drawn_text(renamed["schools"])
    assert "<script>" not in drawn_text(renamed["picture"])


def test_the_work_is_chosen_first(app):
    chips = drawn_text(content(app, "compare")["chips"])
    assert chips.index("Предмет") < chips.index("Территория")


def test_what_the_reader_has_is_not_sent_again(app):
    first = content(app, "compare")
    with asking(app):
        again = page("compare").content("", "/compare", first["seen"])
    assert all("NoUpdate" in repr(part) for name, part in again.items() if name != "seen")
