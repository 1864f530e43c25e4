import shutil

import pytest

from config import Settings
from dashboard import create_app
from data.ledger import save
from data.store import open_store
from i18n import LANGUAGES
from pages._participation_panels import SLOTS
from tests.pages.asking import content, drawn_text
from tests.participating import by_schools, by_town, people


@pytest.fixture(scope="module")
def told(settled, tmp_path_factory):
    """Have the small world with participation of its schools, and of the town where no school told."""
    path = tmp_path_factory.mktemp("participation") / "world.db"
    shutil.copy(settled, path)
    store = open_store(f"sqlite:///{path}")
    save(store, [by_schools(), by_town(people(11, 4332, mode="approbation"))], by="Тест")
    yield create_app(Settings(), store=store)
    store.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_participation_fills_the_screen(told, language):
    parts = content(told, "participation", language=language)
    assert {slot.name for slot in SLOTS} <= {name for name, part in parts.items() if part is not None}


def test_key_figures_say_people_and_their_grades(told):
    keys = drawn_text(content(told, "participation")["keys"])
    assert ">86<" in keys
    assert "4\u00a0347" in keys
    assert "10–11 классы" in keys


def test_a_number_of_the_whole_town_is_said_to_be_one(told):
    parts = content(told, "participation")
    assert "город Тестовск (муниципалитет целиком)" in drawn_text(parts["places"])
    assert "муниципалитетом целиком, без школ" in drawn_text(parts["grades"])


def test_what_disagrees_names_the_work_and_accuses_nobody(told):
    parts = content(told, "participation")
    assert "меньше, чем писало самую большую работу" in drawn_text(parts["checks"])
    assert "Математика" in drawn_text(parts["checks"])
    assert "Возможно" in drawn_text(parts["words"])


def test_a_hidden_school_shows_no_number(told):
    table = drawn_text(content(told, "participation")["schools"])
    assert "скрыто" in table
    assert "100,0" in table  # «3» alone: of «4» and «5» nothing is shown


def test_without_participation_the_screen_says_what_to_fill_in(app):
    parts = content(app, "participation")
    assert "Заполните таблицу «Участие»" in drawn_text(parts["keys"])
    assert parts["grades"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_store_is_told_where_schools_come_from(empty_app, language):
    assert "/data" in drawn_text(content(empty_app, "participation", language=language)["keys"])
