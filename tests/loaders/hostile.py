"""Files that try to harm or confuse a reader, built byte by byte."""

from __future__ import annotations

import io
import zipfile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}">'
    '<sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}


def raw_workbook(rows: str, shared: str = "") -> bytes:
    """Pack a workbook whose only sheet has exactly this XML of rows."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _PARTS.items():
            archive.writestr(name, text)
        sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{shared}</sst>')
    return file.getvalue()


def far_cell(ref: str) -> bytes:
    """Pack a workbook with a value in A1 and one at a far or impossible place."""
    row = "".join(filter(str.isdigit, ref))
    cell = '<row r="{}"><c r="{}"><v>1</v></c></row>'
    return raw_workbook(cell.format(1, "A1") + cell.format(row, ref))


def strings_bomb(strings: int = 1_500_000) -> bytes:
    """Pack shared strings that take hundreds of times their packed size."""
    return raw_workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', f"<si><t>{'а' * 30}</t></si>" * strings)


def ole2(stream: str) -> bytes:
    """Give the beginning of an old compound file that has a stream of this name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + f"{stream}\0".encode("utf-16-le") + b"\0" * 512


HTML = "<html><head><meta charset=utf-8></head><p>Школа</p></html>".encode()
PASSWORD = ole2("EncryptedPackage")
