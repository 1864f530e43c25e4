"""The size of letters that a placeholder has from its layout, its master or the style of the master."""

from __future__ import annotations

from typing import Any

from pptx.oxml.ns import qn

LEVEL = f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}"
STYLES = {"title": "p:titleStyle", "ctrTitle": "p:titleStyle", "body": "p:bodyStyle", "subTitle": "p:bodyStyle"}


def size_of(placeholder: Any, layout: Any) -> float:
    """Find the size in points of a layout's placeholder."""
    kind = placeholder.element.ph_type
    master = layout.slide_master
    same = [shape for shape in master.placeholders if shape.element.ph_type == kind]
    places = [shape.element.find(f".//{qn('a:lstStyle')}/{LEVEL}") for shape in (placeholder, *same)]
    style = STYLES.get(kind.xml_value if hasattr(kind, "xml_value") else str(kind), "p:otherStyle")
    places.append(master.element.find(f".//{qn(style)}/{LEVEL}"))
    told = next((int(place.get("sz")) for place in places if place is not None and place.get("sz")), 1800)
    return told / 100
