import pandas as pd
import pytest

from figures.stacks import plan_stacks


@pytest.fixture
def plans():
    return pd.DataFrame(
        {"label": ["Центральный", "Южный"], "done": [13, 10], "open": [3, 0], "hover": ["13 и 3", "10 и 0"]}
    )


def test_done_is_solid_and_open_is_hatched(plans, style):
    done, waits = plan_stacks(plans, style=style)["data"]
    assert "pattern" not in done["marker"]
    assert waits["marker"]["pattern"]["shape"] == "/"


def test_open_count_stands_outside_and_only_where_it_is(plans, style, words_of):
    words = words_of(plan_stacks(plans, style=style))
    assert "<b>3</b>" in words
    assert "<b>0</b>" not in words


def test_rows_are_counted_in_schools(plans, style):
    assert [bar["x"] for bar in plan_stacks(plans, style=style)["data"]] == [[13, 10], [3, None]]


def test_no_bars_without_plans(plans, style):
    assert plan_stacks(plans.head(0), style=style) is None
    assert plan_stacks(plans.assign(done=0, open=0), style=style) is None


def test_stacks_are_strict_json(plans, style, as_json):
    assert as_json(plan_stacks(plans, style=style))
