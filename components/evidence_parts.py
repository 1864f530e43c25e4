"""Parts of the drawer «Откуда цифра?»: formulas, numbers, sections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from components.html_text import join, tag
from i18n import Translator


def formula(t: Translator, said: Any) -> Markup:
    """Write the formula with its numbers, and what it is in words."""
    filled = {one.role: _number(t, one.value) for one in said.operands if not isinstance(one.value, str)}
    filled["given"] = filled.get("value", written(t, said.value, said.unit))
    many = next((one.values for one in said.operands if one.values), ())
    if many:
        filled |= {"n": t.integer(len(many)), "least": _number(t, min(many)), "most": _number(t, max(many))}
    shown = {**filled, "value": written(t, said.value, said.unit)}
    if "level" in filled:
        level = next(one.value for one in said.operands if one.role == "level")
        shown["level"] = t.integer(100 * level)
    line = tag("div", t(f"evidence.formula.{said.formula}", **shown), class_="line")
    return tag("div", line, tag("div", t(f"evidence.words.{said.formula}"), class_="sub"), class_="formula")


def numbers(t: Translator, operands: Sequence[Any]) -> Markup:
    """List the numbers of a formula by what they count."""
    lines = [
        (operand_name(t, one.name), _number(t, one.value))
        for one in operands
        if not one.values and not isinstance(one.value, str) and t.has(f"evidence.operand.{one.name}")
    ]
    return section(t("evidence.numbers"), pairs(lines, class_name="nums")) if lines else Markup()


def operand_name(t: Translator, name: str) -> str:
    """Say what a number of a formula counts."""
    return t(f"evidence.operand.{name}")


def section(title: str, *inside: object) -> Markup:
    """Draw a part of the drawer under its head."""
    return tag("section", tag("h3", title), *inside)


def pairs(lines: Sequence[tuple[object, object]], *, class_name: str | None = None) -> Markup:
    """List names with their values."""
    return tag("dl", *(join([tag("dt", name), tag("dd", value)]) for name, value in lines), class_=class_name)


def written(t: Translator, value: float | str | None, unit: str) -> str:
    """Write a figure with its unit."""
    if value is None or isinstance(value, str):
        return t(f"level.{value}") if value and unit == "level" else value or "–"
    if unit == "pct":
        return f"{t.decimal(value)}\N{NO-BREAK SPACE}%"
    if unit == "points":
        return f"{t.signed(value)}\N{NO-BREAK SPACE}{t('key.points')}"
    return t.decimal(value, places={"mark": 2, "p": 4}[unit]) if unit else _number(t, value)


def _number(t: Translator, value: float | None) -> str:
    if value is None:
        return "–"
    return t.integer(value) if value == int(value) else t.decimal(value, places=2)
