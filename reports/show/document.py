"""A deck as plain JSON for the player: charts with names of colours, texts with marks of schools."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.filters import Filters
from domain.slide import Deck, Grid, Line, Numbers, SchoolName, Slide
from figures.slide import slide_figure, slide_legend
from i18n import Translator
from reports.show.words import words
from views.footing import Footing

OFFERED = ("territory", "program")
MARKS = {"attention": "▲", "contradiction": "◇", "change": "●", "fact": "–"}
Json = dict[str, Any]


@dataclass(frozen=True)
class Around:
    """What a show has besides its slides.

    ``names`` are those of all schools that may be opened from it, in their order; ``offered`` the choices of
    each filter (value, name), the first of which is blank for all; ``chosen`` what is narrowed at the start;
    ``addresses`` where a server gives further slides, nothing in a file.
    """

    names: Mapping[int, SchoolName] = field(default_factory=dict)
    offered: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    chosen: Filters = field(default_factory=Filters)
    addresses: Mapping[str, str] = field(default_factory=dict)
    is_anonymous: bool = False


def show_document(deck: Deck, t: Translator, around: Around) -> Json:
    """Give everything that a show begins with."""
    filters = [
        {"name": name, "label": t(f"filter.{name}"), "choices": [list(choice) for choice in choices]}
        for name, choices in around.offered.items()
    ]
    return {
        "title": deck.title,
        "language": t.language,
        "words": words(t),
        "anonymous": around.is_anonymous,
        "filters": filters,
        "chosen": chosen(around.chosen),
        "schools": list(around.names),
        "addresses": dict(around.addresses),
        **more_slides({key(around.chosen): deck}, t, names=around.names),
    }


def more_slides(decks: Mapping[str, Deck], t: Translator, *, names: Mapping[int, SchoolName]) -> Json:
    """Give decks by their keys over one list of slides, where those that are the same stand once."""
    slides: list[Json] = []
    found: dict[Slide, int] = {}
    places: dict[str, list[int]] = {}
    known = dict(names)
    for name, deck in decks.items():
        known = {**deck.names, **known}
        for slide in deck.slides:
            if slide not in found:
                found[slide] = len(slides)
                slides.append(slide_json(slide, t))
        places[name] = [found[slide] for slide in deck.slides]
    called = {str(school): [one.full, one.short, one.alias, one.letter] for school, one in known.items()}
    return {"slides": slides, "decks": places, "names": called}


def chosen(filters: Filters) -> dict[str, str]:
    """Give what is chosen of the filters that a show offers."""
    query = filters.to_query()
    return {name: query.get(name, "") for name in OFFERED}


def key(filters: Filters) -> str:
    """Name the deck of a choice as the player does: ``territory=5&program=``."""
    return "&".join(f"{name}={value}" for name, value in chosen(filters).items())


def school_key(school_id: int) -> str:
    """Name the deck of a school as the player does."""
    return f"school/{school_id}"


def offered(footing: Footing, t: Translator) -> dict[str, list[tuple[str, str]]]:
    """List what a view offers to narrow a show by: its territories and programs, all of them first."""
    choices = {
        "territory": [(one.value, one.name or one.value) for one in footing.choices.get("territory", ())],
        "program": [(one.value, t(f"program.{one.value}")) for one in footing.choices.get("program", ())],
    }
    return {name: [("", t(f"show.all.{name}")), *found] for name, found in choices.items() if found}


def slide_json(slide: Slide, t: Translator) -> Json:
    """Give one slide; a chart as plotly takes it, a table and key figures as they are."""
    picture = slide.picture
    is_wide = slide.is_wide or not slide.lines
    made: Json = {
        "name": slide.spec.name,
        "title": slide.title,
        "subtitle": slide.subtitle,
        "lines": _lines(slide.lines),
        "notes": _lines(slide.notes),
        "questions": list(slide.questions),
        "note": slide.note,
        "source": _source(slide, t),
        "code": slide.code,
        "wide": is_wide,
    }
    if isinstance(picture, Grid):
        made["grid"] = _grid(picture)
    elif isinstance(picture, Numbers):
        made["numbers"] = [[one.label, one.value, one.of, one.note] for one in picture.items]
    elif picture is not None and (figure := slide_figure(picture, is_wide=is_wide)):
        made["figure"] = figure
        made["legend"] = [list(entry) for entry in slide_legend(picture, band=t("show.band"))]
    return made


def _lines(lines: Iterable[Line]) -> list[list[str]]:
    return [[line.mark, MARKS[line.mark], line.text, line.maybe] for line in lines]


def _source(slide: Slide, t: Translator) -> str:
    """Say whose data these are, of which day, and first that they are invented where they are."""
    demo = t("demo.mark") if slide.is_demo else ""
    return " · ".join(filter(None, (demo, slide.place, slide.source)))


def _grid(grid: Grid) -> Json:
    rows = [
        [row.name, row.school_id, [[cell.text, cell.mark, _heat(cell.heat)] for cell in row.cells]]
        for row in grid.rows
    ]
    return {"heads": list(grid.heads), "keys": list(grid.keys), "words": grid.is_text, "rows": rows}


def _heat(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
