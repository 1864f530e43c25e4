import pandas as pd
import pytest

from figures.small_multiples import by_year

NAN = float("nan")


@pytest.fixture
def results():
    return pd.DataFrame(
        {
            "panel": ["Математика"] * 3 + ["Русский язык"],
            "panel_note": ["ОГЭ"] * 3 + ["ВПР, 5 класс"],
            "series": ["oge"] * 3 + ["vpr"],
            "year": [2020, 2021, 2022, 2022],
            "value_pct": [31.0, NAN, 38.0, 45.0],
            "low_pct": [20.0, NAN, 27.0, 35.0],
            "high_pct": [44.0, NAN, 51.0, 56.0],
            "territory_pct": [46.0, 47.0, 49.0, 47.0],
            "participants_text": ["52", "<10", "57", "72"],
            "is_suppressed": [False, True, False, False],
            "hover": ["31 %", "скрыто", "38 %", "45 %"],
            "territory_hover": ["город 46 %", "город 47 %", "город 49 %", "город 47 %"],
        }
    )


def drawn(results, style):
    return by_year(results, hidden_text="скрыто", count_text="n", style=style)


def test_hidden_year_is_a_gap_that_is_named(results, style, words_of):
    figure = drawn(results, style)
    assert figure["data"][1]["y"] == [31.0, None, 38.0]
    assert not figure["data"][1]["connectgaps"]
    assert "скрыто" in words_of(figure)


def test_interval_is_drawn_around_each_year(results, style):
    error = drawn(results, style)["data"][1]["error_y"]
    assert (error["array"], error["arrayminus"]) == ([13.0, 0.0, 13.0], [11.0, 0.0, 11.0])


def test_participants_stand_under_every_year(results, style, words_of):
    assert "n 52 · <10 · 57" in words_of(drawn(results, style))


def test_territory_is_dashed_and_a_single_year_is_a_bar(results, style):
    lines = drawn(results, style)["data"][::2]
    assert [line["mode"] for line in lines] == ["lines", "markers"]
    assert lines[0]["line"]["dash"] == "4px,3px"


def test_years_by_different_scales_are_not_joined(results, style):
    school = drawn(results.assign(series=["oge", "oge", None, None]), style)["data"][1]
    assert school["y"] == [31.0, None, None, 38.0]
    assert school["x"] == [2020, 2021, None, 2022]


def test_years_without_a_scale_are_never_joined(results, style):
    assert [line["mode"] for line in drawn(results.assign(series=None), style)["data"][::2]] == [
        "markers",
        "markers",
    ]


def test_panel_is_named_in_two_lines(results, style, words_of):
    assert "<b>Математика</b><br>" in words_of(drawn(results, style))


def test_all_panels_share_one_scale(results, style):
    figure = drawn(results, style)["layout"]
    assert figure["yaxis"]["range"] == figure["yaxis2"]["range"] == [0, 80]


def test_scale_grows_for_everyone_when_one_needs_it(results, style):
    figure = drawn(results.assign(high_pct=90.0), style)["layout"]
    assert figure["yaxis"]["range"] == figure["yaxis2"]["range"] == [0, 100]


def test_phone_has_two_panels_in_a_row(results, style, phone):
    three = pd.concat([results, results.assign(panel="ЕГЭ")])
    assert drawn(three, phone)["layout"]["height"] > drawn(three, style)["layout"]["height"]


def test_labels_of_near_ends_are_pushed_apart(results, style):
    near = results.assign(territory_pct=results["value_pct"].fillna(40) + 1)
    notes = [note for note in drawn(near, style)["layout"]["annotations"] if "yshift" in note and "xshift" in note]
    assert {note["yshift"] for note in notes} == {8, -8}


def test_no_panel_without_results(results, style):
    assert drawn(results.head(0), style) is None


def test_small_multiples_are_strict_json(results, style, as_json):
    assert as_json(drawn(results, style))


def test_panels_of_several_lines_are_lower(results, style):
    many = pd.concat([results.assign(panel=f"№ {number}") for number in range(5)])
    one, two = (drawn(rows, style)["layout"]["yaxis"]["domain"] for rows in (results, many))
    heights = (drawn(rows, style)["layout"]["height"] for rows in (results, many))
    assert one == [0, 1]
    assert two[0] > 0.5
    assert len(set(heights)) == 2
