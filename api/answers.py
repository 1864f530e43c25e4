"""A view as the body of an answer: JSON, one table as CSV, the whole screen as a workbook."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
from flask import Response

from api.csv_table import csv_text
from api.describe import frames_of
from api.errors import ApiError
from domain.codes import ViewCode
from i18n import Translator
from reports.encode import encode
from reports.table import Table
from reports.xlsx import Screen, xlsx_bytes

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def json_answer(value: Any) -> Response:
    """Answer with codes and plain values."""
    body = json.dumps(encode(value), ensure_ascii=False, allow_nan=False)
    return Response(body, mimetype="application/json")


def csv_answer(result: Any, name: str, frame: str, t: Translator) -> Response:
    """Answer with one frame of a view for a double click in Excel."""
    frames = frames_of(type(result))
    if frame not in frames:
        raise ApiError(404, "unknown_frame", allowed=frames, view=name, frame=frame)
    table = Table(
        view=name, name=frame, frame=_named(result, frame), footing=result.footing, code=_code(result, name)
    )
    text = csv_text(table, t)
    return _download(text.encode("utf-8"), CSV_TYPE, f"{name}_{frame}.csv")


def xlsx_answer(result: Any, name: str, t: Translator) -> Response:
    """Answer with all frames of a view; the profile of a school names it."""
    card = getattr(result, "card", None)
    frames = {frame: _named(result, frame) for frame in frames_of(type(result))}
    subject, code = card.name if card else "", _code(result, name)
    screen = Screen(view=name, subject=subject, footing=result.footing, frames=frames, code=code)
    file_name = f"{name}_{card.school_id}.xlsx" if card else f"{name}.xlsx"
    return _download(xlsx_bytes(screen, t), XLSX_TYPE, file_name)


def _code(result: Any, name: str) -> str:
    """Give the code that is printed in what a reader takes away."""
    if hasattr(result, "code"):
        return str(result.code)
    card, footing = getattr(result, "card", None), result.footing
    view = f"{name}/{card.school_id}" if card else name
    return ViewCode(view, footing.revision, footing.filters).write()


def _named(result: Any, frame: str) -> pd.DataFrame:
    """Give a frame for readers: an axis is known by its instrument, whose key has its words."""
    rows: pd.DataFrame = getattr(result, frame)
    if "axis" not in rows or not getattr(result, "instrument", None):
        return rows
    return rows.assign(axis=[f"axis.{result.instrument}.{code}" for code in rows["axis"]])


def _download(body: bytes, content_type: str, file_name: str) -> Response:
    response = Response(body, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response
