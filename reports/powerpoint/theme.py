"""What the colours of a template's theme really are, to choose a text that can be read on them."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from reports.powerpoint.looks import INK, PAPER, Paint
from reports.powerpoint.xml import local_name, parsed

Rgb = tuple[float, float, float]
KEYS = {
    MSO_THEME_COLOR.TEXT_1: "tx1",
    MSO_THEME_COLOR.TEXT_2: "tx2",
    MSO_THEME_COLOR.BACKGROUND_1: "bg1",
    MSO_THEME_COLOR.ACCENT_1: "accent1",
    MSO_THEME_COLOR.ACCENT_2: "accent2",
    MSO_THEME_COLOR.ACCENT_4: "accent4",
}


class Palette:
    """The colours of one slide master: its theme, as its colour map names them."""

    def __init__(self, colors: Mapping[str, Rgb]) -> None:
        self._colors = colors

    def ink_on(self, paint: Paint) -> Paint:
        """Choose the text, dark or light, that stands out more on a colour."""
        return max(INK, PAPER, key=lambda ink: self.contrast(ink, paint))

    def contrast(self, one: Paint, other: Paint) -> float:
        """Give the contrast of two colours as accessibility guidelines count it, 1 to 21."""
        light, dark = sorted((_luminance(self._rgb(one)), _luminance(self._rgb(other))), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    def _rgb(self, paint: Paint) -> Rgb:
        hue, light, strength = colorsys.rgb_to_hls(*self._colors.get(KEYS[paint.color], (0.5, 0.5, 0.5)))
        kept = 1 - abs(paint.brightness)
        return colorsys.hls_to_rgb(hue, light * kept + max(paint.brightness, 0.0), strength * paint.saturation)


def palette_of(master: Any) -> Palette:
    """Read the palette of a slide master."""
    scheme = _theme(master).find(f".//{qn('a:clrScheme')}")
    named = {local_name(node): _color(node) for node in scheme}
    color_map = master.element.find(qn("p:clrMap"))
    return Palette({key: named[value] for key, value in color_map.attrib.items() if value in named})


def fonts_of(master: Any) -> tuple[str, str]:
    """Read the names of the fonts of titles and of texts."""
    scheme = _theme(master).find(f".//{qn('a:fontScheme')}")
    title, text = (scheme.find(f"{qn(f'a:{name}')}/{qn('a:latin')}") for name in ("majorFont", "minorFont"))
    return str(title.get("typeface")), str(text.get("typeface"))


def _theme(master: Any) -> Any:
    return parsed(master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)


def _color(node: Any) -> Rgb:
    told = node[0].get("lastClr") or node[0].get("val")
    try:
        red, green, blue = (int(told[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:  # a colour by another name than its figures: rare, and only a contrast hangs on it
        return 0.5, 0.5, 0.5
    return red, green, blue


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
