"""Keeps names of people out of texts that a table lets anyone write."""

from __future__ import annotations

import re

import pandas as pd

from loaders.cells import each_once
from loaders.kinds.own_sieve import Sieve

LONGEST = 400
HIDDEN = "…"
_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_INITIALS = r"[А-ЯЁ]\.\s?[А-ЯЁ]\."
_PATRONYMIC = r"[А-ЯЁ][а-яё]+(?:вич|вича|вичу|вичем|вна|вны|вне|вну|вной|ична|ичны|ичне|ичну|ичной|оглы|кызы)"
_PEOPLE = re.compile(
    rf"\b(?:{_WORD}\s{_INITIALS}|{_INITIALS}\s?{_WORD}|(?:{_WORD}\s)?{_WORD}\s{_PATRONYMIC}\b(?:\s{_WORD})?)"
)
_NAMESAKE = re.compile(r"(?:имени|им\.)\s*$")
"""What a school or a competition is named after is no person of the department."""


def plain_text(sieve: Sieve, field: str, *, required: bool = False, most: int | None = LONGEST) -> pd.Series:
    """Read words without names of people; a name is replaced by «…» and said without being shown."""
    told = sieve.text(field, required=required)
    plain = pd.Series(each_once(told, lambda text: without_people(str(text))), told.index, dtype=object)
    sieve.fault(plain != told, "person_named", field=field)
    if most is not None:
        said = {"most": most}
        sieve.fault(plain.str.len() > most, "text_too_long", field=field, params=lambda _: said)
    return plain


def without_people(text: str) -> str:
    """Replace «Иванов И. И.» and «Мария Петровна» by «…»; what is «имени …» stays."""
    hidden = _PEOPLE.sub(lambda found: found[0] if _NAMESAKE.search(text[: found.start()]) else HIDDEN, text)
    return hidden if hidden == text else hidden.strip(f" ,;—–-{HIDDEN}") or HIDDEN
