import tomllib

import numpy as np
import pandas as pd
import pytest

from data import reference
from demo.instruments import Habit, habits, measured
from demo.recipe import FOLDER


@pytest.fixture
def values(tables):
    table = tables["own_instruments"]
    ratio = 100 * table["numerator"] / table["denominator"]
    return table.assign(said=table["value"].fillna(ratio))


def position(values, instrument, year=2020):
    rows = values[(values["instrument"] == instrument) & (values["academic_year"] == year)]
    return rows.groupby("school")["said"].mean()


def test_every_instrument_of_the_reference_is_filled(values):
    assert set(values["instrument"]) == set(reference.instruments()) - {"risk_profile_2021"}


def test_values_lie_within_the_bounds_of_their_axes(values):
    for (instrument, code), rows in values.groupby(["instrument", "axis"]):
        axis = reference.instruments()[instrument].axis(code)
        assert rows["said"].between(axis.low, axis.high).all()


def test_a_row_is_a_value_or_a_ratio(values):
    assert (values["value"].isna() == values["numerator"].notna()).all()
    assert (values["numerator"].isna() == values["denominator"].isna()).all()


def test_levels_are_those_of_the_reference(values):
    levels = {level.value for level in reference.instruments()["risk_profile"].levels}
    assert set(values.loc[values["instrument"] == "risk_profile", "value"]) <= levels


def test_some_schools_did_not_hand_in(values, world):
    handed_in = values[values["academic_year"] == 2020].groupby("instrument")["school"].nunique()
    assert handed_in.to_dict() == {
        "social_passport": world.count - 3,
        "self_diagnosis": world.count - 5,
        "context": world.count - 2,
        "risk_profile": 20,
    }


def test_some_axes_were_left_out(values):
    passport = values[(values["instrument"] == "social_passport") & (values["academic_year"] == 2020)]
    assert passport.groupby("school").size().min() < 8


def test_only_members_of_500_plus_have_a_risk_profile(values, tables):
    programs = tables["own_programs"]
    members = set(programs.loc[programs["program"] == "p500", "school"])
    assert set(values.loc[values["instrument"] == "risk_profile", "school"]) <= members


def test_the_passport_follows_the_circumstances(values, world):
    passport = position(values, "social_passport")
    context = world.schools.set_index("code")["context"].reindex(passport.index)
    assert passport.corr(context) > 0.6


def test_a_school_looks_alike_in_two_years(values):
    before, after = position(values, "social_passport", 2019), position(values, "social_passport", 2020)
    assert before.corr(after) > 0.8


def test_the_contradicting_school_has_a_good_passport(values, story_codes):
    passport = position(values, "social_passport")
    assert passport[story_codes["contradiction"][0]] > passport.quantile(0.85)


def test_typical_values_name_only_axes_that_exist():
    typical = tomllib.loads((FOLDER / "typical.toml").read_text(encoding="utf-8"))
    for code, rule in typical.items():
        assert set(rule["axes"]) <= {axis.code for axis in reference.instruments()[code].axes}


def test_an_axis_that_nobody_described_stands_in_the_middle():
    axis, habit = habits("self_diagnosis")[0]
    assert axis.low < habit.typical < axis.high


def test_a_risk_falls_where_the_trait_is_good():
    axis = reference.instruments()["risk_profile"].axes[0]
    habit = Habit(typical=50, sd=40, trait="strength")
    levels = np.array([0.0, 33.0, 67.0, 100.0])
    written = measured(axis, habit, np.array([-1.0, 1.0]), heads=np.array([100, 100]), levels=levels)
    assert written["value"].tolist() == [100.0, 0.0]


def test_a_ratio_keeps_its_counts():
    axis = reference.instruments()["social_passport"].axes[0]
    habit = Habit(typical=70, sd=0, trait="context")
    written = measured(axis, habit, np.zeros(1), heads=np.array([200]), levels=np.array([]))
    assert written[["numerator", "denominator"]].iloc[0].tolist() == [140, 200]
    assert pd.isna(written["value"].iloc[0])
