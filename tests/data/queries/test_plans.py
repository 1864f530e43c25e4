"""Plans with the dated steps of their approval."""

import pandas as pd

from data.queries.plans import plans, statuses
from domain.scope import Scope

ALL = Scope.all_schools()


def test_plans_know_their_kind_and_publication(reader):
    found = plans(reader, ALL, academic_year=2020).set_index("school_id")
    assert found["kind"].to_dict() == {1: "road_map", 2: "road_map", 4: "project"}
    assert found.loc[1, "published_on"] == pd.Timestamp(2020, 9, 20)
    assert pd.isna(found.loc[2, "published_on"])


def test_steps_stand_in_the_order_of_their_days(reader):
    steps = statuses(reader, Scope.only(2))
    assert steps["status"].tolist() == ["in_approval", "returned"]
    assert steps["since"].is_monotonic_increasing


def test_return_keeps_its_term_and_remark(reader):
    last = statuses(reader, Scope.only(2)).iloc[-1]
    assert (last["due_on"], last["remark"]) == (pd.Timestamp(2020, 9, 23), "Уточните показатели.")


def test_steps_belong_to_their_plans(reader):
    assert set(statuses(reader, ALL)["unit_id"]) == set(plans(reader, ALL)["unit_id"])
    assert statuses(reader, ALL, academic_year=2021).empty
