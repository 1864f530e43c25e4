"""JSON schemas of the result classes, made from their own annotations."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

import pandas as pd

from api.column_types import MOMENT, Schema, column_schema
from i18n import Translator
from reports.table import head

PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    # what cannot be counted is null
    float: {"type": ["number", "null"]},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "pattern": MOMENT["pattern"]},
    type(None): {"type": "null"},
    Any: {},
}


class Schemas:
    """Schemas under their names, each made once; ``frames`` gives the columns of a frame of a class."""

    def __init__(self, frames: Mapping[tuple[type, str], Sequence[str]], t: Translator) -> None:
        self.named: dict[str, Schema] = {}
        self._frames = frames
        self._t = t

    def of(self, hint: Any) -> Schema:
        """Give the schema of a type; one of a class is a reference to its named schema."""
        if hint in PLAIN:
            return PLAIN[hint]
        origin, parts = typing.get_origin(hint), typing.get_args(hint)
        if origin in (typing.Union, types.UnionType):
            return {"anyOf": [self.of(part) for part in parts]}
        if origin in (tuple, list):
            return {"type": "array", "items": self.of(parts[0])}
        if origin is not None and issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": self.of(parts[1])}
        if issubclass(hint, Enum):
            return {"type": "string", "enum": [member.value for member in hint]}
        if not (isinstance(hint, type) and is_dataclass(hint)):
            raise TypeError(f"{hint!r} has no schema: add it to PLAIN")
        return self._class(hint)

    def _class(self, cls: type[Any]) -> Schema:
        if cls.__name__ not in self.named:
            self.named[cls.__name__] = {}
            hints = typing.get_type_hints(cls)
            members = {field.name: self._member(cls, field.name, hints[field.name]) for field in fields(cls)}
            self.named[cls.__name__] = _object(members) | {"description": inspect.getdoc(cls)}
        return _reference(cls.__name__)

    def _member(self, cls: type[Any], name: str, hint: Any) -> Schema:
        return self._rows(cls, name) if hint is pd.DataFrame else self.of(hint)

    def _rows(self, cls: type[Any], frame: str) -> Schema:
        view = VIEW_OF.get(cls.__name__, cls.__name__.lower())
        columns = {
            column: {**column_schema(view, frame, column), "description": head(view, frame, column, self._t)}
            for column in self._frames[cls, frame]
        }
        self.named[f"{cls.__name__}.{frame}"] = _object(columns)
        return {"type": "array", "items": _reference(f"{cls.__name__}.{frame}")}


VIEW_OF = {"SchoolProfile": "school"}


def _object(members: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(members),
        "required": list(members),
        "additionalProperties": False,
    }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
