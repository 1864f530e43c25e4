from data.resolver import Resolver
from loaders.kinds.own_events import count_events
from loaders.kinds.own_work_plan import count_work_plan
from loaders.laid_out import Hints
from tests.loaders.kinds.tables import faults, laid_out, of_rows, register, units

TOWN = (("region", "Область"), ("municipality", "город Тестовск"))
VILLAGE = (("region", "Область"), ("municipality", "Сельский район"), ("district", "Южный округ"))
EVENT = {"held_on": "26.08.2020", "event_kind": "Семинар", "title": "Чтение диаграмм"}
MEASURE = {"academic_year": "2020/21", "title": "Анализ результатов", "work_status": "выполнено"}


def known(*paths) -> Resolver:
    resolver = register()
    for path in paths:
        resolver.municipalities.learn(path)
    return resolver


def events(resolver, *rows):
    return count_events(laid_out("own_events", *({**EVENT, **row} for row in rows)), Hints("f"), resolver)


def measures(resolver, **row):
    return count_work_plan(laid_out("own_work_plan", {**MEASURE, **row}), Hints("f"), resolver)


def test_a_row_is_of_its_school_or_else_of_the_only_municipality():
    counted = events(known(TOWN), {"school": "1"}, {})
    assert units(counted, "school", "territory") == [("1", None), (None, TOWN)]


def test_a_municipality_may_be_written_shorter():
    counted = events(known(TOWN, VILLAGE), {"municipality": "г. Тестовск"}, {"municipality": "Сельский"})
    assert units(counted, "territory") == [(TOWN,), (VILLAGE[:2],)]


def test_one_of_several_must_be_named():
    counted = events(known(TOWN, VILLAGE), {})
    assert faults(counted) == [("no_municipality", 2, "Муниципалитет")]
    assert of_rows(counted)[0].params["known"] == "Сельский район; город Тестовск"


def test_an_unknown_municipality_is_said_with_the_known_ones():
    counted = measures(known(TOWN, VILLAGE), municipality="Дальний район")
    assert faults(counted) == [("unknown_municipality", 2, "Муниципалитет")]
    assert of_rows(counted)[0].params["nearest"] == "город Тестовск, Сельский район"


def test_without_a_registry_the_registry_is_asked_for():
    assert faults(measures(known())) == [("no_registry", 2, "Муниципалитет")]


def test_a_school_beside_an_unknown_one_is_not_the_municipality():
    counted = events(known(TOWN), {"school": "77"}, {"school": "2"})
    assert [problem.code for problem in of_rows(counted)] == ["unknown_school"]
    assert units(counted, "school", "territory") == [("2", None)]
