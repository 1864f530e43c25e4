"""A chart as the value of a placeholder: it stands wherever a secretary moves ``{{ radar }}``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Cm
from markupsafe import Markup, escape

from domain.slide import Bars, Radar
from reports.word.chart_parts import chart_part

CHART_NAME, BOOK_NAME = "/word/charts/chart%d.xml", "/word/embeddings/chart%d.xlsx"
NAMESPACES = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
# the run of the placeholder is closed before the drawing and opened again after it, as docxtpl does with pictures
DRAWING = """</w:t></w:r><w:r><w:drawing><wp:inline {names} distT="0" distB="0" distL="0" distR="0">\
<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="{title}" descr="{title}"/>\
<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{c}"><c:chart r:id="{rel}"/></a:graphicData></a:graphic>\
</wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve">"""


@dataclass(frozen=True)
class Chart:
    """A picture with its size on paper; ``title`` is read out to those who do not see it."""

    picture: Radar | Bars
    title: str
    width_cm: float
    height_cm: float


class InlineChart:
    """A chart that puts its parts into the document when its placeholder is filled; twice makes two charts."""

    def __init__(self, chart: Chart, part: Callable[[], Part]) -> None:
        self._chart = chart
        self._part = part

    def __html__(self) -> str:
        """Give the drawing, for a place where text stands."""
        attributes = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
        return DRAWING.format(
            names=attributes,
            c=NAMESPACES["c"],
            rel=_put(self._part(), self._chart),
            title=escape(self._chart.title),
            width=int(Cm(self._chart.width_cm)),
            height=int(Cm(self._chart.height_cm)),
        )

    def __str__(self) -> str:
        return Markup(self.__html__())


def _put(part: Part, chart: Chart) -> str:
    """Add the chart and its workbook to the package; give the id under which the text knows it."""
    written, package = chart_part(chart.picture), part.package
    book = written.chart_workbook.xlsx_part
    holder = Part(package.next_partname(CHART_NAME), CONTENT_TYPE.DML_CHART, written.blob, package)
    number = str(holder.partname).removeprefix("/word/charts/chart").removesuffix(".xml")
    holder.relate_to(
        Part(PackURI(BOOK_NAME % int(number)), book.content_type, book.blob, package), RELATIONSHIP_TYPE.PACKAGE
    )
    return str(part.relate_to(holder, RELATIONSHIP_TYPE.CHART))
