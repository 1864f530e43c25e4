"""The answer of any view as the tables of a workbook."""

from __future__ import annotations

import typing
from dataclasses import fields
from typing import Any

import pandas as pd

from domain.codes import ViewCode
from reports.xlsx import Screen


def frames_of(result: type[Any]) -> list[str]:
    """Name the frames of a result class."""
    hints = typing.get_type_hints(result)
    return [field.name for field in fields(result) if hints[field.name] is pd.DataFrame]


def screen_of(result: Any, name: str) -> Screen:
    """Give all frames of a view; the profile of a school names it."""
    card = getattr(result, "card", None)
    frames = {frame: named_frame(result, frame) for frame in frames_of(type(result))}
    subject = card.name if card else ""
    return Screen(view=name, subject=subject, footing=result.footing, frames=frames, code=code_of(result, name))


def code_of(result: Any, name: str) -> str:
    """Give the code that is printed in what a reader takes away."""
    if hasattr(result, "code"):
        return str(result.code)
    card, footing = getattr(result, "card", None), result.footing
    view = f"{name}/{card.school_id}" if card else name
    return ViewCode(view, footing.revision, footing.filters).write()


def named_frame(result: Any, frame: str) -> pd.DataFrame:
    """Give a frame for readers: an axis is known by its instrument, whose key has its words."""
    rows: pd.DataFrame = getattr(result, frame)
    if "axis" not in rows or not getattr(result, "instrument", None):
        return rows
    return rows.assign(axis=[f"axis.{result.instrument}.{code}" for code in rows["axis"]])
