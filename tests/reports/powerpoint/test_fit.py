import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.slide import Bars, Line, Role, Series
from i18n import translator
from reports.powerpoint.around import Spot, apart, sides
from reports.powerpoint.ends import Scale, lefts, reach
from reports.powerpoint.findings import chosen
from reports.powerpoint.fit import LINE, Face, face_of
from reports.powerpoint.space import Box, Rect
from reports.powerpoint.table import SIDE, fitted
from reports.powerpoint.theme import Palette
from reports.powerpoint.words import Words

FACE = Face()
WORDS = Words(translator("ru"), FACE, FACE, Palette({}))
SENTENCE = "Отметку понизили чаще, чем объясняет случай, в четырёх школах из девяноста пяти"


def test_arial_is_measured_as_it_is():
    # Liberation Sans, whose letters are as wide as Arial's, says 22 381 for 1 000 points
    width = FACE.width_of("Базовые результаты выбирают чаще остальных", 1000)
    assert 22381 <= width <= 22381 * 1.08


def test_fonts_differ_and_unknown_ones_are_taken_for_wide():
    widths = {
        font: face_of(font).width_of("Школа", 20) for font in ("Arial", "Verdana", "Times New Roman", "Никакой")
    }
    assert widths["Times New Roman"] < widths["Arial"] < widths["Никакой"] <= widths["Verdana"]


@given(st.text("абв где", max_size=80), st.floats(20, 300))
def test_lines_keep_words_and_width(text, width):
    lines = FACE.wrapped(text, 16, width)
    assert " ".join(lines).split() == text.split()
    assert all(FACE.width_of(line, 16) <= width or " " not in line.strip() for line in lines)


def test_balanced_lines_are_as_few_and_more_alike():
    few, alike = FACE.wrapped(SENTENCE, 16, 300), FACE.balanced(SENTENCE, 16, 300)
    assert len(few) == len(alike)
    assert max(map(len, alike)) - min(map(len, alike)) <= max(map(len, few)) - min(map(len, few))


def test_the_largest_size_that_fits_is_taken():
    assert FACE.largest((28, 20), ["Школа"], (200, 40)) == 28
    assert FACE.largest((28, 20), [SENTENCE], (500, 60)) == 20


def test_a_table_fits_its_room_with_whole_words():
    rows = [
        ["Направление", "Заречный, 15", "Привокзальный, 8"],
        *[[f"Развитие таланта {at}", "11 · 73 %", "8"] for at in range(8)],
    ]
    told = fitted(rows, (400.0, 260.0), FACE, is_text=False)
    assert sum(told.widths) <= 400.5
    assert sum(told.heights) <= 260.5
    for column, width in zip(zip(*rows, strict=True), told.widths, strict=True):
        assert max(FACE.longest_word(text, told.size) for text in column) <= width - 2 * SIDE


def test_columns_of_numbers_are_alike_where_there_is_room():
    told = fitted([["Школа", "1", "2"], ["№ 1", "10", "▲ 90"]], (800.0, 300.0), FACE, is_text=False)
    assert told.widths[1] == told.widths[2]


def test_a_table_that_fits_no_room_keeps_its_words():
    rows = [["Школа", "Что"], *[["Гимназия", SENTENCE]] * 40]
    told = fitted(rows, (400.0, 200.0), FACE, is_text=True)
    assert sum(told.widths) == pytest.approx(400)
    assert told.size == 10


def line(words: str, maybe: str = "") -> Line:
    return Line("fact", words, maybe)


def test_findings_give_up_explanations_before_findings():
    many = [line(SENTENCE, SENTENCE), line(SENTENCE)]
    assert [maybe for _, maybe in chosen(many, (300, 400), WORDS)[1]] == [SENTENCE, ""]
    assert [maybe for _, maybe in chosen(many, (300, 180), WORDS)[1]] == ["", ""]
    assert len(chosen(many, (300, 100), WORDS)[1]) == 1
    assert chosen(many, (300, 20), WORDS)[1] == []


def test_findings_are_never_too_small_for_a_hall():
    assert min(chosen([line(SENTENCE)] * count, (250, 300), WORDS)[0] for count in range(1, 9)) >= 17


def test_labels_of_bars_do_not_touch():
    every = tuple(Series(str(at), Role.SUBJECT, (46.0 + at,), (f"{46 + at}",)) for at in range(3))
    scale = Scale(unit=3.0, pitch=9.0, size=16.0, face=FACE)
    rows = lefts(Bars(("а",), every, "%"), scale)
    first, second, third = (row[0] for row in rows)
    width = FACE.width_of("47", 16)
    assert abs(second - first) >= width
    # the third is two bars further down: it may stand below the first again, but not below the second
    assert abs(third - second) >= width
    assert reach(Bars(("а",), every, "%"), scale) >= max(first, second, third) + width


def test_labels_of_thick_bars_stand_at_their_ends():
    every = tuple(Series(str(at), Role.SUBJECT, (40.0,), ("40",)) for at in range(3))
    rows = lefts(Bars(("а",), every, "%"), Scale(unit=3.0, pitch=30.0, size=16.0, face=FACE))
    assert {row[0] for row in rows} == {40 * 3.0 + 4}


def test_points_side_by_side_are_labelled_apart():
    plot = Rect(0, 0, 400, 300)
    spots = [Spot(100, 100, 40), Spot(112, 100, 40)]
    assert sides(spots, size=16, plot=plot, points=[(100, 100), (112, 100)], taken=[]) == ["left", "right"]


def test_a_label_at_the_edge_turns_inwards():
    plot = Rect(0, 0, 400, 300)
    assert sides([Spot(395, 100, 40)], size=16, plot=plot, points=[], taken=[]) == ["left"]


def test_names_of_curves_are_pushed_apart():
    assert apart([100.0, 95.0, 200.0], least=17) == [100.0, 83.0, 200.0]


def test_boxes_are_cut_without_a_loss():
    box = Box(0, 0, 12700 * 100, 12700 * 100)
    top, rest = box.top_cut(20, gap=5)
    left, right = rest.split(0.5, gap=10)
    above, below = box.bottom_cut(30)
    assert (top.points, rest.points) == ((100, 20), (100, 75))
    assert left.points == right.points == (45, 75)
    assert right.right == box.right
    assert above.bottom == below.top
    assert FACE.height_of("Школа", 10, 100) == pytest.approx(10 * LINE)
