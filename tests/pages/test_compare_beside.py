"""The panels beside the comparison are drawn in both languages, with every word of their codes."""

import pytest

from data.ledger import save
from i18n import LANGUAGES, translator
from pages._compare_beside import levels, published, reference, reference_lines
from tests.views.test_compare_beside import asked, with_levels
from tests.views.test_compare_beside import published as report

PANELS = {"reference": reference, "levels": levels, "published": published}


@pytest.fixture
def result(store):
    save(store, [with_levels("basic", "high"), report(school=(35.25, 64.75, 0.0, 20))], by="Тест")
    return asked(store)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PANELS)
def test_every_panel_is_drawn_with_its_table(result, name, language):
    drawn = PANELS[name](translator(language), result, "/csv")
    assert "<table" in str(drawn.to_plotly_json())


def test_lines_of_region_and_country_carry_their_share(result):
    assert reference_lines(translator("ru"), result) == (
        (30.0, "регион: 30,0\N{NO-BREAK SPACE}%"),
        (25.0, "страна: 25,0\N{NO-BREAK SPACE}%"),
    )


def test_reports_that_agree_are_folded_and_said(store):
    save(store, [report()], by="Тест")
    drawn = str(published(translator("ru"), asked(store), "/csv").to_plotly_json())
    assert "Сверено долей" in drawn
    assert drawn.index("Details(") < drawn.index("<table")


def test_a_report_that_differs_is_open(result):
    assert "Details(" not in str(published(translator("ru"), result, "/csv").to_plotly_json())
