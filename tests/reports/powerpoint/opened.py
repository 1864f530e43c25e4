"""Decks written and opened again, and the order that the schema of Office wants of what we write by hand."""

from __future__ import annotations

import functools
import io
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation

from domain.alias import named
from domain.slide import Deck
from i18n import translator
from reports.powerpoint import deck_bytes
from tests.sample_deck import sample_deck

LABEL = (
    "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator"
)
AXIS = (
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos "
    "spPr txPr crossAx crosses crossesAt "
)
SERIES = (
    "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val xVal yVal smooth shape extLst"
)
ORDER = {
    "ser": SERIES,
    "dLbls": f"dLbl delete {LABEL} showLeaderLines leaderLines",
    "dLbl": f"idx delete layout tx {LABEL}",
    "catAx": AXIS + "auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
    "valAx": AXIS + "crossBetween majorUnit minorUnit",
    "scaling": "logBase orientation max min",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax",
    "plotArea": "layout barChart lineChart radarChart scatterChart catAx valAx spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
    "errBars": "errDir errBarType errValType noEndCap plus minus val spPr",
    "manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
    "marker": "symbol size spPr",
    "pPr": "lnSpc spcBef spcAft buClr buSzPct buFont buNone buChar tabLst defRPr",
    "rPr": "ln noFill solidFill effectLst latin ea cs hlinkClick",
    "p": "pPr r br fld endParaRPr",
    "tcPr": "lnL lnR lnT lnB noFill solidFill",
    "spPr": "xfrm prstGeom noFill solidFill pattFill ln effectLst",
}
FREE = {"p": {"r", "br", "fld"}, "plotArea": {"catAx", "valAx"}}


@functools.cache
def _plain(language: str) -> bytes:
    return deck_bytes(named(sample_deck()), translator(language))


def blob_of(deck: Deck | None = None, *, template: Path | None = None, language: str = "ru") -> bytes:
    if deck is None and template is None:
        return _plain(language)
    return deck_bytes(named(deck or sample_deck()), translator(language), template=template)


def opened(deck: Deck | None = None, *, template: Path | None = None) -> Any:
    return Presentation(io.BytesIO(blob_of(deck, template=template)))


def charts_of(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def chart_on(presentation: Any, number: int) -> Any:
    (chart,) = charts_of(presentation.slides[number])
    return chart


def words_of(slide: Any) -> list[str]:
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    frames += [cell.text_frame for shape in slide.shapes if shape.has_table for cell in shape.table.iter_cells()]
    return [frame.text for frame in frames]


def disorder(part: bytes) -> list[str]:
    """Tell which elements of a part stand in another order than the schema's."""
    found = []
    for node in etree.fromstring(part).iter():
        name = etree.QName(node).localname
        known, free = ORDER.get(name, "").split(), FREE.get(name, set())
        children = [etree.QName(child).localname for child in node]
        places = [known.index(sorted(free)[0] if child in free else child) for child in children if child in known]
        strange = [child for child in children if child not in known] if known else []
        if places != sorted(places) or strange:
            found.append(f"{name}: {children}")
    return found
