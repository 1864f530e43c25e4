import pandas as pd

from figures.radar import radar


def subject(figure):
    return figure["data"][-1]


def half(figure):
    return next(trace for trace in figure["data"] if trace["mode"] == "text")


def lines(figure):
    return [trace for trace in figure["data"] if trace["mode"] == "lines+markers"]


def test_missing_axis_is_a_gap_after_which_the_line_starts(axes, values, style):
    line = subject(radar(axes, values, style=style))
    assert line["theta"] == ["o3", "o0", "o1"]
    assert line["r"] == [58.0, 72.0, 38.0]


def test_band_is_one_ring_there_and_back(axes, values, style):
    band = radar(axes, values, style=style)["data"][0]
    assert band["r"] == [80, 65, 60, 70, 80, 60, 55, 40, 50, 60]
    assert band["fill"] == "toself"


def test_band_is_broken_where_an_axis_has_no_quartiles(axes, values, style):
    few = axes.assign(q1=axes["q1"].where(axes["axis"] != "income"), q3=axes["q3"].where(axes["axis"] != "income"))
    assert "o2" not in radar(few, values, style=style)["data"][0]["theta"]


def test_label_says_the_value_and_marks_the_lower_quartile(axes, values, style):
    labels = radar(axes, values, style=style)["layout"]["polar"]["angularaxis"]["ticktext"]
    assert "<b>72 %</b>" in labels[0]
    assert "▼" not in labels[0]
    assert "▼" in labels[1]
    assert "нет данных" in labels[2]


def test_risk_above_the_quartile_points_up(axes, values, style):
    risky = values.assign(difference=[2.0, 17.0, None, -2.0])
    assert "▲" in radar(axes, risky, style=style)["layout"]["polar"]["angularaxis"]["ticktext"][1]


def test_only_fifty_is_written_on_the_rings(axes, values, style):
    radial = radar(axes, values, style=style)["layout"]["polar"]["radialaxis"]
    assert radial["range"] == [0, 100]
    assert not any(radial["ticktext"])
    assert half(radar(axes, values, style=style))["text"] == ["50"]


def test_fifty_stands_where_no_line_is_near_it(axes, values, style):
    assert half(radar(axes, values, style=style))["theta"] == ["o0"]
    crossed = radar(axes.assign(median=55.0), values.assign(position=[52.0, 90.0, 90.0, 52.0]), style=style)
    eight = pd.concat([axes] * 2).assign(axis=[f"axis_{place}" for place in range(8)], median=90.0)
    own = pd.concat([values] * 2).assign(
        axis=[f"axis_{place}" for place in range(8)], position=[52.0] + [90.0] * 7
    )
    assert half(crossed)["theta"] == ["o0"]
    assert half(radar(eight, own, style=style))["theta"] == ["o1"]


def test_polygons_of_schools_are_not_filled(axes, values, style):
    assert "fill" not in subject(radar(axes, values, style=style))


def test_three_schools_differ_by_more_than_colour(axes, values, style):
    three = pd.concat([values, values.assign(school_id=40), values.assign(school_id=12)])
    drawn = lines(radar(axes, three, style=style))
    assert len({line["marker"]["symbol"] for line in drawn}) == 3
    assert len({line["line"]["dash"] for line in drawn}) == 3


def test_fourth_school_is_left_out(axes, values, style):
    four = pd.concat([values.assign(school_id=school) for school in (28, 40, 12, 7)])
    assert len(lines(radar(axes, four, style=style))) == 3


def test_side_labels_have_room(axes, values, style):
    long = axes.assign(label=["а", "Квалифицированные педагоги", "б", "Кружки"])
    assert radar(long, values, style=style)["layout"]["margin"]["r"] > 100


def test_many_axes_on_a_phone_are_numbered(axes, values, phone):
    names = [f"axis_{place}" for place in range(10)]
    many = pd.concat([axes] * 3).head(10).assign(axis=names)
    own = pd.concat([values] * 3).head(10).assign(axis=names)
    labels = radar(many, own, style=phone)["layout"]["polar"]["angularaxis"]["ticktext"]
    assert [label.partition("<br>")[0] for label in labels] == [str(place) for place in range(1, 11)]


def test_nothing_is_drawn_of_nothing(axes, values, style):
    assert radar(axes, values.assign(position=float("nan")), style=style) is None
    assert radar(axes.head(0), values.head(0), style=style) is None


def test_radar_is_strict_json(axes, values, style, as_json):
    assert as_json(radar(axes, values, style=style))
