"""Every picture that may stand on a slide, by view."""

from __future__ import annotations

from collections.abc import Mapping

from slides import compare, curator, directions, overview, participation, rest, risks, school
from slides.shown import Draw, Pictures

PICTURES: Mapping[str, Pictures] = {
    "overview": overview.PICTURES,
    "compare": compare.PICTURES,
    "directions": directions.PICTURES,
    "risks": risks.PICTURES,
    "participation": participation.PICTURES,
    "curator": curator.PICTURES,
    "school": school.PICTURES,
    "visit": rest.OF_VISIT,
    "work": rest.OF_WORK,
    "sources": {"coverage": overview.coverage},
}


def pictures_of(view: str) -> tuple[str, ...]:
    """Give the pictures that the screen of a view offers for slides; ``view`` may be ``school/12``."""
    return tuple(PICTURES.get(view.partition("/")[0], {}))


def draw_of(view: str, picture: str) -> Draw | None:
    """Give what draws a picture of a view; None where there is no such picture."""
    return PICTURES.get(view.partition("/")[0], {}).get(picture)
