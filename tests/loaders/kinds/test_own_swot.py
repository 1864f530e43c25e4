import pytest

from data.reference import indicators, instruments
from loaders.kinds.own_swot import count_swot, indicator_words
from tests.loaders.kinds.tables import count, faults, of_rows, table, units

GOOD = {"school": "1", "academic_year": "2020/21", "quadrant": "Сильные стороны", "text": "Стабильный коллектив"}


def analysed(*changes):
    return count(count_swot, "own_swot", *({**GOOD, **change} for change in changes))


def test_points_keep_the_order_of_their_list():
    counted = analysed({}, {"quadrant": "W", "text": "Мало кружков"}, {"text": "Новый корпус"})
    assert units(counted, "kind", "school", "key", "row_ranges") == [("swot", "1", "2020", "2-4")]
    assert table(counted, "swot_item") == [
        ("strength", 1, "Стабильный коллектив", None),
        ("weakness", 1, "Мало кружков", None),
        ("strength", 2, "Новый корпус", None),
    ]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Объективность отметок", "school_lowered"),
        ("полные семьи", "axis.social_passport.full_families"),
        ("axis.social_passport.clubs", "axis.social_passport.clubs"),
    ],
)
def test_an_indicator_is_a_key_figure_or_an_axis(said, meant):
    assert table(analysed({"indicator": said}), "swot_item")[0][3] == meant


def test_an_unknown_indicator_costs_only_itself():
    counted = analysed({"indicator": "Слава"})
    assert (table(counted, "swot_item")[0][3], faults(counted)) == (None, [("unknown_indicator", 2, "Показатель")])
    assert of_rows(counted)[0].params["allowed"].startswith("Качество знаний по ВПР")


def test_every_indicator_has_a_spelling_of_its_own():
    words, codes = indicator_words(), [*indicators()]
    codes += [f"axis.{name}.{axis.code}" for name, each in instruments().items() for axis in each.axes]
    assert {code for code in codes if words.meaning(code) != code} == set()
    assert {word.names[0]: words.meaning(word.names[0]) for word in indicators().values()} == {
        word.names[0]: code for code, word in indicators().items()
    }


def test_names_of_people_are_not_kept_and_not_shown():
    counted = analysed({"text": "Опыт учителя Выдумкиной А. С."})
    assert table(counted, "swot_item")[0][2] == "Опыт учителя"
    assert [(problem.code, problem.value) for problem in of_rows(counted)] == [("person_named", None)]


def test_the_same_point_twice_counts_once():
    assert faults(analysed({}, {})) == [("repeated_key", 3, "Пункт")]
