"""The last touch of all texts of a document, however deep they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reports.word.wording import glued


def finished(context: Mapping[str, Any]) -> dict[str, Any]:
    """Set no-break spaces in every text of a context."""
    return {name: _finished(value) for name, value in context.items()}


def _finished(value: Any) -> Any:
    if isinstance(value, str):
        return glued(value)
    if isinstance(value, Mapping):
        return finished(value)
    return [_finished(one) for one in value] if isinstance(value, list | tuple) else value
