"""A person means a source by its number or file name."""

import pytest

from data.errors import StoreError
from data.ledger import find_source, save, withdraw
from tests.world import mathematics, registry

MATHEMATICS = 2


def test_source_is_found_by_number_or_name(store):
    assert find_source(store, "2") == find_source(store, " VPR_2021_Mathematics.xlsx") == 2


def test_source_in_use_is_meant_among_versions_of_a_name(store):
    save(store, [mathematics(content="later")], by="Тест")
    assert find_source(store, "vpr_2021_mathematics.xlsx") == 12


def test_several_sources_in_use_are_listed(store):
    save(store, [registry(["Лицей № 7"], first=7, content="2")], by="Тест")
    with pytest.raises(StoreError) as met:
        find_source(store, "schools.xlsx")
    assert (met.value.code, met.value.params["ids"]) == ("ambiguous_source", "1, 12")


@pytest.mark.parametrize("text", ["99", "nothing.xlsx", ""])
def test_unknown_source_is_told_as_it_was_written(store, text):
    with pytest.raises(StoreError) as met:
        find_source(store, text)
    assert met.value.params == {"source": text}


def test_withdrawn_sources_are_found_for_their_return(store):
    withdraw(store, MATHEMATICS, by="Тест")
    assert find_source(store, "vpr_2021_mathematics.xlsx", withdrawn=True) == MATHEMATICS
    with pytest.raises(StoreError):
        find_source(store, "vpr_2021_mathematics.xlsx")
