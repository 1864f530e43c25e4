"""Documents of a municipality with three schools of a program, no events and groups under ten."""

from datetime import date

import pytest

from domain.filters import Filters
from domain.scope import Scope
from i18n import translator
from reports.errors import ReportError
from reports.word import KINDS, WordSpec, word_bytes
from slides.asking import asker
from tests.reports.word.reading import charts_of, lines_of, text_of


def test_a_note_on_directions_counts_schools_and_gives_no_share_of_three(write):
    text = text_of(write("directions"))
    assert "приняли участие 3 школы" in text
    assert "по три направления — 2 школы и по два направления — 1 школа" in text
    assert "Развитие таланта — 3 школы из 3;" in text
    assert "подготовки выпускников — 0 школ из 3;" in text
    assert "Доли не приводятся: школ 3" in text
    assert "%" not in text


def test_a_note_on_directions_tells_plans_on_the_day(write):
    text = text_of(write("directions", as_of=date(2020, 9, 20)))
    assert "разработали 2 дорожные карты и 1 проект" in text
    assert "переданы с 26 по 31 августа 2020 года" in text
    assert "По состоянию на 20 сентября 2020 года: утверждена 1 дорожная карта и 1 проект." in text
    assert "находится 1 дорожная карта, согласование планируется до 23 сентября 2020 года." in text
    assert "На сайтах школ размещён 1 план." in text


def test_a_term_that_has_passed_is_said(write):
    text = text_of(write("directions", as_of=date(2020, 9, 30)))
    assert "до 23 сентября 2020 года (срок прошёл у 1 плана)." in text


def test_before_anything_was_done_the_note_says_what_is_missing(write):
    text = text_of(write("directions", year=2019))
    assert "мероприятиях до" in text
    assert "ещё не определены" in text
    assert "дорожные карты школами ещё не представлены" in text


def test_paragraphs_without_data_are_left_out(write):
    text = text_of(write("directions"))
    assert "проведены:" not in text
    assert "МСОКО" not in text
    assert "модульный курс" not in text


def test_a_report_of_low_results_says_what_is_missing(write):
    text = text_of(write("low_results"))
    assert "определены 3 школы с низкими" in text
    assert "Из них 1 общеобразовательная организация вошла в проект «500+», школы-кураторы пока не" in text
    assert "Сведений об участии в оценочных процедурах за 2020/2021 учебный год нет." in text
    assert "Договоры с организациями среднего профессионального образования" in text
    assert charts_of(write("low_results")) == []


def test_a_passport_says_hidden_instead_of_shares_of_six(write):
    text = text_of(write("passport", 5))
    assert "ВПР 2021 | 4 | Математика | < 10 | скрыто | – | 53,8 % | скрыто" in text
    assert "Полные семьи | скрыто | скрыто | –" in text
    assert "2020/2021, III четверть | < 10 | скрыто | скрыто" in text


def test_a_passport_tells_results_beside_the_municipality(write):
    lines = lines_of(write("passport", 1))
    assert "ВПР 2021 | 4 | Математика | 20 | 50,0 % | 29,9–70,1 | 53,8 % | 49,0 %" in lines
    assert "ОГЭ 2021 | Математика | 20 | 2 из 20, 10,0 % | 2,8–30,1 | 5,0 % | –" in lines
    assert "Куратор | Гимназия № 3" in lines


def test_a_sheet_asks_what_nobody_knows_and_leaves_room(write):
    lines = lines_of(write("visit", 4))
    assert any(line.startswith("? Отметок журнала") for line in lines)
    assert "Заметки" in lines
    assert any("Кто посещает: ____" in line for line in lines)


@pytest.mark.parametrize("kind", ["passport", "visit"])
def test_a_school_that_is_not_there_is_refused(write, kind):
    with pytest.raises(ReportError) as refused:
        write(kind, 77)
    assert refused.value.code == "word_no_school"


@pytest.mark.parametrize("kind", ["passport", "visit"])
def test_a_school_outside_the_scope_is_refused(world, kind):
    ask = asker(world.store, Scope.only(2))
    with pytest.raises(ReportError):
        word_bytes(WordSpec(kind, Filters(), 1), ask=ask, t=translator("ru"))


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_store_gives_notes_and_refuses_papers_of_schools(empty_store, kind):
    ask = asker(empty_store, Scope.all_schools())
    spec = WordSpec(kind, Filters(), 1)
    if kind in ("passport", "visit"):
        with pytest.raises(ReportError):
            word_bytes(spec, ask=ask, t=translator("ru"))
    else:
        assert "не определены" in text_of(word_bytes(spec, ask=ask, t=translator("ru")))


@pytest.mark.parametrize(
    ("kind", "school"), [("passport", 1), ("visit", 1), ("directions", None), ("low_results", None)]
)
def test_english_documents_have_no_russian_of_ours(write, kind, school):
    text = text_of(write(kind, school, language="en"))
    assert "school" in text.lower()
    assert "учебн" not in text
