"""Numbers, days and lists of documents, in the cases that Russian asks for."""

from datetime import date

import pytest

from reports.word.wording import (
    counted,
    ended,
    genitive,
    glued,
    lowered_first,
    month,
    school_year,
    span,
    truncated_pct,
)

NB = "\N{NO-BREAK SPACE}"


def plain(text):
    return text.replace(NB, " ")


@pytest.mark.parametrize(
    ("share", "written"),
    [(62.9, "62 %"), (3.2258, "3 %"), (100 * 29 / 100, "29 %"), (100.0, "100 %"), (0.0, "0 %"), (99.99, "99 %")],
)
def test_whole_percentages_lose_their_fraction(t, share, written):
    assert plain(truncated_pct(t, share)) == written


@pytest.mark.parametrize(
    ("n", "written"),
    [
        (0, "утверждено 0 дорожных карт"),
        (1, "утверждена 1 дорожная карта"),
        (2, "утверждены 2 дорожные карты"),
        (5, "утверждено 5 дорожных карт"),
        (11, "утверждено 11 дорожных карт"),
        (21, "утверждена 21 дорожная карта"),
        (47, "утверждено 47 дорожных карт"),
        (61, "утверждена 61 дорожная карта"),
    ],
)
def test_a_verb_agrees_with_its_number(t, n, written):
    assert plain(counted(t, "word.plan.approved.road_map", n)) == written


@pytest.mark.parametrize(
    ("key", "one", "few", "many"),
    [
        ("word.took_part", "приняла участие 1 школа", "приняли участие 3 школы", "приняли участие 5 школ"),
        ("word.meetings", "проведено 1 совещание", "проведены 3 совещания", "проведено 5 совещаний"),
        ("word.items", "включено 1 мероприятие", "включены 3 мероприятия", "включено 5 мероприятий"),
    ],
)
def test_phrases_of_the_notes_agree(t, key, one, few, many):
    assert [plain(counted(t, key, n)) for n in (1, 3, 5)] == [one, few, many]


def test_numbers_up_to_ten_are_words_in_the_genitive(t):
    assert [genitive(t, n) for n in (1, 2, 3, 10, 11)] == ["одного", "двух", "трёх", "десяти", "11"]
    assert genitive(t, 1, gender="f") == "одной"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2020, 4, 1), date(2020, 8, 31), "с 1 апреля по 31 августа 2020 года"),
        (date(2020, 8, 26), date(2020, 8, 31), "с 26 по 31 августа 2020 года"),
        (date(2020, 12, 1), date(2021, 1, 31), "с 1 декабря 2020 года по 31 января 2021 года"),
        (date(2020, 5, 1), date(2021, 5, 31), "с 1 мая 2020 года по 31 мая 2021 года"),
        (date(2020, 9, 1), date(2020, 9, 1), "1 сентября 2020 года"),
    ],
)
def test_a_period_repeats_nothing(t, first, last, written):
    assert plain(span(t, first, last)) == written


def test_months_and_school_years_are_written_in_full(t):
    assert month(t, date(2021, 3, 19)) == "март 2021 года"
    assert school_year(2020) == "2020/2021"


def test_items_end_as_sentences_do():
    assert ended(["Раз.", "два;", "три"]) == ["Раз;", "два;", "три."]
    assert ended([]) == []


def test_a_first_word_is_lowered_unless_it_is_an_abbreviation():
    assert lowered_first("Руководители школ") == "руководители школ"
    assert lowered_first("ВПР и ОГЭ") == "ВПР и ОГЭ"


def test_lines_do_not_break_after_a_preposition_a_number_sign_or_before_a_dash():
    assert glued("№ 5 — это в 5 % школ и тут") == f"№{NB}5{NB}— это в{NB}5{NB}% школ и тут"
