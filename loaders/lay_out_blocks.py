"""A recognised sheet of several tables in our field names: each table by its own headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from loaders.blocks import headers_in, numbers_columns, titles_in
from loaders.headers import Match
from loaders.laid_out import LaidOut
from loaders.lay_out import lay_out
from loaders.reading.sheets import Sheet


def lay_out_blocks(found: Match, rows: Sequence[Sequence[object]]) -> LaidOut:
    """Lay out all tables as one; ``separators`` are the lines that name them, those above the headers too."""
    headers = list(headers_in(found.layout, Sheet(found.sheet, rows)))
    ends = [*(header.row - 1 for header in headers[1:]), len(rows)]
    tables = [lay_out(header, rows[:end]) for header, end in zip(headers, ends, strict=True)]
    titles = titles_in(found.layout, rows)
    frame = pd.concat([table.frame for table in tables]).astype(object)
    no_data = [title.row for title in titles]
    no_data += [int(row) for row in frame.index if numbers_columns(rows[row - 1])]
    return replace(tables[0], frame=frame.drop(index=no_data, errors="ignore"), separators=titles)
