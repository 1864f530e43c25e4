from datetime import date, datetime

import pytest

from loaders.kinds.protocol_title import day_of, title_of


@pytest.mark.parametrize(
    "cell", ["20.04.2026", "20.4.2026 г.", "2026-04-20", date(2026, 4, 20), datetime(2026, 4, 20, 9)]
)
def test_a_day_is_read_in_every_spelling(cell):
    assert day_of(cell) == date(2026, 4, 20)


@pytest.mark.parametrize("cell", [None, "", "апрель", "31.02.2026", "20.04.26"])
def test_what_is_no_day_is_none(cell):
    assert day_of(cell) is None


def test_a_title_names_the_work():
    title = title_of({"year": "2026", "grade": "4", "subject": "Окружающий мир", "day": "20.04.2026"})
    assert (title.year, title.grade, title.subject, title.day) == (2026, 4, "world", date(2026, 4, 20))


def test_an_unknown_subject_is_left_to_the_call():
    assert title_of({"subject": "Краеведение"}).subject is None


def test_no_title_says_nothing():
    assert title_of({}) == title_of({"other": "1"})
