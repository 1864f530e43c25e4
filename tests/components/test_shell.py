import pytest

from components.shell import excel, message, navigation, page_head, screen, switches
from components.slots import COMMON, Slot, slot_id
from domain.filters import Filters
from i18n import translator

PAGES = [
    {"name": "overview", "group": "picture", "relative_path": "/", "order": 10},
    {"name": "sources", "group": "data", "relative_path": "/data", "order": 90},
    {"name": "not_found", "relative_path": "/none", "order": 999},
]


def markup(component):
    return component.to_plotly_json()["props"]["html"]


def ids(component):
    return {getattr(one, "id", None) for one in component._traverse()}


def test_navigation_lists_only_screens_that_exist_in_their_groups(t):
    text = markup(navigation(t, PAGES, place="Город"))
    assert text.index("Картина") < text.index("Обзор") < text.index("Данные")
    assert "Работа" not in text
    assert "/none" not in text


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_language_in_use_is_pressed(language):
    text = switches(translator(language))
    assert f'data-language="{language}" lang="{language}" class="on" aria-pressed="true"' in text


def test_a_screen_lays_out_every_slot_of_its_callback(t):
    found = ids(screen(t, "overview", [Slot("keys")]))
    assert {slot_id("overview", name) for name in [*COMMON, "keys", "seen"]} <= found


def test_a_title_is_escaped():
    assert "&lt;script&gt;" in markup(page_head("<script>", "x"))


def test_a_screen_can_be_taken_away_whole(t):
    assert 'href="/api/v1/overview.xlsx?year=2020&amp;language=ru"' in excel(t, "overview", Filters(year=2020))


def test_a_failure_names_its_case_and_can_be_repeated(t):
    text = markup(message(t, "7F219A").children)
    assert "7F219A" in text
    assert "data-reload" in text
