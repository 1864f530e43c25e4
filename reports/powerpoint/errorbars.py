"""Intervals as error bars of a native chart, which python-pptx does not know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from domain.slide import Series
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Column, Table

AFTER = ("c:cat", "c:val", "c:smooth", "c:shape", "c:extLst")


def halves(series: Series) -> list[Column]:
    """Give what reaches above and below each value, as columns of a workbook; nothing without intervals."""
    if not any(high is not None for high in series.highs):
        return []
    ends = list(zip(series.values, series.lows, series.highs, strict=True))
    above = [None if None in (value, high) else high - value for value, _, high in ends]  # type: ignore[operator]
    below = [None if None in (value, low) else value - low for value, low, _ in ends]  # type: ignore[operator]
    return [(f"{series.name} +", above), (f"{series.name} \N{MINUS SIGN}", below)]


def columns_of(every: Sequence[Series]) -> list[Column]:
    """Give the columns of all series that have intervals, in their order."""
    return [column for series in every for column in halves(series)]


def add_intervals(plot: Any, every: Sequence[Series], data: Table, *, is_bar: bool = False) -> None:
    """Add the intervals to the series of a chart; the workbook has the ``columns_of`` them beside its values."""
    place = 0
    for drawn, series in zip(plot.series, every, strict=True):
        if halves(series):
            _add(drawn, series, (data.more_ref(place), data.more_ref(place + 1)), is_bar=is_bar)
            place += 2


def _add(drawn: Any, series: Series, references: tuple[str, str], *, is_bar: bool) -> None:
    (_, above), (_, below) = halves(series)
    # a bar has its direction already, and its own colour would hide the lower half of the interval
    direction, color = ("", "tx1") if is_bar else ('<c:errDir val="y"/>', LOOKS[series.role].paint.color.xml_value)
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}>{direction}<c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{_values("plus", references[0], above)}{_values("minus", references[1], below)}'
        f'<c:spPr><a:ln w="{Pt(1.5)}"><a:solidFill><a:schemeClr val="{color}"/></a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )
    following = next(node for name in AFTER if (node := drawn._element.find(qn(name))) is not None)
    following.addprevious(bars)


def _values(name: str, reference: str, values: Sequence[float | None]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{float(value)!r}</c:v></c:pt>'
        for at, value in enumerate(values)
        if value is not None
    )
    return (
        f"<c:{name}><c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef></c:{name}>'
    )
