"""The workbook inside a chart, which «Изменить данные» opens: plain values, and nothing becomes a formula."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.util import lazyproperty
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

SHEET = "Sheet1"  # the name that python-pptx writes into its references
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
UNDATED = datetime(2000, 1, 1)
Column = tuple[str, Sequence[float | None]]


class Table(CategoryChartData):
    """Categories with their series, and ``more`` columns beside them, as the halves of intervals."""

    def __init__(self, categories: Sequence[str], more: Sequence[Column] = ()) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.categories = categories
        self.more = tuple(more)

    def add(self, name: str, values: Sequence[float | None]) -> None:
        """Add a series."""
        self.add_series(name, values)  # type: ignore[no-untyped-call]

    @lazyproperty
    def xlsx_blob(self) -> bytes:
        """Write the workbook."""
        return workbook(self._fill)

    def more_ref(self, place: int) -> str:
        """Tell where the values of a further column stand."""
        column = 1 + len(self) + place
        return f"{SHEET}!{xl_range_abs(1, column, len(self.categories), column)}"

    def _fill(self, sheet: Worksheet) -> None:
        sheet.set_column(0, 0, 32)
        sheet.write_column(1, 0, [category.label for category in self.categories])
        columns: list[Column] = [(series.name, list(series.values)) for series in self]
        for place, (name, values) in enumerate([*columns, *self.more], 1):
            sheet.write_string(0, place, name)
            sheet.write_column(1, place, values)


class Points(XyChartData):
    """Groups of points below each other: x, y and the label of each."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._labels: list[Sequence[str]] = []

    def add(self, name: str, points: Sequence[tuple[float, float]], labels: Sequence[str] = ()) -> None:
        """Add a group."""
        series = self.add_series(name)  # type: ignore[no-untyped-call]
        for x, y in points:
            series.add_data_point(x, y)
        self._labels.append(labels)

    @lazyproperty
    def xlsx_blob(self) -> bytes:
        """Write the workbook."""
        return workbook(self._fill)

    def _fill(self, sheet: Worksheet) -> None:
        row = 0
        for series, labels in zip(self, self._labels, strict=True):
            sheet.write_string(row, 1, series.name)
            sheet.write_column(row + 1, 0, series.x_values)
            sheet.write_column(row + 1, 1, series.y_values)
            sheet.write_column(row + 1, 2, [label or None for label in labels])
            row += len(series) + 2


def workbook(fill: Callable[[Worksheet], None]) -> bytes:
    """Write a workbook of one sheet; the same values give the same bytes."""
    buffer = io.BytesIO()
    made: Any = Workbook(buffer, OPTIONS)
    made.set_properties({"created": UNDATED})
    fill(made.add_worksheet(SHEET))
    made.close()
    return buffer.getvalue()
