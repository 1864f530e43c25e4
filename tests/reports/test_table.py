from datetime import date, datetime

import pandas as pd
import pytest

from domain.filters import Filters
from i18n import translator
from reports.table import Table, head, preamble
from views.footing import Choice, Footing


@pytest.fixture
def t():
    return translator("ru")


def footing(**more) -> Footing:
    sources = pd.DataFrame(
        {"file_name": ["планы.xlsx"], "layout": ["own_plans"], "loaded_at": [pd.Timestamp(2020, 9, 15, 8, 40)]}
    )
    plain = {
        "filters": Filters(),
        "choices": {},
        "sources": sources,
        "is_demo": False,
        "municipality": "Тестовск",
        "data_date": date(2020, 9, 15),
        "data_years": (2020,),
        "loaded_at": datetime(2020, 9, 15, 8, 40),
        "schools": 62,
        "schools_total": 118,
    }
    return Footing(**(plain | more))


def test_lines_before_the_table_say_what_it_is(t):
    lines = preamble(Table("schools", "schools", pd.DataFrame(), footing(filters=Filters(year=2020))), t)
    assert lines == [
        ["Школы"],
        ["Год", "2020/21"],
        ["Школ", "62 из 118"],
        ["Данные на", "15.09.2020"],
        ["Учебные годы данных", "2020/21"],
        ["Источник", "планы.xlsx", "загружен 15.09.2020, 08:40"],
    ]


@pytest.mark.parametrize(
    ("filters", "line"),
    [
        (Filters(territory=3), ["Территория", "Северный округ"]),
        (Filters(assessment="vpr-2021"), ["Процедура", "ВПР 2021"]),
        (Filters(subject="mathematics"), ["Предмет", "Математика"]),
        (Filters(as_of=date(2020, 9, 15)), ["На\N{NO-BREAK SPACE}дату", "15.09.2020"]),
    ],
)
def test_filters_are_said_in_words(t, filters, line):
    told = footing(filters=filters, choices={"territory": (Choice("3", "Северный округ"),)})
    assert line in preamble(Table("schools", "schools", pd.DataFrame(), told), t)


def test_a_demonstration_says_so(t):
    first = preamble(Table("schools", "schools", pd.DataFrame(), footing(is_demo=True)), t)[0]
    assert first == ["Школы", "Демонстрация: вымышленный город"]


def test_a_frame_may_name_a_column_in_its_own_way(t):
    assert head("compare", "schools", "position", t) == "Место относительно границ"
    assert head("directions", "choices", "position", t) == "№"
