import pandas as pd
import pytest

from figures.strip import district_strip

NAN = float("nan")


@pytest.fixture
def districts():
    return pd.DataFrame(
        {
            "district_id": [2, 1, 3],
            "district": ["Заречный", "Центральный", "Южный"],
            "note": ["1 школа", "2 школы", "нет данных"],
            "median_pct": [50.0, 42.5, NAN],
            "q1_pct": [NAN, 41.0, NAN],
            "q3_pct": [NAN, 44.0, NAN],
        }
    )


def drawn(schools, districts, style):
    return district_strip(schools, districts, median_text="медиана", style=style)


def test_districts_keep_the_order_given(schools, districts, style):
    assert [trace["x"] for trace in drawn(schools, districts, style)["data"]] == [[50.0], [40.0, 45.0], []]


def test_point_leads_to_its_school(schools, districts, style):
    assert drawn(schools, districts, style)["data"][1]["customdata"] == ["/school/2", "/school/1"]


def test_median_is_written_where_there_is_one(schools, districts, style, words_of):
    words = words_of(drawn(schools, districts, style))
    assert "<b>50</b>" in words
    assert "<b>42</b>" in words


def test_district_with_one_school_has_no_band(schools, districts, style):
    shapes = drawn(schools, districts, style)["layout"]["shapes"]
    assert [shape["type"] for shape in shapes] == ["line", "rect", "line"]


def test_points_that_would_cover_each_other_step_aside(schools, districts, style):
    close = schools.assign(value_pct=[40.0, 40.1, 50.0])
    levels = drawn(close, districts, style)["data"][1]["y"]
    assert len(set(levels)) == 2


@pytest.mark.parametrize("count", [5, 15])
def test_height_grows_with_the_districts(schools, districts, style, count):
    many = pd.concat([districts] * 5).head(count)
    assert drawn(schools, many, style)["layout"]["height"] == 46 * count + 58


def test_long_name_of_a_town_makes_rows_higher(schools, districts, style):
    long = districts.assign(district="Муниципальное образование город-курорт Северодольск и окрестности")
    assert drawn(schools, long, style)["layout"]["height"] > drawn(schools, districts, style)["layout"]["height"]


def test_no_strip_without_values(schools, districts, style):
    assert drawn(schools.assign(value_pct=NAN), districts, style) is None


def test_strip_is_strict_json(schools, districts, style, as_json):
    assert as_json(drawn(schools, districts, style))
