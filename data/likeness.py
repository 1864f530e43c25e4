"""How alike two names of schools are: people remember the number better than the words around it."""

from __future__ import annotations

import re
from typing import Any

from rapidfuzz import fuzz

LIKE_ENOUGH = 60
NUMBER = re.compile(r"\d+")


def likeness(wanted: str, known: str, *, score_cutoff: float | None = None, **_more: Any) -> float:
    """Score two names as ``loose_key`` writes them, 0 to 100; one number in both is always like enough.

    It is for proposing only: a school is never taken for another because they are alike.
    """
    score = float(fuzz.token_sort_ratio(wanted, known))
    if not set(NUMBER.findall(wanted)).isdisjoint(NUMBER.findall(known)):
        words = float(fuzz.token_set_ratio(wanted, known))
        score = max(score, LIKE_ENOUGH + (100 - LIKE_ENOUGH) * words / 100)
    return score if score >= (score_cutoff or 0) else 0.0
