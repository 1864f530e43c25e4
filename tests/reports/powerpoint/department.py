"""A template as a department might have it: 4:3, other letters and colours, a logo, left-over slides."""

from __future__ import annotations

import io
import re
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.util import Inches

from reports.powerpoint.pack import packed, parts_of

FONT, COLORS = "Verdana", {"accent1": "1F6B4A", "accent2": "C77700", "dk2": "204030"}
LEFT_OVER = "Слайд, который никто не просил"
SECTIONS = (
    '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
    '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
    '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
    '<p14:section name="Раздел" id="{0FE1A8F2-8B0A-4E2B-9A3B-2D7C8B5F1E11}"><p14:sldIdLst><p14:sldId id="256"/>'
    "</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"
)
SHOWS = (
    '<p:custShowLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships"><p:custShow name="Показ" id="0"><p:sldLst>'
    '<p:sld r:id="{}"/></p:sldLst></p:custShow></p:custShowLst>'
)


def template_bytes() -> bytes:
    """Make the template from the one of python-pptx, which is 4:3 and has eleven layouts."""
    presentation = Presentation()
    for layout in (presentation.slide_layouts[5], presentation.slide_layouts[0]):
        slide = presentation.slides.add_slide(layout)
        slide.shapes.title.text = LEFT_OVER
        slide.notes_slide.notes_text_frame.text = LEFT_OVER
        data = CategoryChartData()
        data.categories = ("а", "б")
        data.add_series("в", (1, 2))
        slide.shapes.add_chart(XL_CHART_TYPE.LINE, Inches(1), Inches(2), Inches(4), Inches(3), data)
    listed = presentation.element.sldIdLst
    presentation.element.append(parse_xml(SHOWS.format(listed[0].rId)))
    presentation.element.append(parse_xml(SECTIONS))
    buffer = io.BytesIO()
    presentation.save(buffer)
    parts = parts_of(buffer.getvalue())
    theme = (
        parts["ppt/theme/theme1.xml"]
        .decode()
        .replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{FONT}"/>')
    )
    for name, color in COLORS.items():
        theme = re.sub(rf"(<a:{name}><a:srgbClr val=\")\w+", rf"\g<1>{color}", theme)
    return packed(parts | {"ppt/theme/theme1.xml": theme.encode()})


def template(folder: Path, name: str = "department.pptx") -> Path:
    """Write the template; one that is called ``.potx`` is a template by its list of contents too."""
    parts = parts_of(template_bytes())
    if name.endswith(".potx"):
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"presentation.main+xml", b"template.main+xml")
    path = folder / name
    path.write_bytes(packed(parts))
    return path
