import shutil

import pytest

from config import Settings
from dashboard import create_app
from data.ledger import save
from data.store import open_store
from i18n import LANGUAGES
from pages._risks_panels import SLOTS
from tests.pages.asking import content, drawn_text
from tests.survey_files import profile, survey

PEOPLE = {"1": [0, 1] * 10, "2": [2, 3] * 10, "4": [1] * 12, "5": [3] * 6}
OTHERS = {"1": [3] * 20, "2": [2] * 20, "4": [2] * 12}


@pytest.fixture(scope="module")
def surveyed(settled, tmp_path_factory):
    path = tmp_path_factory.mktemp("surveyed") / "world.db"
    shutil.copy(settled, path)
    store = open_store(f"sqlite:///{path}")
    files = [survey("p500_teachers", 2020, PEOPLE), survey("p500_parents", 2020, OTHERS),
             survey("p500_teachers", 2019, {"1": [3] * 20, "2": [0] * 20}),
             profile(2020, {"1": {"equipment": 100, "parents": 33}, "4": {"equipment": 0}})]  # fmt: skip
    save(store, files, by="Тест")
    yield create_app(Settings(), store=store)
    store.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("search", ["?instrument=survey", "?instrument=survey&audience=parents"])
def test_surveys_fill_the_screen(surveyed, language, search):
    parts = content(surveyed, "risks", search, language=language)
    assert {slot.name for slot in SLOTS} <= {name for name, part in parts.items() if part is not None}


def test_our_scores_are_called_our_computation(surveyed):
    parts = content(surveyed, "risks", "?instrument=survey")
    for name in ("head", "heat", "sides"):
        assert "асчёт дашборда" in drawn_text(parts[name])


def test_a_profile_is_shown_as_given_and_the_order_is_no_ranking(surveyed):
    heat = drawn_text(content(surveyed, "risks")["heat"])
    assert "выс." in heat
    assert "Это не рейтинг" in heat
    assert "асчёт дашборда" not in heat


def test_a_school_under_ten_shows_no_score(surveyed):
    heat = drawn_text(content(surveyed, "risks", "?instrument=survey")["heat"])
    assert "/school/5" in heat
    assert "скрыто" in heat


def test_a_profile_without_surveys_tells_which_files_to_load(app, empty_app):
    keys = drawn_text(content(app, "risks")["keys"])
    assert "Итоги анкеты" in keys
    assert "/data" in keys
    assert "/intake/blank/own_survey_counts.xlsx" in keys
    assert "/data" in drawn_text(content(empty_app, "risks")["keys"])


def test_the_csv_has_the_filters_of_the_screen(surveyed):
    heat = drawn_text(content(surveyed, "risks", "?instrument=survey")["heat"])
    assert "/api/v1/risks/heat.csv?instrument=survey" in heat


def test_one_audience_alone_is_not_said_to_be_no_survey(settled, tmp_path):
    shutil.copy(settled, tmp_path / "world.db")
    store = open_store(f"sqlite:///{tmp_path}/world.db")
    save(store, [survey("p500_teachers", 2020, PEOPLE)], by="Тест")
    sides = drawn_text(content(create_app(Settings(), store=store), "risks", "?instrument=survey")["sides"])
    store.close()
    assert "Опросов за этот год нет" not in sides
    assert "только одна группа: учителя" in sides
