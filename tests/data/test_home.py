import pytest

from data.errors import StoreError
from data.home import municipalities, set_home
from data.queries.schools import schools
from data.withdrawal import withdraw
from domain.filters import Filters
from domain.scope import Scope
from tests.towns import with_far_town


@pytest.fixture
def towns(store):
    return with_far_town(store)


def home(store):
    with store.reading() as reader:
        return reader.home_id, reader.revision


def test_municipalities_are_those_with_schools(towns):
    with towns.reading() as reader:
        assert list(municipalities(reader)) == ["Дальний", "город Тестовск"]


def test_a_home_is_found_by_its_name_however_it_is_written(towns):
    with towns.reading() as reader:
        node = municipalities(reader)["Дальний"]
    assert set_home(towns, "дальний ", by="Тест") == "Дальний"
    assert home(towns)[0] == node


def test_kept_answers_are_asked_anew(towns):
    def first(reader, *, scope, filters):
        return reader.home_id

    question = {"scope": Scope.all_schools(), "filters": Filters()}
    assert towns.ask(first, **question) is None
    set_home(towns, "Дальний", by="Тест")
    assert towns.ask(first, **question) is not None


def test_a_home_can_be_cleared(towns):
    set_home(towns, "Дальний", by="Тест")
    assert set_home(towns, None, by="Тест") is None
    assert home(towns)[0] is None


def test_the_same_home_again_is_no_event(towns):
    set_home(towns, "Дальний", by="Тест")
    before = home(towns)
    set_home(towns, "Дальний", by="Тест")
    assert home(towns) == before


def test_an_unknown_municipality_is_refused_with_the_known_ones(towns):
    with pytest.raises(StoreError) as caught:
        set_home(towns, "Грозный", by="Тест")
    assert (caught.value.code, caught.value.params["known"]) == ("unknown_municipality", "Дальний, город Тестовск")


def test_a_home_whose_schools_are_gone_is_forgiven(towns):
    set_home(towns, "Дальний", by="Тест")
    for source_id in (13, 14, 12):
        withdraw(towns, source_id, by="Тест")
    with towns.reading() as reader:
        assert len(schools(reader, Scope.all_schools())) == 5


def test_a_store_just_made_needs_no_event(towns):
    before = home(towns)[1]
    set_home(towns, "Дальний", by=None)
    assert home(towns)[1] == before
