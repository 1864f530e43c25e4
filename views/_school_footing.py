"""What a school's profile lets its reader choose: years, diagnoses, the school itself and those beside it."""

from __future__ import annotations

from dataclasses import replace

from domain.scope import Scope
from views._school_radar import Radar
from views.footing import Choice, Footing
from views.selection import Selection

CHIPS = ("year", "subject", "grade")


def footing_of(sel: Selection, school_id: int, found: Radar) -> Footing:
    """Offer the diagnoses of the school, and the schools to show or to put beside it."""
    mine = replace(sel, narrowed=Scope.only(school_id))
    filters = replace(sel.filters, instrument=found.instrument)
    footing = mine.footing(filters=filters, chips=CHIPS, years=sel.years)
    schools = tuple(
        Choice(str(number), name)
        for number, name in zip(sel.visible["school_id"], sel.visible["school"], strict=True)
    )
    others = tuple(choice for choice in schools if choice.value != str(school_id))
    more = {"instrument": tuple(map(Choice, found.instruments)), "beside": others}
    return replace(footing, choices={"school": schools} | footing.choices | more)
