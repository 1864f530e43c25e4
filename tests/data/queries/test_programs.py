"""Programs and curators by school year."""

from data.queries.programs import memberships
from domain.scope import Scope

ALL = Scope.all_schools()


def test_members_of_a_year(reader):
    found = memberships(reader, ALL, academic_year=2020)
    assert sorted(zip(found["school_id"], found["program"], strict=True)) == [
        (1, "shnor"),
        (2, "shnor"),
        (4, "p500"),
        (4, "shnor"),
    ]


def test_curators_are_schools_or_nobody(reader):
    found = memberships(reader, ALL, academic_year=2020).set_index("school_id")["curator_school_id"]
    assert found[[1, 2]].tolist() == [3, 3]
    assert found[[4]].isna().all()


def test_years_are_kept_apart(reader):
    assert memberships(reader, ALL, academic_year=2019)["school_id"].tolist() == [1]
    assert len(memberships(reader, ALL)) == 5
