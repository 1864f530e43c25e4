"""The comparison as it came before 2023: a group is a line, and its figures stand in the lines under it."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd

from loaders.cells import as_text
from loaders.laid_out import LaidOut


def one_row_a_group(laid_out: LaidOut) -> LaidOut:
    """Give a report with one row a group; the rows of the file are those of its lines."""
    lines = laid_out.layout.options.get("lines")
    if not lines:
        return laid_out
    patterns = {name: re.compile(text, re.IGNORECASE) for name, text in lines.items()}
    groups: list[dict[str, object]] = []
    for row, cells in zip(laid_out.frame.index, laid_out.frame.to_dict("records"), strict=True):
        part = _part(patterns, cells["group"])
        if part is None:
            groups.append({"group": cells["group"], "first": row, "last": row})
        elif groups:
            groups[-1] |= {"last": row} | _figures(part, cells)
    return replace(laid_out, frame=_framed(laid_out, groups))


def _part(patterns: dict[str, re.Pattern[str]], cell: object) -> str | None:
    text = as_text(cell) or ""
    return next((name for name, pattern in patterns.items() if pattern.fullmatch(text)), None)


def _figures(part: str, cells: dict[object, object]) -> dict[str, object]:
    if part == "total":
        return {"participants": cells["pupils"]}
    return {f"share_{part}": cells["share"], f"pupils_{part}": cells["pupils"]}


def _framed(laid_out: LaidOut, groups: list[dict[str, object]]) -> pd.DataFrame:
    parts = laid_out.layout.options["parts"]
    columns = ["group", "participants", *(f"{kind}_{part}" for part in parts for kind in ("share", "pupils"))]
    frame = pd.DataFrame(groups, columns=[*columns, "first", "last"], dtype=object)
    ranges = [f"{first}-{last}" for first, last in zip(frame["first"], frame["last"], strict=True)]
    return frame[columns].assign(lines=ranges).set_axis(frame["first"].astype(int).to_numpy())
