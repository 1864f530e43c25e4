from dataclasses import replace

import pandas as pd
import pytest

from domain.filters import Filters
from i18n import LANGUAGES, translator
from pages._context import ask
from pages._data_files import newest_first
from pages._data_panels import SLOTS, panels
from pages._data_problems import problems
from pages._intake_panel import Place, intake_panel
from pages._missing_panel import letter_text, missing_panel, owed_by_school
from tests.pages.asking import asking, content, drawn_text
from views.sources import sources

T = translator("ru")
MISSING = pd.DataFrame(
    {
        "what": ["directions", "plan", "plan"],
        "kind": ["directions", "plan", "plan"],
        "params": [{}, {}, {}],
        "school_id": [1, 1, 2],
        "school": ["№ 1", "№ 1", "<script>"],
        "district": ["Северный", "Северный", "Южный"],
        "curator": ["№ 3", "№ 3", None],
    }
)


def drawn(app, change=lambda result: result):
    with asking(app):
        return panels(T, change(ask(sources, Filters())), Filters(), place=Place("real"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_small_world_fills_the_screen(app, language):
    parts = content(app, "data", language=language)
    filled = {name for name, part in parts.items() if part is not None}
    assert {slot.name for slot in SLOTS} - {"ignored", "names"} <= filled


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_store_is_told_how_to_load(empty_app, language):
    parts = content(empty_app, "data", language=language)
    assert "dashboard.py load" in drawn_text(parts["how"])
    assert "dashboard.py" not in drawn_text(parts["missing"])
    assert parts["files"] is None


def test_every_file_is_listed_with_its_rows(app):
    with asking(app):
        files = ask(sources, Filters()).sources
    text = drawn_text(drawn(app)["files"])
    assert all(name in text for name in files["file_name"])


def test_a_refused_file_says_where_and_that_nothing_was_saved(app):
    text = drawn_text(drawn(app)["refusals"])
    assert "broken.xlsx" in text
    assert "лист «Лист1»" in text
    assert "Ничего не\xa0сохранено" in text


def test_without_refusals_that_panel_is_left_out(app):
    assert drawn(app, lambda result: replace(result, refusals=result.refusals.iloc[:0]))["refusals"] is None


@pytest.mark.parametrize(
    ("units", "current", "is_withdrawn", "word"),
    [(3, 3, False, "действует"), (3, 1, False, "частью"), (3, 0, False, "заменён"), (3, 3, True, "отозван")],
)
def test_the_state_of_a_file_is_said_in_a_word(app, units, current, is_withdrawn, word):
    def changed(result):
        state = {"units": units, "units_current": current, "is_withdrawn": is_withdrawn}
        return replace(result, sources=result.sources.head(1).assign(**state))

    assert word in drawn_text(drawn(app, changed)["files"])


def test_what_one_school_owes_stands_in_one_row():
    rows = owed_by_school(T, MISSING)
    assert list(rows["things"]) == ["Направления, Дорожные карты и проекты", "Дорожные карты и проекты"]


def test_the_list_is_a_letter_ready_to_send():
    letter = letter_text(T, owed_by_school(T, MISSING))
    assert "№ 1: Направления, Дорожные карты и проекты" in letter.splitlines()


def test_a_school_called_script_cannot_run_in_the_list():
    assert "<script>" not in drawn_text(missing_panel(T, MISSING, "/x.csv"))


def test_when_everything_is_handed_in_that_is_said():
    assert "Сдано всё" in drawn_text(missing_panel(T, MISSING.iloc[:0], "/x.csv"))


def test_alike_problems_and_rows_set_aside_are_gathered(app):
    found = pd.DataFrame(
        [("a.xlsx", "row", "missing_value", "Балл", 12, "Протокол: 14", "", "{}")],
        columns=["file_name", "severity", "code", "column", "rows", "examples", "value", "params"],
    )
    ignored = pd.DataFrame(
        {"source_id": [1, 2], "file_name": ["a", "b"], "reason": "missing_value", "row_count": [5, 7]}
    )
    parts = drawn(app, lambda result: replace(result, problems=found, ignored=ignored))
    assert "Протокол: 14" in drawn_text(parts["problems"])
    assert "Отложено строк: 12" in drawn_text(parts["ignored"])


def test_a_growing_list_begins_with_its_newest_rows():
    frame, style = newest_first(T, pd.DataFrame({"n": range(25)}))
    assert list(frame.loc[frame[style.near], "n"]) == list(range(10))
    assert style.near_words == "Последние: 10"


def test_rows_set_aside_come_before_remarks():
    columns = ["file_name", "severity", "code", "column", "rows", "examples", "value", "params"]
    rows = [
        ("a", "warning", "missing_value", "", 900, "", "", "{}"),
        ("b", "row", "missing_value", "", 1, "", "", "{}"),
    ]
    text = drawn_text(problems(T, pd.DataFrame(rows, columns=columns), "/x.csv"))
    assert text.index("строка отложена") < text.index("учтено с\xa0замечанием")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("demo", way="own"), "Начать работу со\xa0своими данными"),
        (Place("demo"), "тот, кто ведёт этот сервер"),
        (Place("real", is_read_only=True), "только для чтения"),
        (Place("real"), "Перетащите сюда"),
        (Place("real", way="demo"), "Вернуться к\xa0демонстрации"),
    ],
)
def test_the_panel_of_files_says_what_can_be_done_here(app, place, words):
    text = drawn_text(intake_panel(T, place))
    assert words.replace("\xa0", " ") in text.replace("\xa0", " ")


def test_nothing_is_withdrawn_from_a_store_that_cannot_be_written(app):
    with asking(app):
        parts = panels(T, ask(sources, Filters()), Filters(), place=Place("real", is_read_only=True))
    assert "Отозвать" not in drawn_text(parts["files"])
