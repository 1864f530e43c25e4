"""A view as the body of an answer: JSON, one table as CSV, the whole screen as a workbook."""

from __future__ import annotations

import json
from typing import Any

from flask import Response

from api.csv_table import csv_text
from api.errors import ApiError
from i18n import Translator
from reports.encode import encode
from reports.screen import code_of, frames_of, named_frame, screen_of
from reports.table import Table
from reports.xlsx import xlsx_bytes

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
    rows, code = named_frame(result, frame), code_of(result, name)
    table = Table(view=name, name=frame, frame=rows, footing=result.footing, code=code)
    text = csv_text(table, t)
    return _download(text.encode("utf-8"), CSV_TYPE, f"{name}_{frame}.csv")


def xlsx_answer(result: Any, name: str, t: Translator) -> Response:
    """Answer with all frames of a view; the profile of a school names it."""
    card = getattr(result, "card", None)
    file_name = f"{name}_{card.school_id}.xlsx" if card else f"{name}.xlsx"
    return _download(xlsx_bytes(screen_of(result, name), t), XLSX_TYPE, file_name)


def _download(body: bytes, content_type: str, file_name: str) -> Response:
    response = Response(body, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response
