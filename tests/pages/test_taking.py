import pytest

from domain.filters import Filters
from i18n import translator
from pages._taking import ways_out
from slides.decks import pictures_of
from tests.pages.asking import content, drawn_text
from views.catalogue import OF_SCHOOL, VIEWS

RU = translator("ru")


@pytest.mark.parametrize("view", [*VIEWS, *(f"{name}/1" for name in OF_SCHOOL)])
def test_a_screen_offers_its_pictures_and_its_tables(view):
    ways = ways_out(RU, view, Filters(grade=5, schools=(1, 2)))
    assert f"/api/v1/{view}.xlsx" in ways[-1]
    assert len(ways) == 1 + bool(pictures_of(view))
    for picture in pictures_of(view):
        assert f'data-slide="{picture}"' in ways[0]
        assert RU(f"slide.{view.partition('/')[0]}.{picture}") in ways[0]


def test_a_picture_goes_with_the_filters_of_its_screen():
    menu = ways_out(RU, "compare", Filters(grade=5, subject="mathematics"))[0]
    assert 'data-view="compare" data-query="subject=mathematics&amp;grade=5"' in menu


@pytest.mark.parametrize(
    ("page", "search", "view"),
    [("overview", "?program=shnor", "overview"), ("compare", "", "compare"), ("directions", "", "directions")],
)
def test_every_screen_has_the_menu(app, page, search, view):
    head = drawn_text(content(app, page, search)["head"])
    assert f'data-view="{view}"' in head
    assert "В\u00a0презентацию" in head
