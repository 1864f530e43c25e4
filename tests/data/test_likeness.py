import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.likeness import LIKE_ENOUGH, likeness
from data.reference import loose_key
from data.resolver import Resolver

LONG = "СОШ 28 с углублённым изучением отдельных предметов"


@pytest.fixture
def resolver():
    known = Resolver()
    for number, name in enumerate(["СОШ № 2", "Гимназия № 28", "СОШ № 28", "СОШ № 82", "Лицей № 8"]):
        known.add(str(number), [], short_name=f"МБОУ «{name}»")
    return known


def test_a_school_of_the_same_number_and_kind_is_proposed_first(resolver):
    assert resolver.nearest(LONG)[:2] == ("МБОУ «СОШ № 28»", "МБОУ «Гимназия № 28»")


def test_a_number_that_only_looks_alike_is_no_reason(resolver):
    assert "МБОУ «СОШ № 82»" not in resolver.nearest(LONG)
    assert "МБОУ «Лицей № 8»" not in resolver.nearest(LONG)


def test_what_is_only_proposed_is_never_resolved(resolver):
    assert resolver.resolve(LONG) is None


@given(st.text(), st.text())
def test_scores_are_between_0_and_100(one, other):
    assert 0 <= likeness(one, other) <= 100


@given(st.integers(1, 9999), st.text("абвгд ", max_size=30), st.text("абвгд ", max_size=30))
def test_one_number_is_always_like_enough(number, before, after):
    assert likeness(f"{before} {number} {after}", loose_key(f"СОШ № {number}")) >= LIKE_ENOUGH
