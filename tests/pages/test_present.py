import re
import shutil

import pytest

from config import Settings
from dashboard import create_app
from data.decks import save_deck
from data.store import open_store
from domain.filters import Filters
from domain.scope import Scope
from domain.slide import SlideSpec
from i18n import LOCALES, read_catalogues, translator
from pages._present_words import Namer
from slides.asking import asker
from slides.decks import READY
from tests.pages.asking import content, drawn_text

RU = translator("ru")
SPREAD = SlideSpec("compare", "spread", Filters(grade=4, subject="mathematics", program="shnor"))
RADAR = SlideSpec("school/4", "radar", Filters(year=2020, beside=(1, 2)))


@pytest.fixture
def kept(settled, tmp_path):
    """Give the application over a store with two presentations, and that store."""
    path = tmp_path / "present.db"
    shutil.copy(settled, path)
    store = open_store(f"sqlite:///{path}")
    save_deck(store, name="К <совещанию>", slides=[SPREAD, RADAR], by="Петрова")
    save_deck(store, name="Пустая", slides=[], by="")
    yield create_app(Settings(), store=store), store
    store.close()


def drawn(app, search="", language="ru"):
    parts = content(app, "present", search, path="/present", language=language)
    return {name: drawn_text(part) for name, part in parts.items()}


def forms(text):
    return re.findall(r"<form.*?</form>", text)


def test_every_ready_presentation_is_shown_and_taken_under_the_filters(app):
    ready = forms(drawn(app, "?program=shnor")["ready"])
    assert [re.search(r'name="ready" value="(\w+)"', one)[1] for one in ready] == list(READY)
    for one in ready:
        assert 'action="/present/show"' in one
        assert all(f'formaction="/present/{file}"' in one for file in ("deck.pptx", "offline.html"))
    directors, _, school, _ = ready
    assert 'name="program" value="shnor"' in directors
    assert "program" not in school, "a school is itself, whatever narrows the others"


def test_one_button_is_the_main_one_and_has_the_key(app):
    text = drawn(app)["ready"]
    assert text.count("btn-lp s p") == text.count('data-press="p"') == 1


def test_a_school_or_a_district_is_chosen_before_anything_is_made(app):
    _, _, school, district = forms(drawn(app)["ready"])
    assert re.search(r'<select name="school_id" [^>]*required>.*№.1<', school)
    assert re.search(r'<select name="territory" [^>]*required>', district)


def test_a_district_of_the_filters_is_chosen_already(app):
    found = re.findall(r'<option value="(\d+)"', forms(drawn(app)["ready"])[3])
    again = forms(drawn(app, f"?territory={found[0]}")["ready"])[3]
    assert f'<option value="{found[0]}" selected>' in again
    assert 'type="hidden" name="territory"' not in again


def test_documents_are_offered(app):
    text = drawn(app, "?program=shnor")["documents"]
    assert re.findall(r'action="/present/(\w+).docx"', text) == ["passport", "visit", "directions", "low_results"]


def test_kept_presentations_tell_their_slides_in_words(kept):
    text = drawn(kept[0])["kept"]
    assert "К\u00a0&lt;совещанию&gt;" in text
    assert "Разброс понижения отметок" in text
    assert "Оценки и\u00a0внешняя оценка · ШНОР, Математика, 4 класс" in text
    assert "Пустая" in text
    assert len(re.findall(r"data-slide-key", text)) == 2


def test_a_slide_leads_to_its_screen(kept):
    assert 'href="/compare?program=shnor&amp;subject=mathematics&amp;grade=4"' in drawn(kept[0])["kept"]


def test_the_ends_of_a_list_go_no_further(kept):
    rows = re.findall(r"<li data-slide-key.*?</li>", drawn(kept[0])["kept"])
    idle = [
        [bool(re.search(f'data-deck-act="{act}"[^>]*disabled', row)) for act in ("up", "down")] for row in rows
    ]
    assert idle == [[True, False], [False, True]]


def test_without_presentations_it_says_how_to_begin(app):
    assert "Своих презентаций пока нет" in drawn(app)["kept"]


def test_an_empty_store_says_what_to_do(empty_app):
    parts = drawn(empty_app)
    assert "/data" in parts["ready"]
    assert parts["kept"] == "null"


def test_english_words_are_english(kept):
    parts = drawn(kept[0], language="en")
    russian = {text for key, text in read_catalogues(LOCALES / "ru" / "LC_MESSAGES").items() if "present." in key}
    shown = "".join(parts[name] for name in ("head", "ready", "documents", "kept"))
    assert "Show" in shown
    assert not {text for text in russian if isinstance(text, str) and "{" not in text and text in shown} - {
        RU("present.powerpoint")
    }


def test_a_slide_is_said_with_its_school_and_its_filters(kept):
    namer = Namer(RU, asker(kept[1], Scope.all_schools()))
    said = namer.say(RADAR)
    assert (said.picture, said.screen) == ("Радар диагностики", "Профиль школы, № 4")
    assert said.filters == "2020/21 учебный год, № 1, № 2"


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (Filters(), ""),
        (Filters(program="shnor"), "ШНОР"),
        (Filters(assessment="vpr-2021", grade=4), "ВПР 2021, 4 класс"),
        (Filters(indicator="quality", point="h1"), "I полугодие, Доля «4» и «5», %"),
        (Filters(schools=(1, 2, 3, 4)), "4\u00a0школы"),
        (Filters(saved="0a1b"), "набор школ"),
        (Filters(subject="<script>"), "<script>"),
    ],
)
def test_filters_are_said_as_the_bar_says_them(kept, filters, words):
    assert Namer(RU, asker(kept[1], Scope.all_schools())).filters(filters) == words


def test_a_picture_that_is_gone_is_told(kept):
    namer = Namer(RU, asker(kept[1], Scope.all_schools()))
    assert namer.say(SlideSpec("compare", "rainbow")).picture == "Этой картинки больше нет"
    assert namer.say(SlideSpec("nothing", "rainbow")).screen == "nothing"


def test_a_store_that_cannot_be_written_says_why_and_still_shows(kept, monkeypatch):
    app, store = kept
    monkeypatch.setattr(type(store), "is_read_only", True)
    parts = drawn(app)
    assert len(re.findall(r"data-keep=[^>]*disabled", parts["ready"])) == len(READY)
    assert "data-deck-act" not in parts["kept"]
    assert "только для чтения" in parts["kept"]
    assert 'formaction="/present/deck.pptx"' in parts["kept"]
