"""Intervals as error bars of a native chart, which python-pptx does not know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from domain.slide import Series
from reports.powerpoint.looks import LOOKS
from reports.powerpoint.sheet import Column

AFTER = ("c:cat", "c:val", "c:smooth", "c:shape", "c:extLst")


def halves(series: Series) -> list[Column]:
    """Give what reaches above and below each value, as columns of a workbook; nothing without intervals."""
    if not any(high is not None for high in series.highs):
        return []
    ends = list(zip(series.values, series.lows, series.highs, strict=True))
    above = [None if None in (value, high) else high - value for value, _, high in ends]  # type: ignore[operator]
    below = [None if None in (value, low) else value - low for value, low, _ in ends]  # type: ignore[operator]
    return [(f"{series.name} +", above), (f"{series.name} \N{MINUS SIGN}", below)]


def add_intervals(drawn: Any, series: Series, above_ref: str, below_ref: str) -> None:
    """Add the intervals to a series of a line chart; the references are those of ``halves`` in the workbook."""
    (_, above), (_, below) = halves(series)
    width = Pt(1.5)
    color = LOOKS[series.role].paint.color.xml_value
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{_values("plus", above_ref, above)}{_values("minus", below_ref, below)}'
        f'<c:spPr><a:ln w="{width}"><a:solidFill><a:schemeClr val="{color}"/></a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )
    following = next(node for name in AFTER if (node := drawn._element.find(qn(name))) is not None)
    following.addprevious(bars)


def _values(name: str, reference: str, values: Sequence[float | None]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>' for at, value in enumerate(values) if value is not None
    )
    return (
        f"<c:{name}><c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef></c:{name}>'
    )
