import pytest

from figures.scatter import ScatterWords, attendance_scatter, equality_scatter

WORDS = ScatterWords(x="«4» и «5» в журнале, %", y="«4» и «5» на ВПР, %", line="журнал = ВПР")
QUALITY = {"x": "journal_quality_pct", "y": "assessment_quality_pct", "words": WORDS}
ATTENDED = {"x": "attended_pct", "y": "assessment_quality_pct", "words": WORDS}


def test_both_scales_are_equal(schools, style):
    figure = equality_scatter(schools, **QUALITY, style=style)["layout"]
    assert figure["yaxis"]["scaleanchor"] == "x"
    assert figure["xaxis"]["range"] == figure["yaxis"]["range"]


def test_equality_line_goes_from_corner_to_corner_and_is_named(schools, style, words_of):
    figure = equality_scatter(schools, **QUALITY, style=style)
    assert figure["data"][0]["x"] == figure["data"][0]["y"] == [40, 70]
    assert "журнал = ВПР" in words_of(figure)


def test_school_without_a_journal_is_not_drawn(schools, style):
    assert equality_scatter(schools, **QUALITY, style=style)["data"][1]["customdata"] == ["/school/1", "/school/2"]


def test_axes_say_their_measure_with_units(schools, style):
    figure = equality_scatter(schools, **QUALITY, style=style)["layout"]
    assert figure["xaxis"]["title"]["text"] == "«4» и «5» в журнале, %"


def test_medians_divide_attendance_and_result(schools, style):
    across, up = attendance_scatter(schools, **ATTENDED, style=style)["data"][:2]
    assert across["x"] == [91.0, 91.0]
    assert up["y"] == [45.0, 45.0]


def test_points_of_attendance_lead_to_schools(schools, style):
    assert attendance_scatter(schools, **ATTENDED, style=style)["data"][2]["customdata"][0] == "/school/1"


@pytest.mark.parametrize(("draw", "how"), [(equality_scatter, QUALITY), (attendance_scatter, ATTENDED)])
def test_no_scatter_of_nothing_and_strict_json(schools, style, as_json, draw, how):
    assert draw(schools.head(0), **how, style=style) is None
    assert as_json(draw(schools, **how, style=style))
