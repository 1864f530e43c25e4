import pandas as pd
import pytest

from figures.funnel import FunnelWords, funnel

WORDS = FunnelWords(
    x="участников, человек", y="понизили, %", limit_95="95 %", limit_998="99,8 %", territory="город 31 %"
)


@pytest.fixture
def limits():
    return pd.DataFrame(
        {
            "participants": [10, 50, 100],
            "low_95_pct": [2.0, 18.0, 22.0],
            "high_95_pct": [60.0, 44.0, 40.0],
            "low_998_pct": [0.0, 11.0, 17.0],
            "high_998_pct": [76.0, 51.0, 45.0],
        }
    )


def drawn(schools, limits, style):
    return funnel(schools, limits, territory_pct=31.0, words=WORDS, style=style)


def test_band_holds_the_inner_limits(schools, limits, style):
    assert drawn(schools, limits, style)["data"][0]["y"] == [60.0, 44.0, 40.0, 22.0, 18.0, 2.0]


def test_outer_limits_are_solid_and_inner_dashed(schools, limits, style):
    dashes = [line["line"]["dash"] for line in drawn(schools, limits, style)["data"][1:5]]
    assert dashes == ["solid", "solid", "3px,3px", "3px,3px"]


def test_every_line_is_named_at_its_right_end(schools, limits, style, words_of):
    words = words_of(drawn(schools, limits, style))
    assert all(name in words for name in ("город 31 %", "95 %", "99,8 %"))


def test_names_of_close_lines_do_not_touch(schools, limits, style):
    close = limits.assign(high_95_pct=31.2, high_998_pct=31.4)
    ends = [note["y"] for note in drawn(schools, close, style)["layout"]["annotations"][-3:]]
    assert ends[1] - ends[0] > 2
    assert ends[2] - ends[1] > 2


def test_schools_inside_carry_no_names(schools, limits, style, words_of):
    assert "№\u00a01<" not in words_of(drawn(schools, limits, style))


def test_points_lead_to_schools(schools, limits, style):
    assert drawn(schools, limits, style)["data"][-1]["customdata"][1] == "/school/2"


def test_share_begins_at_zero(schools, limits, style):
    assert drawn(schools, limits, style)["layout"]["yaxis"]["range"][0] == 0


def test_no_funnel_without_limits(schools, limits, style):
    assert drawn(schools, limits.head(0), style) is None
    assert drawn(schools.head(0), limits, style) is None


def test_funnel_is_strict_json(schools, limits, style, as_json):
    assert as_json(drawn(schools, limits, style))
