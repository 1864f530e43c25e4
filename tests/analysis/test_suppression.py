import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.suppression import hide_small, hide_smallest_of


def groups(*sizes, district=None):
    frame = pd.DataFrame({"n": sizes, "share_pct": [50.0] * len(sizes)})
    return frame if district is None else frame.assign(district=list(district))


def hidden(frame, **more):
    result = hide_small(frame, n="n", figures=["share_pct"], threshold=10, **more)
    assert (result["share_pct"].isna() == result["is_suppressed"]).all()
    return result["is_suppressed"].tolist()


def test_nine_are_hidden_and_ten_are_not():
    assert hidden(groups(9, 10)) == [True, False]


def test_nobody_is_not_a_secret():
    assert hidden(groups(0, 9)) == [False, True]


def test_a_single_hidden_group_takes_the_next_smallest_with_it():
    assert hidden(groups(9, 40, 20), within=()) == [True, False, True]


def test_two_hidden_groups_protect_each_other():
    assert hidden(groups(9, 40, 3), within=()) == [True, False, True]


def test_the_total_of_each_district_is_protected():
    frame = groups(9, 40, 20, 30, 50, district="aaabb")
    assert hidden(frame, within=["district"]) == [True, False, True, False, False]


def test_what_was_hidden_before_stays_hidden():
    first = hide_small(groups(9, 40), n="n", figures=["share_pct"], threshold=10)
    assert hidden(first.assign(n=[90, 40])) == [True, False]


@given(st.lists(st.integers(0, 60), min_size=2, max_size=12))
def test_no_total_has_a_single_hidden_group(sizes):
    others = sum(size > 0 for size in sizes)
    assert sum(hidden(groups(*sizes), within=())) != 1 or others == 1


def test_hidden_groups_that_are_few_together_take_another_with_them():
    assert hidden(groups(3, 4, 20, 40), within=()) == [True, True, True, False]


@given(st.lists(st.integers(0, 60), min_size=2, max_size=12))
def test_what_a_subtraction_gives_is_never_a_small_group(sizes):
    flags = hidden(groups(*sizes), within=())
    rest = sum(size for size, is_hidden in zip(sizes, flags, strict=True) if is_hidden)
    assert not any(flags) or rest >= 10 or rest == sum(sizes)


def test_a_hidden_total_is_not_given_back_by_its_rows():
    frame = groups(30, 20, 40).assign(is_suppressed=False)
    found = hide_smallest_of(frame, groups=["a", "a", None], n="n", figures=["share_pct"])
    assert found["is_suppressed"].tolist() == [False, True, False]
