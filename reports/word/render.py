"""A template filled: placeholders, charts, and advice instead of a broken document."""

from __future__ import annotations

import functools
import io
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docxtpl.template import DocxTemplate
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from lxml import etree  # type: ignore[import-untyped]

from reports.errors import ReportError
from reports.word.environment import ENVIRONMENT, UnknownPlaceholder
from reports.word.inline_chart import Chart, InlineChart

TAGS = re.compile(r"<[^>]+>")
# XML cannot hold these, and docxtpl makes paragraphs and pages of some of them
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
LONGEST, KEPT = 120, 64
UNREADABLE = (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError, OSError)


def rendered(template: Path, context: Mapping[str, Any], *, title: str, made_at: datetime | None = None) -> bytes:
    """Fill a template; what cannot be filled raises ``ReportError`` with the placeholder and the file."""
    try:
        document = _Template(io.BytesIO(template.read_bytes()))
        document.init_docx()
    except UNREADABLE as error:
        raise ReportError("word_unreadable", file=template.name) from error
    _fill(document, template.name, {name: _ready(value, document) for name, value in context.items()})
    # a template may carry the name of who made it and the day; a document says what it is
    properties = document.written().core_properties
    properties.title, properties.author, properties.last_modified_by = title, "", ""
    properties.created = properties.modified = made_at or datetime(2000, 1, 1, tzinfo=UTC)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _fill(document: _Template, file: str, context: dict[str, Any]) -> None:
    try:
        document.render(context, ENVIRONMENT)
    except UnknownPlaceholder as error:
        known = ", ".join(sorted(error.known or tuple(context)))
        raise ReportError("word_placeholder", file=file, name=error.name, known=known) from error
    except TemplateSyntaxError as error:
        raise ReportError("word_syntax", file=file, text=_line(error), reason=str(error.message)) from error
    except etree.XMLSyntaxError as error:
        raise ReportError("word_tangled", file=file) from error
    except (SecurityError, TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise ReportError("word_forbidden", file=file, reason=str(error)) from error


def _line(error: TemplateSyntaxError) -> str:
    lines = (error.source or "").splitlines()
    line = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
    text = TAGS.sub("", line).strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _ready(value: Any, document: _Template) -> Any:
    """Make charts insertable and texts fit for XML, however deep they stand."""
    if isinstance(value, Chart):
        return InlineChart(value, document.rendering_part)
    if isinstance(value, str):
        return CONTROLS.sub(" ", value)
    if isinstance(value, Mapping):
        return {name: _ready(one, document) for name, one in value.items()}
    return [_ready(one, document) for one in value] if isinstance(value, list | tuple) else value


class _Template(DocxTemplate):
    """A template whose texts are translated once a process; a tangle of tags is refused and never guessed at."""

    def rendering_part(self) -> Any:
        """Give the part that is being filled: the body, a header or a footer."""
        return self.current_rendering_part

    def written(self) -> Any:
        """Give the document that is being filled."""
        return self.docx

    def patch_xml(self, src_xml: str) -> str:
        """Clean a text of a template for Jinja, once for all documents."""
        return _patched(src_xml)

    def build_xml(self, context: Mapping[str, Any], jinja_env: Any = None) -> str:
        """Fill the body; docxtpl would mend what is no XML and lose some of it."""
        xml = str(super().build_xml(context, jinja_env))  # type: ignore[no-untyped-call]
        etree.fromstring(xml)
        return xml

    def render_properties(self, *_: Any, **__: Any) -> None:
        """Leave the properties: they are set, not filled."""


@functools.lru_cache(maxsize=KEPT)
def _patched(source: str) -> str:
    # it reads nothing of the document itself
    clean: Any = DocxTemplate.patch_xml
    return str(clean(None, source))
