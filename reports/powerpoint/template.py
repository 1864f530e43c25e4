"""The presentation that a deck is written into: our own, or a department's without its slides."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as Kind
from pptx.exc import PythonPptxError
from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as Relation
from pptx.oxml.ns import qn

from reports.errors import ReportError
from reports.powerpoint.pack import packed, parts_of
from reports.powerpoint.space import FOOT, title_of
from reports.powerpoint.xml import XmlError

OWN = Path(__file__).parent.parent / "files" / "deck.pptx"
TYPES = "[Content_Types].xml"
SECTIONS = "{http://schemas.microsoft.com/office/powerpoint/2010/main}sectionLst"
BROKEN = (zipfile.BadZipFile, KeyError, ValueError, AttributeError, XmlError, PythonPptxError)


@dataclass(frozen=True)
class Template:
    """A presentation without slides, with the layout of its slides and that of the first one."""

    file: Any
    content: Any
    title: Any


def opened(path: Path | None = None) -> Template:
    """Open a .pptx or .potx and choose its layouts; what is neither, or has no title, raises ``ReportError``."""
    name = path.name if path else OWN.name
    try:
        presentation = Presentation(io.BytesIO(_as_presentation((path or OWN).read_bytes())))
        _empty(presentation)
        layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    except OSError as error:
        raise ReportError("template_unreadable", name=name) from error
    except BROKEN as error:
        raise ReportError("not_a_template", name=name) from error
    titled = [layout for layout in layouts if title_of(layout) is not None]
    if not titled:
        raise ReportError("template_without_title", name=name)
    first = next((layout for layout in titled if _is_first(layout)), None)
    content = min(titled, key=_beside_title)
    return Template(presentation, content, first or content)


def _as_presentation(blob: bytes) -> bytes:
    """Turn a template into a presentation; they differ in one word of the list of contents."""
    types = _types(blob)
    if CONTENT_TYPE.PML_TEMPLATE_MAIN.encode() not in types:
        return blob
    types = types.replace(CONTENT_TYPE.PML_TEMPLATE_MAIN.encode(), CONTENT_TYPE.PML_PRESENTATION_MAIN.encode())
    return packed(parts_of(blob) | {TYPES: types})


def _types(blob: bytes) -> bytes:
    """Read the list of contents of a package; one with macros is none of ours."""
    with zipfile.ZipFile(io.BytesIO(blob)) as package:
        types = package.read(TYPES)
    if CONTENT_TYPE.PML_PRES_MACRO_MAIN.encode() in types:
        raise ValueError(CONTENT_TYPE.PML_PRES_MACRO_MAIN)
    return types


def _is_first(layout: Any) -> bool:
    return bool(
        title_of(layout).placeholder_format.type == Kind.CENTER_TITLE or layout.element.get("type") == "title"
    )


def _beside_title(layout: Any) -> tuple[bool, bool, int]:
    """Rank layouts: not the one of the first slide, the one named so, the fewest placeholders beside the title."""
    others = [shape for shape in layout.placeholders if shape.placeholder_format.type not in FOOT]
    return _is_first(layout), layout.element.get("type") != "titleOnly", len(others)


def _empty(presentation: Any) -> None:
    """Drop the slides and what names them: sections and custom shows of slides that are gone break a file."""
    for shows in presentation.element.findall(qn("p:custShowLst")):
        presentation.element.remove(shows)
    for sections in list(presentation.element.iter(SECTIONS)):
        extension = sections.getparent()
        extensions = extension.getparent()
        extensions.remove(extension)
        if not len(extensions):
            extensions.getparent().remove(extensions)
    listed = presentation.element.find(qn("p:sldIdLst"))
    for slide in list(listed if listed is not None else ()):
        presentation.part.drop_rel(slide.get(qn("r:id")))
        listed.remove(slide)
    package = presentation.part.package
    for relation in [relation for relation in package.iter_rels() if relation.reltype == Relation.THUMBNAIL]:
        package.drop_rel(relation.rId)
