"""Native charts: the values of the view in the chart and in the workbook behind it."""

import io
import re
import zipfile

import openpyxl

from domain.filters import Filters
from domain.scope import Scope
from tests.reports.word.reading import charts_of
from views.directions import directions
from views.school import school


def books_of(body):
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        names = [name for name in package.namelist() if name.startswith("word/embeddings/")]
        return [openpyxl.load_workbook(io.BytesIO(package.read(name))).active for name in names]


def values_of(sheet, column):
    return [row[column] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_bars_of_directions_are_the_counts_of_the_view(built, omsk, towns):
    filters = Filters(municipality=towns["Светлоярск"])
    told = built.store.ask(directions, scope=Scope.all_schools(), filters=filters).choices
    (sheet,) = books_of(omsk)
    assert values_of(sheet, 1) == told["schools"].tolist()
    assert [int(re.search(r", (\d+)\s%$", name)[1]) for name in values_of(sheet, 0)] == [62, 82, 3, 27, 35, 35, 40]


def test_the_radar_is_the_position_of_the_school_among_quartiles(built, write_demo):
    told = built.store.ask(school, scope=Scope.all_schools(), filters=Filters(), school_id=1)
    body = write_demo("passport", 1)
    (sheet,), (xml,) = books_of(body), charts_of(body)
    heads = next(sheet.iter_rows(max_row=1, values_only=True))
    assert heads[-1] == "школа"
    assert values_of(sheet, len(heads) - 1) == told.values["position"].round(2).tolist()
    assert values_of(sheet, 3) == told.axes["median"].round(2).tolist()
    assert "<c:radarChart>" in xml
    assert "<c:smooth" not in xml


def test_a_hidden_value_is_a_gap(write):
    (sheet,) = books_of(write("passport", 4))
    assert None in values_of(sheet, 1)
