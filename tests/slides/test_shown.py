from domain.finding import Finding, Mark
from domain.slide import Cell, Grid, GridRow
from i18n import translator
from slides.shown import Shown, beside, pages

FOUND = [Finding("school_plan_late", Mark.ATTENTION), Finding("school_axis_low", Mark.ATTENTION)]


def table(rows):
    return Grid(("Школа",), tuple(GridRow(str(number), (Cell("1"),)) for number in range(rows)))


def test_a_picture_has_only_the_findings_about_it():
    assert beside(Shown("", None, about=("school_plan",)), FOUND) == FOUND[:1]


def test_a_picture_without_findings_of_its_own_has_none():
    assert beside(Shown("", None, about=("risks",)), FOUND) == []


def test_a_picture_about_all_has_all():
    assert beside(Shown("", None), FOUND) == FOUND


def test_a_short_table_stays_whole():
    shown = Shown("", table(11))
    assert pages(translator("ru"), shown) == [shown]


def test_a_long_table_is_split_evenly_and_numbered():
    found = pages(translator("ru"), Shown("", table(23), "Школы."))
    assert [len(one.picture.rows) for one in found] == [8, 8, 7]
    assert [one.subtitle for one in found] == [f"Школы. ({number} из 3)" for number in (1, 2, 3)]
