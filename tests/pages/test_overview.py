from dataclasses import replace

import pytest

from domain.filters import Filters
from i18n import LANGUAGES
from pages._context import ask, reader_language, style
from pages._overview_charts import indicator_name
from pages._overview_panels import SLOTS, panels
from tests.pages.asking import asking, content, drawn_text
from views.overview import overview

ASKED = Filters()


def drawn(app, change=lambda result: result, language="ru"):
    with asking(app, language=language):
        return panels(reader_language(), style(), change(ask(overview, ASKED)), ASKED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_small_world_fills_the_screen(app, language):
    parts = content(app, "overview", language=language)
    assert {slot.name for slot in SLOTS} <= {name for name, part in parts.items() if part is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_store_is_told_how_to_load(empty_app, language):
    parts = content(empty_app, "overview", language=language)
    assert "dashboard.py demo" in drawn_text(parts["keys"])
    assert parts["attention"] is None


def test_the_title_is_what_the_view_says(app):
    assert "Тестовск" in drawn_text(drawn(app)["head"])


def test_every_concern_has_its_way_to_the_evidence(app):
    with asking(app):
        rows = ask(overview, ASKED).attention
    text = drawn_text(drawn(app)["attention"]).replace("&amp;", "&")
    assert len(rows)
    assert all(f'href="{href}"' in text for href in rows["href"])


def test_a_point_leads_to_its_school(app):
    assert "/school/1" in drawn_text(drawn(app)["distribution"])


def test_plans_are_counted_in_the_title(app):
    assert "Утверждено 2 из\xa03 планов, на\xa0доработке 1" in drawn_text(drawn(app)["plans"])


def test_a_district_named_like_markup_stays_text_in_the_chart_of_plans(app):
    named = drawn(app, lambda result: replace(result, plans=result.plans.assign(district="<b>Б</b>")))
    assert "&lt;b&gt;Б" in drawn_text(named["plans"])


def test_without_plans_the_panel_says_who_gives_them(app):
    bare = drawn(app, lambda result: replace(result, plans=result.plans.iloc[:0]))
    assert "Планов пока нет" in drawn_text(bare["plans"])


def test_without_an_indicator_the_panel_says_so(app):
    bare = drawn(app, lambda result: replace(result, distribution=result.distribution.iloc[:0]))
    assert "Данных для этого выбора нет" in drawn_text(bare["distribution"])


def test_a_school_called_script_cannot_run(app):
    def renamed(result):
        return replace(result, distribution=result.distribution.assign(school="<script>"))

    table = drawn(app, renamed)["distribution"].children[-1].children[-1]
    assert "<script>" not in drawn_text(table)


def test_an_axis_of_a_diagnosis_is_named_by_itself(app):
    with asking(app):
        assert indicator_name(reader_language(), "axis.social_passport.clubs") == "Охват кружками"


def test_a_filter_narrows_the_screen(app):
    parts = content(app, "overview", "?program=shnor")
    assert "chip set" in drawn_text(parts["chips"])
    assert "3 школы" in drawn_text(parts["head"]).replace("\xa0", " ")
