"""Short names for tables and charts: what tells schools and districts of one municipality apart."""

from __future__ import annotations

import pandas as pd

from data.reference.school_words import is_legal_form, is_plain_kind

QUOTES = '«»"“”„ '


def plain_name(short_name: str) -> str:
    """Leave «СОШ № 28» of «МБОУ «СОШ № 28»»: the legal form tells nobody anything."""
    words = short_name.split()
    while len(words) > 1 and is_legal_form(words[0].strip(QUOTES)):
        words = words[1:]
    inside = " ".join(words).strip()
    return inside.strip(QUOTES) if inside[:1] in QUOTES else inside


def school_labels(names: pd.Series[str]) -> pd.Series[str]:
    """Give «№ 28» for an ordinary school, «Гимназия № 5» for others; what would be ambiguous stays whole."""
    short = names.map(_without_kind)
    return short.where(~short.duplicated(keep=False), names)


def place_labels(names: pd.Series[str]) -> pd.Series[str]:
    """Drop the last word that all places share: «Заречный» of «Заречный округ»."""
    last = names.str.rsplit(" ", n=1).str[-1]
    is_shared = names.nunique() > 1 and last.nunique() == 1 and names.str.contains(" ").all()
    return names.str.rsplit(" ", n=1).str[0] if is_shared else names


def _without_kind(name: str) -> str:
    kind, sign, number = name.partition("№")
    return f"№ {number.strip()}" if sign and is_plain_kind(kind) else name
