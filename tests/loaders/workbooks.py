"""Real workbooks on disk, written for one test."""

from pathlib import Path

import xlsxwriter

from config import Settings
from data.resolver import Resolver
from loaders.discover import discover
from loaders.pipeline import read_files
from loaders.reading.pool import readers

SETTINGS = Settings(read_seconds=20, read_megabytes=600)


def write(path: Path, *sheets):
    """Write sheets as a workbook, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path) as book:
        for sheet in sheets:
            page = book.add_worksheet(sheet.name or None)
            for number, cells in enumerate(sheet.rows):
                page.write_row(number, 0, cells)
    return path


def read(*paths, resolver=None, settings=SETTINGS, **more):
    files = discover(paths)
    with readers(settings, len(files)) as pool:
        return read_files(files, pool=pool, resolver=resolver or Resolver(), **more)
