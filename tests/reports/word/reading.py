"""What a Word document says, read back from its bytes."""

from __future__ import annotations

import io
import re
import zipfile

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

CHART = re.compile(r"word/charts/chart\d+\.xml")


def lines_of(body: bytes) -> list[str]:
    """Give paragraphs and rows of tables in their order, blank ones left out, no-break spaces as blanks."""
    document = docx.Document(io.BytesIO(body))
    lines = []
    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            lines.append(part.text)
        elif isinstance(part, Table):
            lines += [" | ".join(cell.text for cell in row.cells) for row in part.rows]
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines if line.strip()]


def text_of(body: bytes) -> str:
    return "\n".join(lines_of(body))


def charts_of(body: bytes) -> list[str]:
    """Give the XML of every native chart."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        return [package.read(name).decode() for name in package.namelist() if CHART.fullmatch(name)]
