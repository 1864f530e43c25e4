"""What a report of an e-journal says over its table: school, school year, period, class."""

from __future__ import annotations

from dataclasses import dataclass

from data.resolver import Resolver
from loaders.kinds.own_cells import as_class, as_school_year
from loaders.kinds.own_sieve import Sieve
from loaders.kinds.own_words import reference
from loaders.laid_out import Hints, LaidOut, Origin


@dataclass(frozen=True)
class Heading:
    """The school and the period of a report; ``context`` is what the call said and the content did not."""

    school: str
    academic_year: int
    point: str
    grade: int
    class_label: str
    context: str


def heading_of(
    sieve: Sieve, laid_out: LaidOut, hints: Hints, resolver: Resolver, *, with_class: bool = False
) -> Heading | None:
    """Read the lines over the table; everything unsaid is said at once, and then there is no heading."""
    above = laid_out.above
    said = hints.best("school")
    is_called = said is not None and said.origin is Origin.COMMAND_LINE
    named = str(said.value) if said is not None and is_called else above.get("school", "")
    school = resolver.resolve(named) if named else None
    year = as_school_year(above.get("academic_year"))
    point = reference("points").meaning(above.get("point", ""))
    told = as_class(above.get("class_name")) if with_class else (0, "")
    if school is None:
        near = ", ".join(resolver.nearest(named)) or "—"
        sieve.say("school_unnamed", {"tried": f"«{named}»" if named else "—", "nearest": near})
    for code, value in (("no_school_year", year), ("no_point", point), ("no_class", told)):
        if value is None:
            sieve.say(code)
    if school is None or year is None or point is None or told is None:
        return None
    return Heading(school, year, point, *told, context=f"school={school}" if is_called else "")
