"""Texts, numbers and dates in the reader's language."""

from __future__ import annotations

import functools
import string
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from config import ROOT
from domain.period import academic_year_name

LANGUAGES = ("ru", "en")
LOCALES = ROOT / "locales"
NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


class MissingText(KeyError):
    """A key that no catalogue of the language has."""


class Translator(string.Formatter):
    """Texts of one language: ``t("key", n=3)``.

    Placeholders take formats of their own: ``{n:int}`` 3 765, ``{x:1}`` 62,9, ``{x:pct}`` 62,9 %,
    ``{x:pct0}`` 63 %, ``{x:signed}`` −4,2, ``{d:date}`` 15.09.2020, ``{d:long}`` 15 сентября 2020,
    ``{y:year}`` 2020/21, ``{n:noun.school}`` 62 школы (the plural entry ``noun.school``),
    ``{s:word.subject}`` the text ``subject.<value>``, ``{d:short.direction}`` the text
    ``direction.<value>.short``, ``{names:list}`` a, b и c, ``{codes:words.subject}`` the same of texts,
    ``{x:if.list.similar}`` the text ``list.similar`` with its ``{value}``, nothing where there is no value.
    """

    def __init__(self, language: str, texts: Mapping[str, str | tuple[str, ...]]) -> None:
        self.language = language
        self._texts = texts
        self._locale = Locale.parse(language)

    def __call__(self, key: str, /, **params: object) -> str:
        """Give the text of a key with its placeholders filled."""
        text = self.raw(key)
        if isinstance(text, tuple):
            raise MissingText(f"{key!r} has plural forms: use plural()")
        return self.vformat(text, (), params) if "{" in text else text

    def has(self, key: str) -> bool:
        """Tell whether the language has the key; for texts that only some codes have."""
        return key in self._texts

    def raw(self, key: str) -> str | tuple[str, ...]:
        """Give a text as it stands in the catalogue."""
        try:
            return self._texts[key]
        except KeyError:
            raise MissingText(f"{key!r} is in no catalogue of {self.language!r}: add it to locales/") from None

    def plural(self, key: str, n: float) -> str:
        """Choose the plural form that the number takes, without the number itself."""
        forms = self.raw(key)
        if isinstance(forms, str):
            return forms
        order = {"one": 0, "few": 1, "many": 2, "other": len(forms) - 1}
        return forms[min(order[self._locale.plural_form(n)], len(forms) - 1)]

    def integer(self, value: float) -> str:
        """Write a whole number with no-break spaces between thousands and a true minus."""
        return self.decimal(value, places=0)

    def decimal(self, value: float, *, places: int = 1) -> str:
        """Write a number with a fixed number of decimal places."""
        pattern = "#,##0" + ("." + "0" * places if places else "")
        rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        text = format_decimal(rounded or abs(rounded), format=pattern, locale=self._locale)
        return text.replace("-", MINUS).replace("\N{NARROW NO-BREAK SPACE}", NO_BREAK)

    def signed(self, value: float, *, places: int = 1) -> str:
        """Write a difference with its sign."""
        text = self.decimal(value, places=places)
        return f"+{text}" if value > 0 and text.strip("0,.") else text

    def pct(self, value: float, *, places: int = 1) -> str:
        """Write a percentage with its sign after a no-break space."""
        return f"{self.decimal(value, places=places)}{NO_BREAK}%"

    def day(self, value: date) -> str:
        """Write a date in figures, as tables do."""
        return str(
            format_date(value, "dd.MM.yyyy" if self.language == "ru" else "yyyy-MM-dd", locale=self._locale)
        )

    def moment(self, value: datetime) -> str:
        """Write a date with hours and minutes."""
        pattern = "dd.MM.yyyy, HH:mm" if self.language == "ru" else "yyyy-MM-dd, HH:mm"
        return str(format_datetime(value, pattern, locale=self._locale))

    def long_day(self, value: date) -> str:
        """Write a date in words, as titles do."""
        return str(format_date(value, "d MMMM y", locale=self._locale)).replace(" ", NO_BREAK)

    def listed(self, values: Sequence[object]) -> str:
        """Join names with commas and the last with «and»."""
        words = [str(value) for value in values]
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self('list.and')} {words[-1]}"

    def format_field(self, value: object, format_spec: str) -> str:
        """Format one placeholder; formats are listed at the class."""
        if format_spec.startswith("noun."):
            return f"{self.integer(value)}{NO_BREAK}{self.plural(format_spec, value)}"  # type: ignore[arg-type]
        if format_spec.startswith("word."):
            return self(f"{format_spec.removeprefix('word.')}.{value}")
        if format_spec.startswith("short."):
            return self(f"{format_spec.removeprefix('short.')}.{value}.short")
        if format_spec.startswith("words."):
            return self.listed([self(f"{format_spec.removeprefix('words.')}.{code}") for code in value])  # type: ignore[attr-defined]
        if format_spec.startswith("if."):
            return self(format_spec.removeprefix("if."), value=value) if value else ""
        if format_spec in self._formats:
            return self._formats[format_spec](value)
        return str(super().format_field(value, format_spec))

    @functools.cached_property
    def _formats(self) -> dict[str, Callable[[Any], str]]:
        return {
            "int": self.integer,
            "1": self.decimal,
            "2": functools.partial(self.decimal, places=2),
            "pct": self.pct,
            "pct0": functools.partial(self.pct, places=0),
            "signed": self.signed,
            "signed0": functools.partial(self.signed, places=0),
            "date": self.day,
            "long": self.long_day,
            "moment": self.moment,
            "year": academic_year_name,
            "list": self.listed,
        }


def read_catalogues(folder: Path) -> dict[str, str | tuple[str, ...]]:
    """Read every ``.po`` of one language; a key in two files is a mistake and raises."""
    texts: dict[str, str | tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file):
                if not message.id:
                    continue
                key = message.id if isinstance(message.id, str) else message.id[0]
                if key in texts:
                    raise ValueError(f"{path}: {key!r} is already in another catalogue of this language")
                texts[key] = message.string if isinstance(message.string, str) else tuple(message.string or ())
    return texts


@functools.cache
def translator(language: str) -> Translator:
    """Give the translator of a language; catalogues are read once a process."""
    if language not in LANGUAGES:
        raise ValueError(f"{language!r} is not one of {', '.join(LANGUAGES)}")
    return Translator(language, read_catalogues(LOCALES / language / "LC_MESSAGES"))
