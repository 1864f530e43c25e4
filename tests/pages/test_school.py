from dataclasses import replace

import pandas as pd
import pytest

from components.slots import COMMON
from domain.filters import Filters
from domain.finding import Finding, Mark
from i18n import LANGUAGES
from pages._context import ask, reader_language, style
from pages._school_panels import SLOTS, panels
from tests.pages.asking import asking, content, drawn_text
from views.school import school

ASKED = Filters(year=2020)


def drawn(app, change=lambda result: result, school_id=1, asked=ASKED):
    with asking(app):
        result = change(ask(school, asked, school_id=school_id))
        return {name: drawn_text(part) for name, part in panels(reader_language(), style(), result, asked).items()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("school_id", range(1, 6))
def test_every_school_of_the_small_world_can_be_drawn(app, language, school_id):
    parts = content(app, "school", path=f"/school/{school_id}", language=language)
    assert {"left", "right"} <= {name for name, part in parts.items() if part is not None}
    assert {name for name in parts if name not in (*COMMON, "seen")} == {slot.name for slot in SLOTS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_id_the_schools_are_offered(app, language):
    listed = drawn_text(content(app, "school", path="/school", language=language)["keys"])
    assert all(f"/school/{number}" in listed for number in range(1, 6))


def test_the_list_keeps_the_filters_of_the_address(app):
    assert "/school/1?program=shnor" in drawn_text(
        content(app, "school", "?program=shnor", path="/school")["keys"]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_store_says_how_schools_appear(empty_app, language):
    assert "/data" in drawn_text(content(empty_app, "school", path="/school", language=language)["keys"])


@pytest.mark.parametrize("name", ["99", "0", "abc", "²", "1/2"])
def test_an_unknown_school_leads_to_the_list(app, name):
    parts = content(app, "school", path=f"/school/{name}")
    assert "Выбрать школу" in drawn_text(parts["keys"])
    assert parts["left"] is None


def test_the_head_says_whose_school_it_is_and_can_be_printed(app):
    head = drawn(app)["head"]
    assert "ШНОР" in head
    assert "Гимназия №\xa03" in head
    assert "data-print" in head


def test_the_radar_has_gaps_that_are_named(app):
    assert "нет данных" in drawn(app, school_id=4)["left"]


def test_hover_tells_the_value_with_the_numbers_behind_it(app):
    assert "60 из 100" in drawn(app)["left"]


def test_schools_beside_stand_in_the_legend_and_in_the_lines(app):
    left = drawn(app, asked=replace(ASKED, beside=(2, 3)))["left"]
    assert "school-2" in left
    assert "diamond" in left
    assert "square" in left


def test_the_second_diagnosis_is_a_link_away(app):
    two = drawn(app, lambda profile: replace(profile, instruments=("social_passport", "self_diagnosis")))
    assert "?year=2020&amp;instrument=self_diagnosis" in two["left"]


def test_a_school_without_diagnoses_is_told_who_hands_them_in(app):
    assert "сдаёт школа" in drawn(app, lambda profile: replace(profile, instrument=None))["left"]


def test_axes_beyond_the_quartile_are_the_title(app):
    def fallen(profile):
        title = Finding("school_radar_below", Mark.FACT, {"axes": ("full_families",)})
        return replace(profile, titles={**profile.titles, "radar": title})

    assert "Полные семьи: ниже, чем у трёх четвертей школ" in drawn(app, fallen)["left"]


def test_results_without_a_scale_show_their_mean_score(app):
    def unscaled(profile):
        return replace(
            profile, results=profile.results.assign(has_scale=False, quality_pct=float("nan"), series=None)
        )

    left = drawn(app, unscaled)["left"]
    assert "Средний балл, % максимума" in left
    assert "шкала не задана" in left


def test_only_hidden_works_are_told_in_words_instead_of_an_empty_chart(app):
    def hidden(profile):
        gaps = {"quality_pct": float("nan"), "mean_score_pct": float("nan"), "is_suppressed": True}
        return replace(profile, results=profile.results.assign(**gaps))

    left = drawn(app, hidden)["left"]
    assert "участников либо" in left
    assert '"name": "works"' not in left


def two_years(profile):
    rows = profile.results.head(1).assign(series="one", has_scale=True, quality_pct=50.0, is_suppressed=False)
    return replace(profile, results=pd.concat([rows, rows.assign(year=rows["year"] + 1)]))


def test_years_of_one_series_stand_beside_the_journal(app):
    parts = drawn(app, two_years)
    assert '"name": "years"' in parts["years"]
    assert "Успеваемость" in parts["internal"]
    assert "Успеваемость" not in parts["left"].partition("tb dense")[0]


def test_years_of_other_scales_are_not_joined(app):
    def apart(profile):
        found = two_years(profile)
        return replace(found, results=found.results.assign(series=["one", "two"]))

    assert "years" not in drawn(app, apart)


def test_the_title_counts_works_told_apart_from_the_municipality(app):
    def apart(profile):
        figures = {"quality_pct": 50.0, "quality_low_pct": 40.0, "quality_high_pct": 60.0, "has_scale": True}
        rows = profile.results.head(1).assign(
            **figures, territory_quality_pct=70.0, is_suppressed=False, standing="below"
        )
        return replace(profile, results=rows)

    def same(profile):
        return replace(profile, results=apart(profile).results.assign(standing="same"))

    assert "1\xa0из\xa01\xa0работы" in drawn(app, apart)["left"]
    assert "неотличима от всех школ" in drawn(app, same)["left"]


def test_what_is_not_handed_in_yet_stands_in_one_panel(app):
    def bare(profile):
        nothing = profile.directions.assign(is_chosen=False)
        return replace(profile, internal=profile.internal.head(0), plan_kind=None, directions=nothing)

    parts = drawn(app, bare)
    assert parts["right"].count('class="why"') >= 3
    assert "Ещё не сдано" in parts["right"]
    assert '"name": "works"' in parts["wide"]


def test_a_missing_journal_does_not_take_the_wide_side(app):
    parts = drawn(app, lambda profile: replace(profile, internal=profile.internal.head(0)))
    assert "Журнал и" in parts["right"]
    assert "Внутренние итоги" not in parts["left"]


def test_plan_shows_its_steps_with_dates_and_what_is_ahead(app):
    right = drawn(app)["right"]
    assert "Дорожная карта: утверждена" in right
    assert "10.09.2020" in right
    assert "Размещение на сайте школы" in right


def test_returned_plan_stands_out_with_its_term(app):
    right = drawn(app, school_id=2)["right"]
    assert 'class="w"' in right
    assert "срок 23.09.2020" in right


def test_chosen_directions_are_marked_by_shape_and_word(app):
    right = drawn(app)["right"]
    assert right.count("k7 on") == 3
    assert "— выбрано" in right


def test_internal_results_stand_by_reporting_point_beside_all_schools(app):
    left = drawn(app)["left"]
    assert "III\xa0чет\xadверть" in left
    assert "Все школы, III четверть" in left


def test_small_school_shows_no_shares(app):
    assert "скрыто" in drawn(app, school_id=5)["left"]


def test_a_school_without_facts_says_who_brings_them(app):
    assert "пока ничего не загружено" in drawn(app, lambda profile: replace(profile, state="empty"))["keys"]


def test_the_csv_is_of_this_school(app):
    assert "/api/v1/school/1/values.csv?year=2020" in drawn(app)["left"]
