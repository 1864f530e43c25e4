import pytest

from data.municipalities import Municipalities
from data.registry import resolver
from tests.world import TOWN, registry

CITY = (("region", "Край"), ("municipality", "город Озёрный"))
AREA = (("region", "Край"), ("municipality", "Озёрный район"))


@pytest.fixture
def known():
    found = Municipalities()
    for path in (CITY, AREA, (("municipality", "Город Лес"), ("district", "Южный округ"))):
        found.learn(path)
    return found


@pytest.mark.parametrize(
    ("said", "path"),
    [("озерный  РАЙОН", AREA), ("г. Лес", (("municipality", "Город Лес"),)), ("Озёрный", None), ("Тайга", None)],
)
def test_a_name_means_a_municipality_when_it_means_one(known, said, path):
    assert known.paths.get(known.resolve(said)) == path


def test_only_is_the_only_one(known):
    assert known.only is None
    single = Municipalities()
    single.learn(CITY)
    assert single.paths[single.only] == CITY


def test_a_territory_above_municipalities_is_none():
    found = Municipalities()
    found.learn((("region", "Край"),))
    assert (found.only, found.nearest("Край")) == (None, ())


def test_few_municipalities_are_all_named_and_of_many_the_likest(known):
    assert len(known.nearest("Тайга")) == 3
    known.learn((("municipality", "Приморский округ"),))
    assert known.nearest("Приморск") == ("Приморский округ",)


def test_municipalities_come_from_the_store_and_from_registries_beside(reader):
    known = resolver(reader, registry().facts.schools).municipalities
    assert known.paths[known.only] == TOWN
