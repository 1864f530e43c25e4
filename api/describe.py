"""What the API offers, made from the result classes themselves."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Sequence
from typing import Any

from api.question import FILTERS, LANGUAGE
from i18n import LANGUAGES, Translator
from reports.screen import frames_of
from views.catalogue import OF_SCHOOL


def description(prefix: str, views: Sequence[Callable[..., Any]], t: Translator) -> dict[str, Any]:
    """List every view with its address, what its class says of it, and its frames with their titles."""
    offered = [_view(prefix, view, t) for view in views]
    return {"openapi": f"{prefix}/openapi.json", "filters": FILTERS, LANGUAGE: LANGUAGES, "views": offered}


def _view(prefix: str, view: Callable[..., Any], t: Translator) -> dict[str, Any]:
    result = typing.get_type_hints(view)["return"]
    name = view.__name__
    address = f"{prefix}/{name}" + ("/<id>" if name in OF_SCHOOL else "")
    return {
        "view": name,
        "json": address,
        "xlsx": f"{address}.xlsx",
        "about": inspect.getdoc(result),
        "frames": [
            {"frame": frame, "title": t(f"frame.{name}.{frame}"), "csv": f"{address}/{frame}.csv"}
            for frame in frames_of(result)
        ],
    }
