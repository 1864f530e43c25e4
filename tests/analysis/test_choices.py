import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact

from analysis.choices import (
    arithmetic,
    chosen_by_group,
    chosen_of,
    differing_groups,
    fisher_p_values,
    holm,
    is_preferred,
    number_chosen,
)

ITEMS = ("base", "talent", "open")


def choosing(*rows: tuple[int, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["school_id", "item"])


@pytest.fixture
def choices() -> pd.DataFrame:
    """Twelve schools: all take talent, schools 1-6 base as well, school 12 all three."""
    talent = [(school, "talent") for school in range(1, 13)]
    base = [(school, "base") for school in range(1, 7)]
    return choosing(*talent, *base, (12, "base"), (12, "open"))


@pytest.fixture
def groups() -> pd.DataFrame:
    """Ten schools in the north, two in the south."""
    names = ["north"] * 10 + ["south"] * 2
    return pd.DataFrame({"school_id": range(1, 13), "group_id": [1] * 10 + [2] * 2, "group": names})


def test_items_keep_the_order_of_the_document(choices):
    counted = chosen_of(choices, item="item", items=ITEMS, schools=12, least_schools=10)
    assert counted[["position", "schools"]].values.tolist() == [[1, 7], [2, 12], [3, 1]]


def test_share_is_of_all_schools(choices):
    counted = chosen_of(choices, item="item", items=ITEMS, schools=12, least_schools=10)
    assert counted["share_pct"].round(1).tolist() == [58.3, 100.0, 8.3]


def test_share_lies_inside_its_interval(choices):
    counted = chosen_of(choices, item="item", items=ITEMS, schools=12, least_schools=10)
    assert (counted["low_pct"] <= counted["share_pct"]).all()
    assert (counted["share_pct"] <= counted["high_pct"]).all()


def test_fewer_than_ten_schools_have_counts_and_no_shares(choices):
    nine = choices[choices["school_id"] < 10]
    counted = chosen_of(nine, item="item", items=ITEMS, schools=9, least_schools=10)
    assert counted[["share_pct", "low_pct", "high_pct"]].isna().all(axis=None)
    assert counted["is_suppressed"].all()
    assert counted["schools"].tolist() == [6, 9, 0]


def test_an_item_nobody_chose_stays_in_every_group(choices, groups):
    cells = chosen_by_group(choices, groups, item="item", items=ITEMS, least_schools=10)
    assert cells["schools"].tolist() == [6, 10, 0, 1, 2, 1]
    assert cells["is_suppressed"].tolist() == [False] * 3 + [True] * 3


def test_groups_add_up_to_the_whole(choices, groups):
    cells = chosen_by_group(choices, groups, item="item", items=ITEMS, least_schools=10)
    assert cells.groupby("item")["schools"].sum().to_dict() == {"base": 7, "talent": 12, "open": 1}


def test_a_school_without_choices_counts_as_none(choices):
    assert number_chosen(choices, pd.Series([1, 12, 40])).to_dict() == {1: 2, 12: 3, 40: 0}


def test_arithmetic_sums_to_all_choices(choices):
    rows = arithmetic(number_chosen(choices, pd.Series(range(1, 13))))
    assert rows.values.tolist() == [[3, 1], [2, 6], [1, 5]]
    assert (rows["choices_made"] * rows["schools"]).sum() == len(choices)


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_exact_p_values_are_those_of_scipy(whole, rest, data):
    part, part_rest = data.draw(st.integers(0, whole)), data.draw(st.integers(0, rest))
    asked = fisher_p_values(*(pd.Series([value]) for value in (part, whole, part_rest, rest)))
    known = fisher_exact([[part, whole - part], [part_rest, rest - part_rest]]).pvalue
    assert asked.tolist() == pytest.approx([known])


def test_holm_multiplies_the_smallest_by_their_number():
    assert holm(np.array([0.01, 0.04, 0.03])).tolist() == pytest.approx([0.03, 0.06, 0.06])


def test_holm_leaves_out_what_is_unknown():
    assert holm(np.array([np.nan, 0.5])).tolist() == pytest.approx([np.nan, 0.5], nan_ok=True)


@given(st.lists(st.floats(0, 1), max_size=20))
def test_holm_never_makes_a_p_value_smaller(values):
    raw = np.array(values, float)
    assert ((holm(raw) >= raw) & (holm(raw) <= 1)).all()


def test_a_lone_group_has_nothing_to_differ_from(choices, groups):
    cells = chosen_by_group(choices, groups[:10], item="item", items=ITEMS, least_schools=10)
    tested = differing_groups(cells, item="item", significance=0.05)
    assert tested["p_value"].isna().all()
    assert not tested["differs"].any()


def test_equal_groups_cannot_be_told_apart(choices, groups):
    same = groups.assign(group_id=[1, 2] * 6, group=["odd", "even"] * 6)
    tested = differing_groups(
        chosen_by_group(choices, same, item="item", items=ITEMS, least_schools=1), item="item", significance=0.05
    )
    assert tested["p_value"].tolist() == [1.0, 1.0]


def test_opposite_groups_differ():
    rows = [(school, "base" if school <= 10 else "talent") for school in range(1, 21)]
    halves = pd.DataFrame({"school_id": range(1, 21), "group_id": [1] * 10 + [2] * 10})
    cells = chosen_by_group(
        choosing(*rows), halves.assign(group=halves["group_id"]), item="item", items=ITEMS, least_schools=10
    )
    tested = differing_groups(cells, item="item", significance=0.05)
    assert tested["differs"].all()
    assert tested["p_value"].tolist() == pytest.approx([6 * 2 / 184756] * 2)


def test_what_all_choose_is_preferred(choices):
    assert is_preferred(choices, "talent", "open", item="item", significance=0.05)


def test_five_schools_more_prove_no_preference(choices):
    assert not is_preferred(choices, "talent", "base", item="item", significance=0.05)


def test_nothing_is_preferred_to_itself(choices):
    assert not is_preferred(choices, "talent", "talent", item="item", significance=0.05)
