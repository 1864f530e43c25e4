import pytest

from components.slots import Slot
from domain.filters import Filters
from domain.scope import Scope
from figures.theme import DARK, LIGHT
from pages._context import ask, filled, page_title, reader_language, scope, style, theme
from tests.pages.asking import asking, content, drawn_text
from views.directions import directions


@pytest.mark.parametrize(("cookie", "language"), [("ru", "ru"), ("en", "en"), ("xx", "ru"), ("", "ru")])
def test_a_cookie_remembers_the_language_and_a_strange_one_is_ignored(app, cookie, language):
    with asking(app, language=cookie):
        assert reader_language().language == language


@pytest.mark.parametrize(("cookie", "tokens"), [("light", LIGHT), ("dark", DARK), ("pink", LIGHT)])
def test_figures_take_the_colours_of_the_reader(app, cookie, tokens):
    with asking(app, theme=cookie):
        assert style().tokens is tokens


def test_a_reader_without_cookies_sees_the_default(app):
    with app.server.test_request_context("/"):
        assert (theme(), reader_language().language, style().is_narrow) == ("light", "ru", False)


def test_every_reader_sees_all_schools_until_accounts_exist():
    assert scope() == Scope.all_schools()


def test_an_answer_is_kept_for_the_next_reader(app):
    with asking(app):
        assert ask(directions, Filters()).choices_total == ask(directions, Filters()).choices_total > 0


def test_a_slot_without_a_part_is_emptied(app):
    with asking(app):
        footing = ask(directions, Filters()).footing
        drawn = filled([Slot("keys"), Slot("board")], footing, Filters(), None, {"keys": "1"})
    assert (drawn["keys"], drawn["board"]) == ("1", None)


def test_the_window_has_a_title_in_the_reader_s_language(app):
    with asking(app, language="en"):
        assert page_title("overview")() == "Overview · Lepestok"


def test_an_old_link_is_told_what_is_not_here_any_more(app):
    head = content(app, "overview", "?territory=99999")["head"]
    assert "чего здесь нет: Территория" in drawn_text(head)
