"""What a file is by its bytes, found before anything is unpacked; names and extensions are not asked."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from enum import StrEnum

from loaders.reading.refused import Refused

MEGABYTE = 1024 * 1024


class Format(StrEnum):
    """What can be read on."""

    WORKBOOK = "workbook"
    TEXT = "text"
    PAGE = "page"


@dataclass(frozen=True)
class Limits:
    """What an honest table never exceeds; ratio counts for members above ``plain_bytes`` only."""

    file_bytes: int = 100 * MEGABYTE
    members: int = 2_000
    unpacked_bytes: int = 1_000 * MEGABYTE
    page_bytes: int = 20 * MEGABYTE
    plain_bytes: int = 20 * MEGABYTE
    ratio: int = 150


_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_MARKUP = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta", b"<?xml", b"<!--", b"<style")
_WORKBOOK_PARTS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_HEAD_BYTES = 4096


def look(data: bytes, *, limits: Limits = Limits()) -> Format:  # noqa: B008 - frozen
    """Tell the format of a file; raises ``Refused`` for what is not a table or would burst when unpacked."""
    if not data.strip(b"\0 \r\n\t"):
        raise Refused("empty_file")
    if len(data) > limits.file_bytes:
        raise Refused("file_too_large", megabytes=len(data) // MEGABYTE, limit=limits.file_bytes // MEGABYTE)
    if data.startswith(_ZIP):
        return _look_into_zip(data, limits=limits)
    if data.startswith(_OLE2):
        return _look_into_ole2(data)
    head = data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith(_MARKUP):
        return _look_into_page(data, limits=limits)
    if b"\0" in head and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("not_a_table")
    return Format.TEXT


def _look_into_page(data: bytes, *, limits: Limits) -> Format:
    """Tell a page with tables, as e-journals export it, from other markup."""
    if len(data) > limits.page_bytes:
        raise Refused("file_too_large", megabytes=len(data) // MEGABYTE, limit=limits.page_bytes // MEGABYTE)
    if b"mso-application" in data[:_HEAD_BYTES] or b"<table" not in data.lower():
        raise Refused("html_file")
    return Format.PAGE


def _look_into_zip(data: bytes, *, limits: Limits) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise Refused("truncated_file") from None
    unpacked = sum(member.file_size for member in members)
    worst = max((_ratio(member, limits=limits) for member in members), default=0)
    if len(members) > limits.members or unpacked > limits.unpacked_bytes or worst > limits.ratio:
        raise Refused("zip_bomb", megabytes=unpacked // MEGABYTE, packed=max(1, len(data) // 1024))
    if not any(member.filename in _WORKBOOK_PARTS for member in members):
        raise Refused("not_a_table")
    return Format.WORKBOOK


def _ratio(member: zipfile.ZipInfo, *, limits: Limits) -> float:
    return member.file_size / max(1, member.compress_size) if member.file_size > limits.plain_bytes else 0


def _look_into_ole2(data: bytes) -> Format:
    if _named(data, "EncryptedPackage"):
        raise Refused("password")
    if _named(data, "Workbook") or _named(data, "Book"):
        return Format.WORKBOOK
    raise Refused("not_a_table")


def _named(data: bytes, stream: str) -> bool:
    return f"{stream}\0".encode("utf-16-le") in data
