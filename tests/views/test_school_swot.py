"""A SWOT beside measures, over the small world: quality of «1» 50 %, of all 42 of 78; passports in shares."""

import pandas as pd
import pytest

from data.ledger import save
from domain.filters import Filters
from domain.scope import Scope
from tests.world import a_file, units_of
from views.school import school

FAMILIES = "axis.social_passport.full_families"
CLUBS = "axis.social_passport.clubs"


def profile(store, *items, school_id=1):
    unit = {"kind": "swot", "school": str(school_id), "key": "2020", "academic_year": 2020}
    rows = [
        {"quadrant": quadrant, "position": place, "text": f"Пункт {place}", "indicator": indicator}
        for place, (quadrant, indicator) in enumerate(items, start=1)
    ]
    file = a_file(units_of([{**unit, "swot_item": rows}], ["swot_item"]), name="swot.xlsx", layout="own_swot")
    assert save(store, [file], by="Тест")[0].status == "saved"
    return store.ask(school, scope=Scope.all_schools(), filters=Filters(), school_id=school_id)


def codes(told):
    return [finding.code for finding in told.findings if "swot" in finding.code]


def test_lists_keep_their_order_and_a_point_without_a_figure_has_none(store):
    rows = profile(store, ("threat", None), ("weakness", None), ("strength", "school_quality")).swot
    assert rows["quadrant"].tolist() == ["strength", "weakness", "threat"]
    assert rows["measured_pct"].notna().tolist() == [True, False, False]
    assert (rows.loc[0, "measured_pct"], rows.loc[0, "of"]) == (50, 20)


def test_a_strength_below_the_municipality_is_a_contradiction(store):
    told = profile(store, ("strength", CLUBS))
    row = told.swot.iloc[0]
    assert row["high_pct"] < row["territory_pct"] == pytest.approx(100 * (50 + 60 + 90) / 300)
    assert (row["verdict"], codes(told)) == ("denied", ["school_swot_denied_axis"])


def test_a_weakness_that_is_measured_is_borne_out_and_nothing_to_settle(store):
    told = profile(store, ("weakness", CLUBS))
    assert (told.swot.iloc[0]["verdict"], codes(told)) == ("borne_out", [])


def test_who_the_families_are_is_nobodys_strength_or_weakness(store):
    told = profile(store, ("strength", FAMILIES), ("weakness", FAMILIES), school_id=4)
    assert told.swot["verdict"].isna().all()
    assert codes(told) == []


def test_what_may_come_is_not_judged_by_today(store):
    assert pd.isna(profile(store, ("threat", FAMILIES), school_id=4).swot.iloc[0]["verdict"])


def test_a_figure_inside_its_interval_is_open(store):
    told = profile(store, ("strength", "school_quality"))
    assert (told.swot.iloc[0]["verdict"], codes(told)) == ("open", [])


def test_a_small_group_is_hidden(store):
    row = profile(store, ("strength", FAMILIES), school_id=5).swot.iloc[0]
    assert (bool(row["is_suppressed"]), row["of"]) == (True, 6)
    assert row[["measured_pct", "low_pct", "territory_pct", "verdict"]].isna().all()


def test_attendance_has_no_honest_interval_and_the_table_says_so(store):
    row = profile(store, ("strength", "school_attended")).swot.iloc[0]
    assert (row["measured_pct"], row["verdict"]) == (90, "unjudged")
    assert pd.isna(row["low_pct"])


def test_a_point_that_names_no_figure_has_no_verdict(store):
    assert pd.isna(profile(store, ("strength", None)).swot.iloc[0]["verdict"])
