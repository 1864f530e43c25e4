"""Events, contracts, measures and modules, each as its unit."""

from datetime import date

import pytest

from loaders.kinds.own_careers import count_careers
from loaders.kinds.own_course import count_course
from loaders.kinds.own_events import count_events
from loaders.kinds.own_work_plan import count_work_plan
from loaders.laid_out import Hints
from tests.loaders.kinds.tables import faults, laid_out, of_rows, register, table, units

TOWN = (("region", "Область"), ("municipality", "город Тестовск"))
EVENT = {"school": "1", "held_on": "26.08.2020", "event_kind": "Консультация", "title": "Карта", "curator": "2"}
CONTRACT = {"school": "1", "academic_year": "2021/22", "college": "Строительный колледж", "pupils": 12}
MEASURE = {
    "academic_year": "2020/21",
    "title": "Сбор результатов",
    "work_status": "в работе",
    "due_on": "01.06.2021",
}
MODULE = {"academic_year": "2020/21", "title": "Модуль 1", "planned_on": "01.10.2020", "videos": 3}
TABLES = {
    "own_events": (count_events, EVENT),
    "own_careers": (count_careers, CONTRACT),
    "own_work_plan": (count_work_plan, MEASURE),
    "own_course": (count_course, MODULE),
}


def done(layout, *changes):
    counter, good = TABLES[layout]
    resolver = register()
    resolver.municipalities.learn(TOWN)
    counted = counter(laid_out(layout, *({**good, **change} for change in changes)), Hints("f.xlsx"), resolver)
    assert counted.rows == len(changes) == counted.counted + sum(counted.ignored.values())
    return counted


def test_events_of_a_month_and_kind_are_one_unit_in_order_of_days():
    counted = done("own_events", {}, {"held_on": "03.08.2020"}, {"held_on": "01.09.2020", "participants": 30})
    assert units(counted, "key", "academic_year", "row_ranges") == [
        ("2020-08:consultation", 2019, "2-3"),
        ("2020-09:consultation", 2020, "4"),
    ]
    assert table(counted, "event")[0] == (1, date(2020, 8, 3), "consultation", "Карта", "", None, "2", "")
    assert [(row[0], row[5]) for row in table(counted, "event")] == [(1, None), (2, None), (1, 30)]


def test_a_school_does_not_curate_itself():
    assert faults(done("own_events", {"curator": "1"})) == [("own_curator", 2, "Школа-куратор")]


def test_contracts_of_a_year_are_one_unit():
    counted = done("own_careers", {}, {"profession": "Повар", "pupils": None, "signed_on": date(2021, 3, 1)})
    assert units(counted, "kind", "key") == [("careers", "2021")]
    assert table(counted, "career_contract") == [
        (1, "Строительный колледж", "", 12, None),
        (2, "Строительный колледж", "Повар", None, date(2021, 3, 1)),
    ]


def test_measures_are_of_the_municipality():
    counted = done("own_work_plan", {"responsible": "отдел школ"}, {"title": "Анализ", "due_on": None})
    assert units(counted, "kind", "school", "territory", "key") == [("work_plan", None, TOWN, "2020")]
    assert table(counted, "work_item")[0] == (
        1, "Сбор результатов", "отдел школ", None, date(2021, 6, 1), "running", "",
    )  # fmt: skip


def test_a_term_in_words_is_said_and_the_measure_kept():
    counted = done("own_work_plan", {"due_on": "в течение года"})
    assert faults(counted) == [("bad_date", 2, "Срок")]
    assert table(counted, "work_item")[0][4] is None


def test_a_person_is_not_responsible_by_name():
    counted = done("own_work_plan", {"responsible": "Выдумкина А.С."})
    assert [(p.code, p.value, p.severity) for p in of_rows(counted)] == [("person_named", None, "warning")]
    assert table(counted, "work_item")[0][2] == "…"


def test_modules_keep_the_order_of_the_file():
    counted = done("own_course", {"title": "Модуль 2"}, {"published_on": "05.10.2020"})
    assert units(counted, "kind", "key", "territory") == [("course", "2020", TOWN)]
    assert table(counted, "course_module") == [
        (1, "Модуль 2", date(2020, 10, 1), None, 3, None, ""),
        (2, "Модуль 1", date(2020, 10, 1), date(2020, 10, 5), 3, None, ""),
    ]


@pytest.mark.parametrize(
    ("layout", "change", "fault"),
    [
        ("own_events", {"event_kind": "Банкет"}, ("unknown_word", "Вид")),
        ("own_events", {"title": "щ" * 401}, ("text_too_long", "Мероприятие")),
        ("own_careers", {"college": None}, ("missing_value", "Организация СПО")),
        ("own_careers", {"profession": "щ" * 401}, ("text_too_long", "Профессия")),
        ("own_work_plan", {"starts_on": "02.06.2021"}, ("due_before_start", "Срок")),
        ("own_work_plan", {"work_status": "сделаем"}, ("unknown_word", "Статус")),
        ("own_course", {"videos": -1}, ("not_whole", "Видеофрагментов")),
        ("own_course", {"address": "щ" * 401}, ("text_too_long", "Адрес")),
    ],
)
def test_a_faulty_row_says_one_thing(layout, change, fault):
    assert [(code, column) for code, _, column in faults(done(layout, change))] == [fault]


@pytest.mark.parametrize("layout", TABLES)
def test_the_same_row_twice_counts_once(layout):
    assert [code for code, row, _ in faults(done(layout, {}, {})) if row == 3] == ["repeated_key"]
