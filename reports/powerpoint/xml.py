"""What python-pptx has no names for is written as XML; everything of it that is lxml's stands here."""

from __future__ import annotations

from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.oxml.ns import qn

XmlError: type[Exception] = etree.LxmlError


def element(name: str, **attributes: str) -> Any:
    """Make an element by its prefixed name, ``c:idx``."""
    return etree.Element(qn(name), attributes)


def child(parent: Any, name: str, **attributes: str) -> Any:
    """Add an element at the end of another."""
    return etree.SubElement(parent, qn(name), attributes)


def child_before(parent: Any, other: str, name: str, **attributes: str) -> None:
    """Add an element before a child that the schema wants after it."""
    parent.find(qn(other)).addprevious(element(name, **attributes))


def parsed(part: bytes) -> Any:
    """Read a part that python-pptx has left alone; outside references are not followed."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def written(tree: Any) -> bytes:
    """Write a part."""
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def local_name(node: Any) -> str:
    """Give the name of an element without its namespace."""
    return str(etree.QName(node).localname)
