"""A scope says which schools a reader may see."""

from domain.scope import Scope


def test_everyone_sees_every_school_until_accounts_exist():
    assert Scope.all_schools().covers(7)


def test_a_limited_reader_sees_only_the_named_schools():
    assert [Scope.only(3, 4).covers(school) for school in (3, 5)] == [True, False]


def test_scopes_are_equal_by_what_they_cover():
    assert hash(Scope.only(3, 4)) == hash(Scope.only(4, 3))
