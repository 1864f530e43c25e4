import io

import openpyxl
import pytest
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml.ns import qn

from domain.alias import named
from domain.slide import Bars, Curve, Deck, Dot, Dots, Lines, Radar, Role, Scatter, Series, Slide, SlideSpec
from tests.reports.powerpoint.opened import chart_on, opened
from tests.sample_deck import sample_deck

DECK = named(sample_deck())
FUNNEL, CHOICES, PLANS, RADAR, YEARS = 3, 4, 5, 7, 8
HOSTILE = '=HYPERLINK("http://a")'


@pytest.fixture(scope="module")
def presentation():
    return opened()


def sheet_of(chart) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return [list(row) for row in book.active.iter_rows(values_only=True)]


def drawn(picture, **more) -> object:
    slide = Slide(SlideSpec("overview", "x"), "Название", "", picture, **more)
    return chart_on(opened(Deck("Название", (slide,))), 1)


def labels_of(series) -> list[str]:
    return [node.text for node in series._element.iter(qn("a:t"))]


@pytest.mark.parametrize("number", [CHOICES, PLANS, RADAR, YEARS])
def test_values_and_workbook_are_those_of_the_picture(presentation, number):
    chart, picture = chart_on(presentation, number), DECK.slides[number - 1].picture
    rows = sheet_of(chart)
    for place, series in enumerate(picture.series, 1):
        assert tuple(chart.plots[0].series[place - 1].values) == series.values
        assert rows[0][place] == series.name.replace("№ ", "№\u00a0")
        assert tuple(row[place] for row in rows[1:]) == series.values
    assert len(rows) == 1 + len(chart.plots[0].categories)


def test_references_of_a_chart_are_cells_of_its_workbook(presentation):
    for number in (FUNNEL, CHOICES, PLANS, RADAR, YEARS):
        chart = chart_on(presentation, number)
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        for reference in chart.element.iter(qn("c:f")):
            cells = book["Sheet1"][reference.text.partition("!")[2]]
            flat = [cell.value for row in cells for cell in row] if isinstance(cells, tuple) else [cells.value]
            cache = {int(pt.get("idx")): pt[0].text for pt in reference.getparent().iter(qn("c:pt"))}
            for at, value in enumerate(flat):
                told = cache.get(at)
                same = told if isinstance(value, str) else told and float(told)
                assert same == (value if isinstance(value, str | None) else pytest.approx(value))


def test_points_of_a_scatter_are_those_of_the_picture(presentation):
    chart, picture = chart_on(presentation, FUNNEL), DECK.slides[FUNNEL - 1].picture
    wanted = {group.name: [(dot.x, dot.y) for dot in group.dots] for group in picture.groups}
    wanted |= {curve.name: list(zip(curve.xs, curve.ys, strict=True)) for curve in picture.curves}
    for series in chart.plots[0].series:
        xs = [float(node[0].text) for node in series._element.find(qn("c:xVal")).iter(qn("c:pt"))]
        assert list(zip(xs, series.values, strict=True)) == wanted[series.name.replace("\u00a0%", " %")]


def test_a_hostile_name_is_no_formula_in_the_workbook():
    chart = drawn(Bars((HOSTILE,), (Series(HOSTILE, Role.DONE, (1.0,)),), "школ"))
    cells = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert {(cells[at].value, cells[at].data_type) for at in ("A2", "B1")} == {(HOSTILE, "s")}


def test_a_radar_tells_values_at_its_axes_and_breaks_at_a_gap(presentation):
    chart = chart_on(presentation, RADAR)
    assert chart.element.find(f".//{qn('c:radarStyle')}").get("val") == "marker"
    names = [category.label for category in chart.plots[0].categories]
    assert names[0] == "Полные семьи\n78,8\u00a0%"
    assert names[1].endswith("▼ 55,1\u00a0%")
    assert names[3] == "Русский родной\nнет данных"
    assert chart.element.find(f".//{qn('c:dispBlanksAs')}").get("val") == "gap"
    assert tuple(chart.plots[0].series[3].values)[3] is None
    assert (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale) == (0, 100)


def test_roles_differ_without_colour(presentation):
    low, high, median, school = chart_on(presentation, RADAR).plots[0].series
    assert school.marker.style == XL_MARKER_STYLE.CIRCLE
    assert median.marker.style == low.marker.style == high.marker.style == XL_MARKER_STYLE.NONE
    assert median.format.line.dash_style == MSO_LINE.DASH
    assert school.format.line.width > median.format.line.width > high.format.line.width


def test_three_schools_differ_by_dash_and_marker():
    roles = (Role.SUBJECT, Role.SECOND, Role.THIRD)
    chart = drawn(Radar(("а", "б", "в"), tuple(Series(role.value, role, (1.0, 2.0, 3.0)) for role in roles)))
    looks = {(series.marker.style, series.format.line.dash_style) for series in chart.plots[0].series}
    assert len({marker for marker, _ in looks}) == len({dash for _, dash in looks}) == 3


def test_the_band_is_named_once_in_the_legend_and_twice_in_the_workbook(presentation):
    chart = chart_on(presentation, RADAR)
    titles = [series._element.find(qn("c:tx")) for series in chart.plots[0].series]
    assert titles[0].find(qn("c:v")).text == "средняя половина школ"
    assert titles[1].find(qn("c:strRef")) is not None
    assert sheet_of(chart)[0][1:3] == ["верхняя четверть", "нижняя четверть"]
    hidden = [int(entry[0].get("val")) for entry in chart.element.iter(qn("c:legendEntry"))]
    assert hidden == [1]


def test_open_bars_are_hatched_and_the_first_category_is_on_top(presentation):
    chart = chart_on(presentation, PLANS)
    done, still_open = chart.plots[0].series
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert done.format.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_1
    assert still_open._element.find(f".//{qn('a:pattFill')}") is not None
    assert chart.category_axis.reverse_order
    assert chart.value_axis._element.find(qn("c:crosses")).get("val") == "max"


def test_labels_are_the_texts_of_the_picture(presentation):
    (chosen,) = chart_on(presentation, CHOICES).plots[0].series
    assert labels_of(chosen) == [
        "62\u00a0% · 39",
        "82\u00a0% · 51",
        "3\u00a0% · 2",
        "27\u00a0% · 17",
        "35\u00a0% · 22",
    ]


def test_a_marked_value_is_led_by_its_mark():
    series = Series("а", Role.SUBJECT, (1.0, 2.0), ("1", "2"), marked=("", "▼"))
    assert labels_of(drawn(Bars(("а", "б"), (series,), "школ")).plots[0].series[0]) == ["1", "▼ 2"]


def test_a_part_too_short_for_its_label_is_labelled_only_at_the_end():
    first = Series("а", Role.LOWERED, (1.0,), ("1 %",))
    middle = Series("б", Role.CONFIRMED, (98.0,), ("98 %",))
    last = Series("в", Role.RAISED, (1.0,), ("1 %",))
    chart = drawn(Bars(("а",), (first, middle, last), "%", most=100, is_stacked=True))
    assert [labels_of(series) for series in chart.plots[0].series] == [[], ["98\u00a0%"], ["1\u00a0%"]]


def test_lines_have_gaps_and_intervals_in_the_workbook(presentation):
    chart = chart_on(presentation, YEARS)
    _, school = chart.plots[0].series
    bars = school._element.find(qn("c:errBars"))
    assert [float(node.text) for node in bars.find(qn("c:plus")).iter(qn("c:v"))] == pytest.approx([10, 10, 10.4])
    assert [int(node.get("idx")) for node in bars.find(qn("c:minus")).iter(qn("c:pt"))] == [0, 2, 3]
    assert sheet_of(chart)[0][3:] == ["Школа №\u00a028 +", "Школа №\u00a028 −"]


def test_intervals_of_bars_have_no_direction_of_their_own():
    series = Series("а", Role.SUBJECT, (40.0,), ("40",), lows=(30.0,), highs=(55.0,))
    bars = drawn(Bars(("а",), (series,), "%", most=100)).element.find(f".//{qn('c:errBars')}")
    assert bars.find(qn("c:errDir")) is None
    assert [node.text for node in bars.iter(qn("c:v"))] == ["15.0", "10.0"]


def test_outside_points_have_shapes_and_labels_and_curves_are_named_in_place(presentation):
    chart = chart_on(presentation, FUNNEL)
    series = {one.name: one for one in chart.plots[0].series}
    assert series["понижают чаще"].marker.style == XL_MARKER_STYLE.TRIANGLE
    assert labels_of(series["понижают чаще"]) == ["№\u00a028"]
    assert series["в обычных пределах"]._element.find(f".//{qn('c:marker')}//{qn('a:noFill')}") is not None
    assert labels_of(series["в целом"]) == ["в целом 12,1\u00a0%"]
    assert len(list(chart.element.iter(qn("c:legendEntry")))) == 3


def test_longer_series_come_first_for_libreoffice():
    curve = Curve("линия", Role.REFERENCE, (0.0, 1.0), (0.0, 1.0))
    dots = Dots("школы", Role.WITHIN, (Dot(0.1, 0.2), Dot(0.3, 0.4), Dot(0.5, 0.6)))
    assert [series.name for series in drawn(Scatter("x", "y", (dots,), (curve,))).plots[0].series] == [
        "школы",
        "линия",
    ]


def test_a_square_has_equal_scales():
    dots = Dots("школы", Role.WITHIN, (Dot(10, 20), Dot(90, 80)))
    picture = Scatter("x", "y", (dots,), x_range=(0, 100), y_range=(0, 50), is_square=True)
    slide = Slide(SlideSpec("overview", "x"), "Название", "", picture)
    (shape,) = [one for one in opened(Deck("Название", (slide,))).slides[1].shapes if one.has_chart]
    sizes = {
        node.tag.rpartition("}")[2]: node.get("val")
        for node in shape.chart.element.find(f".//{qn('c:manualLayout')}")
    }
    assert float(sizes["w"]) * shape.width == pytest.approx(2 * float(sizes["h"]) * shape.height, rel=0.01)


@pytest.mark.parametrize(
    "picture",
    [
        Bars(("а",), (Series("а", Role.DONE, (None,)),), "школ"),
        Lines(("2020",), (Series("а", Role.SUBJECT, (None,)),), "%"),
        Scatter("x", "y", (Dots("а", Role.WITHIN, (Dot(1, 1),)),)),
        Scatter("x", "y", (Dots("а", Role.WITHIN, ()), Dots("б", Role.ABOVE, (Dot(0, 0),)))),
    ],
)
def test_pictures_with_little_in_them_are_drawn(picture):
    assert drawn(picture) is not None
