from data.queries.units import axes, given_marks, handed_in
from domain.scope import Scope

EVERYONE = Scope.all_schools()


def test_a_thing_of_a_school_is_listed_once(reader):
    found = handed_in(reader, EVERYONE)
    passports = found[(found["kind"] == "instrument") & (found["academic_year"] == 2020)]
    assert sorted(passports["school_id"]) == [1, 2, 3, 4, 5]


def test_a_journal_is_listed_by_point(reader):
    found = handed_in(reader, Scope.only(1))
    assert sorted(found.loc[found["kind"] == "journal", "point"]) == ["h1", "q3"]


def test_an_assessment_has_its_procedure_and_year(reader):
    found = handed_in(reader, Scope.only(4))
    works = found.loc[found["kind"] == "assessment", ["procedure", "year"]]
    assert sorted(map(tuple, works.to_numpy())) == [("vpr", 2020.0), ("vpr", 2021.0)]


def test_other_schools_are_not_listed(reader):
    assert set(handed_in(reader, Scope.only(2, 5))["school_id"]) == {2, 5}


def test_axes_without_any_value_are_left_out(reader):
    found = axes(reader, EVERYONE, academic_year=2020)
    assert set(found["axis"]) == {"full_families", "attendance", "clubs"}
    assert axes(reader, EVERYONE, academic_year=1990).empty


def test_only_exams_give_marks_themselves(reader, world):
    works = [world.mathematics, world.russian, world.exam]
    found = given_marks(reader, EVERYONE, assessment_ids=works)
    assert set(found["assessment_id"]) == {world.exam}
    assert sorted(found["mark"]) == [2, 3, 4, 5]
