"""Numbers, days and lists as Russian documents write them; every word is of the catalogue."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
from babel.dates import format_date

from i18n import NO_BREAK, Translator

# a preposition of one letter stays with its word, a number with its sign, a dash with what is before it; lines of
# documents are justified, so that a conjunction may stand at an end rather than stretch the blanks
PREPOSITIONS = "\u0432\u043a\u043e\u0441\u0443\u0412\u041a\u041e\u0421\u0423"
LOOSE = re.compile(f"(?<=№) |(?<=\\b[{PREPOSITIONS}]) (?=\\S)| (?=—)|(?<=\\d) (?=%)")
DASH = "–"


def glued(text: str) -> str:
    """Set no-break spaces where lines of a document must not break."""
    return LOOSE.sub(NO_BREAK, text)


def truncated_pct(t: Translator, share: float) -> str:
    """Write a whole percentage without its fraction, as the departments' documents do: 62,9 is 62 %."""
    # 29 of 100 is 28,999… as a float
    return t.pct(math.floor(round(share, 9)), places=0)


def counted(t: Translator, key: str, n: int) -> str:
    """Write a number with its noun and the verb that agrees with it: «утверждена 21 дорожная карта»."""
    return t(key, n=n, verb=t.plural(f"{key}.verb", n))


def genitive(t: Translator, n: int, *, gender: str = "m") -> str:
    """Write a number in the genitive, in a word up to ten: «не более трёх»."""
    words = t(f"word.numeral.gen.{gender}").split("|")
    return words[n] if 0 <= n < len(words) else t.integer(n)


def school_year(year: int) -> str:
    """Write a school year as documents do, both years in full: 2020/2021."""
    return f"{year}/{year + 1}"


def day_month(t: Translator, day: date) -> str:
    """Write a day without its year: «1 апреля»."""
    return str(format_date(day, "d MMMM", locale=t.language)).replace(" ", NO_BREAK)


def long_day(t: Translator, day: date) -> str:
    """Write a day in words: «15 сентября 2020 года»."""
    return t("word.day", day=day_month(t, day), year=day.year)


def month(t: Translator, day: date) -> str:
    """Write the month of a day: «март 2021 года»."""
    return t("word.month", month=str(format_date(day, "LLLL", locale=t.language)), year=day.year)


def span(t: Translator, first: date, last: date) -> str:
    """Write a period without repeating what both ends share: «с 26 по 31 августа 2020 года»."""
    if first == last:
        return t("word.span.day", day=long_day(t, last))
    start = day_month(t, first) if first.year == last.year else long_day(t, first)
    if (first.year, first.month) == (last.year, last.month):
        start = str(first.day)
    return t("word.span", first=start, last=long_day(t, last))


def ended(items: Sequence[str]) -> list[str]:
    """End the items of a list as sentences do: a semicolon after each, a full stop after the last."""
    bare = [item.rstrip(" .;") for item in items]
    return [f"{item}{'.' if place == len(bare) else ';'}" for place, item in enumerate(bare, start=1)]


def lowered_first(text: str) -> str:
    """Begin with a small letter where the first word is no abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def day_or_dash(t: Translator, value: Any) -> str:
    """Write a day of a table in figures."""
    return DASH if pd.isna(value) else t.day(value)


def share_cell(t: Translator, value: Any, *, is_hidden: bool) -> str:
    """Write a percentage of a table with one decimal place; a blank says whether it is hidden or unknown."""
    if pd.isna(value):
        return t("cell.hidden") if is_hidden else DASH
    return t.pct(float(value))
