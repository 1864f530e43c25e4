"""How schools are called on slides: their names, and letters whose order tells nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from domain.slide import SchoolName
from i18n import Translator

LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
SIGN = "№"


def school_names(t: Translator, schools: Mapping[int, str]) -> dict[int, SchoolName]:
    """Name schools; a letter stays a school's own as long as the list of schools is the same."""
    shuffled = sorted(schools, key=_place)
    return {
        school_id: SchoolName(
            full=t("on_slide.school", name=schools[school_id])
            if schools[school_id].startswith(SIGN)
            else schools[school_id],
            short=schools[school_id],
            alias=t("on_slide.school", name=letter(place)),
            letter=letter(place),
        )
        for place, school_id in enumerate(shuffled)
    }


def letter(place: int) -> str:
    """Give the letter of a place: А, Б … Я, then АА, АБ."""
    first, last = divmod(place, len(LETTERS))
    return (LETTERS[first - 1] if first else "") + LETTERS[last]


def _place(school_id: int) -> str:
    """Shuffle in the same way every time: letters in the order of numbers would tell who is who."""
    return hashlib.sha256(f"letter {school_id}".encode()).hexdigest()
