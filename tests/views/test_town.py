"""A store with two municipalities answers about the one that is chosen."""

from datetime import date

import pytest

from data.home import set_home
from domain.filters import Filters
from domain.scope import Scope
from tests.towns import with_far_town
from views.compare import compare
from views.overview import overview
from views.school import school
from views.schools import schools
from views.selection import select
from views.sources import sources

EVERYONE = Scope.all_schools()
NEAR, FAR = [1, 2, 3, 4, 5], [6, 7]


@pytest.fixture
def towns(store):
    return with_far_town(store)


@pytest.fixture
def choose(towns):
    def chosen(around=None, scope=EVERYONE, **filters):
        with towns.reading() as reader:
            return select(reader, scope=scope, filters=Filters(**filters), around=around)

    return chosen


@pytest.fixture
def ask(towns):
    def answer(view, *, more=None, **filters):
        return towns.ask(view, scope=EVERYONE, filters=Filters(**filters), **(more or {}))

    return answer


@pytest.fixture
def far(choose):
    return int(next(choice.value for choice in choose().choices["municipality"] if choice.name == "Дальний"))


def ids(chosen):
    return sorted(chosen.all_schools["school_id"])


def test_a_store_of_one_municipality_has_nothing_to_choose(reader):
    chosen = select(reader, scope=EVERYONE, filters=Filters(municipality=2))
    assert chosen.choices["municipality"] == ()
    assert (chosen.filters.municipality, ids(chosen)) == (None, NEAR)


def test_without_a_home_all_are_shown(choose):
    chosen = choose()
    assert (chosen.filters.municipality, ids(chosen)) == (0, NEAR + FAR)
    assert [choice.name for choice in chosen.choices["municipality"]] == [None, "Дальний", "город Тестовск"]


def test_several_municipalities_are_named(choose):
    assert choose().place == "Дальний, город Тестовск"


def test_a_municipality_owes_nothing_that_only_another_collects(ask):
    owing = ask(sources, year=2021).missing.groupby("what")["school_id"].agg(set)
    assert owing["assessment.vpr-2022"] == {7}


def test_a_chosen_municipality_is_all_there_is(choose, far):
    chosen = choose(municipality=far)
    assert (ids(chosen), chosen.place, chosen.is_narrowed) == (FAR, "Дальний", False)
    assert chosen.scope == Scope.only(*FAR)


def test_the_foot_counts_and_names_the_municipality(ask, far):
    footing = ask(schools, municipality=far).footing
    assert (footing.schools, footing.schools_total, footing.municipality) == (2, 2, "Дальний")


def test_year_day_and_works_are_those_of_the_municipality(choose, far):
    chosen = choose(municipality=far)
    assert (chosen.filters.year, chosen.filters.as_of) == (2021, date(2021, 10, 5))
    assert [choice.value for choice in chosen.choices["year"]] == ["2021"]
    assert [choice.value for choice in chosen.choices["assessment"]] == ["vpr-2022"]
    assert chosen.choices["program"] == chosen.choices["curator"] == ()


def test_the_home_is_shown_first_and_the_rest_when_asked(towns, choose, far):
    set_home(towns, "город Тестовск", by="Тест")
    assert (ids(choose()), choose().filters.year) == (NEAR, 2020)
    assert ids(choose(municipality=far)) == FAR
    assert ids(choose(municipality=0)) == NEAR + FAR


def test_an_unknown_municipality_is_widened_to_the_default(towns, choose):
    set_home(towns, "Дальний", by="Тест")
    assert ids(choose(municipality=999)) == FAR


def test_territories_are_the_districts_of_the_municipality(choose, far):
    assert [choice.name for choice in choose(municipality=far).choices["territory"]] == [
        "Верхний район",
        "Нижний район",
    ]
    of_all = {choice.name for choice in choose().choices["territory"]}
    assert of_all == {"Верхний район", "Нижний район", "Северный округ", "Южный округ"}


def test_a_district_of_another_municipality_is_widened(choose, far):
    near = next(choice.value for choice in choose().choices["territory"] if choice.name == "Южный округ")
    chosen = choose(municipality=far, territory=int(near))
    assert (chosen.filters.territory, ids(chosen)) == (None, FAR)


def test_labels_are_short_in_a_municipality_and_told_apart_among_all(choose, far):
    assert choose(municipality=far).all_schools["school"].tolist() == ["№ 1", "№ 11"]
    labels = choose().all_schools.set_index("school_id")["school"]
    assert (labels[1], labels[6], labels[7]) == ("№ 1, город Тестовск", "№ 1, Дальний", "№ 11")


def test_a_reader_of_one_municipality_has_nothing_to_choose(choose):
    chosen = choose(scope=Scope.only(1, 4))
    assert (chosen.choices["municipality"], ids(chosen)) == ((), [1, 4])


def test_a_profile_stands_among_the_schools_of_its_own_municipality(ask, far):
    profile = ask(school, more={"school_id": 6}, municipality=0)
    assert (profile.card.municipality, profile.footing.schools_total) == ("Дальний", 2)
    assert profile.footing.filters.municipality == far


def test_a_profile_offers_its_own_neighbours_first_and_the_others_by_their_town(ask):
    offered = [choice.name for choice in ask(school, more={"school_id": 6}).footing.choices["school"]]
    assert offered[:3] == ["№ 1", "№ 11", "№ 1, город Тестовск"]
    assert "municipality" not in ask(school, more={"school_id": 6}).footing.choices


def test_every_screen_but_the_profile_and_the_data_offers_the_municipality_first(ask):
    for view in (overview, compare, schools):
        assert next(iter(ask(view).footing.choices)) == "municipality"
    assert "municipality" not in ask(sources).footing.choices


def test_the_data_are_of_all_municipalities(ask, far):
    answer = ask(sources, municipality=far)
    assert (answer.footing.schools_total, answer.footing.filters.municipality) == (7, far)
