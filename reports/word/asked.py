"""What a document asks, and what all documents say of their data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.codes import ViewCode
from domain.filters import Filters
from i18n import Translator
from reports.word.wording import DASH, long_day, school_year
from slides.asking import Ask
from slides.words import source
from views.footing import Footing

Context = dict[str, Any]


@dataclass(frozen=True)
class WordSpec:
    """Which document: its ``kind``, what narrows it, and the school of a passport or a sheet."""

    kind: str
    filters: Filters = Filters()
    school_id: int | None = None


@dataclass(frozen=True)
class Asked:
    """The views behind one document."""

    spec: WordSpec
    ask: Ask
    t: Translator

    def view(self, name: str, **narrowing: Any) -> Any:
        """Ask a view with the filters of the document."""
        return self.ask(name, replace(self.spec.filters, **narrowing))


def day_of(footing: Footing) -> date | None:
    """Give the day on which a document looks back: the day asked for, else the last loading."""
    if footing.filters.as_of is not None:
        return footing.filters.as_of
    return footing.loaded_at.date() if footing.loaded_at else None


def common(t: Translator, results: Mapping[str, Any]) -> Context:
    """Say what every document says; the first of the views names the place, the year and the day."""
    footing: Footing = next(iter(results.values())).footing
    day, year = day_of(footing), footing.filters.year
    codes = [
        ViewCode(view, result.footing.revision, result.footing.filters).write() for view, result in results.items()
    ]
    told = source(t, footing) if day is None else t("fresh.date", day=day)
    return {
        "demo": t("word.demo") if footing.is_demo else "",
        "municipality": footing.municipality,
        "day": t.day(day) if day else DASH,
        "day_words": long_day(t, day) if day else t("word.day.unknown"),
        "calendar_year": str(day.year) if day else "20___",
        "school_year": school_year(year) if year is not None else DASH,
        "source": told,
        "codes": ", ".join(codes),
        "footer": t("word.footer", source=told, codes=", ".join(codes)),
    }
