"""Diagnoses by school year."""

from data.queries.instruments import available, values
from domain.scope import Scope

ALL = Scope.all_schools()


def test_years_of_a_diagnosis(reader):
    assert available(reader, ALL).to_numpy().tolist() == [
        ["social_passport", 2019, 2],
        ["social_passport", 2020, 5],
    ]


def test_ratios_keep_what_they_are_of(reader):
    found = values(reader, ALL, instrument="social_passport", academic_year=2020).set_index(["school_id", "axis"])
    assert found.loc[(5, "full_families"), ["value", "numerator", "denominator"]].tolist() == [50, 3, 6]


def test_missing_axis_is_no_row(reader):
    found = values(reader, Scope.only(4), instrument="social_passport", academic_year=2020)
    assert sorted(found["axis"]) == ["attendance", "full_families"]


def test_all_years_come_together(reader):
    assert set(values(reader, Scope.only(1), instrument="social_passport")["academic_year"]) == {2019, 2020}


def test_diagnosis_nobody_made_is_empty(reader):
    assert values(reader, ALL, instrument="risk_profile").empty
